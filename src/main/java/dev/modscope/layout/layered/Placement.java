package dev.modscope.layout.layered;

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
    /// Vertices are numbered anew, rank by rank from top to bottom: where each rank starts, and the old numbers.
    private final int[] starts;
    private final int[] vertices;
    private final double[] height;
    private final double[] y;
    /// How far each vertex has to be below the first one of its rank.
    private final double[] offset;
    private final double[] mean;
    private final double[] weight;
    private final int[] count;
    private double tallest;

    private Placement(Layering layering, int[][] layers, double[] height, Gaps gaps) {
        this.layering = layering;
        this.gaps = gaps;
        this.layers = layers;
        int size = layering.size();
        starts = new int[layers.length + 1];
        vertices = new int[size];
        this.height = new double[size];
        for (int r = 0; r < layers.length; r++) {
            System.arraycopy(layers[r], 0, vertices, starts[r], layers[r].length);
            starts[r + 1] = starts[r] + layers[r].length;
        }
        for (int i = 0; i < size; i++) {
            this.height[i] = height[vertices[i]];
        }
        y = new double[size];
        offset = new double[size];
        mean = new double[size];
        weight = new double[size];
        count = new int[size];
    }

    /// The middle of each vertex.
    public static double[] heights(Layering layering, int[][] layers, double[] height, double[] hint, Gaps gaps) {
        Placement placement = new Placement(layering, layers, height, gaps);
        placement.stack();
        boolean free = true;
        for (double h : hint) {
            free &= Double.isNaN(h);
        }
        if (free) {
            placement.rounds();
        } else {
            placement.tallest = Double.MAX_VALUE;
            placement.near(hint);
        }
        double[] heights = new double[hint.length];
        for (int i = 0; i < heights.length; i++) {
            heights[placement.vertices[i]] = placement.y[i];
        }
        return heights;
    }

    private void stack() {
        for (int r = 0; r < layers.length; r++) {
            int first = starts[r];
            int last = starts[r + 1] - 1;
            for (int i = first + 1; i <= last; i++) {
                offset[i] = offset[i - 1] + distance(i - 1, i);
            }
            for (int i = first; i <= last; i++) {
                y[i] = offset[i] - offset[last] / 2;
            }
            tallest = Math.max(tallest, offset[last] + (height[first] + height[last]) / 2);
        }
    }

    private double distance(int upper, int lower) {
        boolean bends = layering.isBend(vertices[upper]) && layering.isBend(vertices[lower]);
        return (height[upper] + height[lower]) / 2 + (bends ? gaps.bend() : gaps.box());
    }

    private void rounds() {
        Pulls before = new Pulls(layering, vertices, layering.before(), layering.before());
        Pulls after = new Pulls(layering, vertices, layering.after(), layering.after());
        Pulls both = new Pulls(layering, vertices, layering.before(), layering.after());
        int last = Math.clamp(VISITS / (y.length + 1), 2, ROUNDS);
        for (int round = 0; round < last; round++) {
            boolean settling = round >= last - 3;
            for (int r = 1; r < layers.length; r++) {
                settle(r, settling ? both : before);
            }
            for (int r = layers.length - 2; r >= 0; r--) {
                settle(r, settling ? both : after);
            }
        }
    }

    private void near(double[] hint) {
        for (int r = 0; r < layers.length; r++) {
            int blocks = 0;
            for (int i = starts[r]; i < starts[r + 1]; i++) {
                int v = vertices[i];
                blocks = pool(blocks, hint[v] - offset[i], layering.isBend(v) ? YIELDING : 1);
            }
            spread(r, blocks);
        }
    }

    private void settle(int r, Pulls pulls) {
        int blocks = 0;
        for (int i = starts[r]; i < starts[r + 1]; i++) {
            blocks = pool(blocks, pulls.wish(i, y) - offset[i], pulls.weight(i));
        }
        spread(r, blocks);
    }

    /// How strongly the neighbours on one side pull, or those on both.
    private static final class Pulls {
        private final int[] start;
        private final int[] to;
        private final double[] share;
        private final double[] weight;

        Pulls(Layering layering, int[] vertices, Rows one, Rows other) {
            int size = vertices.length;
            int[] number = new int[size];
            for (int i = 0; i < size; i++) {
                number[vertices[i]] = i;
            }
            start = new int[size + 1];
            to = new int[one.total() + (one == other ? 0 : other.total())];
            share = new double[to.length];
            weight = new double[size];
            for (int i = 0; i < size; i++) {
                int v = vertices[i];
                start[i + 1] = start[i];
                double pull = add(i, v, layering, one, number);
                pull = one == other ? 2 * pull : pull + add(i, v, layering, other, number);
                weight[i] = Math.max(0.1, pull);
                double whole = (pull + (layering.isBend(v) ? 0 : GRAVITY)) / (one == other ? 2 : 1);
                for (int k = start[i]; k < start[i + 1]; k++) {
                    share[k] /= whole;
                }
            }
        }

        private double add(int i, int v, Layering layering, Rows rows, int[] number) {
            double sum = 0;
            int end = start[i + 1];
            for (int k = rows.start(v); k < rows.end(v); k++) {
                int bends = (layering.isBend(v) ? 1 : 0) + (layering.isBend(rows.to(k)) ? 1 : 0);
                to[end] = number[rows.to(k)];
                share[end] = bends == 2 ? 8 : 1 + bends;
                sum += share[end++];
            }
            start[i + 1] = end;
            return sum;
        }

        double weight(int i) {
            return weight[i];
        }

        double wish(int i, double[] y) {
            double sum = 0;
            for (int k = start[i]; k < start[i + 1]; k++) {
                sum += share[k] * y[to[k]];
            }
            return sum;
        }
    }

    /// Isotonic regression of the wishes, less what the vertices above take: comes in last, and joins those before that it
    /// would otherwise be above of.
    private int pool(int blocks, double wish, double pull) {
        double itsMean = wish;
        double itsWeight = pull;
        int its = 1;
        int last = blocks;
        while (last > 0 && mean[last - 1] >= itsMean) {
            last--;
            double both = weight[last] + itsWeight;
            itsMean = (mean[last] * weight[last] + itsMean * itsWeight) / both;
            itsWeight = both;
            its += count[last];
        }
        mean[last] = itsMean;
        weight[last] = itsWeight;
        count[last] = its;
        return last + 1;
    }

    /// Keeps a rank within the height of the tallest (clamping the solution is exact).
    private void spread(int r, int blocks) {
        int i = starts[r];
        int last = starts[r + 1] - 1;
        double low = (height[i] - tallest) / 2;
        double high = Math.max(low, (tallest - height[last]) / 2 - offset[last]);
        for (int b = 0; b < blocks; b++) {
            double top = Math.clamp(mean[b], low, high);
            for (int end = i + count[b]; i < end; i++) {
                y[i] = top + offset[i];
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
