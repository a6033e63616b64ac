package dev.modscope.ui.last;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the picture of the last time is shown, and when it is not.
final class FirstSightViewModelTest {
    private static final ByteBuffer SEEN = ByteBuffer.wrap(new byte[] {1, 2, 3, 0, 5, 6, 7, 0});

    @TempDir
    private Path scratch;

    private Path project;
    private String window = "light";
    private Map<String, String> environment = Map.of();

    /// One start of the program.
    private final class Start {
        final ExplorerViewModel explorer = Opened.nothing(scratch, Settings.in(scratch.resolve("own")), environment);
        final FirstSightViewModel model = new FirstSightViewModel(
                explorer, LastPictures.beside(explorer.settings()), () -> window, Runnable::run, Runnable::run);

        Optional<ByteBuffer> expect(Path opened) {
            model.expect(opened);
            return shown();
        }

        Optional<ByteBuffer> shown() {
            return model.pictureProperty().get().map(Pixels::bytes);
        }
    }

    @BeforeEach
    void openOnce() throws IOException {
        project = Files.createDirectories(scratch.resolve("work/diamond"));
        Files.copy(Opened.samples().resolve("diamond/go.mod"), project.resolve("go.mod"));
        Start first = new Start();
        assertThat(first.expect(project)).isEmpty();
        first.explorer.open(project);
        FirstSightViewModel.Note note = first.model.noteProperty().get().orElseThrow();
        assertThat(first.model.isPlain()).isTrue();
        first.model.keep(note, new Pixels(2, 1, SEEN));
    }

    private Optional<ByteBuffer> again() {
        return new Start().expect(project);
    }

    @Test
    void theSameWorkspaceShowsItsPictureUntilItIsDrawn() {
        Start next = new Start();
        assertThat(next.expect(project)).contains(SEEN);
        next.explorer.open(project);
        assertThat(next.shown()).contains(SEEN);
        next.model.lift();
        assertThat(next.shown()).isEmpty();
        assertThat(next.expect(project)).as("a window that shows something").isEmpty();
    }

    @Test
    void aStartFindsThePictureWhileItDoesNotYetKnowTheWindow() {
        ExplorerViewModel explorer = new Start().explorer;
        for (String look : List.of("light", "dark")) {
            try (ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor()) {
                Glimpse glimpse = Glimpse.of(project, explorer.settings(), explorer::environment, worker);
                assertThat(glimpse.pixels(look).map(Pixels::bytes).equals(Optional.of(SEEN))).isEqualTo(look.equals("light"));
            }
        }
    }

    @Test
    void anotherWorkspaceShowsNone() throws IOException {
        Path other = Files.createDirectories(scratch.resolve("work/other"));
        Files.copy(project.resolve("go.mod"), other.resolve("go.mod"));
        assertThat(new Start().expect(other)).isEmpty();
        assertThat(again()).contains(SEEN);
    }

    @Test
    void aChangedFileShowsNone() throws IOException {
        Files.writeString(project.resolve("go.mod"), Files.readString(project.resolve("go.mod")) + "\n");
        assertThat(again()).isEmpty();
    }

    @Test
    void aFileThatWasNotThereShowsNone() throws IOException {
        for (String file : new String[] {"go.sum", "../go.work", "vendor/modules.txt"}) {
            Path added = project.resolve(file);
            Files.createDirectories(project.resolve("vendor"));
            Files.writeString(added, "");
            assertThat(again()).as(file).isEmpty();
            Files.delete(added);
        }
        assertThat(again()).contains(SEEN);
    }

    @Test
    void anotherLookOrEnvironmentShowsNone() {
        window = "dark";
        assertThat(again()).isEmpty();
        window = "light";
        environment = Map.of("GOFLAGS", "-mod=readonly");
        assertThat(again()).isEmpty();
        environment = Map.of();
        Settings.in(scratch.resolve("own")).keep(project, "arranged", "pinned");
        assertThat(again()).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsNotCovered() throws IOException {
        Start next = new Start();
        assertThat(next.expect(project)).contains(SEEN);
        Files.delete(project.resolve("go.mod"));
        next.explorer.open(project);
        assertThat(next.shown()).isEmpty();
    }

    @Test
    void forgettingTheProjectsForgetsThePictures() {
        Start next = new Start();
        next.explorer.settings().forget();
        assertThat(again()).isEmpty();
        assertThat(scratch.resolve("own/pictures")).isEmptyDirectory();
    }
}
