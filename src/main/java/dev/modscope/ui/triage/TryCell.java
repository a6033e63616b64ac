package dev.modscope.ui.triage;

import dev.modscope.resolve.triage.Update;
import dev.modscope.ui.explorer.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;

/// The button that takes an update into the scenario, or out again.
final class TryCell extends TableCell<Update, Update> {
    private final TriageViewModel model;
    private final Button button = new Button();

    TryCell(TriageViewModel model) {
        this.model = model;
        getStyleClass().add("update-try");
        button.getStyleClass().addAll("small", "try");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            if (getItem() != null) {
                model.toggle(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Update update, boolean empty) {
        super.updateItem(update, empty);
        if (empty || update == null) {
            setGraphic(null);
            return;
        }
        boolean tried = model.isTried(update);
        button.setText(Texts.of(tried ? "triage.takeback" : "triage.try"));
        button.setAccessibleText(Texts.of(tried ? "triage.takeback.spoken" : "triage.try.spoken", update.path(), update.to().text()));
        button.setDisable(update.cost().isEmpty());
        button.getStyleClass().remove("accent");
        if (tried) {
            button.getStyleClass().add("accent");
        }
        setGraphic(button);
    }
}
