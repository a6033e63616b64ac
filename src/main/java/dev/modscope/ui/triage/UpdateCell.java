package dev.modscope.ui.triage;

import dev.modscope.resolve.triage.Update;
import dev.modscope.ui.controls.Hint;
import java.util.function.Function;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;

/// One cell with words; the whole of them in a tooltip.
final class UpdateCell extends TableCell<Update, Update> {
    private final String key;
    private final Function<Update, String> text;

    UpdateCell(String key, Function<Update, String> text) {
        this.key = key;
        this.text = text;
        getStyleClass().add("update-" + key);
        setTextOverrun(switch (key) {
            case "module" -> OverrunStyle.LEADING_ELLIPSIS;
            case "from", "to" -> OverrunStyle.CENTER_ELLIPSIS;
            default -> OverrunStyle.ELLIPSIS;
        });
        Hint.on(this, () -> isEmpty() ? "" : getAccessibleText());
    }

    @Override
    protected void updateItem(Update update, boolean empty) {
        super.updateItem(update, empty);
        String words = empty || update == null ? "" : text.apply(update);
        setText(words);
        boolean moves = key.equals("moves") && update != null && !empty;
        setAccessibleText(moves ? UpdateTexts.spoken(update) : words);
    }
}
