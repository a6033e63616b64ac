package dev.modscope.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A control that says why it cannot be used while it cannot: as its help, and where the pointer rests on it. A disabled
/// control has no tooltip of its own, so the pane around it has.
public final class Reasoned extends StackPane {
    private Reasoned() {}

    /// Around a control that can be used while `possible`; otherwise `why` is said.
    public static Reasoned of(Control control, ObservableValue<Boolean> possible, String why) {
        return of(control, possible.map(yes -> yes ? "" : why));
    }

    /// Around a control that can be used while `why` is empty.
    public static Reasoned of(Control control, ObservableValue<String> why) {
        Reasoned pane = new Reasoned();
        Tooltip reason = new Tooltip();
        why.subscribe(words -> {
            control.setDisable(!words.isEmpty());
            control.setAccessibleHelp(words);
            reason.setText(words);
            if (words.isEmpty()) {
                Tooltip.uninstall(pane, reason);
            } else {
                Tooltip.install(pane, reason);
            }
        });
        pane.setMinWidth(Region.USE_PREF_SIZE);
        pane.setMaxWidth(Region.USE_PREF_SIZE);
        pane.visibleProperty().bind(control.visibleProperty());
        pane.managedProperty().bind(control.managedProperty());
        pane.getChildren().add(control);
        return pane;
    }
}
