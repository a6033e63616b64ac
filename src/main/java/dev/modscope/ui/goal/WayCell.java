package dev.modscope.ui.goal;

import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.ui.explorer.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One way: what becomes of the requirements, what else changes, and the button that takes it.
final class WayCell extends ListCell<Suggestion> {
    private final GoalViewModel model;
    private final VBox moves = new VBox();
    private final Label cost = new Label();
    private final Button take = new Button();
    private final HBox row = new HBox(12, take, moves, cost);

    WayCell(GoalViewModel model) {
        this.model = model;
        getStyleClass().add("way");
        row.setAlignment(Pos.CENTER_LEFT);
        moves.setMinWidth(0);
        HBox.setHgrow(moves, Priority.ALWAYS);
        cost.getStyleClass().add("way-cost");
        cost.setMinWidth(USE_PREF_SIZE);
        take.getStyleClass().addAll("small", "try");
        take.setMinWidth(78);
        take.setFocusTraversable(false);
        take.setOnAction(_ -> {
            if (getItem() != null) {
                model.toggle(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Suggestion way, boolean empty) {
        super.updateItem(way, empty);
        if (empty || way == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        moves.getChildren().setAll(WayTexts.moves(way).stream().map(Label::new).toList());
        cost.setText(WayTexts.cost(way.cost()));
        boolean taken = model.isTaken(way);
        take.setText(Texts.of(taken ? "triage.takeback" : "triage.try"));
        take.setAccessibleText(Texts.of(taken ? "goal.takeback.spoken" : "goal.try.spoken", WayTexts.spoken(way)));
        take.getStyleClass().remove("accent");
        if (taken) {
            take.getStyleClass().add("accent");
        }
        setTooltip(new Tooltip(WayTexts.all(way) + "\n" + WayTexts.command(way)));
        setAccessibleText(WayTexts.spoken(way));
        setGraphic(row);
    }
}
