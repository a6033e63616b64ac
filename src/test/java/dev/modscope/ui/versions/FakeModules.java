package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.remarks.AloneViewModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Modules that are played, written in short: `v1.2.0` a version, `v1.3.0!` a retracted one, `v1.4.0#` an excluded one.
public final class FakeModules {
    private FakeModules() {}

    /// A version of a module that is neither go nor toolchain.
    public static Version version(String text) {
        return Version.of(new ModulePath("m"), text);
    }

    /// `path@version`, or a main module's path alone.
    public static ModuleVersion module(String text) {
        int at = text.indexOf('@');
        return at < 0 ? ModuleVersion.of(text, "") : ModuleVersion.of(text.substring(0, at), text.substring(at + 1));
    }

    /// The axis of a module.
    public static VersionAxis axis(String path, String selected, String... versions) {
        List<VersionAxis.Stop> stops = Arrays.stream(versions).map(FakeModules::stop).toList();
        return new VersionAxis(new ModulePath(path), stops, version(selected), Optional.empty(), Optional.empty(),
                VersionAxis.GoLines.NONE);
    }

    private static VersionAxis.Stop stop(String text) {
        Version version = version(text.replaceAll("[!#~]", ""));
        Optional<String> retracted = text.endsWith("!") ? Optional.of("broken") : Optional.empty();
        return new VersionAxis.Stop(version, Optional.empty(), retracted, text.endsWith("#"),
                text.endsWith("~") ? VersionAxis.Reach.OUT_OF_REACH : VersionAxis.Reach.AT_HAND);
    }

    /// An explanation; `asks` are written `v1.2.0: a@v1.0.0 b@v2.0.0`, `chain` is written `main a@v1 m@v2`.
    public static Explanation explanation(String path, String selected, boolean recorded, String chain, String... asks) {
        return new Explanation(
                new ModulePath(path),
                version(selected),
                Arrays.stream(asks).map(FakeModules::ask).toList(),
                chain.isEmpty() ? Optional.empty() : Optional.of(path(chain)),
                recorded,
                false,
                List.of(),
                Optional.of(new Explanation.Lower(Optional.empty(), List.of())),
                List.of());
    }

    /// A chain of requirements, written `main a@v1 m@v2`.
    public static RequirementPath path(String chain) {
        List<ModuleVersion> modules = modules(chain);
        List<Requirement> steps = new ArrayList<>();
        for (int i = 1; i < modules.size(); i++) {
            steps.add(new Requirement(modules.get(i - 1), modules.get(i), false));
        }
        return new RequirementPath(steps);
    }

    private static List<ModuleVersion> modules(String text) {
        return Pattern.compile(" ").splitAsStream(text).map(FakeModules::module).toList();
    }

    private static Explanation.Ask ask(String text) {
        int colon = text.indexOf(": ");
        return new Explanation.Ask(
                version(text.substring(0, colon)),
                modules(text.substring(colon + 2)).stream()
                        .map(by -> new Explanation.Asker(by, List.of()))
                        .toList());
    }

    /// The questions about one module, with the versions that are selected of the others.
    public static Inquiry inquiry(
            ModuleFacts facts, Explanation explanation, VersionAxis axis, Map<String, String> selected) {
        return new Inquiry(
                _ -> facts,
                _ -> facts.selected(),
                path -> Version.of(path, selected.getOrDefault(path.value(), "none")),
                _ -> explanation,
                _ -> axis,
                _ -> List.of(),
                _ -> _ -> Optional.empty(),
                AloneViewModel.Question.none(), _ -> false);
    }
}
