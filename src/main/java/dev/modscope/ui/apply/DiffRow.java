package dev.modscope.ui.apply;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of two texts side by side; a side is empty where the other has a line more. `unsure` marks a change that only
/// the loading of packages could decide; `folded` says how many lines that stay this row stands for, 0 where it is one.
record DiffRow(Optional<Side> before, Optional<Side> after, boolean unsure, int folded) {
    private static final String INDIRECT = "// indirect";
    /// As many lines that stay are shown around a change.
    private static final int AROUND = 3;

    /// One side: the number of the line, from 1, and its text.
    record Side(int number, String text) {
        /// The text as it is shown: nothing in it hides or turns the direction of the writing.
        String shown() {
            return Texts.shown(text.replace("\t", "    "));
        }
    }

    /// Whether the line differs.
    boolean changed() {
        return folded == 0 && (before.isEmpty() || after.isEmpty() || !before.get().text().equals(after.get().text()));
    }

    /// The rows of a change.
    static List<DiffRow> of(FileChange change) {
        List<DiffRow> rows = new ArrayList<>();
        List<Side> gone = new ArrayList<>();
        List<Side> come = new ArrayList<>();
        int before = 0;
        int after = 0;
        for (UnifiedDiff.Line line : UnifiedDiff.lines(change)) {
            switch (line.kind()) {
                case REMOVED -> gone.add(new Side(++before, line.text()));
                case ADDED -> come.add(new Side(++after, line.text()));
                case SAME -> {
                    flush(gone, come, rows);
                    rows.add(new DiffRow(
                            Optional.of(new Side(++before, line.text())), Optional.of(new Side(++after, line.text())),
                            false, 0));
                }
            }
        }
        flush(gone, come, rows);
        return folded(rows);
    }

    private static List<DiffRow> folded(List<DiffRow> rows) {
        List<DiffRow> shown = new ArrayList<>();
        int start = 0;
        while (start < rows.size()) {
            int end = start;
            while (end < rows.size() && !rows.get(end).changed()) {
                end++;
            }
            int head = start == 0 ? start : Math.min(end, start + AROUND);
            int tail = end == rows.size() ? end : Math.max(head, end - AROUND);
            shown.addAll(rows.subList(start, head));
            if (tail - head > 1) {
                shown.add(new DiffRow(Optional.empty(), Optional.empty(), false, tail - head));
            } else {
                shown.addAll(rows.subList(head, tail));
            }
            shown.addAll(rows.subList(tail, end));
            start = end;
            while (start < rows.size() && rows.get(start).changed()) {
                shown.add(rows.get(start++));
            }
        }
        return shown;
    }

    private static void flush(List<Side> gone, List<Side> come, List<DiffRow> rows) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            Optional<Side> before = i < gone.size() ? Optional.of(gone.get(i)) : Optional.empty();
            Optional<Side> after = i < come.size() ? Optional.of(come.get(i)) : Optional.empty();
            rows.add(new DiffRow(before, after, isIndirect(before) != isIndirect(after), 0));
        }
        gone.clear();
        come.clear();
    }

    private static boolean isIndirect(Optional<Side> side) {
        return side.filter(line -> line.text().stripTrailing().endsWith(INDIRECT)).isPresent();
    }
}
