package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Theme;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The command palette, the sheet of keys and the way around the panes, by keyboard.
@Tag("gui")
final class SheetsTest extends WindowOpen {
    private Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private boolean seen(String query) {
        return lookup(query).query().isVisible();
    }

    @Test
    void everyActionAndModuleIsFoundInThePalette() throws TimeoutException {
        open("webshop");
        Node before = scene().getFocusOwner();
        MenuItem opens = item("menu-palette");
        assertThat(opens.getAccelerator()).isEqualTo(KeyCombination.valueOf("Shortcut+P"));
        interact(opens::fire);
        until(() -> seen("#palette") && lookup("#palette-text").query().isFocused());
        write("theme dark");
        type(KeyCode.ENTER);
        until(() -> explorer.themeProperty().get() == Theme.DARK);
        assertThat(seen("#palette")).isFalse();
        assertThat(scene().getFocusOwner()).as("the keyboard is given back").isSameAs(before);
        interact(opens::fire);
        write("csrf");
        type(KeyCode.ENTER);
        until(() -> explorer.selectionProperty().get().filter(path("web.example/csrf")::equals).isPresent());
    }

    @Test
    void thePaletteKeepsTheKeyboardUntilEscape() throws TimeoutException {
        open("diamond");
        interact(() -> item("menu-palette").fire());
        until(() -> lookup("#palette-text").query().isFocused());
        type(KeyCode.TAB);
        assertThat(lookup("#palette-text").query().isFocused()).isTrue();
        write("redo");
        type(KeyCode.ENTER);
        assertThat(seen("#palette")).as("what cannot be done now is not done").isTrue();
        type(KeyCode.ESCAPE);
        assertThat(seen("#palette")).isFalse();
    }

    @Test
    void theKeysAreOnOneSheet() throws TimeoutException {
        open("diamond");
        write("?");
        until(() -> seen("#keys"));
        List<String> told = lookup("#keys .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
        assertThat(told).contains("Undo", "Version slider", "One version down or up", "Table");
        interact(() -> item("menu-palette").fire());
        assertThat(seen("#keys")).as("there is one sheet at a time").isFalse();
        type(KeyCode.ESCAPE);
        assertThat(seen("#palette")).isFalse();
        write("/");
        assertThat(lookup("#search").query().isFocused()).isTrue();
        write("?");
        assertThat(seen("#keys")).as("a sign typed into a field is text").isFalse();
    }

    @Test
    void f6GoesAroundThePanes() throws TimeoutException {
        open("webshop");
        interact(() -> explorer.select(java.util.Optional.of(path("web.example/router"))));
        interact(() -> lookup("#search").query().requestFocus());
        until(() -> lookup(".version-slider").tryQuery().isPresent());
        type(KeyCode.F6);
        assertThat(inside("modules") && scene().getFocusOwner().isFocusVisible()).isTrue();
        type(KeyCode.F6);
        assertThat(lookup("#graph").query().isFocused()).isTrue();
        assertThat(lookup(".graph-ring").query().isVisible()).isTrue();
        type(KeyCode.F6);
        assertThat(inside("inspector") && scene().getFocusOwner().isFocusVisible()).isTrue();
        type(KeyCode.F6);
        assertThat(lookup("#search").query().isFocused()).isTrue();
    }

    private boolean inside(String styleClass) {
        for (Node at = scene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }
}
