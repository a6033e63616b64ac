package dev.modscope.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.Banner;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.workspace.saving.CutOff;
import dev.modscope.workspace.saving.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window asks about files that an earlier run left half written.
final class CutOffSavesTest {
    private static final String OLD = "module m.example/m\n\ngo 1.21\n";
    private static final String NEW = "module m.example/m\n\ngo 1.22\n";

    @TempDir
    private Path home;

    private final List<FileChange> shown = new ArrayList<>();

    private ExplorerViewModel opened(String now) throws IOException {
        Path folder = Files.createDirectories(home.resolve("m"));
        Files.writeString(folder.resolve("go.mod"), now);
        CutOff.leave(home.resolve("data"), List.of(
                FileChange.edit(folder.resolve("go.mod"), OLD, NEW), FileChange.create(folder.resolve("go.sum"), "")));
        ExplorerViewModel explorer = Opened.nothing(
                home, Settings.none(), Map.of("MODSCOPE_HOME", home.resolve("data").toString(), "GOFLAGS", ""));
        CutOffSaves.askOf(explorer, Runnable::run, Runnable::run, shown::addAll);
        return explorer;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePersonSaysWhetherToFinishOrUndo(boolean forward) throws IOException {
        ExplorerViewModel explorer = opened(NEW);
        Later later = new Later();
        explorer.bannerProperty().subscribe(banner -> banner.ifPresent(later::take));
        explorer.open(home.resolve("m"));
        Banner.HalfWritten asked = later.asked();
        assertThat(asked.files()).isEqualTo("go.mod, go.sum");
        assertThat(home.resolve("m/go.mod")).hasContent(NEW);
        asked.diff().run();
        assertThat(shown).singleElement().satisfies(change -> {
            assertThat(change.textBefore()).isEqualTo(NEW);
            assertThat(change.textAfter()).isEqualTo(OLD);
        });
        assertThat(home.resolve("m/go.mod")).as("looking touches nothing").hasContent(NEW);
        (forward ? asked.finish() : asked.undo()).run();
        assertThat(home.resolve("m/go.mod")).hasContent(forward ? NEW : OLD);
        assertThat(Files.exists(home.resolve("m/go.sum"))).isEqualTo(forward);
        assertThat(explorer.bannerProperty().get()).isEmpty();
    }

    /// Keeps the question: with everything on one thread the end of opening takes the bar for itself.
    private static final class Later {
        private final ArrayList<Banner.HalfWritten> questions = new ArrayList<>();

        void take(Banner banner) {
            if (banner instanceof Banner.HalfWritten half) {
                questions.add(half);
            }
        }

        Banner.HalfWritten asked() {
            assertThat(questions).isNotEmpty();
            return questions.getFirst();
        }
    }

    @Test
    void whatSomebodyElseWroteIsLeft() throws IOException {
        ExplorerViewModel explorer = opened(OLD + "// by hand\n");
        List<String> said = new ArrayList<>();
        explorer.bannerProperty().subscribe(banner -> banner.ifPresent(told -> said.add(told.toString())));
        explorer.open(home.resolve("m"));
        assertThat(said).singleElement().asString().contains("nothing was touched", home.resolve("data/journal").toString());
        assertThat(home.resolve("m/go.mod")).hasContent(OLD + "// by hand\n");
        said.clear();
        explorer.reload();
        assertThat(said).isEmpty();
    }
}
