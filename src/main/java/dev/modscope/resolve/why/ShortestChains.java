package dev.modscope.resolve.why;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Shortest chains from the main modules, by requirements that are reasons before those that only record. The graph is
/// walked once, when the first chain is asked for.
final class ShortestChains {
    private static final int UNMET = -1;

    private final ModuleGraph graph;
    private int[] parent = {};
    private int[] queue = {};
    private int end;

    ShortestChains(ModuleGraph graph) {
        this.graph = graph;
    }

    /// Whether these are chains of that very graph.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(ModuleGraph other) {
        return graph == other;
    }

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

    /// The chain to a module version; empty where the graph does not have it, and for a main module.
    synchronized RequirementPath to(ModuleVersion module) {
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
