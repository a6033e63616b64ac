package dev.modscope.resolve.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Work that waits, done for many things at the same time, but not for more than so many.
public record Together(int atOnce) {
    /// The answers in the order of the questions.
    /// @throws CancellationException where the asking thread is interrupted; then nobody is at work any more
    public <A, B> List<B> map(List<A> questions, Function<A, B> work) {
        if (questions.size() < 2) {
            return questions.stream().map(work).toList();
        }
        Semaphore permits = new Semaphore(atOnce);
        List<B> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<B>> futures = new ArrayList<>();
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
                for (Future<B> future : futures) {
                    answers.add(future.get());
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
        return answers;
    }
}
