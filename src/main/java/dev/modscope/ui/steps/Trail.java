package dev.modscope.ui.steps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// In which order the steps of several histories were made, so that who goes back takes the last one first. `K` tells the
/// histories apart.
public final class Trail<K> {
    private final Deque<K> done = new ArrayDeque<>();
    private final Deque<K> undone = new ArrayDeque<>();

    /// One of the histories changed.
    public void moved(K which, History<?> before, History<?> after) {
        int by = after.position() - before.position();
        boolean same = before.steps().equals(after.steps());
        if (same && by == -1) {
            done.removeFirstOccurrence(which);
            undone.push(which);
        } else if (same && by == 1) {
            undone.removeFirstOccurrence(which);
            done.push(which);
        } else if (by == 1 && begins(after, before.steps().subList(0, before.position() + 1))) {
            done.push(which);
            undone.clear();
        } else if (by == -1 && begins(before, after.steps())) {
            done.removeFirstOccurrence(which);
        } else if (!same) {
            done.removeIf(which::equals);
            undone.removeIf(which::equals);
        }
    }

    private static boolean begins(History<?> all, List<?> first) {
        return all.steps().size() >= first.size() && all.steps().subList(0, first.size()).equals(first);
    }

    /// Whose step was made last and not taken back.
    public Optional<K> last() {
        return Optional.ofNullable(done.peek());
    }

    /// Whose step was taken back last, where none was made since.
    public Optional<K> next() {
        return Optional.ofNullable(undone.peek());
    }
}
