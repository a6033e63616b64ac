package dev.modscope.ui.table;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.table.TreeRow.Repeat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The tree of requirements in columns. The row that is selected is the module that is selected everywhere.
public final class TreePane extends BorderPane {
    private static final double ROW = 26;
    private static final int CONTEXT = 4;
    private static final double KIND = 400;
    private static final double REQUIRED_BY = 620;

    private final TreeViewModel model;
    private final TreeTableView<TreeRow> table = new TreeTableView<>();
    private boolean revealing;

    /// `menu` is what can be done with the selected module.
    public TreePane(TreeViewModel model, ContextMenu menu) {
        this.model = model;
        getStyleClass().add("tree-pane");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("table.css")).toExternalForm());
        setTop(header());
        setCenter(table);
        setMinSize(240, 160);
        table.setId("tree");
        table.setAccessibleText(Texts.of("table.title"));
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setShowRoot(false);
        table.setContextMenu(menu);
        table.setPlaceholder(new Label(""));
        table.setRowFactory(_ -> new TreeCells.Row(model));
        fillColumns();
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                goToPlace();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !revealing) {
                model.select(item.getValue().module().path());
            }
        });
        model.treeProperty().subscribe(this::show);
        model.selectionProperty().subscribe(this::reveal);
        model.searchProperty().subscribe(table::refresh);
    }

    /// The table, for the window's focus order.
    public TreeTableView<TreeRow> table() {
        return table;
    }

    private HBox header() {
        Label title = new Label(Texts.of("table.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label note = new Label();
        note.getStyleClass().add("pane-note");
        note.textProperty().bind(model.treeProperty()
                .map(tree -> tree.map(t -> Texts.of("table.note", t.size())).orElse("")));
        note.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(note.textProperty());
        note.setTooltip(whole);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(Texts.of("table.close"));
        close.setId("tree-close");
        close.getStyleClass().addAll("flat", "small");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> closeAll());
        HBox header = new HBox(8, title, note, gap, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("tree-header");
        return header;
    }

    // Columns

    /// Where there is little room, the columns go that the inspector says as well.
    private void fillColumns() {
        TreeTableColumn<TreeRow, TreeRow> kind = shared(
                column("table.kind", 120, TreeWords::kind), room -> Math.clamp(room * 0.28, 110, 260));
        kind.visibleProperty().bind(table.widthProperty().greaterThan(KIND));
        TreeTableColumn<TreeRow, TreeRow> requiredBy = column("table.requiredby", 110, row -> Texts.number(row.requiredBy()));
        requiredBy.visibleProperty().bind(table.widthProperty().greaterThan(REQUIRED_BY));
        requiredBy.getStyleClass().add("number");
        requiredBy.setMinWidth(104);
        requiredBy.setMaxWidth(120);
        table.getColumns().setAll(List.of(
                modules(),
                column("table.selected", 82, TreeWords::selected),
                shared(column("table.asked", 106, TreeWords::asked), room -> Math.clamp(room / 5, 94, 124)),
                kind,
                requiredBy));
        share();
    }

    @SuppressWarnings("unchecked") // a policy is for tables of anything
    private void share() {
        table.setColumnResizePolicy(TreePane::share);
    }

    /// A column that has a part of the room.
    private static TreeTableColumn<TreeRow, TreeRow> shared(TreeTableColumn<TreeRow, TreeRow> column, DoubleUnaryOperator part) {
        column.setUserData(part);
        return column;
    }

    /// A path has what the others leave.
    private static boolean share(TreeTableView.ResizeFeatures<TreeRow> asked) {
        if (asked.getColumn() != null) {
            return TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN.call(asked);
        }
        double room = asked.getContentWidth();
        List<TreeTableColumn<TreeRow, ?>> columns = asked.getTable().getVisibleLeafColumns();
        for (TreeTableColumn<TreeRow, ?> column : columns) {
            if (column.getUserData() instanceof DoubleUnaryOperator part) {
                asked.setColumnWidth(column, part.applyAsDouble(room));
            }
        }
        double others = columns.stream().skip(1).mapToDouble(TreeTableColumn::getWidth).sum();
        TreeTableColumn<TreeRow, ?> paths = columns.getFirst();
        asked.setColumnWidth(paths, Math.max(paths.getMinWidth(), room - others));
        return true;
    }

    private TreeTableColumn<TreeRow, TreeRow> modules() {
        TreeTableColumn<TreeRow, TreeRow> column = column("table.module", 250);
        column.setCellFactory(_ -> new TreeCells.PathCell());
        column.setMinWidth(110);
        return column;
    }

    private static TreeTableColumn<TreeRow, TreeRow> column(String key, double width, Function<TreeRow, String> words) {
        TreeTableColumn<TreeRow, TreeRow> column = column(key, width);
        column.setCellFactory(_ -> new TreeCells.Words(words));
        return column;
    }

    private static TreeTableColumn<TreeRow, TreeRow> column(String key, double width) {
        TreeTableColumn<TreeRow, TreeRow> column = new TreeTableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 70));
        // The rows stand where the requirements put them.
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    // What is open

    private void show(Optional<RequirementTree> tree) {
        revealing = true;
        if (tree.isEmpty()) {
            table.setRoot(null);
        } else {
            boolean first = table.getRoot() == null;
            TreeItem<TreeRow> root = first ? new TreeItem<>() : table.getRoot();
            LazyItem.fill(root.getChildren(), tree.get(), tree.get().roots());
            if (first) {
                root.setExpanded(true);
                table.setRoot(root);
            }
            if (first && root.getChildren().size() == 1) {
                root.getChildren().getFirst().setExpanded(true);
            }
        }
        revealing = false;
        reveal();
    }

    private void closeAll() {
        if (table.getRoot() != null) {
            table.getRoot().getChildren().forEach(item -> item.setExpanded(false));
            table.requestFocus();
        }
    }

    /// Selects the module that is selected everywhere: the row at hand where it is that module, otherwise the one that
    /// has its requirements.
    private void reveal() {
        Optional<ModulePath> wanted = model.selectionProperty().get();
        Optional<RequirementTree> tree = model.treeProperty().get();
        TreeItem<TreeRow> now = table.getSelectionModel().getSelectedItem();
        boolean there = now != null && wanted.equals(Optional.of(now.getValue().module().path()))
                && table.getRow(now) >= 0;
        if (there || tree.isEmpty()) {
            return;
        }
        revealing = true;
        table.getSelectionModel().clearSelection();
        wanted.map(tree.get()::home).filter(home -> !home.isEmpty()).ifPresent(this::goTo);
        revealing = false;
    }

    private void goTo(List<Integer> place) {
        TreeItem<TreeRow> item = table.getRoot();
        for (int next : place) {
            item.setExpanded(true);
            item = item.getChildren().get(next);
        }
        int row = table.getRow(item);
        table.getSelectionModel().select(row);
        table.getFocusModel().focus(row);
        table.scrollTo(Math.max(0, row - CONTEXT));
    }

    /// Enter opens and closes a row; on a repeated module it goes to where its requirements are.
    private void key(KeyEvent event) {
        TreeItem<TreeRow> item = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && item != null) {
            if (!goToPlace()) {
                item.setExpanded(!item.isExpanded());
            }
            event.consume();
        }
    }

    private boolean goToPlace() {
        TreeItem<TreeRow> item = table.getSelectionModel().getSelectedItem();
        Optional<List<Integer>> home = item == null || item.getValue().repeat() == Repeat.HERE
                ? Optional.empty()
                : model.treeProperty().get().map(tree -> tree.home(item.getValue().module().path()));
        home.ifPresent(this::goTo);
        return home.isPresent();
    }
}
