package dev.modscope.layout.reach;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// The shortest chains from some vertices to others, over rows of neighbours.
public final class Chains {
    private Chains() {}

    /// Leaves of what is shown only the wanted vertices and one shortest chain to each of them from a first one, as far as
    /// there is one, and the first ones; all of it where nothing shown is wanted.
    public static void keep(boolean[] shown, int[][] rows, IntPredicate first, IntPredicate wanted) {
        int[] before = new int[shown.length];
        Arrays.fill(before, -1);
        int[] queue = new int[shown.length];
        int end = 0;
        boolean[] kept = new boolean[shown.length];
        for (int v = 0; v < shown.length; v++) {
            if (shown[v] && first.test(v)) {
                kept[v] = true;
                before[v] = v;
                queue[end++] = v;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int to : rows[queue[at]]) {
                if (shown[to] && before[to] < 0) {
                    before[to] = queue[at];
                    queue[end++] = to;
                }
            }
        }
        if (mark(kept, shown, before, wanted)) {
            System.arraycopy(kept, 0, shown, 0, kept.length);
        }
    }

    private static boolean mark(boolean[] kept, boolean[] shown, int[] before, IntPredicate wanted) {
        boolean any = false;
        for (int v = 0; v < shown.length; v++) {
            if (shown[v] && wanted.test(v)) {
                any = true;
                for (int on = v; on >= 0 && !kept[on]; on = before[on]) {
                    kept[on] = true;
                }
            }
        }
        return any;
    }
}
