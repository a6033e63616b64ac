package dev.modscope.mvs;

import dev.modscope.module.ModulePath;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings the roots of one main module into agreement with their graph, as the `go` command does before it prints the
/// graph: each root once, at the selected version of its path. An empty answer means that a go.mod needed for it could
/// not be read.
public final class RootUpdate {
    private final KnownModules known;
    private final int main;
    private final Set<ModulePath> direct;

    /// An update for one main module; `direct` holds the paths it requires without `// indirect`.
    public RootUpdate(KnownModules known, int main, Set<ModulePath> direct) {
        this.known = known;
        this.main = main;
        this.direct = direct;
    }

    /// Whether a path occurs twice among the roots, or is the main module's own.
    public boolean isRedundant(int[] roots) {
        BitSet paths = new BitSet();
        paths.set(known.pathOf(main));
        for (int root : roots) {
            if (paths.get(known.pathOf(root))) {
                return true;
            }
            paths.set(known.pathOf(root));
        }
        return false;
    }

    /// The updated roots; `graph` is the walk from the present ones where there was one.
    public Optional<int[]> update(int[] roots, Pruning pruning, Optional<Visit> graph) {
        return pruning == Pruning.PRUNED ? pruned(roots, graph) : unpruned(roots, graph);
    }

    /// Raising a root may bring into the graph what was pruned out, so it is repeated until nothing moves.
    private Optional<int[]> pruned(int[] start, Optional<Visit> graph) {
        Optional<Visit> walked = graph;
        int[] roots = start;
        while (true) {
            int[] next = oncePerPath(roots, walked);
            if (!anyRaised(roots, next)) {
                return Optional.of(next);
            }
            Visit visit = Visit.of(known, main, next, Pruning.PRUNED);
            if (visit.anyFailed()) {
                return Optional.empty();
            }
            walked = Optional.of(visit);
            roots = next;
        }
    }

    /// What could not be read when the update of a pruned graph, read without failures, ended without an answer.
    List<Answer.Failure> missing(Visit start) {
        Visit visit = start;
        int[] roots = start.roots();
        while (!visit.anyFailed()) {
            int[] next = oncePerPath(roots, Optional.of(visit));
            if (!anyRaised(roots, next)) {
                return List.of();
            }
            roots = next;
            visit = Visit.of(known, main, roots, Pruning.PRUNED);
        }
        return visit.failures();
    }

    private int[] oncePerPath(int[] roots, Optional<Visit> walked) {
        int[] next = new int[roots.length];
        int count = 0;
        BitSet paths = new BitSet();
        paths.set(known.pathOf(main));
        for (int root : roots) {
            int path = known.pathOf(root);
            if (!paths.get(path)) {
                paths.set(path);
                next[count++] = walked.isPresent() ? walked.get().selected(path) : highest(roots, path);
            }
        }
        return Arrays.copyOf(next, count);
    }

    private int highest(int[] roots, int path) {
        int best = -1;
        for (int root : roots) {
            if (known.pathOf(root) == path && (best < 0 || known.compare(best, root) < 0)) {
                best = root;
            }
        }
        return best;
    }

    /// Whether the first root of some path is not the version that was kept.
    private boolean anyRaised(int[] roots, int[] next) {
        BitSet kept = new BitSet();
        BitSet paths = new BitSet();
        for (int one : next) {
            kept.set(one);
            paths.set(known.pathOf(one));
        }
        for (int root : roots) {
            int path = known.pathOf(root);
            if (paths.get(path) && !kept.get(root)) {
                return true;
            }
            paths.clear(path);
        }
        return false;
    }

    /// In an unpruned module the roots only have to imply the build list: those that are at the selected version stay,
    /// direct ones are added, and what nothing else implies.
    private Optional<int[]> unpruned(int[] roots, Optional<Visit> graph) {
        Visit visit = graph.orElseGet(() -> Visit.of(known, main, roots, Pruning.UNPRUNED));
        if (visit.anyFailed()) {
            return Optional.empty();
        }
        int[] list = visit.buildList();
        int[] keep = Arrays.copyOfRange(list, 1, list.length);
        int[] named = new int[roots.length + keep.length];
        int count = 0;
        BitSet paths = new BitSet();
        for (int root : roots) {
            if (!paths.get(known.pathOf(root)) && visit.selected(known.pathOf(root)) == root) {
                paths.set(known.pathOf(root));
                named[count++] = known.pathOf(root);
            }
        }
        for (int one : keep) {
            if (!paths.get(known.pathOf(one)) && direct.contains(known.module(one).path())) {
                paths.set(known.pathOf(one));
                named[count++] = known.pathOf(one);
            }
        }
        return smallest(keep, Arrays.copyOf(named, count));
    }

    /// The fewest requirements that imply the build list of `keep` and name each of the paths.
    public Optional<int[]> smallest(int[] keep, int[] paths) {
        Visit visit = Visit.of(known, main, keep, Pruning.UNPRUNED);
        if (visit.anyFailed()) {
            return Optional.empty();
        }
        int[] postorder = postorder(visit);
        BitSet implied = new BitSet();
        int[] chosen = new int[paths.length + postorder.length];
        int count = 0;
        BitSet done = new BitSet();
        for (int path : paths) {
            if (!done.get(path) && visit.selected(path) >= 0) {
                done.set(path);
                chosen[count++] = visit.selected(path);
                imply(visit, visit.selected(path), implied);
            }
        }
        for (int i = postorder.length - 1; i >= 0; i--) {
            int one = postorder[i];
            if (visit.selected(known.pathOf(one)) == one && !implied.get(one)) {
                chosen[count++] = one;
                imply(visit, one, implied);
            }
        }
        return Optional.of(byPath(Arrays.copyOf(chosen, count)));
    }

    private int[] byPath(int[] chosen) {
        return Arrays.stream(chosen)
                .boxed()
                .sorted((left, right) -> known.module(left).path().compareTo(known.module(right).path()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void imply(Visit visit, int start, BitSet implied) {
        if (implied.get(start)) {
            return;
        }
        implied.set(start);
        int[] stack = {start};
        int depth = 1;
        while (depth > 0) {
            for (int one : below(visit, stack[--depth])) {
                if (!implied.get(one)) {
                    implied.set(one);
                    stack = depth == stack.length ? Arrays.copyOf(stack, 2 * depth) : stack;
                    stack[depth++] = one;
                }
            }
        }
    }

    /// The build list's module versions and all they require, each after what it requires.
    private static int[] postorder(Visit visit) {
        int[] list = visit.buildList();
        Postorder order = new Postorder(visit);
        for (int i = 1; i < list.length; i++) {
            order.walk(list[i]);
        }
        return Arrays.copyOf(order.done, order.doneCount);
    }

    private static int[] below(Visit visit, int id) {
        return id == visit.main() ? new int[0] : visit.requirements(id);
    }

    private static final class Postorder {
        private final Visit visit;
        private final BitSet seen = new BitSet();
        private int[] stack = new int[64];
        private int[] next = new int[64];
        private int depth;
        private int[] done = new int[64];
        private int doneCount;

        Postorder(Visit visit) {
            this.visit = visit;
            seen.set(visit.main());
        }

        void walk(int start) {
            push(start);
            while (depth > 0) {
                int top = depth - 1;
                int[] required = below(visit, stack[top]);
                if (next[top] < required.length) {
                    push(required[next[top]++]);
                } else {
                    finish(stack[top]);
                    depth--;
                }
            }
        }

        private void push(int id) {
            if (seen.get(id)) {
                return;
            }
            seen.set(id);
            if (depth == stack.length) {
                stack = Arrays.copyOf(stack, 2 * depth);
                next = Arrays.copyOf(next, 2 * depth);
            }
            stack[depth] = id;
            next[depth++] = 0;
        }

        private void finish(int id) {
            if (doneCount == done.length) {
                done = Arrays.copyOf(done, 2 * doneCount);
            }
            done[doneCount++] = id;
        }
    }
}
