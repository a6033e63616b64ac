package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.controls.Hint;
import dev.modscope.ui.explorer.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list of what the selected module requires, which can be folded; a click leads to the module.
public final class RequiresView extends VBox {
    private static final double ROW = 22;
    private static final int MOST = 6;

    private final ListView<RequiresViewModel.Row> list = new ListView<>();
    private final ToggleButton title = new ToggleButton();
    private final FontIcon arrow = new FontIcon("mdi2c-chevron-down");

    /// `follow` selects a module.
    public RequiresView(ObservableValue<List<RequiresViewModel.Row>> rows, Consumer<ModulePath> follow) {
        getStyleClass().add("requires");
        title.setId("requires-title");
        title.setGraphic(arrow);
        title.setSelected(true);
        title.getStyleClass().addAll("flat", "section-title", "requires-title");
        title.selectedProperty().subscribe(open -> arrow.setIconLiteral(open ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
        list.setId("requires");
        list.getStyleClass().addAll("dense", "askers");
        list.setAccessibleText(Texts.of("requires.spoken"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new RequirementCell());
        list.visibleProperty().bind(title.selectedProperty());
        list.managedProperty().bind(title.selectedProperty());
        Runnable go = () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(row -> follow.accept(row.asked().path()));
        list.setOnMouseClicked(_ -> go.run());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                go.run();
            }
        });
        getChildren().addAll(title, list);
        managedProperty().bind(visibleProperty());
        rows.subscribe(this::show);
    }

    private void show(List<RequiresViewModel.Row> rows) {
        setVisible(!rows.isEmpty());
        title.setText(Texts.of("requires.title", rows.size()));
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
            list.getSelectionModel().clearSelection();
        }
        double height = Math.clamp(rows.size(), 1, MOST) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private static final class RequirementCell extends ListCell<RequiresViewModel.Row> {
        private final Label name = new Label();
        private final Label versions = new Label();
        private final HBox box = new HBox(8, name, versions);

        RequirementCell() {
            name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            name.setMinWidth(110);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            versions.getStyleClass().add("asker-detail");
            versions.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            versions.setMinWidth(70);
            versions.setAlignment(Pos.CENTER_RIGHT);
            box.getStyleClass().add("asker-box");
            setPrefWidth(0);
            Hint.on(this, () -> Optional.ofNullable(getItem()).map(RequiresViewModel.Row::spoken).orElse(""));
        }

        @Override
        protected void updateItem(RequiresViewModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(Texts.shown(row.asked().path()));
            name.setOpacity(row.indirect() ? 0.75 : 1);
            versions.setText(row.versions());
            setAccessibleText(row.spoken());
            setGraphic(box);
        }
    }
}
