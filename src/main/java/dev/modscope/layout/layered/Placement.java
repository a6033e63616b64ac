package dev.modscope.layout.layered;

import java.util.Arrays;

/// The places of ordered vertices. Heights: each rank in turn wants to stand at the mean of its neighbours and may, as
/// far as order and distances allow; that is isotonic regression, solved exactly by pooling adjacent violators. Pieces
/// between bends pull hardest, so long edges run straight. Widths: a column for each rank, between them as much room as
/// the steepest edge needs.
public final class Placement {
    private static final int ROUNDS = 10;
    private static final int VISITS = 400_000;
    /// How much less than a box a bend keeps its place when a picture is drawn again.
    private static final double YIELDING = 0.02;
    /// A slight pull of every box to the middle line.
    private static final double GRAVITY = 0.4;

    /// The room between boxes, between bends, and between columns: the least, the most, and how much for each pixel that
    /// the steepest edge goes up or down.
    public record Gaps(double box, double bend, double least, double most, double slope) {}

    private final Layering layering;
    private final Gaps gaps;
    private final int[][] layers;
    private final int[][] before;
    private final int[][] after;
    private final double[] height;
    private final double[] y;
    private final double[] wish;
    private final double[] pull;
    private double tallest;

    private Placement(Layering layering, int[][] layers, double[] height, Gaps gaps) {
        this.layering = layering;
        this.gaps = gaps;
        this.layers = layers;
        this.height = height;
        before = layering.neighboursBefore();
        after = layering.neighboursAfter();
        y = new double[layering.size()];
        wish = new double[layering.size()];
        pull = new double[layering.size()];
    }

    /// The middle of each vertex.
    public static double[] heights(Layering layering, int[][] layers, double[] height, double[] hint, Gaps gaps) {
        Placement placement = new Placement(layering, layers, height, gaps);
        if (Arrays.stream(hint).allMatch(Double::isNaN)) {
            placement.stack();
            placement.rounds();
        } else {
            placement.tallest = Double.MAX_VALUE;
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
            tallest = Math.max(tallest, at + (height[layer[0]] + height[layer[layer.length - 1]]) / 2);
        }
    }

    private void rounds() {
        int last = Math.clamp(VISITS / (y.length + 1), 2, ROUNDS);
        for (int round = 0; round < last; round++) {
            boolean settling = round >= last - 3;
            for (int r = 1; r < layers.length; r++) {
                settle(layers[r], before, settling ? after : before);
            }
            for (int r = layers.length - 2; r >= 0; r--) {
                settle(layers[r], after, settling ? before : after);
            }
        }
    }

    private void near(double[] hint) {
        for (int[] layer : layers) {
            for (int v : layer) {
                wish[v] = hint[v];
                pull[v] = layering.isBend(v) ? YIELDING : 1;
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
            double gravity = layering.isBend(v) ? 0 : GRAVITY;
            wish[v] = weight + gravity == 0 ? y[v] : sum / (weight + gravity);
            pull[v] = Math.max(0.1, weight);
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
        return (height[upper] + height[lower]) / 2 + (bends ? gaps.bend() : gaps.box());
    }

    /// Isotonic regression of the wishes, less what the vertices above take; kept within the height of the tallest rank
    /// (clamping the solution is exact).
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
        double low = (height[layer[0]] - tallest) / 2;
        double high = Math.max(low, (tallest - height[layer[n - 1]]) / 2 - offset);
        int i = 0;
        offset = 0;
        for (int b = 0; b < blocks; b++) {
            mean[b] = Math.clamp(mean[b], low, high);
            for (int k = 0; k < count[b]; k++, i++) {
                offset += i == 0 ? 0 : distance(layer[i - 1], layer[i]);
                y[layer[i]] = mean[b] + offset;
            }
        }
    }

    /// The left side of each column: room for `widths`, and between two columns for the steepest edge.
    public static double[] columns(double[] widths, double[] steepest, Gaps gaps) {
        double[] left = new double[widths.length];
        for (int r = 1; r < widths.length; r++) {
            double gap = Math.min(gaps.most(), gaps.least() + steepest[r - 1] * gaps.slope());
            left[r] = left[r - 1] + widths[r - 1] + gap;
        }
        return left;
    }
}
