package dev.modscope.layout;

import java.util.Arrays;

/// The places of ordered vertices. Heights: each rank in turn wants to stand at the mean of its neighbours and may, as
/// far as order and distances allow; that is isotonic regression, solved exactly by pooling adjacent violators. Pieces
/// between bends pull hardest, so long edges run straight. Widths: a column for each rank, between them as much room as
/// the steepest edge needs.
final class Placement {
    private static final int ROUNDS = 10;
    private static final double BOX_GAP = 10;
    private static final double BEND_GAP = 3;

    private final Layering layering;
    private final int[][] layers;
    private final int[][] before;
    private final int[][] after;
    private final double[] height;
    private final double[] y;
    private final double[] wish;
    private final double[] pull;

    private Placement(Layering layering, int[][] layers, double[] height) {
        this.layering = layering;
        this.layers = layers;
        this.height = height;
        before = layering.neighboursBefore();
        after = layering.neighboursAfter();
        y = new double[layering.size()];
        wish = new double[layering.size()];
        pull = new double[layering.size()];
    }

    /// The middle of each vertex.
    static double[] heights(Layering layering, int[][] layers, double[] height, double[] hint) {
        Placement placement = new Placement(layering, layers, height);
        placement.stack();
        boolean free = Arrays.stream(hint).allMatch(Double::isNaN);
        if (free) {
            placement.rounds();
        } else {
            placement.near(hint);
        }
        return placement.y;
    }

    private void stack() {
        for (int[] layer : layers) {
            double at = 0;
            for (int i = 0; i < layer.length; i++) {
                at += i == 0 ? 0 : distance(layer[i - 1], layer[i]);
                y[layer[i]] = at;
            }
            for (int v : layer) {
                y[v] -= at / 2;
            }
        }
    }

    private void rounds() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int r = 1; r < layers.length; r++) {
                settle(layers[r], before, round < ROUNDS - 3 ? before : after);
            }
            for (int r = layers.length - 2; r >= 0; r--) {
                settle(layers[r], after, round < ROUNDS - 3 ? after : before);
            }
        }
    }

    private void near(double[] hint) {
        for (int[] layer : layers) {
            for (int v : layer) {
                wish[v] = hint[v];
                pull[v] = 1;
            }
            pool(layer);
        }
    }

    private void settle(int[] layer, int[][] one, int[][] other) {
        for (int v : layer) {
            double sum = 0;
            double weight = 0;
            for (int u : one[v]) {
                double w = weight(u, v);
                sum += w * y[u];
                weight += w;
            }
            for (int u : other[v]) {
                double w = weight(u, v);
                sum += w * y[u];
                weight += w;
            }
            wish[v] = weight == 0 ? y[v] : sum / weight;
            pull[v] = weight == 0 ? 0.1 : weight;
        }
        pool(layer);
    }

    private double weight(int u, int v) {
        boolean left = layering.isBend(u);
        boolean right = layering.isBend(v);
        if (left && right) {
            return 8;
        }
        return left || right ? 2 : 1;
    }

    private double distance(int upper, int lower) {
        boolean bends = layering.isBend(upper) && layering.isBend(lower);
        return (height[upper] + height[lower]) / 2 + (bends ? BEND_GAP : BOX_GAP);
    }

    /// Isotonic regression of the wishes, less what the vertices above take.
    private void pool(int[] layer) {
        int n = layer.length;
        double[] mean = new double[n];
        double[] weight = new double[n];
        int[] count = new int[n];
        int blocks = 0;
        double offset = 0;
        for (int i = 0; i < n; i++) {
            offset += i == 0 ? 0 : distance(layer[i - 1], layer[i]);
            mean[blocks] = wish[layer[i]] - offset;
            weight[blocks] = pull[layer[i]];
            count[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
                double both = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * weight[blocks - 2] + mean[blocks - 1] * weight[blocks - 1]) / both;
                weight[blocks - 2] = both;
                count[blocks - 2] += count[blocks - 1];
                blocks--;
            }
        }
        int i = 0;
        offset = 0;
        for (int b = 0; b < blocks; b++) {
            for (int k = 0; k < count[b]; k++, i++) {
                offset += i == 0 ? 0 : distance(layer[i - 1], layer[i]);
                y[layer[i]] = mean[b] + offset;
            }
        }
    }

    /// The left side of each column: room for `widths`, and between two columns for the steepest edge.
    static double[] columns(double[] widths, double[] steepest) {
        double[] left = new double[widths.length];
        for (int r = 1; r < widths.length; r++) {
            double gap = Math.min(96, 34 + steepest[r - 1] * 0.10);
            left[r] = left[r - 1] + widths[r - 1] + gap;
        }
        return left;
    }
}
