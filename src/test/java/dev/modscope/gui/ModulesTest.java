package dev.modscope.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The table of modules in the window.
@Tag("gui")
final class ModulesTest extends WindowOpen {
    private TableView<ModuleRow> table() {
        return lookup("#modules").queryTableView();
    }

    private List<String> heads() {
        return table().getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    @Test
    void aMenuThatKeysOpenShowsColumnsAndSortsByThem() throws TimeoutException {
        open("webshop");
        assertThat(heads()).containsExactly("Module", "Selected");
        MenuButton columns = lookup("#modules-columns").queryAs(MenuButton.class);
        interact(columns::requestFocus);
        type(KeyCode.SPACE);
        until(columns::isShowing);
        choose(columns.getItems(), "column-depth");
        until(() -> heads().equals(List.of("Module", "Selected", "Depth")));
        until(() -> table().getItems().stream().anyMatch(row -> row.figures().depth().isPresent()));
        interact(columns::show);
        choose(((Menu) columns.getItems().getLast()).getItems(), "sort-modules-depth");
        until(() -> table().getSortOrder().size() == 1);
        assertThat(depths()).startsWith(0, 1).isSorted().hasSizeGreaterThan(40);
        interact(columns::show);
        choose(((Menu) columns.getItems().getLast()).getItems(), "sort-modules-depth");
        until(() -> depths().getLast() == 0);
        assertThat(depths()).isSortedAccordingTo(Comparator.reverseOrder());
        List<String> inOrder = table().getItems().stream().map(row -> row.module().toString()).toList();
        interact(() -> table().getSortOrder().clear());
        until(() -> depths().getFirst() == 0);
        assertThat(table().getItems().stream().map(row -> row.module().toString()).toList()).as("the order of the build list again")
                .isNotEqualTo(inOrder).startsWith("shop.example/webshop").hasSameElementsAs(inOrder);
    }

    @Test
    void everyHeadIsReadAsAWhole() throws TimeoutException {
        open("webshop");
        for (ModuleColumn column : ModuleColumn.values()) {
            if (column.isHideable()) {
                String id = "column-" + column.name().toLowerCase(Locale.ROOT);
                MenuButton columns = lookup("#modules-columns").queryAs(MenuButton.class);
                boolean there = table().getVisibleLeafColumns().stream().anyMatch(shown -> shown.getUserData() == column);
                if (!there) {
                    choose(columns.getItems(), id);
                }
                TableColumn<ModuleRow, ?> shown = table().getVisibleLeafColumns().stream()
                        .filter(one -> one.getUserData() == column).findFirst().orElseThrow();
                interact(() -> table().getSortOrder().setAll(List.of(shown)));
                WaitForAsyncUtils.waitForFxEvents();
                Label head = (Label) shown.getGraphic();
                assertThat(((Text) head.lookup(".text")).getText()).as("sorted by it, too").isEqualTo(head.getText());
            }
        }
    }

    @Test
    void moreColumnsWidenTheTableAsFarAsThereIsRoom() throws TimeoutException {
        open("webshop");
        double before = table().getWidth();
        MenuButton columns = lookup("#modules-columns").queryAs(MenuButton.class);
        choose(columns.getItems(), "column-asked");
        until(() -> table().getWidth() > before + 40);
        choose(columns.getItems(), "column-asked");
        until(() -> Math.abs(table().getWidth() - before) < 3);
        List.of("asked", "latest", "age", "licence", "depth").forEach(column -> choose(columns.getItems(), "column-" + column));
        until(() -> table().getWidth() > before + 80);
        assertThat(lookup("#graph").query().getBoundsInParent().getWidth()).as("the graph keeps some room").isGreaterThan(300);
    }

    @Test
    void aLowWindowHasItsFacetsInAMenuAndItsLegendBelowThePicture() throws TimeoutException {
        open("webshop");
        MenuButton facets = lookup("#modules-facets").queryAs(MenuButton.class);
        assertThat(facets.isVisible()).isFalse();
        size(880, 560);
        interact(item("menu-drawer")::fire);
        until(() -> facets.isVisible() && !lookup("#facet-replaced").query().getParent().getParent().isVisible());
        until(() -> lookup("#legend #legend-button").tryQuery().isEmpty());
        assertThat(lookup(".graph-foot #legend-button").query().isVisible()).isTrue();
        interact(() -> facets.getItems().stream().filter(item -> "facet-replaced-item".equals(item.getId()))
                .map(CheckMenuItem.class::cast).forEach(item -> item.setSelected(true)));
        until(() -> table().getItems().size() == 2);
        assertThat(facets.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("chosen"));
        size(1180, 900);
        until(() -> !facets.isVisible() && lookup("#facet-replaced").queryAs(ToggleButton.class).isSelected());
        until(() -> lookup("#legend #legend-button").tryQuery().isPresent());
    }

    private void size(double width, double height) {
        interact(() -> {
            table().getScene().getWindow().setWidth(width);
            table().getScene().getWindow().setHeight(height);
        });
    }

    private List<Integer> depths() {
        return table().getItems().stream().flatMapToInt(row -> row.figures().depth().stream()).boxed().toList();
    }

    private void choose(List<MenuItem> items, String id) {
        interact(() -> items.stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire());
    }
}
