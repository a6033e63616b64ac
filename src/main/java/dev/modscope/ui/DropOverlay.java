package dev.modscope.ui;

import dev.modscope.ui.explorer.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.text.TextAlignment;

/// Covers the window while files are dragged over it, and says what a drop would do.
final class DropOverlay extends Label {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Consumer<List<Path>> take;

    DropOverlay(Consumer<List<Path>> take) {
        this.take = take;
        getStyleClass().add("drop-overlay");
        setAlignment(Pos.CENTER);
        setTextAlignment(TextAlignment.CENTER);
        setWrapText(true);
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
        // What comes from here is on its way out.
        if (files.isEmpty() || event.getGestureSource() != null) {
            return;
        }
        List<Path> opens = Actions.opens(files);
        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
        setText(hint(opens));
        pseudoClassStateChanged(REFUSED, opens.isEmpty());
        setVisible(true);
        event.consume();
    }

    /// What a drop would do.
    static String hint(List<Path> opens) {
        return switch (opens.size()) {
            case 0 -> Texts.of("drop.refused");
            case 1 -> Texts.of("drop.open", opens.getFirst());
            default -> Texts.of("drop.several", opens.size(), opens.stream().map(Path::toString).collect(Collectors.joining("\n")));
        };
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        List<Path> files = files(event);
        drop(files);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /// What a drop does.
    void drop(List<Path> files) {
        take.accept(files);
    }

    private static List<Path> files(DragEvent event) {
        return event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
