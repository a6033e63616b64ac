package dev.modscope.layout.layered;

import java.util.Arrays;

/// The requirements that others do not imply, and the few that close cycles. A search from the main modules on tells
/// which requirements lead back to where it came from; without those the graph has an order, and a requirement is implied
/// where a chain of others, all following the order, leads to the same module (bit sets of what each module reaches).
/// Those that lead back are all kept and marked. So whatever is left out is implied by a chain that is shown, which a
/// reduction over condensed cycles alone would not give, and everything reached from a main module stays to its right.
public final class Reduction {
    private final int[][] out;
    private final int[] place;

    private Reduction(int[][] out, int[] place) {
        this.out = out;
        this.place = place;
    }

    /// Studies a graph whose rows are sorted and without self-loops; the search starts at the first vertices, the main
    /// modules.
    public static Reduction of(int[][] out) {
        return new Reduction(out, Cycles.places(out));
    }

    /// Studies a graph that was studied before, with the places its vertices had (negative where they are new); the same
    /// requirements as then close cycles, as far as there still are any.
    public static Reduction of(int[][] out, int[] before) {
        for (int place : before) {
            if (place >= 0) {
                return new Reduction(out, SteadyOrder.places(out, Cycles.searched(out), before));
            }
        }
        return of(out);
    }

    /// Where a vertex stands in the order.
    public int place(int vertex) {
        return place[vertex];
    }

    /// Whether a requirement leads back, closing a cycle.
    public boolean backward(int from, int to) {
        return place[from] > place[to];
    }

    /// The rows without what is implied, sorted.
    public int[][] kept() {
        int n = out.length;
        int[] byPlace = inverse(place);
        int words = (n + 63) >> 6;
        long[][] reach = new long[n][words];
        int[][] kept = new int[n][];
        int[] places = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            int[] row = out[byPlace[i]];
            for (int k = 0; k < row.length; k++) {
                places[k] = place[row[k]];
            }
            // The nearest in the order come first: nothing that comes later can imply them.
            Arrays.sort(places, 0, row.length);
            int count = 0;
            for (int k = 0; k < row.length; k++) {
                int p = places[k];
                if (p < i || (reach[i][p >> 6] & 1L << p) == 0) {
                    places[count++] = p;
                    add(reach[i], reach[p], p, i);
                }
            }
            int[] left = new int[count];
            for (int k = 0; k < count; k++) {
                left[k] = byPlace[places[k]];
            }
            Arrays.sort(left);
            kept[byPlace[i]] = left;
        }
        return kept;
    }

    private static void add(long[] reached, long[] more, int p, int from) {
        if (p < from) {
            return;
        }
        for (int w = p >> 6; w < reached.length; w++) {
            reached[w] |= more[w];
        }
        reached[p >> 6] |= 1L << p;
    }

    static int[] inverse(int[] places) {
        int[] order = new int[places.length];
        for (int v = 0; v < places.length; v++) {
            order[places[v]] = v;
        }
        return order;
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
}
