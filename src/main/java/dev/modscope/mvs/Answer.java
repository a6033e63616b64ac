package dev.modscope.mvs;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import java.util.List;
import java.util.Optional;

/// What a [RequirementSource] says of one module version: its summary, or why there is none.
public sealed interface Answer {
    /// The module version that was asked about.
    ModuleVersion module();

    /// What one go.mod says to MVS, after replace and exclude of the main modules were applied: its go line, whether its
    /// dependencies are pruned, and its requirements in the order of the file, with `go` last from go 1.21 on.
    record Summary(ModuleVersion module, Optional<GoVersion> go, Pruning pruning, List<ModuleVersion> requirements)
            implements Answer {
        public Summary {
            requirements = List.copyOf(requirements);
        }
    }

    /// No go.mod could be had; the reason is one line without the module's name.
    record Failure(ModuleVersion module, String reason) implements Answer {}
}
