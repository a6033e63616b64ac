package dev.modscope.ui.controls;

import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The keys that ask for a context menu, Shift+F10 and the menu key: not every platform tells of them by an event, as
/// JavaFX expects. Where one does as well, it comes when the menu is there already.
public final class MenuKeys {
    private static final double INDENT = 24;

    private MenuKeys() {}

    /// Has the keys ask whoever has the keyboard for its menu: a list at the row that is selected.
    public static void over(Scene scene) {
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger() && isOpen()) {
                event.consume();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean wanted = event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
            if (wanted && !isOpen()) {
                Optional.ofNullable(scene.getFocusOwner()).ifPresent(MenuKeys::ask);
                event.consume();
            }
        });
    }

    private static boolean isOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    private static void ask(Node node) {
        Bounds whole = onScreen(node);
        Point2D at = row(node, whole).orElse(new Point2D(whole.getCenterX(), whole.getCenterY()));
        Point2D here = Optional.ofNullable(node.screenToLocal(at)).orElse(Point2D.ZERO);
        Event.fireEvent(node, new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, here.getX(), here.getY(), at.getX(), at.getY(), true, null));
    }

    /// Below the selected row, which stays to be seen.
    private static Optional<Point2D> row(Node list, Bounds whole) {
        return list.lookupAll(".indexed-cell").stream()
                .filter(node -> node instanceof IndexedCell<?> cell && cell.isSelected() && cell.isVisible())
                .map(MenuKeys::onScreen)
                .filter(row -> whole.contains(whole.getCenterX(), row.getCenterY()))
                .findFirst()
                .map(row -> new Point2D(Math.max(whole.getMinX(), row.getMinX()) + INDENT, row.getMaxY()));
    }

    private static Bounds onScreen(Node node) {
        return Optional.ofNullable(node.localToScreen(node.getLayoutBounds())).orElse(new BoundingBox(0, 0, 0, 0));
    }
}
