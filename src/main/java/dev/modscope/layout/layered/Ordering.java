package dev.modscope.layout.layered;

import java.util.Arrays;

/// The order of the vertices on each rank, with few crossings: sweeps to the right and to the left that sort a rank by
/// the mean place of its neighbours, each followed by exchanges of adjacent vertices; the best order met is kept. Where
/// ranks share a column each stays below the one before, and bends pass above or below them all.
public final class Ordering {
    private static final int SWEEPS = 12;
    /// How many comparisons a layout spends on exchanges, and over how many vertices it sweeps: enough for what a person
    /// can read, and an end for what nobody can.
    private static final int COMPARISONS = 12_000_000;
    private static final int VISITS = 240_000;
    private static final int FEW = 12;
    private static final int ABOVE = -1;
    private static final int BELOW = Integer.MAX_VALUE;

    private final int[][] before;
    private final int[][] after;
    private final int[][] layers;
    private final int[] place;
    private final double[] mean;
    private final int[] block;
    private final boolean[] shared;
    private final Layering layering;
    private final int[] spare;
    private long comparisons;

    private Ordering(Layering layering) {
        before = layering.neighboursBefore();
        after = layering.neighboursAfter();
        layers = new int[layering.ranks()][];
        place = new int[layering.size()];
        spare = new int[layering.size()];
        mean = new double[layering.size()];
        block = new int[layering.size()];
        shared = new boolean[layering.ranks()];
        this.layering = layering;
        for (int v = 0; v < layering.size() && !layering.isBend(v); v++) {
            block[v] = layering.block(v);
            shared[layering.rank(v)] |= block[v] > 0;
        }
        int[] counts = new int[layers.length];
        for (int v = 0; v < layering.size(); v++) {
            counts[layering.rank(v)]++;
        }
        Arrays.setAll(layers, r -> new int[counts[r]]);
        for (int v = layering.size() - 1; v >= 0; v--) {
            int r = layering.rank(v);
            layers[r][--counts[r]] = v;
            place[v] = counts[r];
        }
    }

    /// The vertices of each rank from top to bottom. `hint` holds a height for each vertex that should keep its place,
    /// and NaN for the others; where it holds any, the others are given one between their neighbours.
    public static int[][] of(Layering layering, double[] hint) {
        Ordering ordering = new Ordering(layering);
        boolean free = Arrays.stream(hint).allMatch(Double::isNaN);
        ordering.start(free ? hint.clone() : hint);
        ordering.sweep(free ? Math.clamp(VISITS / (layering.size() + 1), 2, SWEEPS) : 0);
        return ordering.layers;
    }

    private void start(double[] hint) {
        for (int r = 0; r < layers.length; r++) {
            for (int v : layers[r]) {
                mean[v] = Double.isNaN(hint[v]) ? meanPlace(before[v], hint, v) : hint[v];
                hint[v] = mean[v];
            }
            sort(r);
        }
    }

    private double meanPlace(int[] neighbours, double[] hint, int v) {
        return neighbours.length == 0
                ? place[v] * 40.0
                : Arrays.stream(neighbours).mapToDouble(u -> hint[u]).average().orElse(0);
    }

    private void number(int r) {
        for (int i = 0; i < layers[r].length; i++) {
            place[layers[r][i]] = i;
        }
    }

    private void sort(int r) {
        if (shared[r]) {
            double middle = Arrays.stream(layers[r]).mapToDouble(v -> mean[v]).average().orElse(0);
            for (int v : layers[r]) {
                block[v] = !layering.isBend(v) ? block[v] : mean[v] < middle ? ABOVE : BELOW;
            }
        }
        // They stand in the order of their places, which what is alike keeps.
        mergeSort(layers[r], 0, layers[r].length);
        number(r);
    }

    private void mergeSort(int[] layer, int from, int to) {
        if (to - from <= FEW) {
            for (int i = from + 1; i < to; i++) {
                int v = layer[i];
                int k = i;
                while (k > from && isBelow(layer[k - 1], v)) {
                    layer[k] = layer[k - 1];
                    k--;
                }
                layer[k] = v;
            }
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(layer, from, middle);
        mergeSort(layer, middle, to);
        if (isBelow(layer[middle - 1], layer[middle])) {
            merge(layer, from, middle, to);
        }
    }

    private void merge(int[] layer, int from, int middle, int to) {
        System.arraycopy(layer, from, spare, 0, middle - from);
        int left = 0;
        int right = middle;
        for (int i = from; left < middle - from; i++) {
            layer[i] = right < to && isBelow(spare[left], layer[right]) ? layer[right++] : spare[left++];
        }
    }

    private boolean isBelow(int upper, int lower) {
        int order = Integer.compare(block[upper], block[lower]);
        return order > 0 || (order == 0 && Double.compare(mean[upper], mean[lower]) > 0);
    }

    private void sweep(int sweeps) {
        int[][] best = copy();
        long fewest = crossings();
        int idle = 0;
        for (int i = 0; i < sweeps && fewest > 0 && idle < 4; i++) {
            boolean rightwards = i % 2 == 0;
            for (int step = 1; step < layers.length; step++) {
                sortByNeighbours(rightwards ? step : layers.length - 1 - step, rightwards ? before : after);
            }
            exchange();
            long now = crossings();
            idle++;
            if (now < fewest) {
                fewest = now;
                best = copy();
                idle = 0;
            }
        }
        for (int r = 0; r < layers.length; r++) {
            layers[r] = best[r];
            number(r);
        }
    }

    private int[][] copy() {
        return Arrays.stream(layers).map(int[]::clone).toArray(int[][]::new);
    }

    private void sortByNeighbours(int r, int[][] neighbours) {
        for (int v : layers[r]) {
            double sum = 0;
            for (int u : neighbours[v]) {
                sum += place[u];
            }
            mean[v] = neighbours[v].length == 0 ? place[v] : sum / neighbours[v].length;
        }
        sort(r);
    }

    /// Exchanges neighbours on a rank while that saves crossings, a few rounds at most.
    private void exchange() {
        boolean better = true;
        for (int round = 0; round < 4 && better && comparisons < COMPARISONS; round++) {
            better = false;
            for (int r = 0; r < layers.length; r++) {
                for (int i = 0; i + 1 < layers[r].length; i++) {
                    int upper = layers[r][i];
                    int lower = layers[r][i + 1];
                    long gain = block[upper] == block[lower] ? gain(upper, lower) : 0;
                    if (gain > 0) {
                        layers[r][i] = lower;
                        layers[r][i + 1] = upper;
                        place[lower] = i;
                        place[upper] = i + 1;
                        better = true;
                    }
                }
            }
        }
    }

    private long gain(int upper, int lower) {
        return gain(before[upper], before[lower]) + gain(after[upper], after[lower]);
    }

    /// How many crossings fewer there are with the second above the first.
    private long gain(int[] upper, int[] lower) {
        long gain = 0;
        for (int u : upper) {
            int at = place[u];
            for (int l : lower) {
                gain += Integer.compare(at, place[l]);
            }
        }
        comparisons += (long) upper.length * lower.length;
        return gain;
    }

    private long crossings() {
        long total = 0;
        for (int r = 0; r + 1 < layers.length; r++) {
            total += crossingsAfter(r);
        }
        return total;
    }

    /// Counts inversions with a tree of sums.
    private long crossingsAfter(int r) {
        int[] tree = new int[layers[r + 1].length + 1];
        long total = 0;
        int seen = 0;
        for (int u : layers[r]) {
            for (int w : after[u]) {
                int below = 0;
                for (int i = place[w] + 1; i > 0; i -= i & -i) {
                    below += tree[i];
                }
                total += seen - below;
            }
            for (int w : after[u]) {
                for (int i = place[w] + 1; i < tree.length; i += i & -i) {
                    tree[i]++;
                }
                seen++;
            }
        }
        return total;
    }
}
