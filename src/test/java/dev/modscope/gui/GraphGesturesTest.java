package dev.modscope.gui;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.ui.graph.GraphCanvas;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.util.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Hands and keys on the graph, as far as they can be played without a display; what they mean is told in GesturesTest.
@Tag("gui")
final class GraphGesturesTest extends WindowOpen {
    private static final ModulePath WEBSHOP = path("shop.example/webshop");
    private static final ModulePath CSRF = path("web.example/csrf");

    private GraphCanvas canvas() {
        return lookup("#graph").queryAs(GraphCanvas.class);
    }

    private Point2D onPane(ModulePath module) {
        return canvas().place(module).orElseThrow();
    }

    private Point2D onScreen(ModulePath module) {
        return Objects.requireNonNull(canvas().localToScreen(onPane(module)));
    }

    private void openSample() throws TimeoutException {
        clickOn("#welcome-sample");
        until(() -> lookup("#graph").tryQuery().isPresent() && canvas().place(WEBSHOP).isPresent());
        interact(() -> explorer.select(Optional.of(CSRF)));
        until(() -> canvas().getLayoutBounds().contains(onPane(CSRF)));
    }

    @Test
    void aDragMovesABoxAndADragBesideItMovesThePicture() throws TimeoutException {
        openSample();
        Point2D before = onPane(CSRF);
        Point2D other = onPane(WEBSHOP);
        drag(onScreen(CSRF), MouseButton.PRIMARY).moveBy(40, 30).dropBy(20, 10);
        until(() -> onPane(CSRF).distance(before.add(60, 40)) < 4);
        assertThat(onPane(WEBSHOP).distance(other)).as("the others stay, but for a few pixels").isLessThan(8);
        Point2D empty = Objects.requireNonNull(canvas().localToScreen(canvas().getWidth() / 2, canvas().getHeight() - 6));
        drag(empty, MouseButton.PRIMARY).moveBy(0, -30).dropBy(0, -20);
        until(() -> onPane(WEBSHOP).distance(other.add(0, -50)) < 8);
    }

    @Test
    void keysWalkFoldAndExplain() throws TimeoutException {
        openSample();
        interact(() -> explorer.select(Optional.of(WEBSHOP)));
        interact(() -> canvas().requestFocus());
        type(KeyCode.RIGHT);
        until(() -> !explorer.selectionProperty().get().equals(Optional.of(WEBSHOP)));
        type(KeyCode.LEFT);
        until(() -> explorer.selectionProperty().get().equals(Optional.of(WEBSHOP)));
        type(KeyCode.MINUS);
        until(() -> canvas().place(CSRF).isEmpty());
        type(KeyCode.ESCAPE);
        until(() -> canvas().place(CSRF).isPresent());
        Node legend = lookup("#legend .legend").query();
        assertThat(legend.isVisible()).isFalse();
        type(KeyCode.L);
        until(legend::isVisible);
    }

    private WritableImage map() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> lookup("#mini-map").query().snapshot(null, null));
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void theMapIsLitAsThePictureIs() throws TimeoutException {
        openSample();
        interact(item("menu-modules")::fire);
        interact(() -> canvas().zoom(2));
        interact(() -> canvas().requestFocus());
        until(() -> lookup("#mini-map").query().isVisible() && same(map(), map()));
        WritableImage both = map();
        type(KeyCode.U);
        until(() -> !same(map(), both));
        WritableImage requirers = map();
        type(KeyCode.D);
        until(() -> !same(map(), requirers));
    }

    @Test
    void theCardStaysWhileThePointerIsOnItsWayIntoItAndThere() throws TimeoutException {
        openSample();
        moveTo(onScreen(CSRF));
        Node card = lookup("#hover-card").query();
        until(card::isVisible);
        assertThat(card.getBoundsInParent().contains(onPane(CSRF))).as("the box below the pointer stays free").isFalse();
        Point2D inside = Objects.requireNonNull(card.localToScreen(card.getLayoutBounds().getCenterX(), 10));
        moveTo(inside);
        AtomicBoolean late = new AtomicBoolean();
        interact(() -> {
            PauseTransition longer = new PauseTransition(Duration.millis(500));
            longer.setOnFinished(_ -> late.set(true));
            longer.play();
        });
        until(late::get);
        assertThat(card.isVisible()).as("while the pointer is on it").isTrue();
        moveTo(Objects.requireNonNull(canvas().localToScreen(canvas().getWidth() / 2, canvas().getHeight() - 6)));
        until(() -> !card.isVisible());
    }
}
