package dev.modscope.ui.compare;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.compare.Matrix;
import dev.modscope.ui.explorer.Texts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sides as chips, the matrix below them, its totals at the foot.
public final class CompareView extends BorderPane {
    private static final double NARROW = 330;

    private final CompareViewModel model;
    private final Outside outside;
    private final FlowPane chips = new FlowPane(4, 4);
    private final MatrixTable table;
    private final RevisionPicker picker;

    /// What lies outside the view: a person is asked for a file, texts are copied or saved, a module is selected.
    public record Outside(
            Supplier<Optional<Path>> askFile,
            Consumer<String> clipboard,
            BiConsumer<CompareFormat, String> save,
            Consumer<ModulePath> select) {}

    public CompareView(CompareViewModel model, Outside outside) {
        this.model = model;
        this.outside = outside;
        this.table = new MatrixTable(outside.select());
        this.picker = new RevisionPicker(model);
        setId("compare");
        setMinWidth(0);
        getStyleClass().add("compare");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("compare.css")).toExternalForm());
        model.matrixProperty().subscribe(matrix -> matrix.ifPresent(table::show));
        model.sides().addListener((ListChangeListener<Choice>) _ -> fill());
        fill();
        VBox top = new VBox(sides(), tools(), problem());
        // Or what is above the table would be laid out wider than the table, and higher than it is.
        top.setMinWidth(0);
        setTop(top);
        StackPane middle = new StackPane(table, nothing(), picker);
        StackPane.setAlignment(picker, Pos.TOP_LEFT);
        picker.maxWidthProperty().bind(Bindings.min(560, middle.widthProperty().subtract(24)));
        setCenter(middle);
    }

    /// The control that takes the keys.
    public Node keyboard() {
        return table.table();
    }

    private FlowPane sides() {
        chips.setId("compare-sides");
        // As wide as it lies within its insets: how many lines there are at least follows from it.
        chips.prefWrapLengthProperty().bind(widthProperty().subtract(24));
        chips.setAccessibleText(Texts.of("compare.sides"));
        chips.getStyleClass().add("compare-sides");
        return chips;
    }

    private void fill() {
        chips.getChildren().clear();
        for (Choice side : model.sides()) {
            chips.getChildren().add(chip(side, chips.getChildren().isEmpty()));
        }
        chips.getChildren().add(add());
    }

    private Node chip(Choice side, boolean first) {
        Button name = new Button(side.name(), first ? new FontIcon("mdi2f-flag-outline") : null);
        name.getStyleClass().addAll("flat", "small");
        name.setMnemonicParsing(false);
        name.setTooltip(new Tooltip(Texts.of(first ? "compare.first" : "compare.first.tip")));
        name.setOnAction(_ -> model.first(side));
        HBox chip = new HBox(name);
        if (model.sides().size() > 1) {
            Button away = new Button("", new FontIcon("mdi2c-close"));
            away.setId("side-drop-" + side.name());
            away.getStyleClass().addAll("button-icon", "flat", "side-drop");
            away.setAccessibleText(Texts.of("compare.drop", side.name()));
            away.setTooltip(new Tooltip(Texts.of("compare.drop", side.name())));
            away.setOnAction(_ -> model.remove(side));
            chip.getChildren().add(away);
        }
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("side-chip", first ? "first" : "other");
        return chip;
    }

    private MenuButton add() {
        MenuButton button = new MenuButton(Texts.of("compare.add"), new FontIcon("mdi2p-plus"));
        button.setId("compare-add");
        button.getStyleClass().addAll("flat", "small");
        button.setTooltip(new Tooltip(Texts.of("compare.add.tip")));
        Menu whatIfs = new Menu(Texts.of("compare.add.whatif"));
        button.setOnShowing(_ -> {
            whatIfs.getItems().setAll(model.whatIfs().stream()
                    .map(name -> item(name, "", () -> model.add(new Choice.WhatIf(name))))
                    .toList());
            boolean none = whatIfs.getItems().isEmpty();
            whatIfs.setDisable(none);
            whatIfs.setText(Texts.of("compare.add.whatif") + (none ? " – " + Texts.of("menu.why.whatif") : ""));
        });
        button.getItems().setAll(
                item(Texts.of("scenario.base"), "compare-add-base", () -> model.add(new Choice.Base())),
                whatIfs,
                new SeparatorMenuItem(),
                item(Texts.of("compare.add.revision"), "compare-add-revision", picker::open),
                item(Texts.of("compare.add.file"), "compare-add-file",
                        () -> outside.askFile().get().ifPresent(path -> model.add(new Choice.Other(path)))));
        return button;
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private HBox tools() {
        TextField filter = new TextField();
        filter.setId("compare-filter");
        filter.setPromptText(Texts.of("compare.filter.short"));
        filter.setAccessibleText(Texts.of("compare.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMinWidth(40);
        filter.setMaxWidth(260);
        CheckBox differences = new CheckBox(Texts.of("compare.differences"));
        differences.setId("compare-differences");
        // Where even the filter has nothing left to give.
        differences.minWidthProperty().bind(widthProperty().map(width -> width.doubleValue() > NARROW ? USE_PREF_SIZE : 60));
        differences.setTooltip(new Tooltip(differences.getText()));
        differences.selectedProperty().bindBidirectional(model.differencesOnlyProperty());
        Label count = new Label();
        count.getStyleClass().add("pane-note");
        count.textProperty().bind(model.matrixProperty().map(shown ->
                shown.map(m -> Texts.of("compare.rows", m.rows().size())).orElse("")));
        HBox.setHgrow(count, Priority.SOMETIMES);
        count.setMinWidth(0);
        count.setMaxWidth(Double.MAX_VALUE);
        count.managedProperty().bind(widthProperty().greaterThan(NARROW));
        count.visibleProperty().bind(count.managedProperty());
        HBox tools = new HBox(5, filter, differences, count,
                texts("compare.copy", "mdi2c-content-copy", (_, text) -> outside.clipboard().accept(text)),
                texts("compare.save", "mdi2c-content-save-outline", outside.save()));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("compare-tools");
        return tools;
    }

    private MenuButton texts(String key, String icon, BiConsumer<CompareFormat, String> take) {
        MenuButton button = new MenuButton("", new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("small", "flat");
        button.setAccessibleText(Texts.of(key + ".tip"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.of(key + ".tip")));
        for (CompareFormat format : CompareFormat.values()) {
            button.getItems().add(item(Texts.of(format.key()), key.replace('.', '-') + "-" + format.ending(), () ->
                    model.matrixProperty().get().map(format::text).ifPresent(text -> take.accept(format, text))));
        }
        button.disableProperty().bind(model.matrixProperty().map(Optional::isEmpty));
        return button;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("compare-problem");
        problem.getStyleClass().add("compare-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Label nothing() {
        Label words = new Label();
        words.setId("compare-nothing");
        words.getStyleClass().add("placeholder");
        words.setWrapText(true);
        words.setMaxWidth(420);
        words.setAlignment(Pos.CENTER);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMouseTransparent(true);
        model.busyProperty().subscribe(() -> words.setText(words()));
        model.matrixProperty().subscribe(() -> words.setText(words()));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        return words;
    }

    private String words() {
        Optional<Matrix> matrix = model.matrixProperty().get();
        if (matrix.filter(shown -> !shown.rows().isEmpty()).isPresent()) {
            return "";
        }
        if (model.busyProperty().get()) {
            return Texts.of("compare.busy");
        }
        if (!model.filterProperty().get().isBlank()) {
            return Texts.of("compare.nothing.found");
        }
        return Texts.of(matrix.filter(shown -> shown.sides().size() > 1).isPresent() ? "compare.same" : "compare.one");
    }
}
