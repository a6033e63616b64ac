package dev.modscope.workspace.saving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A change as a unified diff, for people and for `patch -p1`.
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    /// Beyond so many edits the shortest is not looked for: what differs is shown as removed and added.
    private static final int MOST_EDITS = 2_000;

    private final List<String> before;
    private final List<String> after;

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /// A stretch of lines: `kind` is ' ', '-' or '+'; the numbers are the places before it on both sides.
    private record Step(char kind, int old, int now) {}

    /// What became of a line.
    public enum Kind {
        /// It stays.
        SAME,
        /// It goes.
        REMOVED,
        /// It comes.
        ADDED
    }

    /// A line of either text, without its line end.
    public record Line(Kind kind, String text) {}

    /// Every line of both texts, each once where it stays.
    public static List<Line> lines(FileChange change) {
        UnifiedDiff diff = new UnifiedDiff(lines(change.textBefore()), lines(change.textAfter()));
        List<Line> lines = new ArrayList<>();
        for (Step step : diff.steps()) {
            String text = step.kind() == '+' ? diff.after.get(step.now()) : diff.before.get(step.old());
            Kind kind = step.kind() == ' ' ? Kind.SAME : step.kind() == '+' ? Kind.ADDED : Kind.REMOVED;
            lines.add(new Line(kind, text.stripTrailing()));
        }
        return lines;
    }

    /// The diff of a change; `name` is the file's name in it. Empty where nothing changes.
    public static String of(FileChange change, String name) {
        if (!change.changes()) {
            return "";
        }
        List<String> old = lines(change.textBefore());
        List<String> now = lines(change.textAfter());
        String body = new UnifiedDiff(old, now).hunks();
        return "--- " + (change.isNew() ? "/dev/null" : "a/" + name) + "\n+++ b/" + name + "\n" + body;
    }

    /// The lines, each with its line end.
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private String hunks() {
        List<Step> steps = steps();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < steps.size()) {
            if (steps.get(at).kind() == ' ') {
                at++;
                continue;
            }
            int end = at;
            for (int i = at; i < steps.size() && i <= end + 2 * CONTEXT; i++) {
                end = steps.get(i).kind() == ' ' ? end : i;
            }
            hunk(steps.subList(Math.max(0, at - CONTEXT), Math.min(steps.size(), end + 1 + CONTEXT)), text);
            at = end + 1;
        }
        return text.toString();
    }

    private void hunk(List<Step> steps, StringBuilder text) {
        long removed = steps.stream().filter(step -> step.kind() != '+').count();
        long added = steps.stream().filter(step -> step.kind() != '-').count();
        Step first = steps.getFirst();
        text.append("@@ -").append(first.old() + (removed == 0 ? 0 : 1)).append(',').append(removed)
                .append(" +").append(first.now() + (added == 0 ? 0 : 1)).append(',').append(added).append(" @@\n");
        for (Step step : steps) {
            String line = step.kind() == '+' ? after.get(step.now()) : before.get(step.old());
            text.append(step.kind()).append(line);
            if (!line.endsWith("\n")) {
                text.append("\n\\ No newline at end of file\n");
            }
        }
    }

    private List<Step> steps() {
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < most - start && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            steps.add(new Step(' ', i, i));
        }
        steps.addAll(middle(start, before.size() - tail, after.size() - tail));
        for (int i = tail; i > 0; i--) {
            steps.add(new Step(' ', before.size() - i, after.size() - i));
        }
        return steps;
    }

    /// The shortest edit of what differs: E. W. Myers, "An O(ND) difference algorithm and its variations" (1986).
    private List<Step> middle(int start, int oldEnd, int nowEnd) {
        int oldSize = oldEnd - start;
        int nowSize = nowEnd - start;
        int limit = oldSize + nowSize;
        int[] reach = new int[2 * limit + 3];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= Math.min(limit, MOST_EDITS); edits++) {
            trace.add(Arrays.copyOfRange(reach, limit + 1 - edits - 1, limit + 1 + edits + 2));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int at = limit + 1 + diagonal;
                boolean down = diagonal == -edits || (diagonal != edits && reach[at - 1] < reach[at + 1]);
                int x = down ? reach[at + 1] : reach[at - 1] + 1;
                while (x < oldSize && x - diagonal < nowSize
                        && before.get(start + x).equals(after.get(start + x - diagonal))) {
                    x++;
                }
                reach[at] = x;
                if (x >= oldSize && x - diagonal >= nowSize) {
                    return walkBack(trace, start, oldSize, nowSize);
                }
            }
        }
        return replaced(start, oldEnd, nowEnd);
    }

    private static List<Step> replaced(int start, int oldEnd, int nowEnd) {
        List<Step> steps = new ArrayList<>();
        for (int i = start; i < oldEnd; i++) {
            steps.add(new Step('-', i, start));
        }
        for (int i = start; i < nowEnd; i++) {
            steps.add(new Step('+', oldEnd, i));
        }
        return steps;
    }

    private static List<Step> walkBack(List<int[]> trace, int start, int oldSize, int nowSize) {
        List<Step> steps = new ArrayList<>();
        int x = oldSize;
        int y = nowSize;
        for (int edits = trace.size() - 1; edits >= 0; edits--) {
            int[] reach = trace.get(edits);
            int middle = edits + 1;
            int diagonal = x - y;
            boolean down = diagonal == -edits
                    || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
            int before = diagonal + (down ? 1 : -1);
            int fromX = edits == 0 ? 0 : reach[middle + before];
            int fromY = edits == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY) {
                steps.add(new Step(' ', start + --x, start + --y));
            }
            if (edits > 0) {
                steps.add(down ? new Step('+', start + x, start + --y) : new Step('-', start + --x, start + y));
            }
        }
        return steps.reversed();
    }
}
