package dev.modscope.resolve.get;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.edit.GaveWay;
import dev.modscope.workspace.MainModule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `go get` would do in one main module.
///
/// @param main the main module as it was
/// @param lines what `go get` prints
/// @param before the requirements before
/// @param after the requirements afterwards
/// @param content what the go.mod file is to say
/// @param gaveWay the roots that had to give way
/// @param looked the module versions in which `go get` looks for the packages that its arguments may name
public record GetResult(
        MainModule main,
        List<String> lines,
        Requirements before,
        Requirements after,
        GoModContent content,
        List<GaveWay> gaveWay,
        Set<ModuleVersion> looked) {
    public GetResult {
        lines = List.copyOf(lines);
        gaveWay = List.copyOf(gaveWay);
        looked = Set.copyOf(looked);
    }

    /// The requirements that the go.mod file did not have: only packages decide whether `go mod tidy` keeps them, and as
    /// direct or indirect ones.
    public List<ModuleVersion> undecided() {
        Set<ModulePath> written = new HashSet<>();
        main.goMod().requires().forEach(require -> written.add(require.module().path()));
        return content.requires().stream()
                .map(GoModContent.Line::module)
                .filter(module -> !written.contains(module.path()))
                .toList();
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
