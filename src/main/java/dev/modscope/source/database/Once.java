package dev.modscope.source.database;

import dev.modscope.source.SourceException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/// Answers that are worked out once, however many threads ask at the same time. Failures are not remembered.
final class Once<K, V> {
    private final Map<K, CompletableFuture<V>> answers = new ConcurrentHashMap<>();

    /// A way to an answer.
    @FunctionalInterface
    interface Work<V> {
        V get() throws SourceException;
    }

    V get(K key, Work<V> work) throws SourceException {
        while (true) {
            CompletableFuture<V> ours = new CompletableFuture<>();
            CompletableFuture<V> known = answers.putIfAbsent(key, ours);
            if (known == null) {
                return workedOut(key, ours, work);
            }
            try {
                return known.get();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new SourceException(SourceException.Kind.INTERRUPTED, "cancelled");
            } catch (CancellationException _) {
                // Who was at it was interrupted: now it is on us.
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SourceException failure) {
                    throw new SourceException(failure.kind(), failure.getMessage());
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private V workedOut(K key, CompletableFuture<V> ours, Work<V> work) throws SourceException {
        boolean done = false;
        try {
            V answer = work.get();
            ours.complete(answer);
            done = true;
            return answer;
        } catch (SourceException e) {
            answers.remove(key, ours);
            if (e.kind() == SourceException.Kind.INTERRUPTED) {
                ours.cancel(false);
            } else {
                ours.completeExceptionally(e);
            }
            throw e;
        } finally {
            if (!done) {
                answers.remove(key, ours);
                ours.cancel(false);
            }
        }
    }

    void forget(K key) {
        answers.remove(key);
    }
}
