package dev.modscope.layout.layered;

import java.util.Arrays;

/// Units in columns, and the long edges between them cut into pieces from column to column. Long edges of one unit (out of
/// it or into it, whichever are more) share one chain of bends, so a fan of forty is drawn as one line that opens late.
/// Vertices are the units, then the bends.
public final class Layering {
    /// The column of each unit, and which of the ranks in that column it is on.
    public static final class Columns {
        private final int[] column;
        private final int[] block;

        /// For each unit its column, and its rank in that.
        public Columns(int[] column, int[] block) {
            this.column = column;
            this.block = block;
        }

        /// The column of each unit.
        public int[] column() {
            return column;
        }

        /// Which of the ranks in its column each unit is on.
        public int[] block() {
            return block;
        }

        /// A column for each rank.
        public static Columns of(int[] ranks) {
            return new Columns(ranks, new int[ranks.length]);
        }

        /// How many there are.
        public int count() {
            int count = 0;
            for (int c : column) {
                count = Math.max(count, c + 1);
            }
            return count;
        }
    }

    private final int units;
    private final int[] block;
    private final int columns;
    private final Links links;
    private final boolean bundled;
    private final int[] bundler;
    /// The chain of each link: where it starts in [#chained], in one array.
    private final int[] chain;
    private int[] chained;
    private int[] rank;
    private int size;
    private int[] from;
    private int[] to;
    private int pairs;
    /// For each bundle the bend in each column, and a bundle of edges into a unit comes after those out of one.
    private final int[][] bends;
    private final int families;
    private final Rows leftward;
    private final Rows rightward;

    /// Cuts the edges between units in columns; with `bundled`, long edges of one unit share a chain.
    public Layering(Columns columns, Links links, boolean bundled) {
        this.links = links;
        this.bundled = bundled;
        units = columns.column().length;
        block = columns.block();
        this.columns = columns.count();
        int most = 1;
        int room = 0;
        for (int i = 0; i < links.count(); i++) {
            most = Math.max(most, links.family(i) + 1);
            room += 2 + Math.abs(columns.column()[links.right(i)] - columns.column()[links.left(i)]);
        }
        families = most;
        bends = new int[bundled ? 2 * units * families : 0][];
        Arrays.fill(bends, new int[0]);
        bundler = new int[links.count()];
        chain = new int[links.count() + 1];
        chained = new int[room];
        from = new int[room];
        to = new int[room];
        rank = Arrays.copyOf(columns.column(), units + room);
        size = units;
        cut();
        rank = Arrays.copyOf(rank, size);
        rightward = Rows.of(size, from, to, pairs);
        leftward = Rows.of(size, to, from, pairs);
        from = new int[0];
        to = new int[0];
    }

    private void cut() {
        int[] longOut = new int[units];
        int[] longIn = new int[units];
        for (int i = 0; i < links.count(); i++) {
            if (rank[links.right(i)] - rank[links.left(i)] > 1) {
                longOut[links.left(i)]++;
                longIn[links.right(i)]++;
            }
        }
        for (int i = 0; i < links.count(); i++) {
            int out = longOut[links.left(i)];
            int in = longIn[links.right(i)];
            boolean fromLeft = out >= in;
            boolean shared = bundled && Math.max(out, in) > 1;
            bundler[i] = !shared ? links.from(i) : fromLeft ? links.left(i) : links.right(i);
            cut(i, fromLeft);
        }
    }

    /// A piece of a shared chain is joined once: where a chain is shared from the left, a bend knows who comes before it,
    /// otherwise who comes after it.
    private void cut(int link, boolean fromLeft) {
        int left = links.left(link);
        int right = links.right(link);
        int end = chain[link];
        chained[end++] = left;
        int bundle = (fromLeft ? left : units + right) * families + links.family(link);
        int before = left;
        boolean fresh = true;
        for (int r = rank[left] + 1; r < rank[right]; r++) {
            int known = size;
            int bend = bend(bundle, r);
            if (fromLeft ? bend == known : fresh) {
                join(before, bend);
            }
            fresh = bend == known;
            chained[end++] = bend;
            before = bend;
        }
        boolean direct = before == left;
        if (direct ? rank[right] > rank[left] && !twice(link) : fromLeft || fresh) {
            join(before, right);
        }
        chained[end++] = right;
        chain[link + 1] = end;
    }

    private void join(int left, int right) {
        from[pairs] = left;
        to[pairs++] = right;
    }

    /// Whether there is a link the other way, which joins the two.
    private boolean twice(int link) {
        if (!links.backward(link)) {
            return false;
        }
        Rows rows = links.rightward();
        int same = 0;
        for (int i = rows.start(links.left(link)); i < rows.end(links.left(link)); i++) {
            same += rows.to(i) == links.right(link) ? 1 : 0;
        }
        return same > 1;
    }

    private int bend(int bundle, int r) {
        if (!bundled) {
            rank[size] = r;
            return size++;
        }
        if (bends[bundle].length == 0) {
            bends[bundle] = new int[columns];
        }
        if (bends[bundle][r] == 0) {
            rank[size] = r;
            bends[bundle][r] = ++size;
        }
        return bends[bundle][r] - 1;
    }

    /// How many vertices there are.
    public int size() {
        return size;
    }

    /// How many of them are units.
    int units() {
        return units;
    }

    /// Which of the ranks in its column a unit is on.
    int block(int unit) {
        return block[unit];
    }

    /// Whether a vertex is a bend.
    public boolean isBend(int vertex) {
        return vertex >= units;
    }

    /// The column of a vertex.
    public int rank(int vertex) {
        return rank[vertex];
    }

    /// How many columns there are.
    public int ranks() {
        return columns;
    }

    /// How many vertices a link runs through.
    public int length(int link) {
        return chain[link + 1] - chain[link];
    }

    /// One of the vertices a link runs through, from left to right.
    public int through(int link, int index) {
        return chained[chain[link] + index];
    }

    /// The unit that a link's bundle belongs to; the requiring one where it shares none.
    public int bundler(int link) {
        return bundler[link];
    }

    /// The neighbours of each vertex in the column before.
    Rows before() {
        return leftward;
    }

    /// The neighbours of each vertex in the column after.
    Rows after() {
        return rightward;
    }

    /// How far up or down the steepest edge after each column goes.
    public double[] steepest(double[] y) {
        double[] steepest = new double[columns];
        for (int v = 0; v < size; v++) {
            for (int i = rightward.start(v); i < rightward.end(v); i++) {
                steepest[rank[v]] = Math.max(steepest[rank[v]], Math.abs(y[v] - y[rightward.to(i)]));
            }
        }
        return steepest;
    }
}
