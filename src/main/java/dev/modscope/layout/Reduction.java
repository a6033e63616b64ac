package dev.modscope.layout;

import java.util.Arrays;
import java.util.BitSet;

/// The requirements that others do not imply. Strongly connected components are condensed first (Tarjan, 1972, without
/// recursion) and the condensation is reduced by bit sets of what each component reaches; between two components one
/// requirement stands for all. Inside a component the vertices are put in an order with few requirements against it
/// (Eades, Lin and Smyth, 1993); those that follow the order are reduced, those against it are all kept and marked. So
/// every requirement left out is implied by a chain of requirements that are kept.
final class Reduction {
    private final int[][] out;
    private final int[] component;
    private final int components;
    private final int[] place;

    private Reduction(int[][] out, int[] component, int components, int[] place) {
        this.out = out;
        this.component = component;
        this.components = components;
        this.place = place;
    }

    /// Studies a graph whose rows are sorted and without self-loops.
    static Reduction of(int[][] out) {
        int[] component = new int[out.length];
        int components = new Components(out, component).run();
        return new Reduction(out, component, components, places(out, component, components));
    }

    /// Whether a requirement runs against the order of its cycle.
    boolean backward(int from, int to) {
        return component[from] == component[to] && place[from] > place[to];
    }

    /// The component of a vertex; what a component requires has a lower number.
    int component(int vertex) {
        return component[vertex];
    }

    /// The rows without what is implied.
    int[][] kept() {
        BitSet[] reach = new BitSet[components];
        int[][] kept = new int[out.length][];
        int[][] members = members();
        for (int c = 0; c < components; c++) {
            reach[c] = new BitSet(components);
            keepBetween(members[c], c, reach, kept);
            if (members[c].length > 1) {
                keepInside(members[c], kept);
            }
        }
        for (int[] row : kept) {
            Arrays.sort(row);
        }
        return kept;
    }

    private int[][] members() {
        int[] counts = new int[components];
        for (int c : component) {
            counts[c]++;
        }
        int[][] members = new int[components][];
        for (int c = 0; c < components; c++) {
            members[c] = new int[counts[c]];
        }
        for (int v = component.length - 1; v >= 0; v--) {
            members[component[v]][--counts[component[v]]] = v;
        }
        return members;
    }

    private void keepBetween(int[] members, int own, BitSet[] reach, int[][] kept) {
        long[] targets = Arrays.stream(members)
                .boxed()
                .flatMapToLong(v -> Arrays.stream(out[v])
                        .filter(to -> component[to] != own)
                        .mapToLong(to -> (long) (components - component[to]) << 42 | (long) v << 21 | to))
                .sorted()
                .toArray();
        for (int v : members) {
            kept[v] = new int[0];
        }
        for (long packed : targets) {
            int to = (int) (packed & 0x1FFFFF);
            int from = (int) (packed >> 21 & 0x1FFFFF);
            if (!reach[own].get(component[to])) {
                reach[own].or(reach[component[to]]);
                reach[own].set(component[to]);
                kept[from] = appended(kept[from], to);
            }
        }
    }

    private void keepInside(int[] members, int[][] kept) {
        int n = members.length;
        int[] byPlace = members.clone();
        for (int v : members) {
            byPlace[place[v]] = v;
        }
        BitSet[] reach = new BitSet[n];
        for (int i = n - 1; i >= 0; i--) {
            int from = byPlace[i];
            reach[i] = new BitSet(n);
            int[] places = Arrays.stream(out[from])
                    .filter(to -> component[to] == component[from])
                    .map(to -> place[to])
                    .sorted()
                    .toArray();
            for (int p : places) {
                boolean implied = p > i && reach[i].get(p);
                if (p > i && !implied) {
                    reach[i].or(reach[p]);
                    reach[i].set(p);
                }
                if (!implied) {
                    kept[from] = appended(kept[from], byPlace[p]);
                }
            }
        }
    }

    private static int[] appended(int[] row, int value) {
        int[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = value;
        return longer;
    }

    /// For each vertex its place in the order of its component.
    private static int[] places(int[][] out, int[] component, int components) {
        int[] size = new int[components];
        for (int c : component) {
            size[c]++;
        }
        int[] left = new int[components];
        int[] right = size.clone();
        int[] place = new int[out.length];
        boolean[] placed = new boolean[out.length];
        int[] outDegree = new int[out.length];
        int[] inDegree = new int[out.length];
        int remaining = degrees(out, component, size, outDegree, inDegree);
        int[][] in = transposed(out);
        while (remaining > 0) {
            int chosen = choose(component, size, placed, outDegree, inDegree);
            int c = component[chosen];
            place[chosen] = outDegree[chosen] == 0 && inDegree[chosen] > 0 ? --right[c] : left[c]++;
            placed[chosen] = true;
            remaining--;
            for (int to : out[chosen]) {
                inDegree[to] -= component[to] == c ? 1 : 0;
            }
            for (int from : in[chosen]) {
                outDegree[from] -= component[from] == c ? 1 : 0;
            }
        }
        return place;
    }

    private static int degrees(int[][] out, int[] component, int[] size, int[] outDegree, int[] inDegree) {
        int cyclic = 0;
        for (int v = 0; v < out.length; v++) {
            cyclic += size[component[v]] > 1 ? 1 : 0;
            for (int to : out[v]) {
                if (component[to] == component[v]) {
                    outDegree[v]++;
                    inDegree[to]++;
                }
            }
        }
        return cyclic;
    }

    private static int choose(
            int[] component, int[] size, boolean[] placed, int[] outDegree, int[] inDegree) {
        int best = -1;
        for (int v = 0; v < component.length; v++) {
            if (placed[v] || size[component[v]] == 1) {
                continue;
            }
            if (outDegree[v] == 0 || inDegree[v] == 0) {
                return v;
            }
            if (best < 0 || outDegree[v] - inDegree[v] > outDegree[best] - inDegree[best]) {
                best = v;
            }
        }
        return best;
    }

    /// The rows of the reversed graph, sorted.
    static int[][] transposed(int[][] out) {
        int[] counts = new int[out.length];
        for (int[] row : out) {
            for (int to : row) {
                counts[to]++;
            }
        }
        int[][] in = new int[out.length][];
        for (int v = 0; v < out.length; v++) {
            in[v] = new int[counts[v]];
        }
        for (int v = out.length - 1; v >= 0; v--) {
            for (int to : out[v]) {
                in[to][--counts[to]] = v;
            }
        }
        return in;
    }

    /// Tarjan's algorithm with its stacks in arrays.
    private static final class Components {
        private final int[][] out;
        private final int[] component;
        private final int[] index;
        private final int[] low;
        private final int[] next;
        private final int[] open;
        private final int[] path;
        private int openTop;
        private int pathTop;
        private int met;
        private int found;

        Components(int[][] out, int[] component) {
            this.out = out;
            this.component = component;
            index = new int[out.length];
            low = new int[out.length];
            next = new int[out.length];
            open = new int[out.length];
            path = new int[out.length];
            Arrays.fill(component, -1);
        }

        int run() {
            for (int v = 0; v < out.length; v++) {
                if (index[v] == 0) {
                    enter(v);
                    while (pathTop > 0) {
                        step(path[pathTop - 1]);
                    }
                }
            }
            return found;
        }

        private void enter(int v) {
            index[v] = ++met;
            low[v] = met;
            open[openTop++] = v;
            path[pathTop++] = v;
        }

        private void step(int v) {
            if (next[v] < out[v].length) {
                int to = out[v][next[v]++];
                if (index[to] == 0) {
                    enter(to);
                } else if (component[to] < 0) {
                    low[v] = Math.min(low[v], index[to]);
                }
                return;
            }
            pathTop--;
            if (pathTop > 0) {
                low[path[pathTop - 1]] = Math.min(low[path[pathTop - 1]], low[v]);
            }
            if (low[v] == index[v]) {
                close(v);
            }
        }

        private void close(int root) {
            int v;
            do {
                v = open[--openTop];
                component[v] = found;
            } while (v != root);
            found++;
        }
    }
}
