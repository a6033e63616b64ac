package dev.modscope.ui.instance;

import java.awt.Desktop;
import java.awt.desktop.AppReopenedListener;
import java.util.Locale;
import java.util.function.Consumer;

/// On macOS a double click is an event, never an argument. The handler has to stand before JavaFX does, or the event
/// that started the program is lost.
public final class AppleEvents {
    private AppleEvents() {}

    /// Gives what macOS asks for to an inbox: to open files, and to come to the front when the program is clicked on again.
    /// Does nothing on other systems.
    public static void listen(Inbox inbox) {
        on(Desktop.Action.APP_OPEN_FILE, desktop -> desktop.setOpenFileHandler(event -> inbox.files(event.getFiles())));
        on(Desktop.Action.APP_EVENT_REOPENED, desktop -> desktop.addAppEventListener(
                (AppReopenedListener) _ -> inbox.again()));
    }

    /// Does what the items of the program's own menu say, which macOS puts before those of the window.
    public static void menu(Runnable about, Runnable preferences, Runnable quit) {
        on(Desktop.Action.APP_ABOUT, desktop -> desktop.setAboutHandler(_ -> about.run()));
        on(Desktop.Action.APP_PREFERENCES, desktop -> desktop.setPreferencesHandler(_ -> preferences.run()));
        // The program ends when its windows are closed, not before they have kept what they keep.
        on(Desktop.Action.APP_QUIT_HANDLER, desktop -> desktop.setQuitHandler((_, response) -> {
            response.cancelQuit();
            quit.run();
        }));
    }

    private static void on(Desktop.Action action, Consumer<Desktop> handled) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
        if (mac && Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(action)) {
            handled.accept(Desktop.getDesktop());
        }
    }
}
