package dev.modscope.ui.frame;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// Runs the last of what it is given: at once while nothing moves, otherwise when the hand has rested for a moment or has
/// let go. Lists beside the picture follow so, and do not hold up what the hand moves.
public final class Calm implements Executor {
    private static final Duration MOMENT = Duration.millis(120);

    private final PauseTransition rest = new PauseTransition(MOMENT);
    private final ObservableValue<Boolean> moving;
    private Optional<Runnable> waiting = Optional.empty();

    /// Waits while that is so.
    public Calm(ObservableValue<Boolean> moving) {
        this.moving = moving;
        rest.setOnFinished(_ -> run());
        moving.subscribe(on -> {
            if (!on) {
                run();
            }
        });
    }

    @Override
    public void execute(Runnable task) {
        waiting = Optional.of(task);
        if (moving.getValue()) {
            rest.playFromStart();
        } else {
            run();
        }
    }

    private void run() {
        rest.stop();
        Optional<Runnable> next = waiting;
        waiting = Optional.empty();
        next.ifPresent(Runnable::run);
    }

    /// Whether something is still to be run.
    public boolean isWaiting() {
        return waiting.isPresent();
    }
}
