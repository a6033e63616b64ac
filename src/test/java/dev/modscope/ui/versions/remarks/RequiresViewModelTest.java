package dev.modscope.ui.versions.remarks;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the selected module requires, over a sample.
final class RequiresViewModelTest {
    @TempDir
    Path scratch;

    private static List<String> said(RequiresViewModel model) {
        return model.rowsProperty().get().stream().map(row -> row.asked().path() + " " + row.versions()).toList();
    }

    @Test
    void followsTheSelectionAndTheAnswerWhenItIsCalm() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        List<Runnable> waiting = new ArrayList<>();
        RequiresViewModel model = new RequiresViewModel(explorer, waiting::add);
        explorer.select(Optional.of(path("web.example/router")));
        assertThat(said(model)).as("nothing before it is its turn").isEmpty();
        waiting.getLast().run();
        List<String> before = said(model);
        assertThat(before).isNotEmpty().noneMatch(row -> row.startsWith("go ")).allMatch(row -> row.contains(" v"));
        explorer.whatIf().commit(path("web.example/router"), Opened.version("v1.9.0"));
        waiting.getLast().run();
        assertThat(said(model)).isNotEqualTo(before);
    }

    @Test
    void aMainModuleNamesWhatItNeedsItselfFirst() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        RequiresViewModel model = new RequiresViewModel(explorer, Runnable::run);
        explorer.select(Optional.of(path("shop.example/webshop")));
        List<RequiresViewModel.Row> rows = model.rowsProperty().get();
        assertThat(rows.stream().filter(row -> !row.indirect()).count()).isEqualTo(21);
        assertThat(rows.subList(0, 21)).noneMatch(RequiresViewModel.Row::indirect);
        assertThat(rows.subList(21, rows.size())).isNotEmpty().allMatch(RequiresViewModel.Row::indirect)
                .allMatch(row -> row.spoken().endsWith("// indirect"));
        explorer.select(Optional.empty());
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void aVersionThatWasRaisedIsNamedBesideTheOneAskedFor() {
        ExplorerViewModel explorer = Opened.sample(scratch, "diamond");
        RequiresViewModel model = new RequiresViewModel(explorer, Runnable::run);
        List<String> raised = explorer.shownProperty().get().orElseThrow().buildList().modules().stream()
                .flatMap(module -> {
                    explorer.select(Optional.of(module.path()));
                    return said(model).stream();
                })
                .filter(row -> row.contains("→"))
                .toList();
        assertThat(raised).isNotEmpty().allMatch(row -> row.matches("\\S+ v\\S+ → v\\S+"));
    }
}
