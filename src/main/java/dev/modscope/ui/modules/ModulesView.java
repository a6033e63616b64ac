package dev.modscope.ui.modules;

import dev.modscope.module.Version;
import dev.modscope.ui.controls.Hint;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.ModuleRow.Facet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The module table with its facet chips. The row that is selected is the module that is selected everywhere.
public final class ModulesView extends BorderPane {
    private static final double ROOMY = 250;
    private static final double ROW = 27;
    private static final int CONTEXT = 4;
    private static final PseudoClass DIRECT = PseudoClass.getPseudoClass("direct");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final ModulesViewModel model;
    private final ExplorerViewModel explorer;
    private final TableView<ModuleRow> table = new TableView<>();
    private boolean revealing;

    /// The table over its ViewModel.
    public ModulesView(ModulesViewModel model, ExplorerViewModel explorer) {
        this.model = model;
        this.explorer = explorer;
        getStyleClass().add("modules");
        setTop(header());
        setCenter(table(new SortedList<>(model.shown())));
        explorer.selectionProperty().subscribe(this::reveal);
        model.shown().subscribe(this::reveal);
        model.whenFilled(this::scrollToSelected);
    }

    /// The table, for the window's focus order.
    public TableView<ModuleRow> table() {
        return table;
    }

    private Node header() {
        Label title = new Label(Texts.of("modules.title"));
        title.getStyleClass().add("pane-title");
        Label summary = new Label();
        summary.setId("modules-summary");
        summary.getStyleClass().add("pane-note");
        summary.textProperty().bind(model.summaryProperty());
        HBox line = new HBox(8, title, summary);
        line.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(summary, Priority.ALWAYS);
        FlowPane chips = new FlowPane(6, 6);
        ModulesViewModel.facets().forEach(facet -> chips.getChildren().add(chip(facet)));
        VBox header = new VBox(8, line, chips);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private ToggleButton chip(Facet facet) {
        ToggleButton chip = new ToggleButton();
        String key = facet.name().toLowerCase(Locale.ROOT);
        chip.setId("facet-" + key);
        chip.getStyleClass().add("chip");
        chip.selectedProperty().bindBidirectional(model.chosenProperty(facet));
        chip.setTooltip(new Tooltip(Texts.of("facet." + key + ".tip")));
        chip.textProperty().bind(model.countsProperty()
                .map(counts -> Texts.of("facet." + key, counts.getOrDefault(facet, 0))));
        chip.visibleProperty().bind(model.countsProperty().map(counts -> counts.containsKey(facet)));
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    private Node table(SortedList<ModuleRow> sorted) {
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("modules");
        table.setItems(sorted);
        table.setAccessibleText(Texts.of("modules.title"));
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        TableColumn<ModuleRow, Integer> requiredBy = requiredByColumn();
        // The inspector says it as well, and the names need the room.
        requiredBy.visibleProperty().bind(table.widthProperty().greaterThan(ROOMY));
        table.getColumns().setAll(List.of(moduleColumn(), versionColumn(), requiredBy));
        table.setPlaceholder(placeholder());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !revealing) {
                model.select(row.module().path());
            }
        });
        return table;
    }

    private static TableColumn<ModuleRow, ModuleRow> moduleColumn() {
        TableColumn<ModuleRow, ModuleRow> column = new TableColumn<>(Texts.of("modules.module"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setComparator(Comparator.comparing(row -> row.module().path()));
        column.setCellFactory(_ -> new PathCell());
        column.setPrefWidth(182);
        column.setMinWidth(90);
        return column;
    }

    private static TableColumn<ModuleRow, Version> versionColumn() {
        TableColumn<ModuleRow, Version> column = new TableColumn<>(Texts.of("modules.selected"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().module().version()));
        column.setCellFactory(_ -> new VersionCell());
        column.setPrefWidth(70);
        column.setMinWidth(68);
        return column;
    }

    private static TableColumn<ModuleRow, Integer> requiredByColumn() {
        TableColumn<ModuleRow, Integer> column = new TableColumn<>();
        Label title = new Label(Texts.of("modules.requiredby"));
        title.setTooltip(new Tooltip(Texts.of("modules.requiredby.tip")));
        column.setGraphic(title);
        column.getStyleClass().add("number");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().requiredBy()));
        column.setPrefWidth(54);
        column.setMinWidth(52);
        return column;
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

    private static final class PathCell extends TableCell<ModuleRow, ModuleRow> {
        private final Label prefix = new Label();
        private final Label name = new Label();
        private final HBox line = new HBox(prefix, name);

        PathCell() {
            prefix.getStyleClass().add("path-prefix");
            prefix.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            prefix.setMinWidth(0);
            prefix.setAlignment(Pos.CENTER_RIGHT);
            name.getStyleClass().add("path-name");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            line.setAlignment(Pos.CENTER_LEFT);
            Hint.on(this, () -> getItem() == null ? "" : words(getItem()));
        }

        private static String words(ModuleRow row) {
            return Texts.shown(row.module()) + (row.facets().contains(Facet.WARNED) ? "\n" + Texts.of("facet.warned.tip") : "");
        }

        /// The telling name is shortened last.
        @Override
        protected void layoutChildren() {
            name.setMinWidth(Math.min(name.prefWidth(-1), Math.max(0, getWidth() - 24)));
            super.layoutChildren();
        }

        @Override
        protected void updateItem(@Nullable ModuleRow row, boolean empty) {
            super.updateItem(row, empty);
            setText("");
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            prefix.setText(Texts.shown(row.prefix()));
            name.setText(Texts.shown(row.name()));
            name.pseudoClassStateChanged(DIRECT, row.facets().contains(Facet.DIRECT) || row.module().isMain());
            name.pseudoClassStateChanged(TROUBLED, row.facets().contains(Facet.PROBLEM));
            name.pseudoClassStateChanged(WARNED, row.facets().contains(Facet.WARNED));
            setGraphic(line);
        }
    }

    private static final class VersionCell extends TableCell<ModuleRow, Version> {
        @Override
        protected void updateItem(@Nullable Version version, boolean empty) {
            super.updateItem(version, empty);
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setText(empty || version == null ? "" : words(version));
        }

        private static String words(Version version) {
            return version instanceof Version.Main ? Texts.of("modules.main") : version.text();
        }
    }
}
