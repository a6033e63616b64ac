package dev.modscope.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.controls.Direction;
import dev.modscope.ui.explorer.Opened;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A window in a language that is written from the right: what is no language runs from the left all the same.
@Tag("gui")
final class DirectionTest extends WindowOpen {
    private static final ModulePath ROUTER = Opened.path("web.example/router");

    @Override
    public void start(Stage stage) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar"));
        try {
            super.start(stage);
        } finally {
            Locale.setDefault(before);
        }
    }

    private NodeOrientation of(String query) {
        return lookup(query).query().getEffectiveNodeOrientation();
    }

    private double left(String query) {
        Node node = lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    @Test
    void scriptsAndLanguagesHaveTheirDirection() {
        for (String tag : new String[] {"ar", "he-IL", "fa", "ur-PK", "az-Arab", "pa-Arab-PK"}) {
            assertThat(Direction.of(Locale.forLanguageTag(tag))).as(tag).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        }
        for (String tag : new String[] {"en", "de-DE", "az", "ku-Latn", "ar-Latn", "und"}) {
            assertThat(Direction.of(Locale.forLanguageTag(tag))).as(tag).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        }
    }

    @Test
    void theChromeIsMirroredAndTheGraphTheAxisAndTheFilesAreNot() throws TimeoutException {
        open("webshop");
        interact(() -> explorer.select(Optional.of(ROUTER)));
        until(() -> lookup(".version-slider").tryQuery().isPresent());
        assertThat(of(".top-bar")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(left(".inspector")).as("on the left").isLessThan(left("#graph"));
        assertThat(of("#graph")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(of(".version-slider")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> lookup("#source").tryQuery().isPresent());
        assertThat(of("#source")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }
}
