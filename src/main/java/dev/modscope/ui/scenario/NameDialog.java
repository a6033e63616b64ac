package dev.modscope.ui.scenario;

import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/// Asks for a name, before the window that has the keyboard.
public final class NameDialog {
    private NameDialog() {}

    /// The name that a person gives instead of one.
    public static Optional<String> ask(Optional<String> now) {
        TextInputDialog dialog = new TextInputDialog(now.orElse(""));
        dialog.setTitle("Modscope");
        dialog.setHeaderText(Texts.of("scenario.rename.words"));
        dialog.setGraphic(null);
        dialog.getEditor().setAccessibleText(Texts.of("scenario.rename.words"));
        Window.getWindows().stream().filter(Window::isFocused).findFirst().ifPresent(dialog::initOwner);
        return dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty());
    }
}
