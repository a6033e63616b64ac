package dev.modscope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.explorer.Theme;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.frame.WindowIcon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Files that are opened one after the other, by a start or by a later one.
@Tag("gui")
final class WindowsTest extends ApplicationTest {
    @TempDir
    static Path scratch;

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Windows windows = new Windows(
            new Windows.Surroundings(
                    Map.of("GOMODCACHE", scratch.resolve("cache").toString()), scratch, Optional.of(Opened.samples()), Settings.none()),
            worker, new FxThread());

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
    }

    @AfterEach
    void clean() {
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        worker.shutdownNow();
        WaitForAsyncUtils.clearExceptions();
    }

    private void open(String... samples) {
        interact(() -> {
            windows.open(List.of(samples).stream().map(Opened.samples()::resolve).toList());
            // The headless screen has a thousand pixels and no more.
            Window.getWindows().forEach(window -> {
                window.setX(0);
                window.setY(0);
                window.setWidth(980);
                window.setHeight(720);
            });
        });
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> titles() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(window -> ((Stage) window).getTitle())
                .sorted()
                .toList();
    }

    @Test
    void aWindowBearsTheSignOfTheProgram() {
        assumeTrue(WindowIcon.class.getResource("modscope-16.png") != null, "the classes were not made by Maven");
        open("diamond");
        assertThat(((Stage) Window.getWindows().getFirst()).getIcons())
                .extracting(Image::getWidth).containsExactly(16.0, 32.0, 48.0, 128.0);
    }

    @Test
    void eachWorkspaceHasItsWindow() throws TimeoutException {
        open();
        assertThat(titles()).containsExactly("Modscope");
        open("diamond", "workspace/go.work");
        until(() -> titles().equals(List.of("diamond – Modscope", "workspace – Modscope")));
        open("diamond");
        open();
        assertThat(titles()).hasSize(2);
    }

    @Test
    void severalThatAreDroppedOpenEachInItsWindow() throws TimeoutException {
        open("diamond");
        until(() -> titles().equals(List.of("diamond – Modscope")));
        DropOverlay over = (DropOverlay) Window.getWindows().getFirst().getScene().lookup(".drop-overlay");
        List<Path> dropped = Stream.of("unpruned/go.mod", "webshop/go.sum", "workspace").map(Opened.samples()::resolve).toList();
        assertThat(DropOverlay.hint(Actions.opens(dropped)))
                .startsWith("Open 2, each in its window").contains(dropped.getFirst().toString(), dropped.getLast().toString());
        interact(() -> over.drop(dropped));
        until(() -> titles().equals(List.of("diamond – Modscope", "unpruned – Modscope", "workspace – Modscope")));
        interact(() -> over.drop(dropped.subList(0, 2)));
        until(() -> titles().equals(List.of("unpruned – Modscope", "unpruned – Modscope", "workspace – Modscope")));
    }

    @Test
    void oneWindowIsClosedOrAllOfThem() {
        boolean[] ended = new boolean[1];
        windows.whenClosed(() -> ended[0] = true);
        open("diamond");
        open("unpruned");
        open("webshop");
        interact(() -> windows.choose("menu-close"));
        assertThat(Window.getWindows()).hasSize(2);
        assertThat(ended[0]).isFalse();
        interact(() -> windows.choose("menu-quit"));
        assertThat(Window.getWindows()).isEmpty();
        assertThat(ended[0]).isTrue();
    }

    @Test
    void theLastWindowEndsTheProgram() {
        boolean[] ended = new boolean[1];
        windows.whenClosed(() -> ended[0] = true);
        open("diamond");
        open("unpruned");
        interact(() -> Window.getWindows().getFirst().hide());
        assertThat(ended[0]).isFalse();
        interact(() -> Window.getWindows().getFirst().hide());
        assertThat(ended[0]).isTrue();
    }

    @Test
    void allWindowsHaveOneTheme() {
        open("diamond", "unpruned");
        interact(() -> windows.explorers().getFirst().themeProperty().set(Theme.DARK));
        assertThat(windows.explorers()).allMatch(explorer -> explorer.themeProperty().get() == Theme.DARK);
    }

    @Test
    void aSavedWhatIfOpensOverTheFilesOfItsFolder() throws Exception {
        Path file = scratch.resolve("router.modscope.json");
        Files.copy(Opened.samples().resolve("webshop/go.mod"), scratch.resolve("go.mod"));
        Files.writeString(file, """
                {"base": {}, "edits": [{"get": "web.example/router@v1.9.0", "main": "shop.example/webshop"}],
                 "name": "newer router", "schema": "modscope-scenario/1"}
                """);
        interact(() -> windows.open(List.of(file)));
        until(() -> windows.explorers().size() == 1 && windows.explorers().getFirst().whatIf().scenariosProperty().get()
                .name("").equals("newer router"));
    }
}
