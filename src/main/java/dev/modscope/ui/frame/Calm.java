package dev.modscope.ui.frame;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// Runs the last of what it is given: while nothing moves at once, or after some frames, otherwise when the hand has rested
/// for a moment or has let go. Lists beside the picture follow so, each in its turn: they do not hold up what the hand
/// moves, nor the first picture, nor each other.
public final class Calm implements Executor {
    private static final Duration MOMENT = Duration.millis(120);

    /// Two frames of the picture, which are to be drawn first.
    private static final Duration FRAMES = Duration.millis(34);

    private final PauseTransition rest;
    private final ObservableValue<Boolean> moving;
    private final Turn turn;
    private Optional<Runnable> waiting = Optional.empty();

    /// Runs what waits when some frames have passed.
    private final class Turn extends AnimationTimer {
        private final int frames;
        private int left;

        Turn(int frames) {
            this.frames = frames;
        }

        void take() {
            if (frames == 0) {
                Calm.this.run();
            } else {
                left = frames;
                start();
            }
        }

        @Override
        public void handle(long now) {
            if (left-- == 0) {
                stop();
                Calm.this.run();
            }
        }
    }

    /// Waits while that is so.
    public Calm(ObservableValue<Boolean> moving) {
        this(moving, 0);
    }

    /// Waits while that is so, but no longer than the picture takes to follow the hand.
    static Calm briefly(ObservableValue<Boolean> moving) {
        return new Calm(moving, 0, FRAMES);
    }

    /// Waits while that is so, and always for some frames.
    public Calm(ObservableValue<Boolean> moving, int frames) {
        this(moving, frames, MOMENT);
    }

    private Calm(ObservableValue<Boolean> moving, int frames, Duration moment) {
        this.moving = moving;
        rest = new PauseTransition(moment);
        turn = new Turn(frames);
        rest.setOnFinished(_ -> turn.take());
        moving.subscribe(on -> {
            if (!on && waiting.isPresent()) {
                turn.take();
            }
        });
    }

    @Override
    public void execute(Runnable task) {
        waiting = Optional.of(task);
        turn.stop();
        if (moving.getValue()) {
            rest.playFromStart();
        } else {
            turn.take();
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
