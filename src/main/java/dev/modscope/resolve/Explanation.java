package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.RequirementPath;
import java.util.List;
import java.util.Optional;

/// Why a module is selected at its version: who asks for it, highest version first, and the shortest chain from a main
/// module through direct requirements. `recorded` tells whether a main module has an `// indirect` line for it.
public record Explanation(
        ModulePath path, Version selected, List<Ask> asks, Optional<RequirementPath> shortest, boolean recorded) {
    public Explanation {
        asks = List.copyOf(asks);
    }

    /// One version that is asked for, and the module versions that ask for it, sorted.
    public record Ask(Version version, List<ModuleVersion> by) {
        public Ask {
            by = List.copyOf(by);
        }
    }
}
