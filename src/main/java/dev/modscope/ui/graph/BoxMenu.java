package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing.Box;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;

/// Opens the menu of a box: under the pointer, which selects the box first, or for keys at the selected one. On several
/// that are marked it is about all; beside the boxes there is none.
final class BoxMenu {
    private final GraphCanvas canvas;
    private final GraphViewModel model;

    BoxMenu(GraphCanvas canvas, GraphViewModel model) {
        this.canvas = canvas;
        this.model = model;
    }

    void opens(ContextMenu menu, Consumer<Box> select) {
        canvas.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                selectedPlace().ifPresentOrElse(
                        at -> menu.show(canvas, at.getX(), at.getY()), () -> show(menu, event));
                return;
            }
            canvas.at(event.getX(), event.getY()).ifPresent(box -> {
                if (!model.arranging().marked().contains(box.node().key())) {
                    select.accept(box);
                }
                show(menu, event);
            });
        });
    }

    private void show(ContextMenu menu, ContextMenuEvent event) {
        menu.show(canvas, event.getScreenX(), event.getScreenY());
    }

    private Optional<Point2D> selectedPlace() {
        return model.selectionProperty().get().flatMap(canvas::place)
                .filter(canvas.getLayoutBounds()::contains)
                .map(canvas::localToScreen);
    }
}
