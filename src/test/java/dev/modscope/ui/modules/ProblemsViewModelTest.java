package dev.modscope.ui.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of problems, without a toolkit.
final class ProblemsViewModelTest {
    @TempDir
    Path scratch;

    private ProblemsViewModel over(ExplorerViewModel explorer) {
        return new ProblemsViewModel(explorer, Runnable::run, new Latest(Runnable::run, Runnable::run));
    }

    @Test
    void theTitleCountsProblemsAndNotesApart() throws IOException {
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(), Map.of());
        ProblemsViewModel problems = over(explorer);
        assertThat(problems.titleProperty().get()).isEqualTo("No problems");
        explorer.open(Opened.samples().resolve("webshop"));
        long notes = problems.rows().stream().filter(ProblemRow.Found.class::isInstance).count();
        assertThat(notes).isGreaterThan(1);
        assertThat(problems.titleProperty().get()).isEqualTo("No problems · " + notes + " notes");
        Path broken = Files.createDirectories(scratch.resolve("broken")).resolve("go.mod");
        Files.writeString(broken, "module shop.example/broken\n\ngo 1.23.0\n\nrequire nowhere.example/gone v1.0.0\n");
        explorer.open(broken);
        assertThat(problems.titleProperty().get()).isEqualTo("Problems 1");
    }
}
