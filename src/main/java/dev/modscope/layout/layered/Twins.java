package dev.modscope.layout.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Vertices that have the same neighbours on both sides, by edges of the same kinds.
public final class Twins {
    private Twins() {}

    /// The vertices, those together that are alike, from a number of them on; what stands `apart` is like nothing else.
    public static List<int[]> of(int[][] rows, byte[][] kinds, boolean[] apart, int fewest) {
        List<int[]> found = new ArrayList<>();
        for (List<Integer> same : alike(rows, kinds, apart).values()) {
            if (same.size() < fewest) {
                same.forEach(v -> found.add(new int[] {v}));
            } else {
                found.add(same.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return found;
    }

    private static Map<String, List<Integer>> alike(int[][] rows, byte[][] kinds, boolean[] apart) {
        StringBuilder[] likeness = new StringBuilder[rows.length];
        Arrays.setAll(likeness, _ -> new StringBuilder());
        for (int v = 0; v < rows.length; v++) {
            for (int k = 0; k < rows[v].length; k++) {
                number(likeness[rows[v][k]], v).append((char) kinds[v][k]);
            }
        }
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int v = 0; v < rows.length; v++) {
            number(likeness[v], apart[v] ? -2 - v : -1);
            for (int k = 0; k < rows[v].length; k++) {
                number(likeness[v], rows[v][k]).append((char) kinds[v][k]);
            }
            alike.computeIfAbsent(likeness[v].toString(), _ -> new ArrayList<>()).add(v);
        }
        return alike;
    }

    /// Two characters.
    private static StringBuilder number(StringBuilder text, int number) {
        return text.append((char) (number >> 16)).append((char) number);
    }
}
