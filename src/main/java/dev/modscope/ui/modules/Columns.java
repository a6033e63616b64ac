package dev.modscope.ui.modules;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow;
import dev.modscope.ui.modules.rows.Sorting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of the module table, and the menu that shows, hides and sorts by them: behind a button, for the keyboard,
/// and on their heads.
final class Columns {
    private static final double SCROLL_BAR = 14;
    private static final double PATHS = 182;

    private final ModulesViewModel model;
    private final TableView<ModuleRow> table;
    private final ReadOnlyDoubleWrapper needed = new ReadOnlyDoubleWrapper();
    private boolean following;

    Columns(ModulesViewModel model, TableView<ModuleRow> table) {
        this.model = model;
        this.table = table;
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        for (ModuleColumn column : ModuleColumn.values()) {
            TableColumn<ModuleRow, ModuleRow> made = column(column);
            made.setContextMenu(menu);
            table.getColumns().add(made);
            made.visibleProperty().subscribe(this::fit);
            made.visibleProperty().subscribe(this::need);
        }
        need();
        table.widthProperty().subscribe(this::fit);
        table.getSortOrder().subscribe(this::tell);
        table.getColumns().forEach(column -> column.sortTypeProperty().subscribe((_, _) -> tell()));
        model.sortingProperty().subscribe(this::follow);
    }

    /// The order of the rows; where the table has none, neither is there one here. The table's own would have what says
    /// nothing come first when a column is turned round.
    ObservableValue<Comparator<ModuleRow>> order() {
        table.setSortPolicy(_ -> true);
        return table.comparatorProperty().map(_ -> ColumnWords.order(sorting()));
    }

    private List<Sorting> sorting() {
        return table.getSortOrder().stream()
                .filter(column -> column.getUserData() instanceof ModuleColumn)
                .map(column -> new Sorting((ModuleColumn) column.getUserData(), column.getSortType() == TableColumn.SortType.DESCENDING))
                .toList();
    }

    private void tell() {
        if (!following) {
            model.sortingProperty().set(sorting());
        }
    }

    private void follow(List<Sorting> wanted) {
        if (wanted.equals(sorting())) {
            return;
        }
        List<TableColumn<ModuleRow, ?>> order = new ArrayList<>();
        following = true;
        for (Sorting one : wanted) {
            table.getColumns().stream().filter(column -> column.getUserData() == one.column()).forEach(column -> {
                column.setSortType(one.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                order.add(column);
            });
        }
        table.getSortOrder().setAll(order);
        following = false;
    }

    private void need() {
        needed.set(table.getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(column -> (ModuleColumn) column.getUserData())
                .mapToDouble(Columns::width)
                .sum() + SCROLL_BAR);
    }

    /// The width in which all of them can be read, without scrolling.
    ReadOnlyDoubleProperty neededProperty() {
        return needed.getReadOnlyProperty();
    }

    /// The columns share the width of the table; where there are too many for it, they scroll.
    @SuppressWarnings("unchecked") // a policy is for tables of anything
    private void fit() {
        double least = table.getColumns().stream().filter(TableColumn::isVisible).mapToDouble(TableColumn::getMinWidth).sum();
        boolean fits = least + SCROLL_BAR <= table.getWidth();
        table.setColumnResizePolicy(fits ? Columns::share : TableView.UNCONSTRAINED_RESIZE_POLICY);
        if (!fits) {
            TableColumn<ModuleRow, ?> paths = table.getColumns().getFirst();
            paths.setPrefWidth(paths.getMinWidth());
            paths.setPrefWidth(PATHS);
        }
    }

    /// Paths have what the others leave, whatever widths the table had on its way to the present one.
    private static boolean share(TableView.ResizeFeatures<ModuleRow> asked) {
        if (asked.getColumn() != null) {
            return TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN.call(asked);
        }
        List<TableColumn<ModuleRow, ?>> columns = asked.getTable().getVisibleLeafColumns();
        TableColumn<ModuleRow, ?> paths = columns.getFirst();
        double others = columns.stream().skip(1).mapToDouble(TableColumn::getWidth).sum();
        if (asked.getContentWidth() - others < paths.getMinWidth()) {
            columns.stream().skip(1).forEach(column -> asked.setColumnWidth(column, column.getMinWidth()));
            others = columns.stream().skip(1).mapToDouble(TableColumn::getMinWidth).sum();
        }
        asked.setColumnWidth(paths, Math.max(paths.getMinWidth(), asked.getContentWidth() - others));
        return true;
    }

    private TableColumn<ModuleRow, ModuleRow> column(ModuleColumn column) {
        TableColumn<ModuleRow, ModuleRow> made = new TableColumn<>(Texts.of(column.key()));
        made.setId("modules-" + column.name().toLowerCase(Locale.ROOT));
        made.setUserData(column);
        Label title = new Label(made.getText());
        title.setTooltip(new Tooltip(Texts.of(column.key() + ".tip")));
        made.setGraphic(title);
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setComparator(ColumnWords.order(List.of(new Sorting(column, false))));
        made.setCellFactory(_ -> cell(column));
        made.setPrefWidth(width(column));
        made.setMinWidth(column == ModuleColumn.MODULE ? PATHS / 2 : width(column));
        if (column == ModuleColumn.REQUIREDBY || column == ModuleColumn.DEPTH) {
            made.getStyleClass().add("number");
        }
        made.visibleProperty().bindBidirectional(model.columnProperty(column));
        return made;
    }

    private static double width(ModuleColumn column) {
        return switch (column) {
            case MODULE -> PATHS;
            case SELECTED, LATEST -> 80;
            case AGE -> 84;
            case ASKED -> 90;
            case REQUIREDBY -> 112;
            case LICENCE -> 122;
            case DEPTH -> 72;
        };
    }

    private static TableCell<ModuleRow, ModuleRow> cell(ModuleColumn column) {
        return column == ModuleColumn.MODULE ? new ModuleCells.Path() : new ModuleCells.Words(column);
    }

    /// The button with the menu.
    MenuButton button() {
        MenuButton button = new MenuButton("", new FontIcon("mdi2v-view-column-outline"));
        button.setId("modules-columns");
        button.getStyleClass().addAll("flat", "small", "no-arrow");
        button.setAccessibleText(Texts.of("modules.columns"));
        button.setTooltip(new Tooltip(Texts.of("modules.columns.tip")));
        button.setOnShowing(_ -> button.getItems().setAll(items()));
        button.getItems().setAll(items());
        return button;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        Arrays.stream(ModuleColumn.values()).filter(ModuleColumn::isHideable).forEach(column -> {
            CheckMenuItem item = new CheckMenuItem(Texts.of(column.key()));
            item.setId("column-" + column.name().toLowerCase(Locale.ROOT));
            BooleanProperty there = model.columnProperty(column);
            item.setSelected(there.get());
            item.setOnAction(_ -> there.set(!there.get()));
            items.add(item);
        });
        items.add(new SeparatorMenuItem());
        items.add(sortMenu());
        return items;
    }

    /// Heads are sorted by with the mouse; this is the same for the keyboard.
    private Menu sortMenu() {
        Menu sorting = new Menu(Texts.of("modules.sort"));
        CheckMenuItem none = new CheckMenuItem(Texts.of("modules.sort.none"));
        none.setSelected(table.getSortOrder().isEmpty());
        none.setOnAction(_ -> table.getSortOrder().clear());
        sorting.getItems().add(none);
        table.getVisibleLeafColumns().forEach(column -> {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.setId("sort-" + column.getId());
            item.setSelected(table.getSortOrder().contains(column));
            item.setOnAction(_ -> sort(column));
            sorting.getItems().add(item);
        });
        return sorting;
    }

    /// Once more by the same column is the other way round.
    private void sort(TableColumn<ModuleRow, ?> column) {
        boolean again = table.getSortOrder().contains(column) && column.getSortType() == TableColumn.SortType.ASCENDING;
        column.setSortType(again ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        if (!table.getSortOrder().equals(List.of(column))) {
            table.getSortOrder().setAll(List.of(column));
        }
    }
}
