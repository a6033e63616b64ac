package dev.modscope.ui;

import javafx.animation.AnimationTimer;

/// Waits for the first frame that shows the picture of what was opened. The toolkit waits for a frame to be drawn before
/// it hands over what the next one shows, so the third one tells that the first is on the screen.
final class FirstFrame extends AnimationTimer {
    private static final long PATIENCE = 60_000_000_000L;

    private final MainWindow window;
    private final Runnable shown;
    private long started;
    private int frames;

    FirstFrame(MainWindow window, Runnable shown) {
        this.window = window;
        this.shown = shown;
    }

    @Override
    public void handle(long now) {
        started = started == 0 ? now : started;
        frames = window.graph().sceneryProperty().get().isPresent() ? frames + 1 : 0;
        if (frames > 2 || now - started > PATIENCE) {
            stop();
            shown.run();
        }
    }
}
