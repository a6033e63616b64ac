package dev.modscope.ui.explorer;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Runs one kind of question. The latest request wins: the one before is interrupted and its answer is dropped. Asked on
/// the thread of `ui`, worked on by `worker`, answered on `ui`; a test hands in two executors that run at once.
public final class Latest {
    private final Executor worker;
    private final Executor ui;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Optional<FutureTask<?>> running = Optional.empty();
    private int turn;

    /// Questions are worked on by one executor and answered on another.
    public Latest(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /// A question that has news before it has an answer: what it hands to `news` is run where answers are, in turn.
    @FunctionalInterface
    public interface Telling<T> {
        /// Works, and answers.
        T call(Consumer<Runnable> news) throws Exception;
    }

    /// Asks; `answered` or `failed` is called unless a later request or [#cancel] comes first.
    public <T> void ask(Callable<T> question, Consumer<T> answered, Consumer<Exception> failed) {
        askTelling(_ -> question.call(), answered, failed);
    }

    /// As [#ask]; news, too, comes only until a later request or [#cancel].
    public <T> void askTelling(Telling<T> question, Consumer<T> answered, Consumer<Exception> failed) {
        cancel();
        int mine = turn;
        busy.set(true);
        Consumer<Runnable> news = told -> ui.execute(() -> {
            if (mine == turn) {
                told.run();
            }
        });
        FutureTask<?> task = new FutureTask<>(() -> work(() -> question.call(news), answered, failed, mine), Boolean.TRUE);
        running = Optional.of(task);
        try {
            worker.execute(task);
        } catch (RejectedExecutionException _) {
            // The program is ending, and a last pulse of its window still asks.
            cancel();
        }
    }

    private <T> void work(Callable<T> question, Consumer<T> answered, Consumer<Exception> failed, int mine) {
        Runnable delivery;
        try {
            T answer = question.call();
            delivery = () -> answered.accept(answer);
        } catch (CancellationException _) {
            delivery = () -> {};
        } catch (Exception e) {
            delivery = () -> failed.accept(e);
        }
        Runnable last = delivery;
        ui.execute(() -> {
            if (mine == turn) {
                running = Optional.empty();
                busy.set(false);
                last.run();
            }
        });
    }

    /// Stops what is being worked on; its answer will not come.
    public void cancel() {
        turn++;
        running.ifPresent(task -> task.cancel(true));
        running = Optional.empty();
        busy.set(false);
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
