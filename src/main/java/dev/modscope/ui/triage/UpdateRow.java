package dev.modscope.ui.triage;

import dev.modscope.resolve.triage.Update;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/// One row: grey where the update lies beyond the limits or is refused, muted where the module is an indirect one.
final class UpdateRow extends TableRow<Update> {
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");
    private static final PseudoClass INDIRECT = PseudoClass.getPseudoClass("indirect");
    private static final PseudoClass MENDS = PseudoClass.getPseudoClass("mends");

    UpdateRow() {
        getStyleClass().add("update");
    }

    @Override
    protected void updateItem(Update update, boolean empty) {
        super.updateItem(update, empty);
        boolean full = !empty && update != null;
        pseudoClassStateChanged(BEYOND, full && !update.isTakeable());
        pseudoClassStateChanged(INDIRECT, full && !update.direct());
        pseudoClassStateChanged(MENDS, full && update.isTakeable() && update.cost()
                .filter(cost -> !cost.retractedFixed().isEmpty() || !cost.deprecatedFixed().isEmpty()).isPresent());
    }
}
