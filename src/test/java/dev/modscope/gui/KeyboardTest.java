package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.frame.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The main job from end to end with nothing but keys: open, find, ask why, try another version, take it back, export.
@Tag("gui")
final class KeyboardTest extends WindowOpen {
    private static final ModulePath ROUTER = path("web.example/router");

    private final Path saved = scratch.resolve("keys.svg");

    @Override
    FileDialogs dialogs(Stage stage) {
        return new FileDialogs() {
            @Override
            public Optional<Path> openFile() {
                return Optional.of(Opened.samples().resolve("webshop/go.mod"));
            }

            @Override
            public Optional<Path> openFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String proposal) {
                return Optional.of(saved);
            }
        };
    }

    private void shortcut(KeyCode key) {
        press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private boolean inInspector() {
        return lookup(".inspector").query().lookupAll("*").stream().anyMatch(Node::isFocused);
    }

    @Test
    void theMainJobNeedsNoMouse() throws TimeoutException, IOException {
        shortcut(KeyCode.O);
        until(() -> explorer.shownProperty().get().isPresent() && !explorer.busyProperty().get());
        write("/");
        write("router");
        type(KeyCode.ENTER);
        until(() -> explorer.selectionProperty().get().filter(ROUTER::equals).isPresent()
                && !lookup("#why-path .crumb").queryAllAs(Hyperlink.class).isEmpty()
                && lookup(".version-slider").tryQuery().isPresent());
        press(KeyCode.CONTROL).press(KeyCode.SHIFT).type(KeyCode.Y).release(KeyCode.SHIFT).release(KeyCode.CONTROL);
        until(() -> lookup("#focus-bar").query().isVisible());
        for (int i = 0; i < 4 && !inInspector(); i++) {
            type(KeyCode.F6);
        }
        assertThat(inInspector()).isTrue();
        for (int i = 0; i < 12 && !lookup(".version-slider").query().isFocused(); i++) {
            type(KeyCode.TAB);
        }
        type(KeyCode.END);
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent());
        assertThat(explorer.whatIf().undoableProperty().get()).as("so far it is a preview").isFalse();
        type(KeyCode.ENTER);
        until(() -> explorer.whatIf().undoableProperty().get() && !explorer.busyProperty().get());
        shortcut(KeyCode.Z);
        until(() -> explorer.whatIf().comparisonProperty().get().isEmpty());
        shortcut(KeyCode.E);
        until(() -> lookup("#export-sheet").query().isVisible() && !lookup("#export-save").query().isDisabled());
        for (int i = 0; i < 16 && !lookup("#export-save").query().isFocused(); i++) {
            type(KeyCode.TAB);
        }
        type(KeyCode.SPACE);
        until(() -> Files.exists(saved));
        assertThat(Files.readString(saved)).contains("router");
        type(KeyCode.ESCAPE);
        until(() -> !lookup("#export-sheet").query().isVisible());
        assertThat(lookup(".version-slider").query().isFocused()).as("who had the keyboard before has it again").isTrue();
    }
}
