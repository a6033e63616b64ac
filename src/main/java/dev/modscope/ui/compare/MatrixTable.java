package dev.modscope.ui.compare;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.compare.Cell;
import dev.modscope.resolve.compare.Matrix;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A matrix as a table: a column a side, each cell with the sign of how it differs from the first side, the totals below.
final class MatrixTable extends BorderPane {
    private static final double NARROW = 440;

    private final TableView<Matrix.Row> table = new TableView<>();
    private final HBox totals = new HBox();
    private final ObservableValue<Boolean> narrow = table.widthProperty().map(width -> width.doubleValue() < NARROW);
    private List<String> sides = List.of();
    private Optional<Matrix> shown = Optional.empty();

    MatrixTable(Consumer<ModulePath> select) {
        table.setId("matrix");
        table.setAccessibleText(Texts.of("compare.table"));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                select.accept(row.path());
            }
        });
        totals.setId("compare-totals");
        totals.getStyleClass().add("compare-totals");
        setCenter(table);
        setBottom(totals);
        narrow.subscribe(_ -> shown.ifPresent(this::showTotals));
    }

    TableView<Matrix.Row> table() {
        return table;
    }

    void show(Matrix matrix) {
        if (!matrix.sides().equals(sides)) {
            sides = matrix.sides();
            List<TableColumn<Matrix.Row, ?>> columns = new ArrayList<>(List.of(modules()));
            for (int side = 0; side < sides.size(); side++) {
                columns.add(side(side));
            }
            table.getColumns().setAll(columns);
        }
        table.getItems().setAll(matrix.rows());
        shown = Optional.of(matrix);
        showTotals(matrix);
    }

    private static TableColumn<Matrix.Row, Matrix.Row> modules() {
        TableColumn<Matrix.Row, Matrix.Row> column = column(Texts.of("compare.module"));
        column.setPrefWidth(280);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Matrix.Row row, boolean empty) {
                super.updateItem(row, empty);
                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                setText(empty || row == null ? "" : Texts.shown(row.path()));
                setTooltip(empty || row == null ? null : new Tooltip(Texts.shown(row.path())));
            }
        });
        return column;
    }

    private TableColumn<Matrix.Row, Matrix.Row> side(int side) {
        TableColumn<Matrix.Row, Matrix.Row> column = column(sides.get(side));
        column.setPrefWidth(170);
        column.setCellFactory(_ -> new SideCell(side));
        return column;
    }

    private static TableColumn<Matrix.Row, Matrix.Row> column(String title) {
        TableColumn<Matrix.Row, Matrix.Row> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(90);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    private void showTotals(Matrix matrix) {
        totals.getChildren().clear();
        for (int i = 0; i < table.getColumns().size(); i++) {
            VBox total = i == 0 ? new VBox(label(Texts.of("compare.total"), "compare-total")) : total(matrix.totals().get(i - 1));
            total.setMinWidth(0);
            total.prefWidthProperty().bind(table.getColumns().get(i).widthProperty());
            totals.getChildren().add(total);
        }
    }

    /// How long the build list is, and below it what else there is to say, in lines that can be read whole.
    private VBox total(Matrix.Total total) {
        String words = total.words();
        int middle = words.indexOf(" · ");
        VBox lines = new VBox(label(Texts.of("modules.count", total.modules()), "compare-total"));
        if (middle >= 0) {
            Stream.of(words.substring(middle + 3)).flatMap(rest -> narrow.getValue() ? Stream.of(rest.split(" · ", -1)) : Stream.of(rest))
                    .forEach(rest -> lines.getChildren().add(label(rest, "compare-moves")));
        }
        return lines;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setTooltip(new Tooltip(text));
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static final class SideCell extends TableCell<Matrix.Row, Matrix.Row> {
        private final int side;

        SideCell(int side) {
            this.side = side;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(Matrix.Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeIf(style -> style.startsWith("move-"));
            if (empty || row == null || side >= row.cells().size()) {
                setText("");
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            Cell cell = row.cells().get(side);
            Cell.Move move = row.move(side);
            String text = cell.isThere() ? cell.text() : "–";
            setText(move == Cell.Move.SAME ? text : move.symbol() + "  " + text);
            setTooltip(text.length() > 18 ? new Tooltip(text) : null);
            setAccessibleText(Texts.of("compare.move." + move.name().toLowerCase(Locale.ROOT), cell.text()));
            getStyleClass().add("move-" + move.name().toLowerCase(Locale.ROOT));
        }
    }
}
