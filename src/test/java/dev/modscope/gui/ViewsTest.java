package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.prefs.Preference;
import dev.modscope.ui.source.SourceLine;
import dev.modscope.ui.table.TreeRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The views under a person's hands: the same module is selected in all of them.
@Tag("gui")
final class ViewsTest extends WindowOpen {
    private static final ModulePath HASH = path("crypto.example/hash");
    private static final ModulePath ROUTER = path("web.example/router");

    @SuppressWarnings("unchecked")
    private TreeTableView<TreeRow> tree() {
        return (TreeTableView<TreeRow>) lookup("#tree").query();
    }

    @SuppressWarnings("unchecked")
    private ListView<SourceLine> source() {
        return (ListView<SourceLine>) lookup("#source").query();
    }

    private Node written(String word) {
        return lookup(node -> node instanceof Text text && text.getText().equals(word)
                && text.getStyleClass().contains("span")).query();
    }

    private Optional<ModulePath> selected() {
        return explorer.selectionProperty().get();
    }

    private TreeRow atHand() {
        return tree().getSelectionModel().getSelectedItem().getValue();
    }

    @Test
    void theTreeIsWalkedWithTheKeyboardAndSelectsForAll() throws TimeoutException {
        open("webshop");
        clickOn("#view-table");
        until(() -> tree().getExpandedItemCount() == 22);
        assertThat(tree().isFocused()).isTrue();
        interact(() -> tree().getSelectionModel().select(0));
        type(KeyCode.DOWN);
        until(() -> selected().equals(Optional.of(path("auth.example/oauth"))));
        type(KeyCode.ENTER);
        until(() -> tree().getExpandedItemCount() > 22);
        int open = tree().getExpandedItemCount();
        interact(() -> explorer.whatIf().commit(ROUTER, Opened.version("v1.9.0")));
        until(() -> explorer.whatIf().comparisonProperty().get().isPresent() && !explorer.busyProperty().get());
        until(() -> tree().getRoot().getChildren().getFirst().getChildren().stream()
                .anyMatch(item -> item.getValue().module().toString().equals("web.example/router@v1.9.0")));
        assertThat(tree().getExpandedItemCount()).isEqualTo(open);
        assertThat(atHand().module().path()).isEqualTo(path("auth.example/oauth"));
    }

    @Test
    void aModuleSelectedElsewhereIsOpenedInTheTreeAndARepeatedOneLeadsThere() throws TimeoutException {
        open("webshop");
        interact(() -> item("view-table").fire());
        interact(() -> explorer.select(Optional.of(HASH)));
        until(() -> tree().getSelectionModel().getSelectedItem() != null && atHand().module().path().equals(HASH));
        assertThat(atHand().repeat()).isEqualTo(TreeRow.Repeat.HERE);
        int home = tree().getSelectionModel().getSelectedIndex();
        interact(() -> {
            tree().getRoot().getChildren().getFirst().getChildren().forEach(item -> item.setExpanded(true));
            for (int row = 0; row < tree().getExpandedItemCount(); row++) {
                TreeRow value = tree().getTreeItem(row).getValue();
                if (value.module().path().equals(HASH) && value.repeat() != TreeRow.Repeat.HERE) {
                    tree().getSelectionModel().clearAndSelect(row);
                }
            }
        });
        assertThat(atHand().repeat()).isNotEqualTo(TreeRow.Repeat.HERE);
        interact(() -> tree().requestFocus());
        type(KeyCode.ENTER);
        until(() -> atHand().repeat() == TreeRow.Repeat.HERE && atHand().module().path().equals(HASH));
        assertThat(tree().getSelectionModel().getSelectedIndex()).isGreaterThanOrEqualTo(home);
    }

    @Test
    void theSelectedModuleIsShownInItsFileAndALineSelects() throws TimeoutException {
        open("workspace");
        interact(() -> explorer.select(Optional.of(path("web.example/sessions"))));
        assertThat(item("menu-tosource").getAccelerator()).isEqualTo(KeyCombination.valueOf("Shortcut+L"));
        interact(() -> item("menu-tosource").fire());
        until(() -> source().getSelectionModel().getSelectedItem() != null);
        assertThat(source().getSelectionModel().getSelectedItem().text().strip()).isEqualTo("web.example/sessions v1.1.0");
        assertThat(source().isFocused()).isTrue();
        type(KeyCode.DOWN);
        assertThat(selected()).contains(path("web.example/sessions"));
        type(KeyCode.ENTER);
        until(() -> selected().equals(Optional.of(path("web.example/templates"))));
        clickOn(written("team.example/store"));
        until(() -> selected().equals(Optional.of(path("team.example/store"))));
        doubleClickOn(written("team.example/store"));
        until(() -> lookup("#graph").query().getParent().getParent().isVisible() && !source().getParent().isVisible());
    }

    @Test
    void theMenuOfAModuleLeadsFromTheTreeToItsSurroundings() throws TimeoutException {
        open("webshop");
        clickOn("#view-table");
        until(() -> tree().getExpandedItemCount() == 22);
        interact(() -> explorer.select(Optional.of(ROUTER)));
        List<MenuItem> menu = Objects.requireNonNull(tree().getContextMenu()).getItems();
        MenuItem docs = menu.stream().filter(item -> "module-menu-docs".equals(item.getId())).findFirst().orElseThrow();
        assertThat(docs.isDisable()).isTrue();
        assertThat(docs.getText()).isEqualTo("Open its documentation page – set a documentation site in the preferences");
        interact(() -> Preference.DOCS.in(explorer.settings()).set("https://docs.example/go"));
        assertThat(docs.isDisable()).isFalse();
        interact(docs::fire);
        assertThat(browsed).containsExactly("https://docs.example/go/web.example/router@v1.6.0");
        MenuItem surroundings = menu.getFirst();
        assertThat(surroundings.isDisable()).isFalse();
        interact(surroundings::fire);
        until(() -> lookup("#focus-bar").query().isVisible() && lookup("#graph").query().isFocused());
    }

    @Test
    void theMenuOfAModuleSetsAVersionAsOneStepAndTakesItAway() throws TimeoutException {
        open("webshop");
        clickOn("#view-table");
        until(() -> tree().getExpandedItemCount() == 22);
        Menu versions = (Menu) Objects.requireNonNull(tree().getContextMenu()).getItems().stream()
                .filter(item -> "module-menu-version".equals(item.getId())).findFirst().orElseThrow();
        assertThat(versions.isDisable()).isTrue();
        interact(() -> explorer.select(Optional.of(ROUTER)));
        until(() -> !versions.isDisable());
        assertThat(versions.getItems().getFirst().getText()).startsWith("v1.9.0");
        interact(() -> versions.getItems().stream()
                .filter(item -> item.getText() != null && item.getText().startsWith("v1.8.0")).findFirst().orElseThrow().fire());
        until(() -> chosen().equals("v1.8.0"));
        interact(() -> versions.getItems().stream().filter(item -> "module-menu-version-none".equals(item.getId())).findFirst().orElseThrow().fire());
        until(() -> chosen().equals("none"));
        interact(explorer.whatIf()::undo);
        until(() -> chosen().equals("v1.8.0"));
    }

    private String chosen() {
        return explorer.shownProperty().get().orElseThrow().buildList().selected(ROUTER).text();
    }
}
