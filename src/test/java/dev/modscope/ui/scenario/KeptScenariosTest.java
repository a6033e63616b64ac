package dev.modscope.ui.scenario;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Scenarios;
import dev.modscope.ui.explorer.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What-ifs outlive their window.
final class KeptScenariosTest {
    @TempDir
    Path scratch;

    private ExplorerViewModel explorer(String... opened) {
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.in(scratch.resolve("own")), Map.of());
        new KeptScenarios(explorer);
        List.of(opened).forEach(name -> explorer.open(Opened.samples().resolve(name)));
        return explorer;
    }

    private static List<String> shown(ExplorerViewModel explorer) {
        Scenarios all = explorer.whatIf().scenariosProperty().get();
        return List.of(all.name("files"), all.named().stream().map(Scenarios.Named::name).toList().toString());
    }

    @Test
    void whatWasNotSavedIsThereAgainBesideTheFilesAsTheyAre() {
        ExplorerViewModel first = explorer("webshop");
        first.whatIf().commit(path("web.example/router"), version("v1.8.0"));
        first.whatIf().create();
        first.whatIf().commit(path("web.example/middleware"), version("v1.4.0"));
        first.whatIf().rename("Newer middleware");
        first.whatIf().create();
        first.close();

        ExplorerViewModel next = explorer("webshop");
        assertThat(shown(next)).containsExactly("files", "[What-if 1, Newer middleware]");
        assertThat(next.whatIf().comparisonProperty().get()).isEmpty();
        next.whatIf().switchTo(1);
        assertThat(next.shownProperty().get().orElseThrow().buildList().selected(path("web.example/router")).text()).isEqualTo("v1.8.0");
        next.whatIf().delete();
        next.close();

        assertThat(shown(explorer("webshop"))).containsExactly("files", "[Newer middleware]");
    }

    @Test
    void eachProjectHasItsOwn() {
        ExplorerViewModel first = explorer("webshop");
        first.whatIf().commit(path("web.example/router"), version("v1.8.0"));
        first.open(Opened.samples().resolve("workspace"));
        assertThat(shown(first)).containsExactly("files", "[]");
        first.open(Opened.samples().resolve("webshop"));
        assertThat(shown(first)).containsExactly("files", "[What-if 1]");
        first.reload();
        assertThat(shown(first)).containsExactly("files", "[What-if 1]");
        first.settings().forget();
        first.close();
        assertThat(shown(explorer("webshop"))).as("forgotten with what was opened").containsExactly("files", "[]");
    }
}
