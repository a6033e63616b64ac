package dev.modscope.layout.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Units in columns, and the long edges between them cut into pieces from column to column. Ranks are longest paths from
/// the left, tightened; a rank that would be too high is split in two, what ends there first, and low ranks may share a
/// column, one below the other. Long edges of one unit (out of it or into it, whichever are more) share one chain of
/// bends, so a fan of forty is drawn as one line that opens late. Vertices are the units, then the bends.
public final class Layering {
    /// An edge between two units; a backward one is laid out from its end to its start. Edges of different families never
    /// share a line.
    public record Link(int from, int to, boolean backward, String family) {
        int left() {
            return backward ? to : from;
        }

        int right() {
            return backward ? from : to;
        }
    }

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
            return Arrays.stream(column).max().orElse(-1) + 1;
        }
    }

    /// Where a bundle crosses a column; a bundle of edges into a unit is numbered after those out of one.
    private record Bend(int bundle, int rank, String family) {}

    private final int units;
    private final int[] block;
    private final List<Integer> rank = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();
    private final List<int[]> chains = new ArrayList<>();
    private final List<Integer> bundlers = new ArrayList<>();
    private final Map<Bend, Integer> bends = new HashMap<>();
    private final int[] ranks;
    private final int[][] leftward;
    private final int[][] rightward;

    /// Cuts the edges between units in columns; with `bundled`, long edges of one unit share a chain.
    public Layering(Columns columns, List<Link> links, boolean bundled) {
        int[] column = columns.column();
        units = column.length;
        block = columns.block();
        for (int r : column) {
            vertex(r);
        }
        int[] longOut = new int[units];
        int[] longIn = new int[units];
        for (Link link : links) {
            if (column[link.right()] - column[link.left()] > 1) {
                longOut[link.left()]++;
                longIn[link.right()]++;
            }
        }
        for (Link link : links) {
            boolean fromLeft = longOut[link.left()] >= longIn[link.right()];
            boolean shared = !bundled ? false : fromLeft ? longOut[link.left()] > 1 : longIn[link.right()] > 1;
            bundlers.add(!shared ? link.from() : fromLeft ? link.left() : link.right());
            int bundle = !bundled ? 2 * units + chains.size() : fromLeft ? link.left() : units + link.right();
            chains.add(chain(link, bundle));
        }
        ranks = rank.stream().mapToInt(Integer::intValue).toArray();
        leftward = array(before);
        rightward = array(after);
    }

    private int vertex(int r) {
        rank.add(r);
        before.add(new ArrayList<>());
        after.add(new ArrayList<>());
        return rank.size() - 1;
    }

    private int[] chain(Link link, int bundle) {
        int first = rank.get(link.left());
        int last = rank.get(link.right());
        if (first == last) {
            return new int[] {link.left(), link.right()};
        }
        int[] chain = new int[last - first + 1];
        chain[0] = link.left();
        chain[last - first] = link.right();
        for (int r = first + 1; r < last; r++) {
            int at = r;
            chain[r - first] = bends.computeIfAbsent(new Bend(bundle, r, link.family()), _ -> vertex(at));
        }
        for (int i = 0; i + 1 < chain.length; i++) {
            if (!after.get(chain[i]).contains(chain[i + 1])) {
                after.get(chain[i]).add(chain[i + 1]);
                before.get(chain[i + 1]).add(chain[i]);
            }
        }
        return chain;
    }

    /// How many vertices there are.
    public int size() {
        return ranks.length;
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
        return ranks[vertex];
    }

    /// How many columns there are.
    public int ranks() {
        return Arrays.stream(ranks).max().orElse(-1) + 1;
    }

    /// The vertices a link runs through, from left to right.
    public int[] chain(int link) {
        return chains.get(link);
    }

    /// The unit that a link's bundle belongs to; the requiring one where it shares none.
    public int bundler(int link) {
        return bundlers.get(link);
    }

    /// The neighbours of each vertex in the column before.
    int[][] neighboursBefore() {
        return leftward;
    }

    /// The neighbours of each vertex in the column after.
    public int[][] neighboursAfter() {
        return rightward;
    }

    private static int[][] array(List<List<Integer>> rows) {
        return rows.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Longest paths from the left; then whatever is nearer to its right neighbours moves to them.
    public static int[] ranks(int units, List<Link> links) {
        int[][] right = rows(units, links, Link::left, Link::right);
        int[][] left = rows(units, links, Link::right, Link::left);
        int[] order = topological(right, left);
        int[] ranks = new int[units];
        for (int v : order) {
            for (int u : left[v]) {
                ranks[v] = Math.max(ranks[v], ranks[u] + 1);
            }
        }
        for (int i = units - 1; i >= 0; i--) {
            int v = order[i];
            if (right[v].length > left[v].length) {
                int nearest = Arrays.stream(right[v]).map(w -> ranks[w]).min().orElse(ranks[v] + 1);
                ranks[v] = Math.max(ranks[v], nearest - 1);
            }
        }
        return ranks;
    }

    private static int[][] rows(
            int units,
            List<Link> links,
            java.util.function.ToIntFunction<Link> from,
            java.util.function.ToIntFunction<Link> to) {
        List<List<Integer>> rows = new ArrayList<>();
        IntStream.range(0, units).forEach(_ -> rows.add(new ArrayList<>()));
        links.forEach(link -> rows.get(from.applyAsInt(link)).add(to.applyAsInt(link)));
        return array(rows);
    }

    private static int[] topological(int[][] right, int[][] left) {
        int[] open = Arrays.stream(left).mapToInt(row -> row.length).toArray();
        int[] order = new int[open.length];
        int end = 0;
        for (int v = 0; v < open.length; v++) {
            if (open[v] == 0) {
                order[end++] = v;
            }
        }
        for (int i = 0; i < end; i++) {
            for (int w : right[order[i]]) {
                if (--open[w] == 0) {
                    order[end++] = w;
                }
            }
        }
        if (end < order.length) {
            throw new IllegalStateException("the links still have a cycle");
        }
        return order;
    }

    /// The same ranks with those that are higher than a limit split. What nothing follows stays to the left.
    public static int[] split(int[] ranks, double[] heights, List<Link> links, double limit) {
        int count = Arrays.stream(ranks).max().orElse(-1) + 1;
        int[] members = byRank(ranks, count, links);
        int[] result = new int[ranks.length];
        int shift = 0;
        int next = 0;
        for (int r = 0; r < count; r++) {
            int first = next;
            double total = 0;
            while (next < members.length && ranks[members[next]] == r) {
                total += heights[members[next++]];
            }
            int parts = (int) Math.max(1, Math.ceil(total / limit - 0.15));
            double share = total / parts;
            double used = 0;
            int part = 0;
            for (int i = first; i < next; i++) {
                int v = members[i];
                if (used + heights[v] / 2 > share * (part + 1) && part + 1 < parts) {
                    part++;
                }
                used += heights[v];
                result[v] = r + shift + part;
            }
            shift += part;
        }
        return result;
    }

    /// Rank by rank, those first that nothing follows.
    private static int[] byRank(int[] ranks, int count, List<Link> links) {
        int[] followed = new int[ranks.length];
        links.forEach(link -> followed[link.left()] = 1);
        int[] start = new int[2 * count + 1];
        for (int v = 0; v < ranks.length; v++) {
            start[2 * ranks[v] + followed[v] + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] members = new int[ranks.length];
        for (int v = 0; v < ranks.length; v++) {
            members[start[2 * ranks[v] + followed[v]]++] = v;
        }
        return members;
    }

    /// Neighbouring ranks share a column as long as it stays lower than a limit; the first rank stands alone.
    public static Columns merged(int[] ranks, double[] heights, double limit) {
        int count = Arrays.stream(ranks).max().orElse(-1) + 1;
        double[] high = new double[count];
        for (int v = 0; v < ranks.length; v++) {
            high[ranks[v]] += heights[v];
        }
        int[] columnOf = new int[count];
        int[] blockOf = new int[count];
        double used = count == 0 ? 0 : high[0];
        for (int r = 1; r < count; r++) {
            boolean joins = r > 1 && used + high[r] <= limit;
            columnOf[r] = columnOf[r - 1] + (joins ? 0 : 1);
            blockOf[r] = joins ? blockOf[r - 1] + 1 : 0;
            used = (joins ? used : 0) + high[r];
        }
        return new Columns(
                Arrays.stream(ranks).map(r -> columnOf[r]).toArray(), Arrays.stream(ranks).map(r -> blockOf[r]).toArray());
    }

    /// Columns as they were, for units whose column and place in it are known (a negative column where not), changed only
    /// where an edge would run backward. With `shared`, all but the first may hold several ranks.
    public static Columns kept(Columns before, List<Link> links, boolean shared) {
        int units = before.column().length;
        int[][] right = rows(units, links, Link::left, Link::right);
        int[][] left = rows(units, links, Link::right, Link::left);
        int[] column = new int[units];
        int[] block = new int[units];
        for (int v : topological(right, left)) {
            int least = Arrays.stream(left[v]).map(u -> column[u] + (shared && column[u] > 0 ? 0 : 1)).max().orElse(0);
            int wished = before.column()[v] >= 0 ? before.column()[v] : newcomer(v, before.column(), right, left, column);
            column[v] = Math.max(least, wished);
            block[v] = column[v] == before.column()[v] ? before.block()[v] : 0;
            for (int u : left[v]) {
                block[v] = Math.max(block[v], column[u] == column[v] ? block[u] + 1 : 0);
            }
        }
        int[] used = Arrays.stream(column).distinct().sorted().toArray();
        return new Columns(Arrays.stream(column).map(c -> Arrays.binarySearch(used, c)).toArray(), block);
    }

    /// Right after what requires it, but before what it requires.
    private static int newcomer(int v, int[] before, int[][] right, int[][] left, int[] column) {
        int first = Arrays.stream(left[v]).map(u -> column[u] + 1).max().orElse(0);
        int last = Arrays.stream(right[v]).map(w -> before[w]).filter(c -> c > 0).map(c -> c - 1).min().orElse(first);
        return Math.min(first, last);
    }
}
