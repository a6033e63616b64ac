package dev.modscope.layout.layered;

import java.util.Arrays;

/// An order of vertices in which few edges lead back. Only what reaches each other (a strong component) has any that must;
/// so each component is searched for itself, many times from where others lead into it, turning elsewhere first each
/// time, and the search counts that meets few open vertices and has what many others lead to early. Whatever is reached
/// from the first vertices stays behind them: every vertex but those that a search starts at has an edge into it that
/// leads on.
final class Cycles {
    private static final int VISITS = 24_000;

    private final int[][] out;
    private final int[][] in;
    private final int[] component;
    /// Where each vertex stands in its component.
    private final int[] inside;
    /// The number of each vertex in the component looked at.
    private final int[] local;
    private final int[] members;
    private int seed = 1;

    private Cycles(int[][] out) {
        this.out = out;
        in = Reduction.transposed(out);
        component = new int[out.length];
        inside = new int[out.length];
        local = new int[out.length];
        members = new int[out.length];
    }

    /// The place of each vertex; the search starts at the first ones.
    static int[] places(int[][] out) {
        Search first = new Search(out);
        int[] places = first.places((_, _) -> false);
        if (first.acyclic()) {
            return places;
        }
        Cycles cycles = new Cycles(out);
        cycles.study(places);
        return new Search(out).places(cycles::leadsBack);
    }

    /// The place that a search leaves each vertex at.
    static int[] searched(int[][] out) {
        return new Search(out).places((_, _) -> false);
    }

    private boolean leadsBack(int from, int to) {
        return component[from] == component[to] && inside[from] > inside[to];
    }

    /// Backwards from each vertex in the order of the search, as Kosaraju does.
    private void study(int[] places) {
        int[] order = Reduction.inverse(places);
        Arrays.fill(component, -1);
        for (int start : order) {
            if (component[start] >= 0) {
                continue;
            }
            int count = 1;
            members[0] = start;
            component[start] = start;
            for (int i = 0; i < count; i++) {
                for (int u : in[members[i]]) {
                    if (component[u] < 0) {
                        component[u] = start;
                        members[count++] = u;
                    }
                }
            }
            if (count > 1) {
                Arrays.sort(members, 0, count);
                order(start, count);
            }
        }
    }

    private void order(int name, int count) {
        for (int i = 0; i < count; i++) {
            local[members[i]] = i;
        }
        int[] start = new int[count + 1];
        for (int i = 0; i < count; i++) {
            start[i + 1] = start[i];
            for (int to : out[members[i]]) {
                start[i + 1] += component[to] == name ? 1 : 0;
            }
        }
        int[] to = new int[start[count]];
        int end = 0;
        for (int i = 0; i < count; i++) {
            for (int w : out[members[i]]) {
                if (component[w] == name) {
                    to[end++] = local[w];
                }
            }
        }
        int[] best = new Component(start, to, led(name, count)).best(local[name]);
        for (int i = 0; i < count; i++) {
            inside[members[i]] = best[i];
        }
    }

    /// How many others lead to each member.
    private int[] led(int name, int count) {
        int[] led = new int[count];
        for (int i = 0; i < count; i++) {
            for (int u : in[members[i]]) {
                led[i] += component[u] == name ? 0 : 1;
            }
        }
        return led;
    }

    /// The same numbers each time; below a bound of a few ten thousand.
    private int random(int bound) {
        seed = seed * 1_664_525 + 1_013_904_223;
        return (int) (((long) (seed >>> 8) * bound) >>> 24);
    }

    /// A strong component with vertices and edges of its own numbering.
    private final class Component {
        private static final int NEW = 0;
        private static final int OPEN = 1;
        private static final int LEFT = 2;

        private final int[] start;
        private final int[] to;
        private final int[] led;
        private final int[] next;
        private final int[] path;
        private final int[] state;
        private final int[] place;
        private int fewest = Integer.MAX_VALUE;

        Component(int[] start, int[] to, int[] led) {
            this.start = start;
            this.to = to;
            this.led = led;
            int size = start.length - 1;
            next = new int[size];
            path = new int[size];
            state = new int[size];
            place = new int[size];
        }

        /// What many others lead to comes first rather than last.
        int[] best(int first) {
            int[] best = place;
            long least = Long.MAX_VALUE;
            int[] entries = entries(first);
            int trials = Math.min(2 * to.length, 1 + VISITS / to.length);
            for (int i = 0; i < trials; i++) {
                int backward = search(i == 0 ? first : entries[random(entries.length)], i > 0);
                if (backward <= fewest) {
                    long score = score();
                    if (backward < fewest || score < least) {
                        fewest = backward;
                        least = score;
                        best = place.clone();
                    }
                }
            }
            return best;
        }

        private int[] entries(int first) {
            int[] entries = new int[led.length];
            int found = 0;
            for (int v = 0; v < led.length; v++) {
                if (led[v] > 0) {
                    entries[found++] = v;
                }
            }
            if (found == 0) {
                entries[found++] = first;
            }
            return Arrays.copyOf(entries, found);
        }

        private long score() {
            long score = 0;
            for (int v = 0; v < place.length; v++) {
                score += (long) place[v] * led[v];
            }
            return score;
        }

        /// How many edges lead back in a search; it is given up where they are too many.
        private int search(int root, boolean turned) {
            Arrays.fill(state, NEW);
            int backward = 0;
            int last = place.length;
            int top = 0;
            enter(root, top++, turned);
            while (top > 0 && backward <= fewest) {
                int v = path[top - 1];
                if (next[v] == start[v + 1]) {
                    place[v] = --last;
                    state[v] = LEFT;
                    top--;
                    continue;
                }
                int w = to[next[v]++];
                if (state[w] == NEW) {
                    enter(w, top++, turned);
                } else if (state[w] == OPEN) {
                    backward++;
                }
            }
            return backward;
        }

        private void enter(int v, int top, boolean turned) {
            path[top] = v;
            state[v] = OPEN;
            next[v] = start[v];
            for (int i = start[v + 1] - 1; turned && i > start[v]; i--) {
                int k = start[v] + random(i - start[v] + 1);
                int kept = to[i];
                to[i] = to[k];
                to[k] = kept;
            }
        }
    }

    /// Tells edges to be passed over.
    private interface Omission {
        boolean omits(int from, int to);
    }

    /// A depth-first search with its stack in an array; the reverse of the order in which vertices are left is the order
    /// wanted.
    private static final class Search {
        private final int[][] out;
        private final int[] next;
        private final int[] path;
        private final boolean[] met;
        /// One more than the place, once a vertex is left.
        private final int[] place;
        private int top;
        private int last;
        private boolean acyclic = true;

        Search(int[][] out) {
            this.out = out;
            next = new int[out.length];
            path = new int[out.length];
            met = new boolean[out.length];
            place = new int[out.length];
            last = out.length;
        }

        int[] places(Omission omission) {
            for (int v = 0; v < out.length; v++) {
                if (!met[v]) {
                    from(v, omission);
                }
            }
            for (int v = 0; v < out.length; v++) {
                place[v]--;
            }
            return place;
        }

        boolean acyclic() {
            return acyclic;
        }

        private void from(int start, Omission omission) {
            enter(start);
            while (top > 0) {
                int v = path[top - 1];
                if (next[v] == out[v].length) {
                    place[v] = last--;
                    top--;
                    continue;
                }
                int w = out[v][next[v]++];
                if (!met[w] && !omission.omits(v, w)) {
                    enter(w);
                } else if (met[w] && place[w] == 0) {
                    acyclic = false;
                }
            }
        }

        private void enter(int v) {
            met[v] = true;
            path[top++] = v;
        }
    }
}
