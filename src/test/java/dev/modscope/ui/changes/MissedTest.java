package dev.modscope.ui.changes;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.conflict.WayOut;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.workspace.Edit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A version that one main module of a workspace asks for while others hold the module higher.
final class MissedTest {
    private static final ModulePath LOG = path("log.example/log");

    @TempDir
    private Path scratch;

    @Test
    void isSaidWithTheWayToAskEverywhere() {
        ExplorerViewModel explorer = Opened.sample(scratch, "workspace");
        ChangesViewModel changes = ChangesViewModel.over(explorer);
        explorer.whatIf().commit(LOG, version("v1.3.0"));
        assertThat(changes.refusalProperty().get())
                .isEqualTo("log.example/log stays at v1.4.0: the main module team.example/api asks for more.");
        WayOut everywhere = changes.waysOutProperty().get().getFirst();
        assertThat(everywhere.edits()).extracting(Edit::main)
                .containsExactly(path("team.example/store"), path("team.example/api"));

        explorer.whatIf().take(everywhere);
        assertThat(explorer.whatIf().historyProperty().get().now().edits()).isEqualTo(everywhere.edits());
        explorer.whatIf().undo();
        explorer.whatIf().undo();
        assertThat(changes.refusalProperty().get()).isEmpty();
        assertThat(changes.waysOutProperty().get()).isEmpty();
    }
}
