package dev.modscope.layout.layered;

import java.util.Arrays;

/// What lies between the ranks of an ordering: for each vertex the places of its neighbours before and after it, sorted,
/// and the number of crossings. Both are worked out again only where a rank beside a gap has moved.
final class Crossings {
    private final int[][] layers;
    private final Rows before;
    private final Rows after;
    private final int[] placesBefore;
    private final int[] placesAfter;
    private final int[] next;
    private final int[] tree;
    /// How often each rank has moved, and how often those on both sides of a gap had when it was looked at.
    private final int[] moves;
    private final int[] seenBefore;
    private final int[] seenAfter;
    private final int[] counted;
    private final long[] between;

    Crossings(Layering layering, int[][] layers) {
        this.layers = layers;
        before = layering.before();
        after = layering.after();
        placesBefore = new int[before.total()];
        placesAfter = new int[after.total()];
        next = new int[layering.size()];
        int most = 0;
        for (int[] layer : layers) {
            most = Math.max(most, layer.length);
        }
        tree = new int[most + 1];
        moves = new int[layers.length];
        seenBefore = new int[layers.length];
        seenAfter = new int[layers.length];
        counted = new int[layers.length];
        between = new long[layers.length];
        Arrays.fill(seenBefore, -1);
        Arrays.fill(seenAfter, -1);
        Arrays.fill(counted, -1);
    }

    /// A rank has another order.
    void moved(int r) {
        moves[r]++;
    }

    /// Has [#gain] know the neighbours of a rank.
    void look(int r) {
        if (r > 0) {
            lookBefore(r);
        }
        if (r + 1 < layers.length) {
            lookAfter(r);
        }
    }

    private void lookBefore(int r) {
        if (seenBefore[r] != moves[r - 1]) {
            seenBefore[r] = moves[r - 1];
            fill(layers[r], layers[r - 1], before, after, placesBefore);
        }
    }

    private void lookAfter(int r) {
        if (seenAfter[r] != moves[r + 1]) {
            seenAfter[r] = moves[r + 1];
            fill(layers[r], layers[r + 1], after, before, placesAfter);
        }
    }

    /// Goes through a rank beside in its order, so the places need no sorting.
    private void fill(int[] layer, int[] beside, Rows there, Rows back, int[] places) {
        for (int v : layer) {
            next[v] = there.start(v);
        }
        for (int i = 0; i < beside.length; i++) {
            int u = beside[i];
            for (int k = back.start(u); k < back.end(u); k++) {
                places[next[back.to(k)]++] = i;
            }
        }
    }

    /// Writes where the vertices of a rank want to be: in the middle between the mean and the median of the places of their
    /// neighbours on one side. What has none there is left as it is.
    void wish(int r, boolean rightwards, double[] wishes) {
        Rows rows = rightwards ? before : after;
        int[] places = rightwards ? placesBefore : placesAfter;
        if (rightwards) {
            lookBefore(r);
        } else {
            lookAfter(r);
        }
        for (int v : layers[r]) {
            int start = rows.start(v);
            int count = rows.end(v) - start;
            if (count == 1) {
                wishes[v] = places[start];
            } else if (count > 1) {
                int sum = 0;
                for (int i = start; i < start + count; i++) {
                    sum += places[i];
                }
                int middles = places[start + (count - 1) / 2] + places[start + count / 2];
                wishes[v] = (double) sum / count / 2 + middles / 4.0;
            }
        }
    }

    /// How many crossings fewer there are with the second of two neighbours above the first.
    long gain(int upper, int lower) {
        return gain(before, placesBefore, upper, lower) + gain(after, placesAfter, upper, lower);
    }

    private static long gain(Rows rows, int[] places, int upper, int lower) {
        int u = rows.start(upper);
        int l = rows.start(lower);
        int endOfUpper = rows.end(upper);
        int endOfLower = rows.end(lower);
        if (endOfUpper - u == 1 && endOfLower - l == 1) {
            return Integer.compare(places[u], places[l]);
        }
        long gain = 0;
        int first = u;
        int same = u;
        for (; l < endOfLower; l++) {
            int at = places[l];
            while (u < endOfUpper && places[u] < at) {
                u++;
            }
            same = Math.max(same, u);
            while (same < endOfUpper && places[same] == at) {
                same++;
            }
            gain += endOfUpper - same - (u - first);
        }
        return gain;
    }

    /// All crossings.
    long count() {
        long total = 0;
        for (int r = 0; r + 1 < layers.length; r++) {
            if (counted[r] != moves[r] + moves[r + 1]) {
                counted[r] = moves[r] + moves[r + 1];
                lookAfter(r);
                between[r] = crossingsAfter(r);
            }
            total += between[r];
        }
        return total;
    }

    /// Counts inversions with a tree of sums.
    private long crossingsAfter(int r) {
        int size = layers[r + 1].length;
        Arrays.fill(tree, 0, size + 1, 0);
        long total = 0;
        int seen = 0;
        for (int u : layers[r]) {
            int end = after.end(u);
            for (int k = after.start(u); k < end; k++) {
                int below = 0;
                for (int i = placesAfter[k] + 1; i > 0; i -= i & -i) {
                    below += tree[i];
                }
                total += seen - below;
            }
            for (int k = after.start(u); k < end; k++) {
                for (int i = placesAfter[k] + 1; i <= size; i += i & -i) {
                    tree[i]++;
                }
                seen++;
            }
        }
        return total;
    }
}
