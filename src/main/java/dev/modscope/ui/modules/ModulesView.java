package dev.modscope.ui.modules;

import dev.modscope.ui.controls.Reasoned;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.rows.ModuleRow;
import dev.modscope.ui.modules.rows.ModuleRow.Facet;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The module table with its facet chips. The row that is selected is the module that is selected everywhere.
public final class ModulesView extends BorderPane {
    private static final double ROW = 27;
    private static final int CONTEXT = 4;
    /// Below this height the facets would leave few rows.
    private static final double LOW = 340;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ModulesViewModel model;
    private final ExplorerViewModel explorer;
    private final TableView<ModuleRow> table = new TableView<>();
    private final Columns columns;
    private boolean revealing;

    /// The table over its ViewModel.
    public ModulesView(ModulesViewModel model, ExplorerViewModel explorer) {
        this.model = model;
        this.explorer = explorer;
        getStyleClass().add("modules");
        columns = new Columns(model, table);
        setTop(header());
        setCenter(table(new SortedList<>(model.shown())));
        explorer.selectionProperty().subscribe(this::reveal);
        model.shown().subscribe(this::reveal);
        model.whenFilled(this::scrollToSelected);
        explorer.search().textProperty().subscribe(_ -> scrollToSelected());
    }

    /// The table, for the window's focus order.
    public TableView<ModuleRow> table() {
        return table;
    }

    /// The width in which all its columns can be read.
    public ReadOnlyDoubleProperty neededProperty() {
        return columns.neededProperty();
    }

    private Node header() {
        Label title = new Label(Texts.of("modules.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("modules-summary");
        summary.getStyleClass().add("pane-note");
        summary.textProperty().bind(model.summaryProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton filter = facets();
        HBox line = new HBox(8, title, summary, gap, new HBox(filter, columns.button()));
        line.setAlignment(Pos.CENTER_LEFT);
        FlowPane chips = new FlowPane(6, 6);
        ModulesViewModel.facets().forEach(facet -> {
            ToggleButton chip = chip(facet);
            chips.getChildren().add(Reasoned.of(chip, untold(facet)));
            filter.getItems().add(item(facet, chip));
        });
        chips.managedProperty().bind(heightProperty().greaterThan(LOW));
        chips.visibleProperty().bind(chips.managedProperty());
        filter.managedProperty().bind(chips.managedProperty().not());
        filter.visibleProperty().bind(filter.managedProperty());
        VBox header = new VBox(8, line, chips);
        header.getStyleClass().add("pane-header");
        return header;
    }

    /// Where there is little height, the facets are in a menu: its button looks chosen while one of them is.
    private MenuButton facets() {
        MenuButton filter = new MenuButton("", new FontIcon("mdi2f-filter-variant"));
        filter.setId("modules-facets");
        filter.getStyleClass().addAll("flat", "small", "no-arrow");
        filter.setAccessibleText(Texts.of("modules.facets"));
        filter.setTooltip(new Tooltip(Texts.of("modules.facets")));
        ModulesViewModel.facets().forEach(facet -> model.chosenProperty(facet).subscribe(() -> filter.pseudoClassStateChanged(
                CHOSEN, ModulesViewModel.facets().stream().anyMatch(one -> model.chosenProperty(one).get()))));
        return filter;
    }

    private MenuItem item(Facet facet, ToggleButton chip) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(chip.getId() + "-item");
        item.setMnemonicParsing(false);
        item.selectedProperty().bindBidirectional(model.chosenProperty(facet));
        item.textProperty().bind(chip.textProperty());
        item.visibleProperty().bind(chip.visibleProperty());
        item.disableProperty().bind(chip.disableProperty());
        return item;
    }

    private ObservableValue<String> untold(Facet facet) {
        return facet == Facet.UPGRADABLE ? model.untoldProperty() : new ReadOnlyStringWrapper("");
    }

    private ToggleButton chip(Facet facet) {
        ToggleButton chip = new ToggleButton();
        String key = facet.name().toLowerCase(Locale.ROOT);
        chip.setId("facet-" + key);
        chip.getStyleClass().add("chip");
        chip.selectedProperty().bindBidirectional(model.chosenProperty(facet));
        chip.setTooltip(new Tooltip(Texts.of("facet." + key + ".tip")));
        ObservableValue<String> untold = untold(facet);
        chip.textProperty().bind(Bindings.createStringBinding(
                () -> untold.getValue().isEmpty()
                        ? Texts.of("facet." + key, model.countsProperty().get().getOrDefault(facet, 0))
                        : Texts.of("facet.upgradable.untold"),
                model.countsProperty(), untold));
        chip.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.countsProperty().get().containsKey(facet) || !untold.getValue().isEmpty(),
                model.countsProperty(), untold));
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    private Node table(SortedList<ModuleRow> sorted) {
        sorted.comparatorProperty().bind(columns.order());
        table.setId("modules");
        table.setItems(sorted);
        table.setAccessibleText(Texts.of("modules.title"));
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("dense");
        table.setPlaceholder(placeholder());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !revealing) {
                model.select(row.module().path());
            }
        });
        return table;
    }

    private Node placeholder() {
        Label words = new Label(Texts.of("modules.nothing"));
        Button clear = new Button(Texts.of("modules.clear"));
        clear.setOnAction(_ -> model.clearFilters());
        VBox box = new VBox(10, words, clear);
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(explorer.shownProperty().map(Optional::isPresent));
        return box;
    }

    /// Selects the row of the selected module and scrolls to it where it cannot be seen.
    private void reveal() {
        Optional<ModuleRow> row = explorer.selectionProperty().get().flatMap(model::row);
        revealing = true;
        if (row.isEmpty()) {
            table.getSelectionModel().clearSelection();
        } else if (!row.get().equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row.get());
            scrollToSelected();
        }
        revealing = false;
    }

    /// Where many rows came and went at once, the table may have lost count of the selected one.
    private void scrollToSelected() {
        int at = explorer.selectionProperty().get().flatMap(model::row).map(table.getItems()::indexOf).orElse(-1);
        if (at < 0) {
            return;
        }
        if (table.getSelectionModel().getSelectedIndex() != at) {
            boolean before = revealing;
            revealing = true;
            table.getSelectionModel().clearAndSelect(at);
            revealing = before;
        }
        Optional.ofNullable(getScene()).ifPresent(scene -> scene.addPostLayoutPulseListener(new Runnable() {
            // The rows are counted by now, or the place would be that of other rows.
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                if (!isInSight(at)) {
                    table.scrollTo(Math.max(0, at - CONTEXT));
                }
            }
        }));
    }

    private boolean isInSight(int row) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && Optional.ofNullable(flow.getFirstVisibleCell()).filter(cell -> cell.getIndex() < row).isPresent()
                && Optional.ofNullable(flow.getLastVisibleCell()).filter(cell -> cell.getIndex() > row).isPresent();
    }
}
