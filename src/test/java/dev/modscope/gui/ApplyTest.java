package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.MainWindow;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.FxThread;
import dev.modscope.ui.frame.ThemeSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A what-if written to the files, as shown, and taken back.
@Tag("gui")
final class ApplyTest extends ApplicationTest {
    private static final ModulePath ROUTER = path("web.example/router");

    @TempDir
    Path scratch = Path.of("");

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<ExplorerViewModel> opened = Optional.empty();
    private Path file = Path.of("");
    private String before = "";

    @Override
    public void start(Stage stage) {
        ExplorerViewModel explorer = Opened.with(scratch, Settings.none(), Map.of(), worker, new FxThread());
        ThemeSwitch theme = new ThemeSwitch(explorer.themeProperty(), new SimpleObjectProperty<>(ColorScheme.LIGHT));
        stage.setX(0);
        stage.setY(0);
        new MainWindow(stage, explorer, new MainWindow.World(
                        FileDialogs.of(stage), theme, worker, new FxThread(), Optional.empty()))
                .show(980, 720);
        opened = Optional.of(explorer);
    }

    @BeforeEach
    void openACopy() throws IOException, TimeoutException {
        Path original = Opened.samples().resolve("webshop/go.mod");
        before = Files.readString(original).replace("\n", "\r\n") + "// the end, without a new line";
        file = Files.writeString(Files.createDirectory(scratch.resolve("shop")).resolve("go.mod"), before);
        Path patched = Files.createDirectories(scratch.resolve("shop/patched/smtp"));
        Files.copy(Opened.samples().resolve("webshop/patched/smtp/go.mod"), patched.resolve("go.mod"));
        interact(() -> explorer().open(file));
        until(() -> explorer().baseProperty().get().isPresent() && !explorer().busyProperty().get());
    }

    @AfterEach
    void clean() {
        worker.shutdownNow();
        WaitForAsyncUtils.clearExceptions();
    }

    private ExplorerViewModel explorer() {
        return opened.orElseThrow();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void propose() throws TimeoutException {
        interact(() -> explorer().whatIf().commit(ROUTER, version("v1.9.0")));
        until(() -> explorer().whatIf().comparisonProperty().get().isPresent());
        clickOn("#apply-open");
        until(() -> lookup("#apply").query().isVisible() && lookup("#apply-write").tryQuery().isPresent());
    }

    private String content() throws IOException {
        return Files.readString(file);
    }

    @Test
    void whatIsShownIsWrittenAndTakenBack() throws TimeoutException, IOException {
        propose();
        assertThat(lookup(".command").queryAs(TextField.class).getText()).isEqualTo("go get web.example/router@v1.9.0");
        assertThat(content()).as("nothing is written before one says so").isEqualTo(before);
        clickOn("#apply-write");
        until(() -> !lookup("#apply").query().isVisible() && lookup("#notice-revert").tryQuery().isPresent());
        assertThat(content()).contains("web.example/router v1.9.0\r\n").endsWith("\r\n// the end, without a new line");
        until(() -> !explorer().busyProperty().get());
        assertThat(explorer().baseProperty().get().orElseThrow().buildList().selected(ROUTER))
                .isEqualTo(version("v1.9.0"));
        assertThat(explorer().whatIf().comparisonProperty().get()).isEmpty();
        clickOn("#notice-revert");
        until(() -> explorer().baseProperty().get().filter(base ->
                !base.buildList().selected(ROUTER).equals(version("v1.9.0"))).isPresent());
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aFileThatChangedMeanwhileIsNotWrittenOver() throws TimeoutException, IOException {
        propose();
        Files.writeString(file, before + "\n");
        clickOn("#apply-write");
        until(() -> lookup(".refused").tryQuery().isPresent());
        assertThat(lookup(".refused").queryAs(Labeled.class).getText()).contains("go.mod").contains("changed");
        assertThat(content()).isEqualTo(before + "\n");
        type(KeyCode.ESCAPE);
        until(() -> !lookup("#apply").query().isVisible());
    }
}
