package dev.modscope.ui;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Waits until something has held for a few frames: the toolkit waits for a frame to be drawn before it hands over what
/// the next one shows, so the third one tells that the first is on the screen. Does not wait for ever.
final class Frames extends AnimationTimer {
    private static final int ENOUGH = 3;
    private static final long PATIENCE = 60_000_000_000L;

    private final BooleanSupplier condition;
    private final Runnable then;
    private long started;
    private int frames;

    Frames(BooleanSupplier condition, Runnable then) {
        this.condition = condition;
        this.then = then;
    }

    @Override
    public void handle(long now) {
        started = started == 0 ? now : started;
        frames = condition.getAsBoolean() ? frames + 1 : 0;
        if (frames >= ENOUGH || now - started > PATIENCE) {
            stop();
            then.run();
        }
    }
}
