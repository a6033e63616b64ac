package dev.modscope.layout.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// An order of vertices that differs little from one they had before, in which only edges that close a cycle lead back:
/// whatever reaches each other (a strong component) keeps its order, and components follow each other by what they
/// require, those that came first before as soon as they may.
final class SteadyOrder {
    private final int[][] out;
    private final int[][] in;
    private final double[] before;
    private final int[] component;
    private final List<List<Integer>> members = new ArrayList<>();

    private SteadyOrder(int[][] out, int[] prior) {
        this.out = out;
        in = Reduction.transposed(out);
        before = Arrays.stream(prior).mapToDouble(place -> place).toArray();
        component = new int[out.length];
        Arrays.fill(component, -1);
    }

    /// The place of each vertex; `searched` is the order of a depth-first search, `prior` holds the place it had before,
    /// negative for a new one.
    static int[] places(int[][] out, int[] searched, int[] prior) {
        SteadyOrder order = new SteadyOrder(out, prior);
        order.settleNewcomers(searched);
        order.findComponents(searched);
        return order.sorted();
    }

    /// A newcomer comes right after the last of what requires it.
    private void settleNewcomers(int[] searched) {
        for (int v : Reduction.inverse(searched)) {
            if (before[v] < 0) {
                before[v] = Arrays.stream(in[v]).mapToDouble(u -> before[u]).max().orElse(0) + 0.5;
            }
        }
    }

    /// Backwards from each vertex in the order of the search, as Kosaraju does.
    private void findComponents(int[] searched) {
        for (int start : Reduction.inverse(searched)) {
            if (component[start] >= 0) {
                continue;
            }
            List<Integer> found = new ArrayList<>(List.of(start));
            component[start] = members.size();
            for (int i = 0; i < found.size(); i++) {
                for (int u : in[found.get(i)]) {
                    if (component[u] < 0) {
                        component[u] = members.size();
                        found.add(u);
                    }
                }
            }
            found.sort(Comparator.comparingDouble((Integer v) -> before[v]).thenComparing(v -> v));
            members.add(found);
        }
    }

    private int[] sorted() {
        int[] open = new int[members.size()];
        for (int v = 0; v < out.length; v++) {
            for (int to : out[v]) {
                open[component[to]] += component[to] == component[v] ? 0 : 1;
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>(
                Comparator.comparingDouble((Integer c) -> before[members.get(c).getFirst()]).thenComparing(c -> c));
        for (int c = 0; c < open.length; c++) {
            if (open[c] == 0) {
                ready.add(c);
            }
        }
        int[] place = new int[out.length];
        int next = 0;
        while (!ready.isEmpty()) {
            for (int v : members.get(ready.remove())) {
                place[v] = next++;
                for (int to : out[v]) {
                    if (component[to] != component[v] && --open[component[to]] == 0) {
                        ready.add(component[to]);
                    }
                }
            }
        }
        return place;
    }
}
