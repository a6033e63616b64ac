package dev.modscope.resolve.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/// Work that waits, done for many things at the same time, but not for more than so many.
public record Together(int atOnce) {
    /// The answers in the order of the questions.
    /// @throws CancellationException where the asking thread is interrupted; then nobody is at work any more
    public <A, B> List<B> map(List<A> questions, Function<A, B> work) {
        List<B> answers = new ArrayList<>();
        each(questions, work, (answer, _) -> answers.add(answer));
        return answers;
    }

    /// The same; `taker` is handed the answers in the order of the questions, with how many there are by then, and they are
    /// kept no longer.
    /// @throws CancellationException where the asking thread is interrupted; then nobody is at work any more
    public <A, B> void each(List<A> questions, Function<A, B> work, ObjIntConsumer<B> taker) {
        if (questions.size() == 1) {
            taker.accept(work.apply(questions.getFirst()), 1);
            return;
        }
        Semaphore permits = new Semaphore(atOnce);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Deque<Future<B>> futures = new ArrayDeque<>();
            for (A question : questions) {
                futures.add(threads.submit(() -> {
                    permits.acquire();
                    try {
                        return work.apply(question);
                    } finally {
                        permits.release();
                    }
                }));
            }
            try {
                for (int known = 1; known <= questions.size(); known++) {
                    taker.accept(futures.removeFirst().get(), known);
                }
            } catch (InterruptedException _) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof CancellationException) {
                    throw new CancellationException("interrupted");
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
