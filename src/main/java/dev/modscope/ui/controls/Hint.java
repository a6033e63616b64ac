package dev.modscope.ui.controls;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words that show when the pointer rests on a cell. A tooltip is a window of its own and takes as long to make as the
/// cell, so it is made when the pointer first comes there: a list has a hundred cells, and most never see a pointer.
public final class Hint {
    private Hint() {}

    /// Asks for the words whenever the pointer comes; where there are none nothing shows.
    public static void on(Control cell, Supplier<String> words) {
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            String said = words.get();
            if (said.isEmpty()) {
                cell.setTooltip(null);
            } else if (cell.getTooltip() == null) {
                cell.setTooltip(new Tooltip(said));
            } else {
                cell.getTooltip().setText(said);
            }
        });
    }
}
