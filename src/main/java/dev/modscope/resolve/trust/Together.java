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
import java.util.function.ObjIntConsumer;

/// Work that waits, done for many things at the same time, but not for more than so many.
public record Together(int atOnce) {
    /// The answers in the order of the questions.
    /// @throws CancellationException where the asking thread is interrupted; then nobody is at work any more
    public <A, B> List<B> map(List<A> questions, Function<A, B> work) {
        return map(questions, work, (_, _) -> {});
    }

    /// The same; `each` hears of the answers in the order of the questions, with how many there are by then.
    /// @throws CancellationException where the asking thread is interrupted; then nobody is at work any more
    public <A, B> List<B> map(List<A> questions, Function<A, B> work, ObjIntConsumer<B> each) {
        List<B> answers = new ArrayList<>();
        if (questions.size() == 1) {
            answers.add(work.apply(questions.getFirst()));
            each.accept(answers.getFirst(), 1);
            return answers;
        }
        Semaphore permits = new Semaphore(atOnce);
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
                    each.accept(answers.getLast(), answers.size());
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
