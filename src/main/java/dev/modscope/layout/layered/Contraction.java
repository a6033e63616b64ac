package dev.modscope.layout.layered;

import java.util.Arrays;

/// A graph whose vertices stand for several of another graph: an edge between two of them is there once, and is weak where
/// all that it stands for are.
public final class Contraction {
    private final int[][] rows;
    private final boolean[][] weak;

    private Contraction(int[][] rows, boolean[][] weak) {
        this.rows = rows;
        this.weak = weak;
    }

    /// What can be added to.
    public static final class Builder {
        private final int size;
        private final int[] from;
        private final int[] to;
        private final boolean[] weak;
        private int count;

        /// With so many vertices, and room for so many edges of the other graph.
        public Builder(int size, int room) {
            this.size = size;
            from = new int[room];
            to = new int[room];
            weak = new boolean[room];
        }

        /// Adds an edge of the other graph, by the numbers of what its ends belong to.
        public void add(int itsFrom, int itsTo, boolean isWeak) {
            from[count] = itsFrom;
            to[count] = itsTo;
            weak[count++] = isWeak;
        }

        /// The graph.
        public Contraction build() {
            int[] numbers = new int[count];
            Arrays.setAll(numbers, i -> i);
            Rows byEnd = Rows.of(size, to, numbers, count);
            int[] counts = new int[size];
            for (int i = 0; i < count; i++) {
                counts[from[i]]++;
            }
            int[][] rows = new int[size][];
            boolean[][] weaker = new boolean[size][];
            for (int v = 0; v < size; v++) {
                rows[v] = new int[counts[v]];
                weaker[v] = new boolean[counts[v]];
                counts[v] = 0;
            }
            for (int i = 0; i < count; i++) {
                int edge = byEnd.to(i);
                int v = from[edge];
                int k = counts[v];
                if (k > 0 && rows[v][k - 1] == to[edge]) {
                    weaker[v][k - 1] &= weak[edge];
                } else {
                    rows[v][k] = to[edge];
                    weaker[v][k] = weak[edge];
                    counts[v]++;
                }
            }
            for (int v = 0; v < size; v++) {
                rows[v] = counts[v] == rows[v].length ? rows[v] : Arrays.copyOf(rows[v], counts[v]);
            }
            return new Contraction(rows, weaker);
        }
    }

    /// A sorted row for each vertex.
    public int[][] rows() {
        return rows;
    }

    /// Which of some of the edges, given in sorted rows, are weak.
    public boolean[][] weak(int[][] some) {
        boolean[][] found = new boolean[some.length][];
        for (int v = 0; v < some.length; v++) {
            found[v] = new boolean[some[v].length];
            int at = 0;
            for (int k = 0; k < some[v].length; k++) {
                while (rows[v][at] != some[v][k]) {
                    at++;
                }
                found[v][k] = weak[v][at];
            }
        }
        return found;
    }
}
