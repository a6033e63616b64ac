package dev.modscope.ui.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goal seek in the window, without a toolkit.
class GoalViewModelTest {
    @TempDir
    private Path scratch;

    private ExplorerViewModel open() {
        return Opened.sample(scratch, "webshop");
    }

    @Test
    void theModuleFollowsTheSelectionAndItsVersionsAreOffered() {
        ExplorerViewModel explorer = open();
        GoalViewModel model = new GoalViewModel(explorer, Runnable::run, Runnable::run);
        explorer.select(Optional.of(Opened.path("log.example/log")));

        assertThat(model.moduleProperty().get()).isEqualTo("log.example/log");
        assertThat(model.versions()).containsExactly("v1.7.0", "v1.6.0");
        assertThat(model.versionProperty().get()).isEqualTo("v1.7.0");
        explorer.select(Optional.empty());
        assertThat(model.moduleProperty().get()).isEqualTo("log.example/log");
    }

    @Test
    void oneWayTakesThePlaceOfAnother() {
        ExplorerViewModel explorer = open();
        GoalViewModel model = new GoalViewModel(explorer, Runnable::run, Runnable::run);
        explorer.select(Optional.of(Opened.path("log.example/log")));
        model.versionProperty().set("v1.6.0");
        model.seek();
        assertThat(model.statusProperty().get()).startsWith("log.example/log@>=v1.6.0: 2 ways, the smallest first, found in ").endsWith(" what-ifs");
        assertThat(model.elsewhereProperty().get()).isFalse();
        model.withoutProperty().set(true);
        assertThat(model.elsewhereProperty().get()).as("the ways are those to another goal").isTrue();
        model.withoutProperty().set(false);
        assertThat(model.elsewhereProperty().get()).isFalse();
        List<Suggestion> ways = List.copyOf(model.ways());
        assertThat(WayTexts.moves(ways.getFirst())).containsExactly("Raise log.example/log v1.5.0 → v1.6.0");
        assertThat(WayTexts.cost(ways.getFirst().cost())).isEqualTo("moves nothing else");

        model.toggle(ways.getFirst());
        model.toggle(ways.getLast());
        assertThat(model.isTaken(ways.getFirst())).isFalse();
        assertThat(explorer.whatIf().historyProperty().get().now().edits()).isEqualTo(ways.getLast().edits());
        model.toggle(ways.getLast());
        assertThat(explorer.whatIf().comparisonProperty().get()).isEmpty();
    }

    @Test
    void itSaysWhereNothingLeadsThereOrNothingIsNeeded() {
        GoalViewModel model = new GoalViewModel(open(), Runnable::run, Runnable::run);
        model.moduleProperty().set("data.example/toml");
        model.versionProperty().set("v9.0.0");
        model.seek();
        assertThat(model.statusProperty().get()).isEqualTo(
                "Nothing published reaches it: the highest version of data.example/toml that is published is v1.2.0");
        model.versionProperty().set("v1.0.0");
        model.seek();
        assertThat(model.statusProperty().get()).isEqualTo("The files reach data.example/toml@>=v1.0.0 as they are.");
        model.versionProperty().set("soon");
        model.seek();
        assertThat(model.statusProperty().get()).isEqualTo("A module, and a version that is one, are missing.");
        model.withoutProperty().set(true);
        model.seek();
        assertThat(model.ways()).isNotEmpty().allSatisfy(way -> assertThat(WayTexts.command(way)).contains("data.example/toml@none"));
    }

    @Test
    void inSeveralMainModulesAWayIsTakenInEachOfThem() {
        ExplorerViewModel explorer = Opened.sample(scratch, "workspace");
        GoalViewModel model = new GoalViewModel(explorer, Runnable::run, Runnable::run);
        model.moduleProperty().set("log.example/log");
        model.withoutProperty().set(true);
        model.seek();
        Suggestion way = model.ways().getFirst();
        assertThat(way.edits().stream().map(edit -> edit.main()).distinct()).hasSizeGreaterThan(1);
        model.toggle(way);

        assertThat(model.isTaken(way)).isTrue();
        assertThat(explorer.shownProperty().get().orElseThrow().buildList().selected(Opened.path("log.example/log")))
                .isEqualTo(dev.modscope.module.Version.None.INSTANCE);
    }
}
