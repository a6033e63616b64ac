package dev.modscope.ui;

import dev.modscope.ui.explorer.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Covers the window while files are dragged over it, and says what a drop would do.
final class DropOverlay extends Label {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Consumer<List<Path>> take;

    DropOverlay(Consumer<List<Path>> take) {
        this.take = take;
        getStyleClass().add("drop-overlay");
        setAlignment(Pos.CENTER);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Listens to what is dragged over a scene.
    void over(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, this::dragOver);
        scene.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        scene.addEventFilter(DragEvent.DRAG_EXITED, _ -> setVisible(false));
    }

    private void dragOver(DragEvent event) {
        List<Path> files = files(event);
        if (files.isEmpty()) {
            return;
        }
        Optional<Path> opens = Actions.opens(files);
        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        setText(opens.map(path -> Texts.of("drop.open", path)).orElse(Texts.of("drop.refused")));
        pseudoClassStateChanged(REFUSED, opens.isEmpty());
        setVisible(true);
        event.consume();
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        List<Path> files = files(event);
        take.accept(files);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
