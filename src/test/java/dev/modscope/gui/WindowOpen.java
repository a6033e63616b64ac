package dev.modscope.gui;

import dev.modscope.source.web.PrivatePaths;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.ui.MainWindow;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.frame.ThemeSwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A window with nothing open yet, over the samples and their proxy, for a test to use as a person would. A test of the
/// window extends this; what it wants different it says to the constructor or by an own [#dialogs].
abstract class WindowOpen extends ApplicationTest {
    /// A folder of the test class, for copies and what the window writes.
    @TempDir
    static Path scratch;

    final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    final SimpleObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    final ExplorerViewModel explorer;
    /// The addresses that were to be shown in a browser.
    final List<String> browsed = new ArrayList<>();
    private Optional<ToxicServer> proxy = Optional.empty();
    private Optional<Stage> shown = Optional.empty();

    WindowOpen() {
        this(Settings.none(), Map.of());
    }

    /// With settings, and with variables of the environment beside those that point to the samples.
    WindowOpen(Settings settings, Map<String, String> environment) {
        explorer = Opened.with(scratch, settings, environment, worker, new FxThread());
    }

    /// With a proxy of the test, which may be asked, and must not hear of the private module.
    WindowOpen(ToxicServer proxy) {
        this(allowing(), Map.of("GOPROXY", proxy.url(""), "GOMODCACHE", scratch.resolve("cache").toString(),
                "GOPRIVATE", "*.private", "MODSCOPE_REPOSITORIES", PrivatePaths.PRIVATE + "=file:///no-such-folder"));
        this.proxy = Optional.of(proxy);
    }

    /// Who answers where the window asks for a file.
    FileDialogs dialogs(Stage stage) {
        return FileDialogs.of(stage);
    }

    /// Each test has a stage of its own: one that all share would keep their windows, and the size of the one before.
    @Override
    public void start(Stage primary) {
        Stage stage = new Stage();
        shown = Optional.of(stage);
        ThemeSwitch theme = new ThemeSwitch(explorer.themeProperty(), system);
        stage.setX(0);
        stage.setY(0);
        new MainWindow(stage, explorer, new MainWindow.World(
                        dialogs(stage), theme, worker, new FxThread(), Optional.of(Opened.samples().resolve("webshop")),
                        browsed::add, _ -> {}))
                .show(980, 720);
    }

    @AfterEach
    final void endWork() throws IOException {
        interact(() -> shown.ifPresent(Stage::hide));
        worker.shutdownNow();
        WaitForAsyncUtils.clearExceptions();
        if (proxy.isPresent()) {
            proxy.get().close();
        }
    }

    /// Opens a sample and waits for the answer.
    final void open(String sample) throws TimeoutException {
        open(Opened.samples().resolve(sample));
    }

    /// Opens a file or folder and waits for the answer.
    final void open(Path path) throws TimeoutException {
        interact(() -> explorer.open(path));
        until(() -> explorer.shownProperty().get().isPresent() && !explorer.busyProperty().get());
    }

    /// Waits for something to come true, for 20 seconds at most. The window's thread is asked: elsewhere a look into the scene
    /// may meet a change.
    static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The menu item of an id, in whichever menu it is.
    final MenuItem item(String id) {
        return lookup(".menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(WindowOpen::items)
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(WindowOpen::items))
                : Stream.of(item);
    }

    /// What stands on a label or button.
    final String words(String query) {
        return lookup(query).queryAs(Labeled.class).getText();
    }

    /// Settings that let the network be asked.
    static Settings allowing() {
        Settings settings = Settings.none();
        settings.kept("preference.network", "ask").set("always");
        return settings;
    }
}
