package dev.modscope.ui.table;

import dev.modscope.export.ResolvedGraph;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.table.TreeRow.Asked;
import dev.modscope.ui.table.TreeRow.Repeat;
import dev.modscope.workspace.Replacement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The requirements between the selected modules, unrolled from the main modules down; the very ones that the graph draws.
/// A module is unrolled at one place only, that of its shortest chain, so that the tree has an end.
public final class RequirementTree {
    private final Resolution shown;
    private final Optional<Comparison> comparison;
    private final SelectedGraph graph;
    private final Map<ModulePath, List<Requirement>> required = new HashMap<>();
    private final Map<ModulePath, Set<Mark>> marks;
    private final Map<ModulePath, Integer> requiredBy = new HashMap<>();
    private final Map<ModulePath, List<Integer>> homes = new HashMap<>();
    private final List<ModuleVersion> tops = new ArrayList<>();

    private RequirementTree(Resolution shown, Optional<Comparison> comparison) {
        this.shown = shown;
        this.comparison = comparison;
        graph = comparison.map(ResolvedGraph::of).orElseGet(() -> ResolvedGraph.of(shown));
        marks = graph.marksByPath();
    }

    /// The tree of an answer; after a what-if with what is gone, as the graph has it.
    public static RequirementTree of(Resolution shown, Optional<Comparison> comparison) {
        RequirementTree tree = new RequirementTree(shown, comparison);
        for (Requirement requirement : tree.graph.requirements()) {
            tree.required.computeIfAbsent(requirement.from().path(), _ -> new ArrayList<>()).add(requirement);
            tree.requiredBy.merge(requirement.to().path(), requirement.recorded() ? 0 : 1, Integer::sum);
        }
        tree.settle();
        return tree;
    }

    /// Gives every module its place: those of the main modules first, then what they require, breadth first. What no
    /// main module reaches comes to the top.
    private void settle() {
        Deque<ModulePath> waiting = new ArrayDeque<>();
        graph.modules().stream().filter(ModuleVersion::isMain).forEach(main -> top(main, waiting));
        walk(waiting);
        for (ModuleVersion module : graph.modules()) {
            if (!homes.containsKey(module.path())) {
                top(module, waiting);
                walk(waiting);
            }
        }
    }

    private void top(ModuleVersion module, Deque<ModulePath> waiting) {
        homes.put(module.path(), List.of(tops.size()));
        tops.add(module);
        waiting.add(module.path());
    }

    private void walk(Deque<ModulePath> waiting) {
        while (!waiting.isEmpty()) {
            ModulePath path = waiting.remove();
            List<Requirement> below = required.getOrDefault(path, List.of());
            for (int i = 0; i < below.size(); i++) {
                ModulePath to = below.get(i).to().path();
                if (homes.putIfAbsent(to, then(home(path), i)) == null) {
                    waiting.add(to);
                }
            }
        }
    }

    private static List<Integer> then(List<Integer> place, int next) {
        List<Integer> longer = new ArrayList<>(place);
        longer.add(next);
        return longer;
    }

    /// The place where a module is unrolled, from the top down; empty for one that is not in the tree.
    public List<Integer> home(ModulePath path) {
        return homes.getOrDefault(path, List.of());
    }

    /// The rows at the top: the main modules, and what none of them reaches.
    public List<TreeRow> roots() {
        List<TreeRow> rows = new ArrayList<>();
        tops.forEach(module -> rows.add(row(module, List.of(rows.size()), Optional.empty())));
        return rows;
    }

    /// Whether there are rows below a row.
    public boolean isLeaf(TreeRow row) {
        return row.repeat() != Repeat.HERE || required.getOrDefault(row.module().path(), List.of()).isEmpty();
    }

    /// The rows below a row.
    public List<TreeRow> below(TreeRow row) {
        if (isLeaf(row)) {
            return List.of();
        }
        List<TreeRow> rows = new ArrayList<>();
        for (Requirement requirement : required.getOrDefault(row.module().path(), List.of())) {
            rows.add(row(requirement.to(), then(row.place(), rows.size()), Optional.of(asked(requirement))));
        }
        return rows;
    }

    private TreeRow row(ModuleVersion module, List<Integer> place, Optional<Asked> asked) {
        ModulePath path = module.path();
        return new TreeRow(
                module,
                place,
                asked,
                marks.getOrDefault(path, Set.of()),
                was(module),
                shown.workspace().replacement(module).map(Replacement::text),
                requiredBy.getOrDefault(path, 0),
                repeat(place, home(path)));
    }

    private Optional<Version> was(ModuleVersion module) {
        return comparison
                .map(c -> c.before().buildList().selected(module.path()))
                .filter(version -> !version.equals(module.version()) && !(version instanceof Version.None));
    }

    private static Repeat repeat(List<Integer> place, List<Integer> home) {
        for (int i = 0; i < Math.min(place.size(), home.size()); i++) {
            int order = place.get(i).compareTo(home.get(i));
            if (order != 0) {
                return order > 0 ? Repeat.ABOVE : Repeat.BELOW;
            }
        }
        return place.size() == home.size() ? Repeat.HERE : place.size() > home.size() ? Repeat.ABOVE : Repeat.BELOW;
    }

    /// What the requiring module asks for. A module that is gone is asked in the graph as it was.
    private Asked asked(Requirement requirement) {
        return asked(shown.graph(), requirement)
                .or(() -> comparison.flatMap(c -> asked(c.before().graph(), requirement)))
                .orElse(new Asked(requirement.to().version(), requirement.recorded()));
    }

    private static Optional<Asked> asked(ModuleGraph graph, Requirement requirement) {
        int from = graph.indexOf(requirement.from());
        for (int k = 0; from >= 0 && k < graph.requirementCount(from); k++) {
            ModuleVersion to = graph.vertex(graph.required(from, k));
            if (to.path().equals(requirement.to().path())) {
                return Optional.of(new Asked(to.version(), graph.recorded(from, k)));
            }
        }
        return Optional.empty();
    }

    /// How many modules there are.
    public int size() {
        return homes.size();
    }
}
