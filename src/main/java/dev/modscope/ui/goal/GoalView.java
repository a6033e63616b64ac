package dev.modscope.ui.goal;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.ui.explorer.Texts;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// A line to say the goal in, and the list of ways below it.
public final class GoalView extends BorderPane {
    private final GoalViewModel model;
    private final Consumer<ModulePath> follow;
    private final TextField module = new TextField();
    private final ListView<Suggestion> ways = new ListView<>();
    private final ToggleGroup kinds = new ToggleGroup();

    /// `follow` selects a module; `scenario` changes whenever the scenario does.
    public GoalView(GoalViewModel model, Consumer<ModulePath> follow, ObservableValue<?> scenario) {
        this.model = model;
        this.follow = follow;
        getStyleClass().addAll("triage", "goal");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("goal.css")).toExternalForm());
        setTop(form());
        fill();
        setCenter(ways);
        scenario.subscribe(_ -> ways.refresh());
    }

    /// Where the keyboard goes first.
    public Node first() {
        return module;
    }

    private Node form() {
        module.setId("goal-module");
        module.setPromptText(Texts.of("goal.module"));
        module.setAccessibleText(Texts.of("goal.module"));
        module.setPrefColumnCount(24);
        module.textProperty().bindBidirectional(model.moduleProperty());
        module.setOnAction(_ -> model.seek());
        Label status = new Label();
        status.setId("goal-status");
        status.getStyleClass().add("triage-status");
        status.textProperty().bind(model.statusProperty());
        status.setTextOverrun(OverrunStyle.ELLIPSIS);
        FlowPane line = new FlowPane(8, 4, module, kind(false), version(), kind(true), seek(), working(), status);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("triage-bar");
        return line;
    }

    private Node kind(boolean without) {
        RadioButton button = new RadioButton(Texts.of(without ? "goal.without" : "goal.atleast"));
        button.setId(without ? "goal-without" : "goal-atleast");
        button.setToggleGroup(kinds);
        button.setMinWidth(USE_PREF_SIZE);
        model.withoutProperty().subscribe(now -> button.setSelected(now == without));
        button.setOnAction(_ -> model.withoutProperty().set(without));
        return button;
    }

    private Node version() {
        ComboBox<String> version = new ComboBox<>(model.versions());
        version.setId("goal-version");
        version.setEditable(true);
        version.setPrefWidth(150);
        version.setMinWidth(110);
        version.setAccessibleText(Texts.of("goal.version"));
        version.setPromptText(Texts.of("goal.version"));
        version.getEditor().textProperty().bindBidirectional(model.versionProperty());
        version.disableProperty().bind(model.withoutProperty());
        return version;
    }

    private Node seek() {
        Button seek = new Button(Texts.of("goal.seek"));
        seek.setId("goal-seek");
        seek.setMinWidth(USE_PREF_SIZE);
        seek.setTooltip(new Tooltip(Texts.of("goal.seek.tip")));
        seek.getStyleClass().addAll("small", "accent");
        seek.setOnAction(_ -> model.seek());
        seek.visibleProperty().bind(model.busyProperty().not());
        seek.managedProperty().bind(seek.visibleProperty());
        return seek;
    }

    private Node working() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        turning.setAccessibleText(Texts.of("goal.title"));
        Button cancel = new Button(Texts.of("status.cancel"));
        cancel.setId("goal-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setOnAction(_ -> model.cancel());
        HBox box = new HBox(6, turning, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.busyProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void fill() {
        ways.setId("ways");
        ways.setItems(model.ways());
        ways.setAccessibleText(Texts.of("goal.title"));
        Label empty = new Label();
        empty.textProperty().bind(model.statusProperty().map(words -> words.isEmpty() ? Texts.of("goal.empty") : words));
        empty.setWrapText(true);
        empty.getStyleClass().add("placeholder");
        ways.setPlaceholder(empty);
        ways.opacityProperty().bind(model.elsewhereProperty().map(other -> other ? 0.5 : 1.0));
        ways.setCellFactory(_ -> new WayCell(model));
        ways.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && ways.getSelectionModel().getSelectedItem() != null) {
                model.toggle(ways.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        ways.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && ways.getSelectionModel().getSelectedItem() != null) {
                follow.accept(WayTexts.first(ways.getSelectionModel().getSelectedItem()));
            }
        });
    }
}
