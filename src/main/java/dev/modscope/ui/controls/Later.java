package dev.modscope.ui.controls;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Keeps a place in a pane for what is made when it is first wanted: what nobody has asked for costs no time at a start.
public final class Later extends Region {
    private Later() {
        setManaged(false);
        setVisible(false);
    }

    /// A place for a view.
    ///
    /// @param wanted whether the view is to be seen
    public static Later when(ObservableValue<Boolean> wanted, Supplier<Node> view) {
        Later place = new Later();
        wanted.subscribe(now -> {
            if (now && place.getParent() instanceof Pane pane) {
                pane.getChildren().set(pane.getChildren().indexOf(place), view.get());
            }
        });
        return place;
    }
}
