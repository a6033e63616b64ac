package dev.modscope.layout;

import dev.modscope.layout.Drawing.Line.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Units on ranks, and the long edges between them cut into pieces from rank to rank. Ranks are longest paths from the
/// left, tightened; a rank that would be too high is split in two, what ends there first. Long edges of one unit (out of
/// it or into it, whichever are more) share one chain of bends, so a fan of forty is drawn as one line that opens late.
/// Vertices are the units, then the bends.
final class Layering {
    /// Room for a bend between its neighbours.
    static final double BEND = 3;

    /// An edge between two units; a backward one is laid out from its end to its start.
    record Link(int from, int to, Kind kind) {
        int left() {
            return kind == Kind.BACKWARD ? to : from;
        }

        int right() {
            return kind == Kind.BACKWARD ? from : to;
        }
    }

    /// Where a bundle crosses a rank; a bundle of edges into a unit is numbered after those out of one.
    private record Bend(int bundle, int rank, Kind kind) {}

    private final int units;
    private final List<Integer> rank = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();
    private final List<int[]> chains = new ArrayList<>();
    private final List<Integer> bundlers = new ArrayList<>();
    private final Map<Bend, Integer> bends = new HashMap<>();

    Layering(int[] ranks, List<Link> links) {
        units = ranks.length;
        for (int r : ranks) {
            vertex(r);
        }
        int[] longOut = new int[units];
        int[] longIn = new int[units];
        for (Link link : links) {
            if (ranks[link.right()] - ranks[link.left()] > 1) {
                longOut[link.left()]++;
                longIn[link.right()]++;
            }
        }
        for (Link link : links) {
            boolean fromLeft = longOut[link.left()] >= longIn[link.right()];
            boolean shared = fromLeft ? longOut[link.left()] > 1 : longIn[link.right()] > 1;
            bundlers.add(!shared ? link.from() : fromLeft ? link.left() : link.right());
            chains.add(chain(link, fromLeft ? link.left() : units + link.right()));
        }
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
        int[] chain = new int[last - first + 1];
        chain[0] = link.left();
        chain[last - first] = link.right();
        for (int r = first + 1; r < last; r++) {
            int at = r;
            chain[r - first] = bends.computeIfAbsent(new Bend(bundle, r, link.kind()), _ -> vertex(at));
        }
        for (int i = 0; i + 1 < chain.length; i++) {
            if (!after.get(chain[i]).contains(chain[i + 1])) {
                after.get(chain[i]).add(chain[i + 1]);
                before.get(chain[i + 1]).add(chain[i]);
            }
        }
        return chain;
    }

    int size() {
        return rank.size();
    }

    boolean isBend(int vertex) {
        return vertex >= units;
    }

    int rank(int vertex) {
        return rank.get(vertex);
    }

    int ranks() {
        return rank.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    /// The vertices a link runs through, from left to right.
    int[] chain(int link) {
        return chains.get(link);
    }

    /// The unit that a link's bundle belongs to; the requiring one where it shares none.
    int bundler(int link) {
        return bundlers.get(link);
    }

    int[][] neighboursBefore() {
        return array(before);
    }

    int[][] neighboursAfter() {
        return array(after);
    }

    private static int[][] array(List<List<Integer>> rows) {
        return rows.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// Longest paths from the left; then whatever is nearer to its right neighbours moves to them.
    static int[] ranks(int units, List<Link> links) {
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
    static int[] split(int[] ranks, double[] heights, List<Link> links, double limit) {
        boolean[] followed = new boolean[ranks.length];
        links.forEach(link -> followed[link.left()] = true);
        int[] result = new int[ranks.length];
        int shift = 0;
        int count = Arrays.stream(ranks).max().orElse(-1) + 1;
        for (int r = 0; r < count; r++) {
            int now = r;
            List<Integer> members = IntStream.range(0, ranks.length)
                    .filter(v -> ranks[v] == now)
                    .boxed()
                    .sorted(Comparator.comparing((Integer v) -> followed[v]))
                    .toList();
            double total = members.stream().mapToDouble(v -> heights[v]).sum();
            int parts = (int) Math.max(1, Math.ceil(total / limit - 0.15));
            double share = total / parts;
            double used = 0;
            int part = 0;
            for (int v : members) {
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
}
