package dev.modscope.export;

import dev.modscope.export.lists.Subject;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.query.KnownNotes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What an answer says, as a graph that can be drawn: replaced modules and those of which nothing is known are marked,
/// so are those that are retracted or deprecated, and after a what-if those that changed.
public final class ResolvedGraph {
    private ResolvedGraph() {}

    /// The graph of an answer.
    public static SelectedGraph of(Resolution resolution) {
        Map<ModulePath, Set<Mark>> marks = new HashMap<>();
        for (ModuleVersion module : resolution.buildList().modules()) {
            if (resolution.replaced(module)) {
                mark(marks, module, Mark.REPLACED);
            }
        }
        KnownNotes.Marked known = resolution.marked();
        known.retracted().forEach(path -> mark(marks, path, Mark.RETRACTED));
        known.deprecated().forEach(path -> mark(marks, path, Mark.DEPRECATED));
        for (Problem problem : resolution.problems()) {
            switch (problem) {
                case Problem.Unresolved(ModuleVersion module, _, _) -> mark(marks, module, Mark.UNRESOLVED);
                case Problem.Mismatch(ModuleVersion module, _) -> mark(marks, module, Mark.UNRESOLVED);
                case Problem.Syntax _, Problem.Outdated _, Problem.Notice _ -> {}
            }
        }
        return SelectedGraph.of(resolution.graph(), resolution.buildList(), resolution.direct()).marked(marks);
    }

    /// The graph after a what-if, with what is gone as ghosts.
    public static SelectedGraph of(Comparison comparison) {
        return of(comparison, of(comparison.before()));
    }

    /// The same where the graph before the what-if is made already.
    public static SelectedGraph of(Comparison comparison, SelectedGraph before) {
        SelectedGraph graph = of(comparison.after()).comparedWith(before);
        Map<ModulePath, Set<Mark>> marks = new HashMap<>();
        comparison.replaced().forEach(one -> mark(marks, one.module(), Mark.EXCHANGED));
        return marks.isEmpty() ? graph : graph.marked(marks);
    }

    /// The graph of what is exported: after a what-if with what it changed.
    public static SelectedGraph of(Subject subject) {
        return subject.comparison().map(ResolvedGraph::of).orElseGet(() -> of(subject.shown()));
    }

    private static void mark(Map<ModulePath, Set<Mark>> marks, ModuleVersion module, Mark mark) {
        mark(marks, module.path(), mark);
    }

    private static void mark(Map<ModulePath, Set<Mark>> marks, ModulePath path, Mark mark) {
        marks.computeIfAbsent(path, _ -> new HashSet<>()).add(mark);
    }
}
