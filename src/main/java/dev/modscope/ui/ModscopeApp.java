package dev.modscope.ui;

import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.instance.AppleEvents;
import dev.modscope.ui.instance.Inbox;
import dev.modscope.ui.instance.Instance;
import dev.modscope.ui.instance.ModscopeWindow;
import dev.modscope.ui.prefs.Enlarged;
import dev.modscope.ui.prefs.Preference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The application: wires the windows to the world and opens what it was given.
public final class ModscopeApp {
    private ModscopeApp() {}

    /// Shows windows on files or folders, or an empty one; returns when the last is closed. Where the program runs
    /// already, that one is asked to open them, unless `apart`. Says whether there were any windows here.
    public static boolean show(List<Path> opened, boolean apart) {
        // Before anything else: a start that hands over is to be over at once.
        switch (apart ? new Instance.Start.Alone()
                : Instance.start(System.getenv(), Settings.folder(System.getenv(), home()), opened)) {
            case Instance.Start.HandedOver() -> {
                return false;
            }
            case Instance.Start.Alone() -> run(opened, new Inbox());
            case Instance.Start.First(Instance instance) -> {
                try (instance) {
                    Inbox inbox = new Inbox();
                    instance.listen(inbox);
                    run(opened, inbox);
                }
            }
        }
        return true;
    }

    /// Asks the program that runs already to open files or folders, unless `apart`; no window is opened here. What the launcher
    /// is told: 0 where they are taken, 1 where nobody runs, 3 where somebody runs and is silent.
    public static int offer(List<Path> opened, boolean apart) {
        Instance.Reply reply = apart ? Instance.Reply.NOBODY
                : Instance.offer(System.getenv(), Settings.folder(System.getenv(), home()), opened);
        return switch (reply) {
            case TAKEN -> 0;
            case NOBODY -> 1;
            case SILENT -> 3;
        };
    }

    /// Hands over to itself, so that the JDK learns what that needs.
    public static void rehearse() {
        boolean _ = Instance.rehearse();
    }

    private static Settings settings() {
        Settings settings = Settings.in(Settings.folder(System.getenv(), home()));
        // From here on they are asked by several threads.
        Arrays.stream(Preference.values()).forEach(preference -> preference.in(settings));
        speak(settings);
        Enlarged.tell(settings, System.getProperties());
        return settings;
    }

    /// The language that was chosen, before the first word is said.
    private static void speak(Settings settings) {
        String chosen = Preference.LANGUAGE.in(settings).get();
        if (!chosen.equals("system")) {
            Locale.setDefault(Locale.forLanguageTag(chosen));
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", ""));
    }

    /// However it was started, its inbox takes what the operating system asks for: whoever runs apart is clicked on, too.
    private static void run(List<Path> opened, Inbox inbox) {
        AppleEvents.listen(inbox);
        Settings settings = settings();
        FxThread ui = new FxThread();
        untilClosed(worker -> {
            Windows windows = windows(settings, worker, ui);
            windows.glimpse(opened);
            AppleEvents.menu(
                    () -> ui.execute(() -> windows.choose("menu-about")),
                    () -> ui.execute(() -> windows.choose("menu-preferences")),
                    () -> ui.execute(() -> windows.choose("menu-quit")));
            return () -> {
                windows.begin(opened, () -> {}, () -> inbox.readBy(asked -> ui.execute(() -> windows.open(asked))));
                return windows;
            };
        });
    }

    private static Windows windows(Settings settings, ExecutorService worker, FxThread ui) {
        Map<String, String> process = System.getenv();
        Optional<Path> samples = Optional.ofNullable(System.getProperty("modscope.samples")).map(Path::of);
        return new Windows(new Windows.Surroundings(process, home(), samples, settings), worker, ui);
    }

    /// Opens a window on a file or folder, writes a picture of it as PNG and closes it; returns when that is done.
    /// Nothing of the person's settings is read or kept.
    public static void takePicture(Path opened, Path picture) {
        FxThread ui = new FxThread();
        untilClosed(worker -> () -> {
            Windows windows = windows(Settings.none(), worker, ui);
            windows.take(opened, picture);
            return windows;
        });
    }

    /// Opens a window on a file or folder as [#show] does, tells when the first frame with its picture is on the screen,
    /// the one of the last time or the drawing, and closes it when a picture for the next time is kept. After that a start
    /// is handed over to itself, in a folder of its own.
    public static void untilFirstFrame(Path opened, Runnable told) {
        Settings settings = settings();
        FxThread ui = new FxThread();
        untilClosed(worker -> {
            Windows windows = windows(settings, worker, ui);
            windows.glimpse(List.of(opened));
            return () -> {
                windows.untilKept(List.of(opened), told);
                return windows;
            };
        });
        Instance.rehearse();
    }

    /// Makes windows: begins before the toolkit is there, goes on on its thread.
    private interface Opening {
        Supplier<Windows> begin(ExecutorService worker);
    }

    private static void untilClosed(Opening opening) {
        try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
            Supplier<Windows> open = opening.begin(worker);
            ModscopeWindow.run(() -> open.get().whenClosed(Platform::exit));
            worker.shutdownNow();
        }
    }
}
