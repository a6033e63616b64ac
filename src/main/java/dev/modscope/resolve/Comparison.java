package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.mvs.edit.GaveWay;
import dev.modscope.resolve.get.GetResult;
import dev.modscope.workspace.saving.FileChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Two resolutions and how they differ: `changes` sorted by path, the modules first, `go` and `toolchain` last.
public record Comparison(Resolution before, Resolution after, List<Change> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /// What edits would do: the lines that `go get` prints, and what changes.
    public record Preview(List<String> lines, Comparison comparison) {
        public Preview {
            lines = List.copyOf(lines);
        }
    }

    /// What edits would do, the files that saving them writes, and what could not be known for sure about these.
    public record Planned(Preview preview, List<FileChange> files, List<String> notes) {
        public Planned {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /// The differences, each with the chain that explains it: what now requires a version, or what a root that gave way
    /// would have led to, or what used to require a module that nothing requires any more.
    static Comparison of(Resolution before, Resolution after, List<GetResult> results) {
        Map<ModulePath, Version> was = before.buildList().asMap();
        Map<ModulePath, Version> is = after.buildList().asMap();
        TreeSet<ModulePath> paths = new TreeSet<>(
                Comparator.comparing(ModulePath::isToolchain).thenComparing(Comparator.naturalOrder()));
        was.forEach((path, version) -> {
            if (!version.equals(is.get(path))) {
                paths.add(path);
            }
        });
        is.keySet().stream().filter(path -> !was.containsKey(path)).forEach(paths::add);
        Reasons reasons = new Reasons(before.graph(), after.graph(), results);
        List<Change> changes = new ArrayList<>();
        for (ModulePath path : paths) {
            changes.add(change(
                    path,
                    was.getOrDefault(path, Version.None.INSTANCE),
                    is.getOrDefault(path, Version.None.INSTANCE),
                    reasons));
        }
        return new Comparison(before, after, changes);
    }

    private static Change change(ModulePath path, Version from, Version to, Reasons reasons) {
        if (from instanceof Version.None) {
            return new Change.Added(path, to, reasons.requires(path, to));
        }
        if (to instanceof Version.None) {
            return new Change.Removed(path, from, reasons.forbids(path, from));
        }
        return from.compareTo(to) < 0
                ? new Change.Upgraded(path, from, to, reasons.requires(path, to))
                : new Change.Downgraded(path, from, to, reasons.forbids(path, from));
    }

    /// Why versions came and went. Each graph is walked once, whatever the number of changes.
    private static final class Reasons {
        private static final RequirementPath NONE = new RequirementPath(List.of());

        private final Tree before;
        private final Tree after;
        private final Map<ModuleVersion, GaveWay> gaveWay = new HashMap<>();

        Reasons(ModuleGraph before, ModuleGraph after, List<GetResult> results) {
            this.before = new Tree(before);
            this.after = new Tree(after);
            for (GetResult result : results) {
                result.gaveWay().forEach(root -> gaveWay.putIfAbsent(root.from(), root));
            }
        }

        RequirementPath requires(ModulePath path, Version version) {
            return after.to(new ModuleVersion(path, version));
        }

        RequirementPath forbids(ModulePath path, Version version) {
            ModuleVersion module = new ModuleVersion(path, version);
            GaveWay root = gaveWay.get(module);
            if (root == null) {
                return before.to(module);
            }
            List<Requirement> steps = new ArrayList<>();
            List<ModuleVersion> chain = root.conflict().path();
            for (int i = 1; i < chain.size(); i++) {
                steps.add(new Requirement(chain.get(i - 1), chain.get(i), false));
            }
            return steps.isEmpty() ? NONE : new RequirementPath(steps);
        }
    }

    /// Shortest chains from the main modules, by requirements that are reasons before those that only record.
    private static final class Tree {
        private static final int UNMET = -1;
        private final ModuleGraph graph;
        private int[] parent = {};
        private int[] queue = {};
        private int end;

        Tree(ModuleGraph graph) {
            this.graph = graph;
        }

        /// Most steps of a slider ask nothing of the graph as it was.
        private void grow() {
            parent = new int[graph.size()];
            Arrays.fill(parent, UNMET);
            queue = new int[graph.size()];
            for (ModuleVersion main : graph.mains()) {
                meet(graph.indexOf(main), graph.indexOf(main));
            }
            walk(false);
            walk(true);
        }

        private void meet(int vertex, int from) {
            if (vertex >= 0 && parent[vertex] == UNMET) {
                parent[vertex] = from;
                queue[end++] = vertex;
            }
        }

        private void walk(boolean recordedToo) {
            for (int at = 0; at < end; at++) {
                follow(queue[at], recordedToo);
            }
        }

        private void follow(int vertex, boolean recordedToo) {
            for (int k = 0; k < graph.requirementCount(vertex); k++) {
                if (recordedToo || !graph.recorded(vertex, k)) {
                    meet(graph.required(vertex, k), vertex);
                }
            }
        }

        RequirementPath to(ModuleVersion module) {
            if (queue.length == 0) {
                grow();
            }
            int vertex = graph.indexOf(module);
            List<Requirement> steps = new ArrayList<>();
            while (vertex >= 0 && parent[vertex] != UNMET && parent[vertex] != vertex) {
                int from = parent[vertex];
                steps.add(new Requirement(graph.vertex(from), graph.vertex(vertex), isRecorded(from, vertex)));
                vertex = from;
            }
            return new RequirementPath(steps.reversed());
        }

        private boolean isRecorded(int from, int to) {
            for (int k = 0; k < graph.requirementCount(from); k++) {
                if (graph.required(from, k) == to) {
                    return graph.recorded(from, k);
                }
            }
            return false;
        }
    }
}
