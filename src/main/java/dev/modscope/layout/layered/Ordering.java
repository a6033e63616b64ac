package dev.modscope.layout.layered;

import java.util.Arrays;

/// The order of the vertices on each rank, with few crossings: sweeps to the left and to the right that sort a rank by the
/// mean and the median place of its neighbours; the best order met is improved by exchanges of adjacent vertices. Where
/// ranks share a column each stays below the one before, and bends pass above or below them all.
public final class Ordering {
    private static final int SWEEPS = 12;
    /// Over how many vertices a layout sweeps: enough for what a person can read, and an end for what nobody can.
    private static final int VISITS = 240_000;
    private static final int ROUNDS = 20;
    private static final int FEW = 12;
    /// To how many parts of a place a mean is told apart, and how many bits a place takes.
    private static final int FINE = 1 << 14;
    private static final int PLACE_BITS = 24;
    private static final int ABOVE = -1;
    private static final int BELOW = Integer.MAX_VALUE;

    private final Rows before;
    private final int[][] layers;
    private final int[] place;
    private final double[] mean;
    private final int[] block;
    private final boolean[] shared;
    private final Layering layering;
    private final int[] spare;
    private final long[] keys;
    private final Crossings crossings;

    private Ordering(Layering layering) {
        before = layering.before();
        layers = new int[layering.ranks()][];
        place = new int[layering.size()];
        spare = new int[layering.size()];
        keys = new long[layering.size()];
        mean = new double[layering.size()];
        block = new int[layering.size()];
        shared = new boolean[layering.ranks()];
        this.layering = layering;
        int[] counts = new int[layers.length];
        for (int v = 0; v < layering.size(); v++) {
            counts[layering.rank(v)]++;
            if (!layering.isBend(v)) {
                block[v] = layering.block(v);
                shared[layering.rank(v)] |= block[v] > 0;
            }
        }
        for (int r = 0; r < layers.length; r++) {
            layers[r] = new int[counts[r]];
        }
        for (int v = layering.size() - 1; v >= 0; v--) {
            int r = layering.rank(v);
            layers[r][--counts[r]] = v;
            place[v] = counts[r];
        }
        crossings = new Crossings(layering, layers);
    }

    /// The vertices of each rank from top to bottom. `hint` holds a height for each vertex that should keep its place,
    /// and NaN for the others; where it holds any, the others are given one between their neighbours.
    public static int[][] of(Layering layering, double[] hint) {
        Ordering ordering = new Ordering(layering);
        boolean free = true;
        for (double h : hint) {
            free &= Double.isNaN(h);
        }
        ordering.start(free ? hint.clone() : hint);
        if (free) {
            ordering.sweep(Math.clamp(VISITS / (layering.size() + 1), 2, SWEEPS));
        }
        return ordering.layers;
    }

    private void start(double[] hint) {
        for (int r = 0; r < layers.length; r++) {
            for (int v : layers[r]) {
                mean[v] = Double.isNaN(hint[v]) ? meanPlace(hint, v) : hint[v];
                hint[v] = mean[v];
            }
            sort(r);
        }
    }

    private double meanPlace(double[] hint, int v) {
        int count = before.length(v);
        if (count == 0) {
            return place[v] * 40.0;
        }
        double sum = 0;
        for (int i = before.start(v); i < before.end(v); i++) {
            sum += hint[before.to(i)];
        }
        return sum / count;
    }

    private void number(int r) {
        for (int i = 0; i < layers[r].length; i++) {
            place[layers[r][i]] = i;
        }
        crossings.moved(r);
    }

    private void sort(int r) {
        if (shared[r]) {
            double sum = 0;
            for (int v : layers[r]) {
                sum += mean[v];
            }
            double middle = sum / layers[r].length;
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
        long fewest = crossings.count();
        int idle = 0;
        for (int i = 0; i < sweeps && fewest > 0 && idle < 4; i++) {
            boolean rightwards = i % 2 > 0;
            for (int step = 1; step < layers.length; step++) {
                sortByNeighbours(rightwards ? step : layers.length - 1 - step, rightwards);
            }
            long now = crossings.count();
            idle++;
            if (now < fewest) {
                fewest = now;
                best = copy();
                idle = 0;
            }
        }
        for (int r = 0; r < layers.length; r++) {
            System.arraycopy(best[r], 0, layers[r], 0, best[r].length);
            number(r);
        }
        exchange();
    }

    private int[][] copy() {
        return Arrays.stream(layers).map(int[]::clone).toArray(int[][]::new);
    }

    private void sortByNeighbours(int r, boolean rightwards) {
        for (int v : layers[r]) {
            mean[v] = place[v];
        }
        crossings.wish(r, rightwards, mean);
        if (shared[r]) {
            sort(r);
        } else {
            sortByKeys(r);
        }
    }

    /// By the mean, and by the place where that is the same.
    private void sortByKeys(int r) {
        int[] layer = layers[r];
        boolean sorted = true;
        long last = -1;
        for (int i = 0; i < layer.length; i++) {
            long key = (long) (mean[layer[i]] * FINE) << PLACE_BITS | i;
            sorted &= key > last;
            keys[i] = key;
            last = key;
        }
        if (sorted) {
            return;
        }
        Arrays.sort(keys, 0, layer.length);
        System.arraycopy(layer, 0, spare, 0, layer.length);
        for (int i = 0; i < layer.length; i++) {
            int v = spare[(int) keys[i] & (1 << PLACE_BITS) - 1];
            layer[i] = v;
            place[v] = i;
        }
        crossings.moved(r);
    }

    /// Exchanges neighbours on a rank while that saves crossings; after the first round only where something has moved.
    private void exchange() {
        boolean[] stale = new boolean[layers.length + 2];
        Arrays.fill(stale, true);
        boolean better = true;
        for (int round = 0; round < ROUNDS && better; round++) {
            better = false;
            for (int r = 0; r < layers.length; r++) {
                if (stale[r + 1]) {
                    boolean moved = exchange(r);
                    stale[r + 1] = moved;
                    stale[r] |= moved;
                    stale[r + 2] |= moved;
                    better |= moved;
                }
            }
        }
    }

    private boolean exchange(int r) {
        int[] layer = layers[r];
        crossings.look(r);
        boolean better = false;
        for (int i = 0; i + 1 < layer.length; i++) {
            int upper = layer[i];
            int lower = layer[i + 1];
            if (block[upper] == block[lower] && crossings.gain(upper, lower) > 0) {
                layer[i] = lower;
                layer[i + 1] = upper;
                place[lower] = i;
                place[upper] = i + 1;
                better = true;
            }
        }
        if (better) {
            crossings.moved(r);
        }
        return better;
    }
}
