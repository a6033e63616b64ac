package dev.modscope.layout.layered;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/// The requirements that others do not imply, and the few that close cycles. A search from the main modules on tells
/// which requirements lead back to where it came from; without those the graph has an order, and a requirement is implied
/// where a chain of others, all following the order, leads to the same module (bit sets of what each module reaches).
/// Those that lead back are all kept and marked. So whatever is left out is implied by a chain that is shown, which a
/// reduction over condensed cycles alone would not give, and everything reached from a main module stays to its right.
public final class Reduction {
    private static final int TRIALS = 60;
    private static final int TRIAL_EDGES = 120_000;
    private static final int BACKWARD_COST = 1 << 16;

    private final int[][] out;
    private final int[] place;

    private Reduction(int[][] out, int[] place) {
        this.out = out;
        this.place = place;
    }

    /// Studies a graph whose rows are sorted and without self-loops; the search starts at the first vertices, the main
    /// modules. Of many searches, which differ in where they turn first, the one counts that meets few cycles and gives
    /// short chains.
    public static Reduction of(int[][] out) {
        Reduction best = new Reduction(out, new Search(out).places());
        int edges = Arrays.stream(out).mapToInt(row -> row.length).sum();
        Random random = new Random(edges);
        int[][] turned = Arrays.stream(out).map(int[]::clone).toArray(int[][]::new);
        int least = best.cost();
        for (int i = 0; i < TRIALS && i < TRIAL_EDGES / (edges + 1) && !best.acyclic(); i++) {
            for (int[] row : turned) {
                shuffle(row, random);
            }
            Reduction other = new Reduction(out, new Search(turned).places());
            int cost = other.cost();
            if (cost < least) {
                least = cost;
                best = other;
            }
        }
        return best;
    }

    /// Studies a graph that was studied before, with the places its vertices had (negative where they are new); the same
    /// requirements as then close cycles, as far as there still are any.
    public static Reduction of(int[][] out, int[] before) {
        if (Arrays.stream(before).allMatch(place -> place < 0)) {
            return of(out);
        }
        return new Reduction(out, SteadyOrder.places(out, new Search(out).places(), before));
    }

    /// Where a vertex stands in the order.
    public int place(int vertex) {
        return place[vertex];
    }

    private static void shuffle(int[] row, Random random) {
        for (int i = row.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int kept = row[i];
            row[i] = row[k];
            row[k] = kept;
        }
    }

    private boolean acyclic() {
        return cost() < BACKWARD_COST;
    }

    /// What leads back, and as a lesser matter the length of the longest chain.
    private int cost() {
        int[] byPlace = new int[out.length];
        for (int v = 0; v < out.length; v++) {
            byPlace[place[v]] = v;
        }
        int[] depth = new int[out.length];
        int backward = 0;
        int longest = 0;
        for (int v : byPlace) {
            longest = Math.max(longest, depth[v]);
            for (int to : out[v]) {
                if (backward(v, to)) {
                    backward++;
                } else {
                    depth[to] = Math.max(depth[to], depth[v] + 1);
                }
            }
        }
        return backward * BACKWARD_COST + Math.min(longest, BACKWARD_COST - 1);
    }

    /// Whether a requirement leads back, closing a cycle.
    public boolean backward(int from, int to) {
        return place[from] > place[to];
    }

    /// The rows without what is implied, sorted.
    public int[][] kept() {
        int n = out.length;
        int[] byPlace = new int[n];
        for (int v = 0; v < n; v++) {
            byPlace[place[v]] = v;
        }
        BitSet[] reach = new BitSet[n];
        int[][] kept = new int[n][];
        for (int i = n - 1; i >= 0; i--) {
            reach[i] = new BitSet(n);
            kept[byPlace[i]] = keep(i, byPlace, reach);
        }
        return kept;
    }

    /// The nearest in the order come first: nothing that comes later can imply them.
    private int[] keep(int i, int[] byPlace, BitSet[] reach) {
        int[] places = Arrays.stream(out[byPlace[i]]).map(to -> place[to]).sorted().toArray();
        int[] kept = new int[places.length];
        int count = 0;
        for (int p : places) {
            if (p < i || !reach[i].get(p)) {
                kept[count++] = byPlace[p];
            }
            if (p > i && !reach[i].get(p)) {
                reach[i].or(reach[p]);
                reach[i].set(p);
            }
        }
        int[] row = Arrays.copyOf(kept, count);
        Arrays.sort(row);
        return row;
    }

    /// The rows of the reversed graph, sorted.
    public static int[][] transposed(int[][] out) {
        int[] counts = new int[out.length];
        for (int[] row : out) {
            for (int to : row) {
                counts[to]++;
            }
        }
        int[][] in = new int[out.length][];
        for (int v = 0; v < out.length; v++) {
            in[v] = new int[counts[v]];
        }
        for (int v = out.length - 1; v >= 0; v--) {
            for (int to : out[v]) {
                in[to][--counts[to]] = v;
            }
        }
        return in;
    }

    /// A depth-first search with its stack in an array; the reverse of the order in which vertices are left is the order
    /// wanted.
    private static final class Search {
        private final int[][] out;
        private final int[] next;
        private final int[] path;
        private final boolean[] met;
        private final int[] place;
        private int top;
        private int last;

        Search(int[][] out) {
            this.out = out;
            next = new int[out.length];
            path = new int[out.length];
            met = new boolean[out.length];
            place = new int[out.length];
            last = out.length;
        }

        int[] places() {
            for (int v = 0; v < out.length; v++) {
                from(v);
            }
            return place;
        }

        private void from(int start) {
            if (met[start]) {
                return;
            }
            enter(start);
            while (top > 0) {
                int v = path[top - 1];
                if (next[v] == out[v].length) {
                    place[v] = --last;
                    top--;
                } else if (!met[out[v][next[v]++]]) {
                    enter(out[v][next[v] - 1]);
                }
            }
        }

        private void enter(int v) {
            met[v] = true;
            path[top++] = v;
        }
    }
}
