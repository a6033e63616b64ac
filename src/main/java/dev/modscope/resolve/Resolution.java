package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.mvs.BuildList;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.workspace.Workspace;
import java.util.List;
import java.util.Set;

/// The answer: the workspace, its module graph, its build list, and what is wrong with them. `direct` holds the modules
/// that a main module requires without `// indirect`.
public record Resolution(
        Workspace workspace, ModuleGraph graph, BuildList buildList, Set<ModulePath> direct, List<Problem> problems) {
    public Resolution {
        direct = Set.copyOf(direct);
        problems = List.copyOf(problems);
    }
}
