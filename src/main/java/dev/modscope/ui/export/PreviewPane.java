package dev.modscope.ui.export;

import dev.modscope.ui.explorer.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a preview: a picture as large as the room allows, or the first lines of a text. By the picture, or by the handle
/// below, the file that it is a preview of can be dragged out of the window.
final class PreviewPane extends StackPane {
    private static final double PADDING = 20;
    /// The room of the handle.
    private static final double BELOW = 36;
    /// How wide a picture is under the pointer.
    private static final double DRAGGED = 160;

    private final ImageView picture = new ImageView();
    private final TextArea text = new TextArea();
    private final Label refusal = new Label();
    private final Label handle = new Label(Texts.of("export.drag"), new FontIcon("mdi2d-drag-variant"));
    private final Supplier<Optional<Path>> file;

    /// `soon` hears that somebody may drag; `file` hands out the file that is dragged, where there is one by then.
    PreviewPane(Runnable soon, Supplier<Optional<Path>> file) {
        this.file = file;
        setMinSize(0, 0);
        picture.setId("export-picture");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setAccessibleText(Texts.of("export.preview"));
        widthProperty().subscribe(_ -> resize());
        heightProperty().subscribe(_ -> resize());
        text.setId("export-text");
        text.setEditable(false);
        text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        text.setAccessibleText(Texts.of("export.preview"));
        refusal.setWrapText(true);
        refusal.getStyleClass().add("export-refusal");
        refusal.setMaxWidth(460);
        refusal.setGraphic(new FontIcon("mdi2a-alert-outline"));
        refusal.setContentDisplay(ContentDisplay.TOP);
        handle.setId("export-drag");
        handle.setTooltip(new Tooltip(Texts.of("export.drag.tooltip")));
        StackPane.setAlignment(handle, Pos.BOTTOM_CENTER);
        StackPane.setMargin(picture, new Insets(0, 0, BELOW, 0));
        StackPane.setMargin(text, new Insets(0, 0, BELOW, 0));
        for (Node source : List.of(picture, handle)) {
            source.setCursor(Cursor.OPEN_HAND);
            source.setOnDragDetected(event -> {
                drag(source);
                event.consume();
            });
            source.setOnDragDone(_ -> soon.run());
        }
        setOnMouseEntered(_ -> soon.run());
        setOnMouseMoved(_ -> soon.run());
        getChildren().setAll(picture, text, refusal, handle);
        show(Optional.empty());
    }

    private void drag(Node source) {
        Map<DataFormat, Object> content = content();
        if (!content.isEmpty()) {
            Dragboard board = source.startDragAndDrop(TransferMode.COPY);
            if (picture.isVisible()) {
                ImageView small = new ImageView(picture.getImage());
                small.setPreserveRatio(true);
                small.setSmooth(true);
                small.setFitWidth(DRAGGED);
                board.setDragView(small.snapshot(null, null), 0, 0);
            }
            board.setContent(content);
        }
    }

    /// What is dragged: the file as it would be saved, and the picture for those who take no files.
    Map<DataFormat, Object> content() {
        Map<DataFormat, Object> content = new HashMap<>();
        file.get().ifPresent(dragged -> content.put(DataFormat.FILES, List.of(dragged.toFile())));
        if (picture.isVisible()) {
            content.put(DataFormat.IMAGE, picture.getImage());
        }
        return content;
    }

    void show(Optional<Preview> preview) {
        picture.setVisible(false);
        text.setVisible(false);
        refusal.setVisible(false);
        handle.setVisible(preview.filter(shown -> !(shown instanceof Preview.Refused)).isPresent());
        preview.ifPresent(this::show);
    }

    private void show(Preview preview) {
        switch (preview) {
            case Preview.Picture shown -> {
                picture.setImage(SwingFXUtils.toFXImage(shown.image(), null));
                picture.setVisible(true);
                resize();
            }
            case Preview.Text shown -> {
                text.setText(shown.text());
                text.setVisible(true);
            }
            case Preview.Refused refused -> {
                refusal.setText(sentence(refused.reason()));
                refusal.setVisible(true);
            }
        }
    }

    /// Here a reason stands for itself, not behind the name of a file.
    private static String sentence(String reason) {
        return reason.isEmpty() ? reason : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    /// As large as fits, but a small picture is not blown up.
    private void resize() {
        if (picture.getImage() != null) {
            picture.setFitWidth(Math.max(1, Math.min(getWidth() - PADDING, picture.getImage().getWidth())));
            picture.setFitHeight(Math.max(1, Math.min(getHeight() - PADDING - BELOW, picture.getImage().getHeight())));
        }
    }
}
