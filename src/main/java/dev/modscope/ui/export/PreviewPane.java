package dev.modscope.ui.export;

import dev.modscope.ui.explorer.Texts;
import java.util.Map;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a preview: a picture as large as the room allows, or the first lines of a text. A picture can be dragged out.
final class PreviewPane extends StackPane {
    private static final double PADDING = 20;

    private final ImageView picture = new ImageView();
    private final TextArea text = new TextArea();
    private final Label refusal = new Label();

    PreviewPane() {
        setMinSize(0, 0);
        picture.setId("export-picture");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setAccessibleText(Texts.of("export.preview"));
        widthProperty().subscribe(_ -> resize());
        heightProperty().subscribe(_ -> resize());
        text.setId("export-text");
        text.setEditable(false);
        text.setAccessibleText(Texts.of("export.preview"));
        refusal.setWrapText(true);
        refusal.getStyleClass().add("export-refusal");
        refusal.setMaxWidth(460);
        refusal.setGraphic(new FontIcon("mdi2a-alert-outline"));
        refusal.setContentDisplay(ContentDisplay.TOP);
        picture.setOnDragDetected(event -> {
            picture.startDragAndDrop(TransferMode.COPY).setContent(Map.of(DataFormat.IMAGE, picture.getImage()));
            event.consume();
        });
        getChildren().setAll(picture, text, refusal);
        show(Optional.empty());
    }

    void show(Optional<Preview> preview) {
        picture.setVisible(false);
        text.setVisible(false);
        refusal.setVisible(false);
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
            picture.setFitHeight(Math.max(1, Math.min(getHeight() - PADDING, picture.getImage().getHeight())));
        }
    }
}
