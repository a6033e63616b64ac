package dev.modscope.resolve.wave;

import dev.modscope.mvs.Answer;
import java.util.Optional;

/// Answers that were found before their turn: at most so many requirements in all. Safe for use from several threads.
public final class Waiting {
    private final long most;
    private long held;

    /// Nothing waits yet.
    public Waiting(long mostRequirements) {
        this.most = mostRequirements;
    }

    /// The answer, where it may wait; else it has to be found once more.
    public synchronized Optional<Answer> add(Optional<Answer> found) {
        int more = found.map(Waiting::weight).orElse(0);
        if (held + more > most) {
            return Optional.empty();
        }
        held += more;
        return found;
    }

    /// An answer that waited; it does so no more.
    public synchronized Answer take(Answer waited) {
        held -= weight(waited);
        return waited;
    }

    private static int weight(Answer answer) {
        return switch (answer) {
            case Answer.Summary summary -> summary.requirements().size();
            case Answer.Failure _ -> 0;
        };
    }
}
