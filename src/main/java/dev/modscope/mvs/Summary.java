package dev.modscope.mvs;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import java.util.List;
import java.util.Optional;

/// What one go.mod says to MVS, after replace and exclude of the main modules were applied: its go line, whether its
/// dependencies are pruned, and its requirements in the order of the file (with `go` and `toolchain` where they count).
public record Summary(ModuleVersion module, Optional<GoVersion> go, Pruning pruning, List<ModuleVersion> requirements)
        implements Answer {
    public Summary {
        requirements = List.copyOf(requirements);
    }
}
