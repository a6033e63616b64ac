package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.graph.GraphCanvas;
import dev.modscope.ui.views.ModuleMenu;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The menu of a module where no event asks for it but keys, and where there is no module.
@Tag("gui")
final class MenuKeysTest extends WindowOpen {
    private static final ModulePath OAUTH = path("auth.example/oauth");

    private GraphCanvas canvas() {
        return lookup("#graph").queryAs(GraphCanvas.class);
    }

    private static List<Window> menus() {
        return Window.getWindows().stream().filter(ModuleMenu.class::isInstance).toList();
    }

    private void openSample() throws TimeoutException {
        open("webshop");
        until(() -> canvas().place(OAUTH).isPresent());
    }

    private void shiftF10() {
        press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
    }

    private Point2D opened() throws TimeoutException {
        until(() -> menus().size() == 1);
        Window menu = menus().getFirst();
        Point2D at = new Point2D(menu.getX(), menu.getY());
        type(KeyCode.ESCAPE);
        until(() -> menus().isEmpty());
        return at;
    }

    @Test
    void keysOpenTheMenuWhereTheSelectedModuleIs() throws TimeoutException {
        openSample();
        interact(() -> explorer.select(Optional.of(OAUTH)));
        until(() -> canvas().getLayoutBounds().contains(canvas().place(OAUTH).orElseThrow()));
        interact(() -> canvas().requestFocus());
        shiftF10();
        assertThat(opened().distance(Objects.requireNonNull(canvas().localToScreen(canvas().place(OAUTH).orElseThrow())))).isLessThan(30);
        for (String list : List.of("#modules", "#tree", "#source")) {
            interact(() -> item(list.equals("#source") ? "view-source" : "view-table").fire());
            until(() -> lookup(list).tryQuery().isPresent());
            Node rows = lookup(list).query();
            until(() -> rows.lookupAll(".indexed-cell:selected").stream().anyMatch(Node::isVisible));
            interact(rows::requestFocus);
            type(KeyCode.CONTEXT_MENU);
            Point2D at = opened();
            assertThat(rows.lookupAll(".indexed-cell:selected").stream().map(row -> row.localToScreen(row.getLayoutBounds())))
                    .as(list).anyMatch(row -> Math.abs(row.getMaxY() - at.getY()) < 20);
        }
    }

    @Test
    void withoutAModuleThereIsNoMenu() throws TimeoutException {
        openSample();
        interact(() -> canvas().requestFocus());
        type(KeyCode.CONTEXT_MENU);
        assertThat(menus()).isEmpty();
        Point2D empty = Objects.requireNonNull(canvas().localToScreen(canvas().getWidth() / 2, canvas().getHeight() - 6));
        moveTo(empty).press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);
        assertThat(menus()).isEmpty();
        interact(() -> explorer.select(Optional.of(OAUTH)));
        type(KeyCode.CONTEXT_MENU);
        until(() -> menus().size() == 1);
    }
}
