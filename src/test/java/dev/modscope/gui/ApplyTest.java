package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.scenario.EditWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A what-if written to the files, as shown, and taken back.
@Tag("gui")
final class ApplyTest extends WindowOpen {
    private static final ModulePath ROUTER = path("web.example/router");

    private Path file = Path.of("");
    private String before = "";

    @BeforeEach
    void openACopy() throws IOException, TimeoutException {
        Path original = Opened.samples().resolve("webshop/go.mod");
        Path folder = Files.createTempDirectory(scratch, "shop");
        before = Files.readString(original).replace("\n", "\r\n") + "// the end, without a new line";
        file = Files.writeString(folder.resolve("go.mod"), before);
        Path patched = Files.createDirectories(folder.resolve("patched/smtp"));
        Files.copy(Opened.samples().resolve("webshop/patched/smtp/go.mod"), patched.resolve("go.mod"));
        open(file);
    }

    private void propose() throws TimeoutException {
        interact(() -> explorer.whatIf().commit(ROUTER, version("v1.9.0")));
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent());
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
        until(() -> !explorer.busyProperty().get());
        assertThat(explorer.baseProperty().get().orElseThrow().buildList().selected(ROUTER))
                .isEqualTo(version("v1.9.0"));
        assertThat(explorer.whatIf().comparisonProperty().get()).isEmpty();
        clickOn("#notice-revert");
        until(() -> explorer.baseProperty().get().filter(base ->
                !base.buildList().selected(ROUTER).equals(version("v1.9.0"))).isPresent());
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aFileThatChangedMeanwhileIsNotWrittenOverButReadAgain() throws TimeoutException, IOException {
        propose();
        Files.writeString(file, before + "\n");
        // A bar that tells of the change may come at any time and move what is below it: a click by its place could miss.
        interact(() -> lookup("#apply-write").queryButton().fire());
        until(() -> lookup(".refused").tryQuery().isPresent());
        assertThat(lookup(".refused").queryAs(Labeled.class).getText()).contains("go.mod").contains("changed");
        assertThat(content()).isEqualTo(before + "\n");
        clickOn("#apply-diff");
        until(() -> lookup("#disk-diff .diff").tryQuery().isPresent());
        type(KeyCode.ESCAPE);
        until(() -> !lookup("#disk-diff").query().isVisible());
        clickOn("#apply-again");
        until(() -> lookup(".refused").tryQuery().isEmpty() && lookup("#apply-write").tryQuery().isPresent());
        clickOn("#apply-write");
        until(() -> !lookup("#apply").query().isVisible() && lookup("#notice-revert").tryQuery().isPresent());
        assertThat(content()).contains("web.example/router v1.9.0\r\n").endsWith("\r\n// the end, without a new line\n");
    }

    @Test
    void whatIsNotWhatGoSumSaysIsSaidInRedAndNotWritten() throws TimeoutException, IOException, WorkspaceException {
        Files.writeString(file.resolveSibling("go.sum"), "crypto.example/hash v1.3.0/go.mod h1:" + "A".repeat(43) + "=\n");
        open(file);
        Edit line = new EditWords("go", "1.24.0").in(path("shop.example/webshop"));
        interact(() -> explorer.whatIf().commitAll(List.of(line)));
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent());
        clickOn("#apply-open");
        until(() -> lookup("#apply").query().isVisible() && lookup("#apply .refused").tryQuery().isPresent());
        assertThat(lookup("#apply .refused").queryAs(Labeled.class).getText()).contains("crypto.example/hash@v1.3.0", "go.sum:1");
        assertThat(lookup("#apply-write").query().isDisabled()).isTrue();
        assertThat(lookup("#apply-close").query().isFocused()).isTrue();
        type(KeyCode.ESCAPE);
        until(() -> !lookup("#apply").query().isVisible());
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void theShortcutWorksInAFieldAndInAList() throws TimeoutException {
        interact(() -> explorer.whatIf().commit(ROUTER, version("v1.9.0")));
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent() && lookup("#changes").tryQuery().isPresent());
        for (String where : List.of("#search", "#changes", ".modules .table-view")) {
            interact(() -> lookup(where).query().requestFocus());
            press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            until(() -> lookup("#apply").query().isVisible());
            type(KeyCode.ESCAPE);
            until(() -> !lookup("#apply").query().isVisible());
        }
    }

    @Test
    void manyNotesLeaveTheLinesInSight() throws TimeoutException, IOException {
        Files.writeString(file, "// Code generated by hand. DO NOT EDIT.\n" + before);
        Files.writeString(Files.createDirectory(file.resolveSibling("vendor")).resolve("modules.txt"), "# web.example/router v1.0.0\n");
        assertThat(file.toFile().setWritable(false)).isTrue();
        open(file);
        propose();
        assertThat(lookup("#apply .apply-header .apply-notice").queryAll()).hasSize(2);
        clickOn("#apply-more");
        until(() -> lookup("#apply .apply-notices .apply-notice").queryAll().size() >= 3);
        type(KeyCode.ESCAPE);
        until(() -> !lookup("#apply").query().isVisible());
        assertThat(lookup("#apply").query().isManaged()).as("what is closed asks for no room").isFalse();
    }
}
