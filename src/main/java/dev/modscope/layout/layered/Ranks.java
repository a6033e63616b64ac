package dev.modscope.layout.layered;

import dev.modscope.layout.layered.Layering.Columns;
import java.util.Arrays;

/// Ranks of units: longest paths from the left, tightened. Those that would be too high for a column are split.
public final class Ranks {
    private final int[] rank;
    private final int count;
    /// The units, rank by rank, those first that nothing follows.
    private final int[] members;

    private Ranks(int[] rank, int count, int[] members) {
        this.rank = rank;
        this.count = count;
        this.members = members;
    }

    /// Longest paths from the left; then whatever is nearer to its right neighbours moves to them.
    public static Ranks of(Links links) {
        Rows right = links.rightward();
        Rows left = links.leftward();
        int[] order = topological(right, left);
        int[] ranks = new int[order.length];
        int count = 0;
        for (int v : order) {
            for (int i = left.start(v); i < left.end(v); i++) {
                ranks[v] = Math.max(ranks[v], ranks[left.to(i)] + 1);
            }
            count = Math.max(count, ranks[v] + 1);
        }
        for (int k = order.length - 1; k >= 0; k--) {
            int v = order[k];
            if (right.length(v) > left.length(v)) {
                int nearest = Integer.MAX_VALUE;
                for (int i = right.start(v); i < right.end(v); i++) {
                    nearest = Math.min(nearest, ranks[right.to(i)]);
                }
                ranks[v] = Math.max(ranks[v], nearest - 1);
            }
        }
        return new Ranks(ranks, count, members(ranks, count, right));
    }

    /// Units so that each stands after what lies to its left.
    static int[] topological(Rows right, Rows left) {
        int[] open = new int[left.size()];
        int[] order = new int[open.length];
        int end = 0;
        for (int v = 0; v < open.length; v++) {
            open[v] = left.length(v);
            if (open[v] == 0) {
                order[end++] = v;
            }
        }
        for (int k = 0; k < end; k++) {
            for (int i = right.start(order[k]); i < right.end(order[k]); i++) {
                if (--open[right.to(i)] == 0) {
                    order[end++] = right.to(i);
                }
            }
        }
        if (end < order.length) {
            throw new IllegalStateException("the links still have a cycle");
        }
        return order;
    }

    private static int[] members(int[] ranks, int count, Rows right) {
        int[] start = new int[2 * count + 1];
        for (int v = 0; v < ranks.length; v++) {
            start[2 * ranks[v] + (right.length(v) > 0 ? 2 : 1)]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] members = new int[ranks.length];
        for (int v = 0; v < ranks.length; v++) {
            members[start[2 * ranks[v] + (right.length(v) > 0 ? 1 : 0)]++] = v;
        }
        return members;
    }

    /// The same ranks with those that are higher than a limit split. What nothing follows stays to the left.
    public int[] split(double[] heights, double limit) {
        int[] result = new int[rank.length];
        int shift = 0;
        int next = 0;
        for (int r = 0; r < count; r++) {
            int first = next;
            double total = 0;
            while (next < members.length && rank[members[next]] == r) {
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

    /// Neighbouring ranks share a column as long as it stays lower than a limit; the first rank stands alone.
    public static Columns merged(int[] ranks, double[] heights, double limit) {
        int count = Columns.of(ranks).count();
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
        int[] column = new int[ranks.length];
        int[] block = new int[ranks.length];
        for (int v = 0; v < ranks.length; v++) {
            column[v] = columnOf[ranks[v]];
            block[v] = blockOf[ranks[v]];
        }
        return new Columns(column, block);
    }

    /// Columns as they were, for units whose column and place in it are known (a negative column where not), changed only
    /// where an edge would run backward. With `shared`, all but the first may hold several ranks.
    public static Columns kept(Columns before, Links links, boolean shared) {
        Rows right = links.rightward();
        Rows left = links.leftward();
        int[] was = before.column();
        int[] column = new int[was.length];
        int[] block = new int[was.length];
        for (int v : topological(right, left)) {
            int least = 0;
            for (int i = left.start(v); i < left.end(v); i++) {
                int at = column[left.to(i)];
                least = Math.max(least, at + (shared && at > 0 ? 0 : 1));
            }
            column[v] = Math.max(least, was[v] >= 0 ? was[v] : newcomer(v, was, links, column));
            block[v] = column[v] == was[v] ? before.block()[v] : 0;
            for (int i = left.start(v); i < left.end(v); i++) {
                int u = left.to(i);
                block[v] = Math.max(block[v], column[u] == column[v] ? block[u] + 1 : 0);
            }
        }
        return new Columns(dense(column), block);
    }

    /// Right after what requires it, but before what it requires.
    private static int newcomer(int v, int[] before, Links links, int[] column) {
        Rows left = links.leftward();
        Rows right = links.rightward();
        int first = 0;
        for (int i = left.start(v); i < left.end(v); i++) {
            first = Math.max(first, column[left.to(i)] + 1);
        }
        int last = Integer.MAX_VALUE;
        for (int i = right.start(v); i < right.end(v); i++) {
            int at = before[right.to(i)];
            last = at > 0 ? Math.min(last, at - 1) : last;
        }
        return Math.min(first, last);
    }

    /// Without numbers that nothing has.
    private static int[] dense(int[] column) {
        int[] number = new int[Columns.of(column).count()];
        for (int c : column) {
            number[c] = 1;
        }
        int next = 0;
        for (int c = 0; c < number.length; c++) {
            next += number[c];
            number[c] = next - 1;
        }
        return Arrays.stream(column).map(c -> number[c]).toArray();
    }
}
