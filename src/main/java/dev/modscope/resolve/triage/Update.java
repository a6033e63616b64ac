package dev.modscope.resolve.triage;

import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.workspace.Edit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A version above the selected one of a required module, and what going there takes.
///
/// @param edit what asks for it
/// @param direct whether a main module requires the module without `// indirect`
/// @param published when the version was published, where that is known
/// @param breaches the limits that it breaks
/// @param cost what else changes; empty where `go get` refuses
/// @param refusal what `go get` says where it refuses
public record Update(
        Edit.Get edit,
        Version from,
        Version to,
        boolean direct,
        Optional<Instant> published,
        List<Breach> breaches,
        Optional<Cost> cost,
        Optional<String> refusal) {
    public Update {
        breaches = List.copyOf(breaches);
    }

    /// The module.
    public ModulePath path() {
        return edit.path();
    }

    /// How far it goes.
    public Step step() {
        if (from instanceof SemVer old && to instanceof SemVer young) {
            return !old.major().equals(young.major())
                    ? Step.MAJOR
                    : old.majorMinor().equals(young.majorMinor()) ? Step.PATCH : Step.MINOR;
        }
        return Step.MINOR;
    }

    /// Whether it keeps to the limits and `go get` takes it.
    public boolean isTakeable() {
        return breaches.isEmpty() && cost.isPresent();
    }

    /// How far an update goes.
    public enum Step {
        /// The same major and minor version.
        PATCH,
        /// The same major version.
        MINOR,
        /// Another major version, of a module without a path of its own for it.
        MAJOR
    }
}
