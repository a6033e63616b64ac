package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.history.MadeHistory;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.compare.Matrix;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.frame.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Scenarios and the comparison under a person's hands.
@Tag("gui")
final class CompareTest extends WindowOpen {
    private static final ModulePath ROUTER = path("web.example/router");

    private Path asked = scratch.resolve("kept.modscope.json");

    @Override
    FileDialogs dialogs(Stage stage) {
        return new FileDialogs() {
            @Override
            public Optional<Path> openFile() {
                return Optional.of(asked);
            }

            @Override
            public Optional<Path> openFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String proposal) {
                return Optional.of(asked);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private TableView<Matrix.Row> matrix() {
        return (TableView<Matrix.Row>) lookup("#matrix").query();
    }

    private List<String> columns() {
        return matrix().getColumns().stream().map(TableColumn::getText).toList();
    }

    private String scenario() {
        return lookup("#scenarios").queryAs(MenuButton.class).getText();
    }

    private void fire(String button, String id) {
        MenuItem item = lookup(button).queryAs(MenuButton.class).getItems().stream()
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow();
        interact(item::fire);
    }

    private void ask(String version) throws TimeoutException {
        interact(() -> explorer.whatIf().commit(ROUTER, version(version)));
        until(() -> !explorer.busyProperty().get());
    }

    private ModulePath router() {
        return ROUTER;
    }

    private String shown() {
        return explorer.shownProperty().get().orElseThrow().buildList().selected(router()).text();
    }

    @Test
    void scenariosAreSwitchedKeptAndOpenedAgain() throws Exception {
        open("webshop");
        assertThat(scenario()).isEqualTo("Files as they are");
        ask("v1.8.0");
        until(() -> scenario().equals("What-if 1"));
        fire("#scenarios", "scenario-0");
        until(() -> shown().equals("v1.6.0"));
        fire("#scenarios", "scenario-1");
        until(() -> shown().equals("v1.8.0"));
        fire("#scenarios", "scenario-save");
        until(() -> Files.exists(asked) && Files.readString(asked).contains("web.example/router@v1.8.0"));
        fire("#scenarios", "scenario-delete");
        until(() -> scenario().equals("Files as they are"));
        interact(item("scenario-open")::fire);
        until(() -> scenario().equals("What-if 1") && shown().equals("v1.8.0"));
        clickOn(".edit-drop");
        until(() -> shown().equals("v1.6.0"));
        assertThat(scenario()).isEqualTo("What-if 1");
    }

    @Test
    void aConflictIsLeftByOneClick() throws Exception {
        open("webshop");
        ask("v1.9.0");
        interact(() -> explorer.whatIf().commit(path("log.example/log"), version("v1.6.0")));
        until(() -> lookup("#way-lower").tryQuery().isPresent());
        assertThat(lookup("#way-raise").queryAs(Labeled.class).getText()).isEqualTo("Raise log.example/log to v1.7.0");
        assertThat(shown()).as("the last answer stays").isEqualTo("v1.9.0");
        clickOn("#way-lower");
        until(() -> shown().equals("v1.8.0") && lookup("#way-lower").tryQuery().isEmpty());
    }

    @Test
    void aRevisionIsChosenAndTheTableIsSaved() throws Exception {
        Path shop = scratch.resolve("history");
        MadeHistory made = new MadeHistory(shop)
                .write("go.mod", Files.readString(Opened.samples().resolve("webshop/go.mod")))
                .write("patched/smtp/go.mod", Files.readString(Opened.samples().resolve("webshop/patched/smtp/go.mod")))
                .commit("Begin", "v1.0.0");
        open(made.folder());
        ask("v1.8.0");
        clickOn("#view-compare");
        until(() -> columns().equals(List.of("Module", "Files as they are", "What-if 1", "HEAD"))
                || columns().equals(List.of("Module", "Files as they are", "HEAD", "What-if 1")));
        clickOn("#side-drop-HEAD");
        until(() -> columns().equals(List.of("Module", "Files as they are", "What-if 1")));
        fire("#compare-add", "compare-add-revision");
        until(() -> lookup("#revisions").query().isVisible() && lookup("#revision-list").queryListView().getItems().size() == 3);
        assertThat(lookup("#revision-search").queryAs(TextField.class).isFocused()).isTrue();
        interact(() -> lookup("#revision-search").queryAs(TextField.class).setText("v1.0"));
        type(KeyCode.ENTER);
        until(() -> columns().equals(List.of("Module", "Files as they are", "What-if 1", "v1.0.0")));
        until(() -> matrix().getItems().size() == 6);
        assertThat(lookup("#compare-totals .compare-total").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .containsExactly("Total", "67 modules", "67 modules", "67 modules");
        interact(() -> matrix().getSelectionModel().select(
                matrix().getItems().stream().filter(row -> row.path().equals(ROUTER)).findFirst().orElseThrow()));
        assertThat(explorer.selectionProperty().get()).contains(ROUTER);
        asked = scratch.resolve("compare.csv");
        fire("#compare-save", "compare-save-csv");
        assertThat(asked).content().contains("web.example/router,v1.6.0,v1.8.0,v1.6.0\n");
    }
}
