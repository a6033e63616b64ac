package dev.modscope.ui.changes;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.conflict.WayOut;
import dev.modscope.ui.controls.Hint;
import dev.modscope.ui.controls.Reasoned;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.WhatIfViewModel;
import dev.modscope.workspace.Edit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The drawer with the change list: figures, undo and redo above, a bar where a what-if was refused, and the changes in
/// their groups. A click on a module selects it, a click on a reason selects the module that asks.
public final class ChangesView extends BorderPane {
    private static final double ROW = 25;
    /// In a window below this height every line above the table counts.
    private static final double LOW = 640;
    private static final double LINE = 48;
    private static final double GAPS = 48;

    private final ChangesViewModel model;
    private final Consumer<ModulePath> follow;
    private final TableView<ChangeRow> table = new TableView<>();
    private final Label summary = new Label();
    private final ObservableValue<Boolean> low = sceneProperty().flatMap(Scene::heightProperty)
            .map(height -> height.doubleValue() < LOW).orElse(false);
    private final HBox header;
    private final Node edits;

    /// The way back and forth: what the buttons do and when they can.
    public record Steps(
            Runnable undo,
            ObservableValue<Boolean> canUndo,
            Runnable redo,
            ObservableValue<Boolean> canRedo,
            Runnable clear,
            Runnable apply,
            ObservableValue<Boolean> canClear,
            Consumer<WayOut> take) {
        /// The steps of a what-if; `apply` proposes to write it.
        public static Steps of(WhatIfViewModel whatIf, Runnable apply) {
            return new Steps(
                    whatIf::undo,
                    whatIf.undoableProperty(),
                    whatIf::redo,
                    whatIf.redoableProperty(),
                    whatIf::clear,
                    apply,
                    whatIf.historyProperty().map(history -> !history.now().isBase()),
                    whatIf::take);
        }
    }

    /// `edits` shows what the what-if is made of; `follow` selects a module that the person clicks on.
    public ChangesView(ChangesViewModel model, Steps steps, Node edits, Consumer<ModulePath> follow) {
        this.model = model;
        this.follow = follow;
        getStyleClass().add("changes");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("changes.css")).toExternalForm());
        this.edits = edits;
        header = header(steps);
        setTop(new VBox(header, edits, refusal(steps)));
        setCenter(table());
        low.subscribe(this::requestLayout);
    }

    private HBox header(Steps steps) {
        summary.setId("changes-summary");
        summary.getStyleClass().add("changes-summary");
        summary.textProperty().bind(model.summaryProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button apply = button(Texts.of("menu.apply"), "apply-open", steps.apply());
        apply.getStyleClass().remove("flat");
        apply.getStyleClass().add("accent");
        HBox header = new HBox(
                4,
                summary,
                gap,
                roomy(reasoned(button(Texts.of("bar.undo"), "undo", steps.undo()), steps.canUndo())),
                roomy(reasoned(button(Texts.of("bar.redo"), "redo", steps.redo()), steps.canRedo())),
                reasoned(button(Texts.of("changes.clear"), "clear", steps.clear()), steps.canClear()),
                reasoned(apply, steps.canClear()));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("changes-header");
        return header;
    }

    /// Where there is little height and the edits fit in beside the figures, they do without a line of their own.
    @Override
    protected void layoutChildren() {
        double taken = header.getChildren().stream().filter(one -> one.isManaged() && !one.equals(edits)).mapToDouble(one -> one.prefWidth(-1)).sum();
        boolean together = low.getValue() && edits.isManaged() && edits.prefHeight(edits.prefWidth(-1)) < LINE
                && taken + edits.prefWidth(-1) + GAPS < getWidth();
        if (together != header.equals(edits.getParent()) && getTop() instanceof VBox top) {
            if (together) {
                header.getChildren().add(header.getChildren().indexOf(summary) + 1, edits);
            } else {
                top.getChildren().add(1, edits);
            }
        }
        super.layoutChildren();
    }

    private static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Reasoned reasoned(Button button, ObservableValue<Boolean> possible) {
        return Reasoned.of(button, possible, Texts.of("changes." + button.getId() + ".not"));
    }

    /// What the bar of the window has as well goes where there is little room.
    private Node roomy(Reasoned pane) {
        Node button = pane.getChildren().getFirst();
        button.managedProperty().bind(low.map(yes -> !yes));
        button.visibleProperty().bind(button.managedProperty());
        return pane;
    }

    private VBox refusal(Steps steps) {
        Label words = new Label();
        words.setId("refusal");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(model.refusalProperty());
        FlowPane ways = new FlowPane(6, 4);
        ways.setId("ways-out");
        model.waysOutProperty().subscribe(found -> ways.getChildren().setAll(found.stream()
                .map(way -> way(way, steps.take()))
                .toList()));
        ways.visibleProperty().bind(model.waysOutProperty().map(found -> !found.isEmpty()));
        ways.managedProperty().bind(ways.visibleProperty());
        VBox bar = new VBox(6, words, ways);
        bar.getStyleClass().add("refusal");
        bar.visibleProperty().bind(words.textProperty().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private static Button way(WayOut way, Consumer<WayOut> take) {
        Button button = new Button(switch (way) {
            case WayOut.Raise(ModuleVersion to, _) -> Texts.of("way.raise", to.path(), to.version().text());
            case WayOut.Lower(ModuleVersion to, _) -> Texts.of("way.lower", to.path(), to.version().text());
            case WayOut.Everywhere(ModuleVersion to, List<Edit> edits) ->
                Texts.of("way.everywhere", to.path(), to.version().text(), edits.size());
        });
        button.setId(switch (way) {
            case WayOut.Raise _ -> "way-raise";
            case WayOut.Lower _ -> "way-lower";
            case WayOut.Everywhere _ -> "way-everywhere";
        });
        button.getStyleClass().add("small");
        button.setOnAction(_ -> take.accept(way));
        return button;
    }

    private TableView<ChangeRow> table() {
        table.setId("changes");
        table.setItems(model.rows());
        table.setAccessibleText(Texts.of("changes.title"));
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label placeholder = new Label();
        placeholder.getStyleClass().add("placeholder");
        placeholder.textProperty().bind(model.placeholderProperty());
        table.setPlaceholder(placeholder);
        table.getColumns().setAll(List.of(
                column(Col.MODULE, 260, ChangesView::module, OverrunStyle.LEADING_ELLIPSIS),
                column(Col.FROM, 105, l -> l.from(), OverrunStyle.CENTER_ELLIPSIS),
                column(Col.TO, 105, l -> l.to(), OverrunStyle.CENTER_ELLIPSIS),
                column(Col.BECAUSE, 350, l -> l.because(), OverrunStyle.ELLIPSIS),
                column(Col.WARNINGS, 145, l -> l.warned(), OverrunStyle.ELLIPSIS)));
        table.setRowFactory(_ -> new ChangeTableRow());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()
                    && table.getSelectionModel().getSelectedItem() instanceof ChangeRow.Line line) {
                follow.accept(line.module());
            }
        });
        return table;
    }

    private static String module(ChangeRow.Line line) {
        return line.module().value();
    }

    /// The columns, by the keys of their titles.
    private enum Col {
        MODULE("modules.module"), FROM("changes.from"), TO("changes.to"), BECAUSE("changes.because"), WARNINGS("changes.warnings");

        private final String key;

        Col(String key) {
            this.key = key;
        }

        /// What a pointer that rests on the cell reads.
        String hint(ChangeRow.Line line, String text) {
            return this == BECAUSE && !line.chain().isEmpty() ? line.chain() : this == WARNINGS ? line.details() : text;
        }
    }

    private TableColumn<ChangeRow, String> column(
            Col which, double width, Function<ChangeRow.Line, String> text, OverrunStyle overrun) {
        TableColumn<ChangeRow, String> column = new TableColumn<>(Texts.of(which.key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                switch (cell.getValue()) {
                    case ChangeRow.Heading(ChangeGroup group, int count) ->
                        which == Col.MODULE ? group.symbol() + "  " + group.title() + "  " + count : "";
                    case ChangeRow.Line line -> text.apply(line);
                }));
        column.setCellFactory(_ -> new ChangeCell(overrun, which));
        return column;
    }

    private final class ChangeCell extends TableCell<ChangeRow, String> {
        private final Col which;

        ChangeCell(OverrunStyle overrun, Col which) {
            this.which = which;
            setTextOverrun(overrun);
            setOnMouseClicked(_ -> line().ifPresent(this::clicked));
            Hint.on(this, () -> line().map(line -> which.hint(line, getText())).orElse(""));
        }

        private void clicked(ChangeRow.Line line) {
            follow.accept(which == Col.BECAUSE ? line.cause().orElse(line.module()) : line.module());
        }

        private Optional<ChangeRow.Line> line() {
            return Optional.ofNullable(getTableRow())
                    .filter(_ -> !isEmpty())
                    .map(TableRow::getItem)
                    .filter(ChangeRow.Line.class::isInstance)
                    .map(ChangeRow.Line.class::cast);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? "" : text);
            boolean line = line().isPresent();
            wear("reason", line && which == Col.BECAUSE);
            wear("warned", line && which == Col.WARNINGS);
        }

        private void wear(String style, boolean on) {
            if (getStyleClass().contains(style) != on) {
                if (on) {
                    getStyleClass().add(style);
                } else {
                    getStyleClass().remove(style);
                }
            }
        }
    }

    private static final class ChangeTableRow extends TableRow<ChangeRow> {
        @Override
        protected void updateItem(ChangeRow row, boolean empty) {
            super.updateItem(row, empty);
            List<String> wanted = empty || row == null
                    ? List.of()
                    : List.of(row.group().styleClass(), row instanceof ChangeRow.Heading ? "change-heading" : "change-line");
            setAccessibleText(row instanceof ChangeRow.Line line && !empty ? line.spoken() : null);
            List<String> there = getStyleClass().stream().filter(c -> c.startsWith("change-")).toList();
            if (!there.equals(wanted)) {
                getStyleClass().removeAll(there);
                getStyleClass().addAll(wanted);
            }
        }
    }
}
