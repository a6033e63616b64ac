package dev.modscope.ui.frame;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Runs things on the toolkit's thread: at once where that is the calling thread, later otherwise. The one place that
/// hands work to the toolkit.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
