package dev.modscope.resolve.explain;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// The requirements of a module graph that are reasons, as rows of ints, and the walks over them. The vertices have the
/// numbers they have in the module graph, the main modules first; no walk enters a main module.
final class Reasons {
    private static final int[] NOTHING = {};

    private final ModuleGraph graph;
    private final int mains;
    private final int[] offsets;
    private final int[] targets;
    private final int[] sourceOffsets;
    private final int[] sources;
    /// By vertex: the one before it on a shortest chain, or -1.
    private final int[] before;
    private final BitSet byReason;
    private final Map<ModulePath, int[]> versions = new HashMap<>();

    Reasons(ModuleGraph graph) {
        this.graph = graph;
        mains = graph.mains().size();
        int size = graph.size();
        offsets = new int[size + 1];
        int[] found = new int[rows()];
        sourceOffsets = new int[size + 1];
        for (int from = 0; from < size; from++) {
            offsets[from + 1] = offsets[from];
            for (int k = 0; k < graph.requirementCount(from); k++) {
                int to = graph.required(from, k);
                if (to >= mains && !graph.recorded(from, k)) {
                    found[offsets[from + 1]++] = to;
                    sourceOffsets[to + 1]++;
                }
            }
        }
        targets = Arrays.copyOf(found, offsets[size]);
        sources = turned();
        before = new int[size];
        Arrays.fill(before, -1);
        byReason = chains();
        number();
    }

    private int rows() {
        int rows = 0;
        for (int from = 0; from < graph.size(); from++) {
            rows += graph.requirementCount(from);
        }
        return rows;
    }

    private int[] turned() {
        for (int to = 0; to < graph.size(); to++) {
            sourceOffsets[to + 1] += sourceOffsets[to];
        }
        int[] next = sourceOffsets.clone();
        int[] turned = new int[targets.length];
        for (int from = 0; from < graph.size(); from++) {
            for (int edge = offsets[from]; edge < offsets[from + 1]; edge++) {
                turned[next[targets[edge]]++] = from;
            }
        }
        return turned;
    }

    /// Finds a shortest chain to every vertex: first through reasons alone, then, for what these do not reach, through
    /// one `// indirect` line at the start. Returns what reasons alone reach.
    private BitSet chains() {
        int[] queue = new int[graph.size()];
        int end = 0;
        while (end < mains) {
            queue[end] = end;
            end++;
        }
        end = spread(queue, 0, end);
        BitSet reached = new BitSet(graph.size());
        for (int i = 0; i < end; i++) {
            reached.set(queue[i]);
        }
        int more = end;
        for (int main = 0; main < mains; main++) {
            for (int k = 0; k < graph.requirementCount(main); k++) {
                int to = graph.required(main, k);
                if (to >= mains && before[to] < 0) {
                    before[to] = main;
                    queue[more++] = to;
                }
            }
        }
        spread(queue, end, more);
        return reached;
    }

    private int spread(int[] queue, int start, int filled) {
        int end = filled;
        for (int at = start; at < end; at++) {
            for (int edge = offsets[queue[at]]; edge < offsets[queue[at] + 1]; edge++) {
                int to = targets[edge];
                if (before[to] < 0) {
                    before[to] = queue[at];
                    queue[end++] = to;
                }
            }
        }
        return end;
    }

    private void number() {
        int[] counts = new int[graph.size()];
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            ModulePath path = graph.vertex(vertex).path();
            int[] row = versions.getOrDefault(path, NOTHING);
            int first = row.length == 0 ? vertex : row[0];
            if (counts[first] == row.length) {
                row = Arrays.copyOf(row, Math.max(1, 2 * row.length));
                versions.put(path, row);
            }
            row[counts[first]++] = vertex;
        }
        versions.replaceAll((_, row) -> Arrays.copyOf(row, counts[row[0]]));
    }

    /// The vertices of a path, without a main module.
    int[] versions(ModulePath path) {
        int[] found = versions.getOrDefault(path, NOTHING);
        return found.length > 0 && found[0] < mains ? Arrays.copyOfRange(found, 1, found.length) : found;
    }

    /// The vertices that ask for a vertex.
    int[] askers(int vertex) {
        return Arrays.copyOfRange(sources, sourceOffsets[vertex], sourceOffsets[vertex + 1]);
    }

    /// Whether a chain of reasons leads to a vertex.
    boolean reached(int vertex) {
        return byReason.get(vertex);
    }

    /// The steps of the shortest chain to a vertex; empty for a main module and for what no chain leads to.
    List<Requirement> chain(int vertex) {
        List<Requirement> steps = new ArrayList<>();
        for (int to = vertex; to >= mains && before[to] >= 0; to = before[to]) {
            boolean recorded = before[to] < mains && !reached(to);
            steps.add(new Requirement(graph.vertex(before[to]), graph.vertex(to), recorded));
        }
        Collections.reverse(steps);
        return steps;
    }

    /// The modules, in any version, that every chain of reasons to one of the vertices passes, from the main modules on.
    /// Each of them lies on the shortest chain; it is one where, without its versions, none of the vertices is reached.
    List<ModulePath> through(int[] vertices) {
        Optional<Integer> nearest = Arrays.stream(vertices).filter(this::reached).boxed().min(
                (a, b) -> Integer.compare(chain(a).size(), chain(b).size()));
        if (nearest.isEmpty()) {
            return List.of();
        }
        BitSet wanted = new BitSet();
        Arrays.stream(vertices).forEach(wanted::set);
        ModulePath own = graph.vertex(nearest.get()).path();
        return chain(nearest.get()).stream()
                .map(step -> step.from())
                .filter(step -> !step.isMain())
                .map(ModuleVersion::path)
                .distinct()
                .filter(path -> !path.equals(own) && !reachedWithout(path, wanted))
                .toList();
    }

    private boolean reachedWithout(ModulePath left, BitSet wanted) {
        BitSet seen = new BitSet(graph.size());
        Arrays.stream(versions(left)).forEach(seen::set);
        int[] queue = new int[graph.size()];
        int end = 0;
        while (end < mains) {
            queue[end] = end;
            end++;
        }
        for (int at = 0; at < end; at++) {
            for (int edge = offsets[queue[at]]; edge < offsets[queue[at] + 1]; edge++) {
                int to = targets[edge];
                if (wanted.get(to)) {
                    return true;
                }
                if (!seen.get(to)) {
                    seen.set(to);
                    queue[end++] = to;
                }
            }
        }
        return false;
    }

    /// The requirements of main modules from which a chain of reasons leads to one of the vertices, or that name one,
    /// sorted.
    List<Explanation.Lead> leads(int[] vertices, IntPredicate counts) {
        BitSet seen = new BitSet(graph.size());
        int[] queue = new int[graph.size()];
        int end = 0;
        for (int vertex : vertices) {
            if (counts.test(vertex) && reached(vertex)) {
                seen.set(vertex);
                queue[end++] = vertex;
            }
        }
        Map<ModuleVersion, List<ModulePath>> found = new TreeMap<>();
        for (int at = 0; at < end; at++) {
            for (int edge = sourceOffsets[queue[at]]; edge < sourceOffsets[queue[at] + 1]; edge++) {
                int from = sources[edge];
                if (from < mains) {
                    found.computeIfAbsent(graph.vertex(queue[at]), _ -> new ArrayList<>()).add(graph.vertex(from).path());
                } else if (!seen.get(from)) {
                    seen.set(from);
                    queue[end++] = from;
                }
            }
        }
        List<Explanation.Lead> leads = new ArrayList<>();
        found.forEach((required, by) -> leads.add(new Explanation.Lead(required, by)));
        return leads;
    }
}
