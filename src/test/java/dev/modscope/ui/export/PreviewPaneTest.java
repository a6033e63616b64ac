package dev.modscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/// What can be dragged out of the preview. The platform of the tests drags nothing; what is handed to it is looked at.
@Tag("gui")
final class PreviewPaneTest extends ApplicationTest {
    private static final Path FILE = Path.of("webshop.svg").toAbsolutePath();

    private int near;
    private Optional<Path> file = Optional.of(FILE);
    private Optional<PreviewPane> shown = Optional.empty();

    @Override
    public void start(Stage stage) {
        PreviewPane pane = new PreviewPane(() -> near++, () -> file);
        shown = Optional.of(pane);
        stage.setScene(new Scene(pane, 400, 300));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private Map<DataFormat, Object> dragged(Preview preview) {
        PreviewPane pane = shown.orElseThrow();
        interact(() -> pane.show(Optional.of(preview)));
        return pane.content();
    }

    @Test
    void thePictureAndTheFileAreDraggedTogether() {
        Preview picture = new Preview.Picture(new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB), Optional.empty());
        assertThat(dragged(picture)).containsOnlyKeys(DataFormat.FILES, DataFormat.IMAGE).containsEntry(DataFormat.FILES, List.of(FILE.toFile()));
        assertThat(dragged(new Preview.Text("graph", Optional.empty()))).containsOnlyKeys(DataFormat.FILES);
        file = Optional.empty();
        assertThat(dragged(picture)).as("before the file is there").containsOnlyKeys(DataFormat.IMAGE);
        assertThat(dragged(new Preview.Refused("too large"))).isEmpty();
        assertThat(lookup("#export-drag").query().isVisible()).as("nothing to drag").isFalse();
    }

    @Test
    void whoComesNearIsHeardOf() {
        dragged(new Preview.Text("graph", Optional.empty()));
        moveTo("#export-drag");
        assertThat(near).isPositive();
        assertThat(lookup("#export-drag").query().isVisible()).isTrue();
    }
}
