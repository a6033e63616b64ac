package dev.modscope.ui;

import dev.modscope.disk.Fs;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.ui.prefs.Preference;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Setting;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;

/// The open windows. Used on the toolkit's thread.
final class Windows {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;

    private final Surroundings surroundings;
    private final Executor worker;
    private final Executor ui;
    private final List<Window> open = new ArrayList<>();
    private Runnable closed = () -> {};

    /// What the windows stand in: the environment of the process, the home of the person, the samples where there are
    /// any, and what is remembered.
    record Surroundings(Map<String, String> process, Path home, Optional<Path> samples, Settings settings) {}

    private record Window(Stage stage, ExplorerViewModel explorer, MainWindow main) {
        boolean shows(Path path) {
            return explorer.baseProperty().get()
                    .map(base -> base.workspace())
                    .filter(workspace -> workspace.file().equals(path) || workspace.root().equals(path))
                    .isPresent();
        }

        void toFront() {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    Windows(Surroundings surroundings, Executor worker, Executor ui) {
        this.surroundings = surroundings;
        this.worker = worker;
        this.ui = ui;
    }

    /// Opens each file or folder: in the window that shows it, else in one that shows nothing, else in a new one; a
    /// saved what-if over the files of its folder. With none, some window comes to the front.
    void open(List<Path> paths) {
        if (paths.isEmpty()) {
            open.stream().findFirst().ifPresentOrElse(Window::toFront, this::first);
        }
        for (Path path : paths.stream().map(p -> p.toAbsolutePath().normalize()).toList()) {
            boolean scenario = ScenarioFile.isOne(path);
            Path place = Optional.ofNullable(path.getParent()).filter(_ -> scenario).orElse(path);
            Optional<Window> shows = open.stream().filter(w -> w.shows(place)).findFirst();
            Window window = shows.or(() -> open.stream().filter(w -> w.explorer().isIdle()).findFirst()).orElseGet(this::add);
            if (scenario || shows.isEmpty()) {
                window.main().open(path);
            }
            window.toFront();
        }
    }

    /// An empty window, or one on what was open last where that is wanted.
    private void first() {
        Window window = add();
        if (Preference.REOPEN.yes(surroundings.settings())) {
            surroundings.settings().recent().stream().findFirst().ifPresent(window.main()::open);
        }
    }

    /// A window on a file or folder at the corner of the screen, which closes when its picture is written.
    void take(Path opened, Path picture) {
        Window window = add();
        window.stage().setX(0);
        window.stage().setY(0);
        window.explorer().open(opened);
        new Snapshot(window.main(), window.explorer(), picture).take(window.stage()::close);
    }

    /// Closes the first window after the frame that shows its picture, and tells so before.
    void whenDrawn(Runnable told) {
        open.stream().findFirst().ifPresent(window -> new FirstFrame(window.main(), () -> {
            told.run();
            window.stage().close();
        }).start());
    }

    private Window add() {
        Stage stage = new Stage();
        AtomicReference<Consumer<Path>> waiting = new AtomicReference<>(_ -> {});
        Fs disk = Fs.disk(file -> waiting.get().accept(file));
        ExplorerViewModel explorer = new ExplorerViewModel(
                opened -> withProxy(GoEnv.read(surroundings.process(), surroundings.home(), disk))
                        .forSamples(surroundings.samples(), opened),
                surroundings.settings(), worker, ui);
        waiting.set(file -> ui.execute(() -> explorer.fail(Texts.of("notice.locked", file))));
        open.stream().findFirst().ifPresent(
                first -> explorer.themeProperty().bindBidirectional(first.explorer().themeProperty()));
        ThemeSwitch theme = ThemeSwitch.ofSystem(explorer.themeProperty());
        MainWindow main = new MainWindow(stage, explorer, new MainWindow.World(
                FileDialogs.of(stage), theme, worker, ui, surroundings.samples().map(folder -> folder.resolve("webshop")),
                Windows::browse));
        Window window = new Window(stage, explorer, main);
        open.add(window);
        stage.setOnHidden(_ -> gone(window));
        main.show(WIDTH, HEIGHT);
        return window;
    }

    /// Hands an address to the desktop, which shows it in the person's browser.
    private static void browse(String address) {
        new Application() {
            @Override
            public void start(Stage stage) {}
        }.getHostServices().showDocument(address);
    }

    /// With the proxy of the preferences, where no other place names one.
    private GoEnv withProxy(GoEnv env) {
        String proxy = Preference.PROXY.in(surroundings.settings()).get();
        return proxy.isEmpty() || env.setting("GOPROXY").origin() != Setting.Origin.DEFAULT
                ? env
                : env.with(Map.of("GOPROXY", proxy), Setting.Origin.PREFERENCES);
    }

    private void gone(Window window) {
        window.explorer().close();
        open.remove(window);
        if (open.isEmpty()) {
            closed.run();
        }
    }

    /// What each window explores.
    List<ExplorerViewModel> explorers() {
        return open.stream().map(Window::explorer).toList();
    }

    /// What is done when the last window is closed.
    void whenClosed(Runnable action) {
        closed = action;
    }
}
