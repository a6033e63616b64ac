package dev.modscope.ui;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The application: wires the window to the world and opens what it was given.
public final class ModscopeApp extends Application {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    /// Shows the window on a file or folder, or empty; returns when it is closed.
    public static void show(List<Path> opened) {
        Application.launch(ModscopeApp.class, opened.stream().map(Path::toString).toArray(String[]::new));
    }

    /// Opens the window on a file or folder, writes a picture of it as PNG and closes it; returns when that is done.
    /// Nothing of the person's settings is read or kept.
    public static void takePicture(Path opened, Path picture) {
        Application.launch(ModscopeApp.class, "--picture=" + picture.toAbsolutePath(), opened.toString());
    }

    @Override
    public void start(Stage stage) {
        Optional<Path> picture = Optional.ofNullable(getParameters().getNamed().get("picture")).map(Path::of);
        Map<String, String> process = System.getenv();
        Path home = Path.of(System.getProperty("user.home", ""));
        Optional<Path> samples = Optional.ofNullable(System.getProperty("modscope.samples")).map(Path::of);
        Executor ui = new FxThread();
        Settings settings = picture.isPresent() ? Settings.none() : Settings.in(Settings.folder(process, home));
        ExplorerViewModel explorer = new ExplorerViewModel(
                        opened -> GoEnv.read(process, home).forSamples(samples, opened), settings, worker, ui);
        ThemeSwitch theme =
                new ThemeSwitch(explorer.themeProperty(), Platform.getPreferences().colorSchemeProperty());
        MainWindow window = new MainWindow(
                stage, explorer, new MainWindow.World(FileDialogs.of(stage), theme, worker, ui, samples.map(folder -> folder.resolve("webshop"))));
        if (picture.isPresent()) {
            stage.setX(0);
            stage.setY(0);
        }
        window.show(WIDTH, HEIGHT);
        List<String> paths = new ArrayList<>(getParameters().getUnnamed());
        if (!paths.isEmpty()) {
            explorer.open(Path.of(paths.getFirst()));
        }
        picture.ifPresent(file -> new Snapshot(window, explorer, file).take(stage::close));
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }
}
