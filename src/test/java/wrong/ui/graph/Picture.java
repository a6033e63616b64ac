package wrong.ui.graph;

import javafx.application.Platform;

/// One of two that talk to the toolkit's thread.
public final class Picture {
    public void later(Runnable work) {
        Platform.runLater(work);
    }
}
