package dev.modscope.ui.triage;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.triage.Batch;
import dev.modscope.resolve.triage.Cost;
import dev.modscope.resolve.triage.Update;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.limits.LimitsMenu;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The table of updates below its bar: the limits, what is going on, and the batches.
public final class TriageView extends BorderPane {
    private final TriageViewModel model;
    private final Consumer<ModulePath> follow;
    private final TableView<Update> table = new TableView<>();

    /// `follow` selects a module; `tried` changes whenever the scenario does.
    public TriageView(TriageViewModel model, LimitsMenu limits, Consumer<ModulePath> follow, ObservableValue<?> tried) {
        this.model = model;
        this.follow = follow;
        getStyleClass().add("triage");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("triage.css")).toExternalForm());
        setTop(new VBox(bar(limits), ofTheFiles()));
        setCenter(table());
        tried.subscribe(_ -> table.refresh());
    }

    /// The table, for the keyboard.
    public TableView<Update> table() {
        if (table.getColumns().isEmpty()) {
            fill();
        }
        return table;
    }

    private Node bar(LimitsMenu limits) {
        limits.setId("triage-limits");
        CheckBox direct = new CheckBox(Texts.of("triage.direct"));
        direct.setId("triage-direct");
        direct.setMinWidth(USE_PREF_SIZE);
        direct.selectedProperty().bindBidirectional(model.directOnlyProperty());
        Label status = new Label();
        status.setId("triage-status");
        status.getStyleClass().add("triage-status");
        status.textProperty().bind(model.statusProperty());
        status.setTextOverrun(OverrunStyle.ELLIPSIS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(8, limits, direct, status, gap, progress(), again(), many());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("triage-bar");
        return bar;
    }

    /// What the updates are counted from, where something else is shown.
    private Node ofTheFiles() {
        Label words = new Label(Texts.of("triage.ofthefiles"));
        words.setId("triage-of-the-files");
        words.getStyleClass().add("triage-note");
        words.visibleProperty().bind(model.elsewhereProperty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node progress() {
        ProgressBar done = new ProgressBar();
        done.setPrefWidth(90);
        done.setAccessibleText(Texts.of("triage.starting"));
        done.progressProperty().bind(model.doneProperty());
        Button cancel = new Button(Texts.of("status.cancel"));
        cancel.setId("triage-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setOnAction(_ -> model.cancel());
        HBox box = new HBox(6, done, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.busyProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node again() {
        Button again = new Button(Texts.of("triage.again"));
        again.setId("triage-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setTooltip(new Tooltip(Texts.of("triage.again.tip")));
        again.getStyleClass().addAll("flat", "small");
        again.setOnAction(_ -> model.look());
        again.visibleProperty().bind(model.busyProperty().not());
        again.managedProperty().bind(again.visibleProperty());
        return again;
    }

    private Node many() {
        MenuButton many = new MenuButton(Texts.of("triage.many"));
        many.setId("triage-many");
        many.setMinWidth(USE_PREF_SIZE);
        many.setTooltip(new Tooltip(Texts.of("triage.many.tip")));
        many.getStyleClass().addAll("small");
        many.setOnShowing(_ -> fill(many));
        fill(many);
        return many;
    }

    private void fill(MenuButton many) {
        many.getItems().clear();
        for (Batch batch : Batch.values()) {
            String key = "triage.batch." + batch.name().toLowerCase(Locale.ROOT);
            int count = model.edits(batch).size();
            MenuItem item = new MenuItem(Texts.of(key, count) + (count == 0 ? " – " + Texts.of("menu.why.batch") : ""));
            item.setId(key.replace('.', '-'));
            item.setDisable(count == 0);
            item.setOnAction(_ -> model.take(batch));
            many.getItems().add(item);
        }
    }

    private void fill() {
        table.setId("updates");
        table.setAccessibleText(Texts.of("triage.title"));
        table.getStyleClass().add("dense");
        SortedList<Update> sorted = new SortedList<>(model.updates());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label();
        empty.getStyleClass().add("placeholder");
        empty.textProperty().bind(model.busyProperty().map(busy -> Texts.of(busy ? "triage.starting" : "triage.none")));
        table.setPlaceholder(empty);
        table.getColumns().setAll(List.of(
                tryColumn(),
                column("module", 270, update -> update.path().value(), Comparator.comparing(Update::path)),
                column("from", 96, update -> update.from().text(), Comparator.comparing(Update::from)),
                column("to", 96, update -> update.to().text(), Comparator.comparing(Update::to)),
                column("moves", 120, UpdateTexts::moves, Comparator.comparingInt(TriageView::weight)),
                column("go", 76, UpdateTexts::go, Comparator.comparing(UpdateTexts::go)),
                column("age", 84, update -> UpdateTexts.age(update, Instant.now()), Comparator.comparing(
                        (Update update) -> update.published().orElse(Instant.MIN)).reversed()),
                column("remarks", 220, UpdateTexts::remarks, Comparator.comparing(UpdateTexts::remarks).reversed())));
        table.setRowFactory(_ -> new UpdateRow());
        table.getSelectionModel().selectedItemProperty().subscribe(update -> {
            if (update != null && table.isFocused()) {
                follow.accept(update.path());
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && table.getSelectionModel().getSelectedItem() != null) {
                model.toggle(table.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
    }

    private static int weight(Update update) {
        return update.cost().map(Cost::moved).orElse(Integer.MAX_VALUE);
    }

    private static TableColumn<Update, Update> column(
            String key, double width, Function<Update, String> text, Comparator<Update> order) {
        TableColumn<Update, Update> column = new TableColumn<>(Texts.of("triage.column." + key));
        column.setId("updates-" + key);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new UpdateCell(key, text));
        return column;
    }

    private TableColumn<Update, Update> tryColumn() {
        TableColumn<Update, Update> column = new TableColumn<>("");
        column.setId("updates-try");
        column.setMinWidth(86);
        column.setMaxWidth(86);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TryCell(model));
        return column;
    }
}
