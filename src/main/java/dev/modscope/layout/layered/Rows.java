package dev.modscope.layout.layered;

import java.util.Arrays;

/// Neighbours of numbered vertices, one row after the other in one array.
final class Rows {
    private final int[] start;
    private final int[] to;

    private Rows(int[] start, int[] to) {
        this.start = start;
        this.to = to;
    }

    /// Rows of the first `count` pairs, each in the order of the pairs.
    static Rows of(int size, int[] from, int[] to, int count) {
        int[] start = new int[size + 1];
        for (int i = 0; i < count; i++) {
            start[from[i] + 1]++;
        }
        for (int v = 0; v < size; v++) {
            start[v + 1] += start[v];
        }
        int[] next = Arrays.copyOf(start, size);
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[next[from[i]]++] = to[i];
        }
        return new Rows(start, all);
    }

    /// Where the row of a vertex starts in [#to]; that of the next vertex follows it.
    int start(int vertex) {
        return start[vertex];
    }

    int end(int vertex) {
        return start[vertex + 1];
    }

    int to(int index) {
        return to[index];
    }

    int length(int vertex) {
        return start[vertex + 1] - start[vertex];
    }

    int size() {
        return start.length - 1;
    }

    int total() {
        return to.length;
    }
}
