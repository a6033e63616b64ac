package wrong.ui.modules;

import javafx.application.Platform;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.layout.Pane;
import wrong.ui.graph.Picture;

/// A view that is not final, sees another errand, and talks to the toolkit's thread.
public class ListView extends Pane {
    final Picture picture = new Picture();

    void later(Runnable work) {
        Platform.runLater(work);
    }

    KeyCharacterCombination key() {
        return new KeyCharacterCombination("F");
    }
}
