package dev.modscope.resolve.get;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.edit.GaveWay;
import java.util.List;
import java.util.Optional;

/// What `go get` would do in one main module: the lines it prints, the requirements before and after, what its go.mod
/// file is to say, and the roots that gave way.
public record GetResult(
        List<String> lines, Requirements before, Requirements after, GoModContent content, List<GaveWay> gaveWay) {
    public GetResult {
        lines = List.copyOf(lines);
        gaveWay = List.copyOf(gaveWay);
    }

    /// The part of a go.mod file that `go get` decides.
    ///
    /// @param toolchain the toolchain line, where there is to be one
    /// @param requires what is required, sorted by path
    public record GoModContent(GoVersion go, Optional<GoVersion> toolchain, List<Line> requires) {
        public GoModContent {
            requires = List.copyOf(requires);
        }

        /// One requirement.
        public record Line(ModuleVersion module, boolean indirect) {}

        /// Whether indirect requirements stand in a block of their own, as from go 1.17 on.
        public boolean separatesIndirect() {
            return go.atLeast(GoVersion.PRUNED_FROM);
        }
    }
}
