package dev.modscope.ui;

import dev.modscope.disk.Fs;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.ui.frame.WindowIcon;
import dev.modscope.ui.last.FirstSight;
import dev.modscope.ui.last.Glimpse;
import dev.modscope.ui.last.Pixels;
import dev.modscope.ui.prefs.Enlarged;
import dev.modscope.ui.prefs.Preference;
import dev.modscope.ui.prefs.WindowMemory;
import dev.modscope.ui.rehearsal.Rehearsal;
import dev.modscope.ui.scenario.KeptScenarios;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Setting;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The open windows. Used on the toolkit's thread.
final class Windows {
    private final Surroundings surroundings;
    private final Executor worker;
    private final Executor ui;
    private final List<Window> open = new ArrayList<>();
    private Runnable closed = () -> {};
    private Optional<Glimpse> glimpse = Optional.empty();
    private Optional<Begun> begun = Optional.empty();

    /// What the windows stand in: the environment of the process, the home of the person, the samples where there are
    /// any, and what is remembered.
    record Surroundings(Map<String, String> process, Path home, Optional<Path> samples, Settings settings) {}

    /// A stage that shows the picture of the last time, and nothing else yet.
    private record Begun(Stage stage, Pixels pixels) {}

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

    /// Begins to look for the picture of what is about to be opened, on any thread, before the toolkit is there.
    void glimpse(List<Path> paths) {
        Settings settings = surroundings.settings();
        if (Preference.REMEMBER.yes(settings) && settings.folder().isPresent()) {
            glimpse = firstOf(paths).map(path -> Glimpse.of(path, settings, opened -> environment(opened, Fs.disk()), worker));
        }
    }

    /// What a start shows first.
    private Optional<Path> firstOf(List<Path> paths) {
        Settings settings = surroundings.settings();
        List<Path> all = paths.isEmpty() && Preference.REOPEN.yes(settings) ? settings.recent() : paths;
        return all.stream().findFirst().map(path -> path.toAbsolutePath().normalize()).filter(path -> !ScenarioFile.isOne(path));
    }

    /// Shows the picture that was looked for, where there is one, and opens the windows behind it when it is on the screen.
    ///
    /// @param seen run when the picture is on the screen, before the windows are made
    /// @param opened run when they are
    void begin(List<Path> paths, Runnable seen, Runnable opened) {
        Runnable opening = () -> {
            open(paths);
            opened.run();
        };
        showLast().ifPresentOrElse(stage -> new Frames(() -> true, () -> {
            if (stage.isShowing()) {
                seen.run();
                opening.run();
            } else {
                closed.run();
            }
        }).start(), opening);
    }

    private Optional<Stage> showLast() {
        double scale = Screen.getPrimary().getOutputScaleX();
        Settings settings = surroundings.settings();
        begun = glimpse.flatMap(sight -> sight.pixels(Remembering.look(ThemeSwitch.now(settings.theme()), scale, settings))
                .map(pixels -> {
                    Stage stage = new Stage();
                    stage.setTitle(String.valueOf(sight.opened().getFileName()));
                    stage.setScene(FirstSight.alone(pixels, scale));
                    new WindowMemory(settings).place(stage);
                    stage.show();
                    return new Begun(stage, pixels);
                }));
        return begun.map(Begun::stage);
    }

    /// As [#begin], tells when the picture is on the screen, the one of the last time or the drawing, and closes the window
    /// when one is kept for the next time.
    void untilKept(List<Path> paths, Runnable told) {
        AtomicBoolean said = new AtomicBoolean();
        Runnable tell = () -> {
            if (!said.getAndSet(true)) {
                told.run();
            }
        };
        begin(paths, tell, () -> {
            Window window = open.getFirst();
            new Frames(() -> window.main().graph().sceneryProperty().get().isPresent(), () -> {
                tell.run();
                new Frames(window.main().memory()::isKept, window.stage()::close).start();
            }).start();
        });
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
                window.main().open(path, picture());
            }
            window.toFront();
        }
    }

    /// An empty window, or one on what was open last where that is wanted.
    private void first() {
        Window window = add();
        if (Preference.REOPEN.yes(surroundings.settings())) {
            surroundings.settings().recent().stream().findFirst().ifPresent(path -> window.main().open(path, picture()));
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

    /// What the stage that was begun shows: once, for what is opened first.
    private Optional<Pixels> picture() {
        Optional<Pixels> pixels = begun.map(Begun::pixels);
        begun = Optional.empty();
        return pixels;
    }

    private Window add() {
        Stage stage = begun.map(Begun::stage).orElseGet(Stage::new);
        WindowIcon.on(stage);
        AtomicReference<Consumer<Path>> waiting = new AtomicReference<>(_ -> {});
        Fs disk = Fs.disk(file -> waiting.get().accept(file));
        ExplorerViewModel explorer = new ExplorerViewModel(
                opened -> environment(opened, disk), surroundings.settings(), worker, ui);
        waiting.set(file -> ui.execute(() -> explorer.fail(Texts.of("notice.locked", file))));
        open.stream().findFirst().ifPresent(
                first -> explorer.themeProperty().bindBidirectional(first.explorer().themeProperty()));
        ThemeSwitch theme = ThemeSwitch.ofSystem(explorer.themeProperty());
        MainWindow main = new MainWindow(stage, explorer, new MainWindow.World(
                FileDialogs.of(stage), theme, worker, ui, surroundings.samples().map(folder -> folder.resolve("webshop")),
                Windows::browse, this::open));
        new KeptScenarios(explorer);
        Window window = new Window(stage, explorer, main);
        open.add(window);
        stage.setOnHidden(_ -> gone(window));
        Rectangle2D size = Enlarged.window();
        main.show(size.getWidth(), size.getHeight());
        if (open.size() == 1) {
            // What one window has rehearsed all know.
            new Rehearsal(explorer, () -> main.graph().viewsProperty().get().now(), worker, ui).over(main.scene());
        }
        return window;
    }

    private GoEnv environment(Path opened, Fs disk) {
        return withProxy(GoEnv.read(surroundings.process(), surroundings.home(), disk)).forSamples(surroundings.samples(), opened);
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

    /// Does what an item of the menu does, in the window in front.
    void choose(String item) {
        open.stream().filter(window -> window.stage().isFocused()).findFirst().or(() -> open.stream().findFirst()).ifPresent(
                window -> window.main().scene().getRoot().lookupAll(".menu-bar").stream()
                        .flatMap(bar -> ((MenuBar) bar).getMenus().stream())
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(found -> item.equals(found.getId()))
                        .forEach(MenuItem::fire));
    }

    /// What is done when the last window is closed.
    void whenClosed(Runnable action) {
        closed = action;
    }
}
