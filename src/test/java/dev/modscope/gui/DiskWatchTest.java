package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.source.SourceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Files that change under the window's eyes.
@Tag("gui")
final class DiskWatchTest extends WindowOpen {
    private static final ModulePath ROUTER = path("web.example/router");
    private static final ModulePath CSRF = path("web.example/csrf");

    private Path file = Path.of("");
    private String before = "";
    private Path elsewhere = Path.of("");

    @Override
    FileDialogs dialogs(Stage stage) {
        return new FileDialogs() {
            @Override
            public Optional<Path> openFile() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> openFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String proposal) {
                return Optional.of(elsewhere);
            }
        };
    }

    @BeforeEach
    void openACopy() throws IOException, TimeoutException {
        Path folder = Files.createTempDirectory(scratch, "shop");
        elsewhere = folder.resolve("saved.mod");
        before = Files.readString(Opened.samples().resolve("webshop/go.mod"));
        file = Files.writeString(folder.resolve("go.mod"), before);
        Path patched = Files.createDirectories(folder.resolve("patched/smtp"));
        Files.copy(Opened.samples().resolve("webshop/patched/smtp/go.mod"), patched.resolve("go.mod"));
        open(file);
    }

    private Version selected(ModulePath module) {
        return explorer.baseProperty().get().orElseThrow().buildList().selected(module);
    }

    private String raised() {
        return before.replace("web.example/router v1.6.0", "web.example/router v1.9.0");
    }

    private void whatIf() throws TimeoutException {
        interact(() -> explorer.whatIf().commit(CSRF, version("v1.2.0")));
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent() && !explorer.busyProperty().get());
    }

    /// As editors save: another file takes the place of the old one.
    private void save(String text) throws IOException {
        Path written = Files.writeString(file.resolveSibling("go.mod~"), text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void withoutAWhatIfTheFileIsReadAgain() throws IOException, TimeoutException {
        assertThat(selected(ROUTER)).isEqualTo(version("v1.6.0"));
        save(raised());
        until(() -> selected(ROUTER).equals(version("v1.9.0")));
        assertThat(lookup("#notice").query().isVisible()).isFalse();
    }

    @Test
    void mistakesAreShownWhereTheyAreUntilTheyAreMended() throws IOException, TimeoutException {
        save(before.replace("require (", "requires (("));
        until(() -> lookup("#source").tryQuery().isPresent() && chosenLine() == 5);
        assertThat(lookup("#problems").tryQuery()).isPresent();
        interact(() -> item("view-graph").fire());
        assertThat(lookup("#graph-old").query().isVisible()).isTrue();
        assertThat(lookup("#graph").query().getOpacity()).isLessThan(0.6);
        clickOn("#graph-old-lead");
        until(() -> lookup("#source").query().getParent().isVisible());
        interact(() -> item("view-graph").fire());
        save(before);
        until(() -> !lookup("#graph-old").query().isVisible() && lookup("#problems").tryQuery().isEmpty());
        assertThat(lookup("#graph").query().getOpacity()).isEqualTo(1);
    }

    private int chosenLine() {
        return lookup("#source").queryListView().getSelectionModel().getSelectedItem() instanceof SourceLine line ? line.number() : 0;
    }

    @Test
    void aWhatIfIsKeptOnTheNewBase() throws IOException, TimeoutException {
        whatIf();
        save(raised());
        until(() -> lookup("#notice-keep").tryQuery().isPresent());
        assertThat(words("#notice .label")).isEqualTo("go.mod changed.");
        assertThat(selected(ROUTER)).as("nothing is read before one says so").isEqualTo(version("v1.6.0"));
        clickOn("#notice-diff");
        until(() -> lookup("#disk-diff").query().isVisible() && lookup("#disk-diff .diff").tryQuery().isPresent());
        clickOn("#disk-diff-close");
        clickOn("#notice-keep");
        until(() -> selected(ROUTER).equals(version("v1.9.0"))
                && explorer.whatIf().comparisonProperty().get()
                        .filter(c -> c.after().buildList().selected(CSRF).equals(version("v1.2.0")))
                        .isPresent());
    }

    @Test
    void aWhatIfIsDiscarded() throws IOException, TimeoutException {
        whatIf();
        save(raised());
        until(() -> lookup("#notice-discard").tryQuery().isPresent());
        clickOn("#notice-discard");
        until(() -> selected(ROUTER).equals(version("v1.9.0")));
        assertThat(explorer.whatIf().comparisonProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsSaidAndCanBeSaved() throws IOException, TimeoutException {
        Files.delete(file);
        until(() -> lookup("#notice-saveas").tryQuery().isPresent());
        assertThat(words("#notice .label")).contains("go.mod was deleted");
        assertThat(explorer.shownProperty().get()).isPresent();
        clickOn("#notice-saveas");
        assertThat(elsewhere).hasContent(before);
        save(before);
        until(() -> !lookup("#notice").query().isVisible());
    }

    @Test
    void aChangedFileMayGoAndComeBack() throws IOException, TimeoutException {
        whatIf();
        save(raised());
        until(() -> lookup("#notice-keep").tryQuery().isPresent());
        Files.delete(file);
        until(() -> lookup("#notice-saveas").tryQuery().isPresent());
        save(raised());
        until(() -> lookup("#notice-keep").tryQuery().isPresent());
        save(before);
        until(() -> !lookup("#notice").query().isVisible());
    }
}
