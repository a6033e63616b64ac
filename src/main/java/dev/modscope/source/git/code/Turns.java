package dev.modscope.source.git.code;

import dev.modscope.source.SourceException;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one question at a time at a repository; who waits can be interrupted.
public final class Turns {
    private final ReentrantLock lock = new ReentrantLock();

    /// A question to a repository.
    @FunctionalInterface
    public interface Question<T> {
        /// Asks it.
        T ask() throws SourceException;
    }

    /// Asks when it is its turn.
    public <T> T take(Question<T> question) throws SourceException {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException(SourceException.Kind.INTERRUPTED, "cancelled");
        }
        try {
            return question.ask();
        } finally {
            lock.unlock();
        }
    }

    /// Does something where nobody has the turn; else leaves it.
    public void ifFree(Runnable action) {
        if (lock.tryLock()) {
            try {
                action.run();
            } finally {
                lock.unlock();
            }
        }
    }
}
