package dev.modscope.layout.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

class ReductionTest {
    @Test
    void agreesWithJGraphTWhereThereAreNoCycles() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            int[][] rows = rows(random, 2 + random.nextInt(24), false);
            int[][] kept = Reduction.of(rows).kept();
            assertThat(edges(kept)).as(Arrays.deepToString(rows)).isEqualTo(byJGraphT(rows));
        }
    }

    @Test
    void whatIsLeftOutIsImpliedByWhatIsKeptWithCyclesToo() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            int[][] rows = rows(random, 2 + random.nextInt(24), true);
            Reduction reduction = Reduction.of(rows);
            int[][] kept = reduction.kept();
            assertThat(edges(rows)).containsAll(edges(kept));
            assertThat(closure(kept)).isEqualTo(closure(rows));
        }
    }

    @Test
    void onlyCyclesHaveBackwardRequirements() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            int[][] rows = rows(random, 2 + random.nextInt(24), true);
            Reduction reduction = Reduction.of(rows);
            boolean[][] reach = closure(rows);
            for (int from = 0; from < rows.length; from++) {
                for (int to : rows[from]) {
                    assertThat(!reduction.backward(from, to) || reach[to][from]).isTrue();
                }
            }
        }
    }

    private static int[][] rows(Random random, int size, boolean cycles) {
        int[][] rows = new int[size][];
        for (int from = 0; from < size; from++) {
            TreeSet<Integer> row = new TreeSet<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                int to = random.nextInt(size);
                if (to > from || (cycles && to != from)) {
                    row.add(to);
                }
            }
            rows[from] = row.stream().mapToInt(Integer::intValue).toArray();
        }
        return rows;
    }

    private static List<String> edges(int[][] rows) {
        List<String> edges = new ArrayList<>();
        for (int from = 0; from < rows.length; from++) {
            for (int to : rows[from]) {
                edges.add(from + " " + to);
            }
        }
        return edges.stream().sorted().toList();
    }

    private static List<String> byJGraphT(int[][] rows) {
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int from = 0; from < rows.length; from++) {
            graph.addVertex(from);
        }
        for (int from = 0; from < rows.length; from++) {
            for (int to : rows[from]) {
                graph.addEdge(from, to);
            }
        }
        TransitiveReduction.INSTANCE.reduce(graph);
        return graph.edgeSet().stream()
                .map(edge -> graph.getEdgeSource(edge) + " " + graph.getEdgeTarget(edge))
                .sorted()
                .toList();
    }

    private static boolean[][] closure(int[][] rows) {
        boolean[][] reach = new boolean[rows.length][rows.length];
        for (int from = 0; from < rows.length; from++) {
            for (int to : rows[from]) {
                reach[from][to] = true;
            }
        }
        for (int via = 0; via < rows.length; via++) {
            for (int from = 0; from < rows.length; from++) {
                for (int to = 0; to < rows.length; to++) {
                    reach[from][to] |= reach[from][via] && reach[via][to];
                }
            }
        }
        return reach;
    }
}
