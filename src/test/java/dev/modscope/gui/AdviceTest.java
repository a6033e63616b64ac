package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.resolve.triage.Update;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The drawer's advice under a person's hands: the table of updates, and the ways to a goal.
@Tag("gui")
final class AdviceTest extends WindowOpen {
    private static final ModulePath LOG = path("log.example/log");

    @SuppressWarnings("unchecked")
    private TableView<Update> updates() {
        return (TableView<Update>) lookup("#updates").query();
    }

    @SuppressWarnings("unchecked")
    private ListView<Suggestion> ways() {
        return (ListView<Suggestion>) lookup("#ways").query();
    }

    private Optional<dev.modscope.module.Version> shown(ModulePath module) {
        return explorer.shownProperty().get().map(shown -> shown.buildList().selected(module));
    }

    @Test
    void theTableOfUpdatesIsSortedTriedAndTakenAsAWhole() throws TimeoutException {
        open("webshop");
        interact(() -> item("menu-upgrades").fire());
        until(() -> words("#triage-status").equals("49 updates"));
        interact(() -> {
            updates().getSortOrder().setAll(java.util.List.of(updates().getColumns().get(4)));
            updates().sort();
        });
        assertThat(updates().getItems().getFirst().cost().orElseThrow().moved()).isZero();
        assertThat(updates().getItems().getLast().path()).isEqualTo(path("pay.example/gateway"));

        interact(() -> {
            updates().requestFocus();
            updates().getSelectionModel().select(updates().getItems().size() - 1);
        });
        type(KeyCode.ENTER);
        until(() -> shown(path("pay.example/gateway")).equals(Optional.of(version("v1.6.0"))));
        assertThat(lookup("#updates").query().isVisible()).as("the table stays in sight").isTrue();
        assertThat(explorer.selectionProperty().get()).contains(path("pay.example/gateway"));
        interact(() -> explorer.whatIf().undo());
        interact(() -> {
            MenuButton many = lookup("#triage-many").queryAs(MenuButton.class);
            many.getItems().stream().filter(item -> Objects.equals(item.getId(), "triage-batch-patches"))
                    .forEach(javafx.scene.control.MenuItem::fire);
        });
        until(() -> shown(path("img.example/resize")).equals(Optional.of(version("v1.3.1"))));
    }

    @Test
    void aGoalIsSaidAndAWayToItTaken() throws TimeoutException {
        open("webshop");
        interact(() -> explorer.select(Optional.of(LOG)));
        interact(() -> item("menu-goal").fire());
        until(() -> lookup("#goal-seek").tryQuery().isPresent());
        clickOn("#goal-seek");
        until(() -> words("#goal-status").contains("the smallest first"));
        interact(() -> {
            ways().requestFocus();
            ways().getSelectionModel().select(0);
        });
        type(KeyCode.ENTER);
        until(() -> shown(LOG).equals(Optional.of(version("v1.7.0"))));
        clickOn("#goal-without").clickOn("#goal-seek");
        until(() -> words("#goal-status").contains("what-ifs"));
        assertThat(ways().getItems()).isNotEmpty();
    }
}
