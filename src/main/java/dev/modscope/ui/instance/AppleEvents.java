package dev.modscope.ui.instance;

import java.awt.Desktop;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// On macOS a double click is an event, never an argument. The handler has to stand before JavaFX does, or the event
/// that started the program is lost.
public final class AppleEvents {
    private AppleEvents() {}

    /// Gives the files that macOS asks to open to `opened`; does nothing on other systems.
    public static void listen(Consumer<List<Path>> opened) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        if (mac && Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_FILE)) {
            Desktop.getDesktop().setOpenFileHandler(
                    event -> opened.accept(event.getFiles().stream().map(File::toPath).toList()));
        }
    }
}
