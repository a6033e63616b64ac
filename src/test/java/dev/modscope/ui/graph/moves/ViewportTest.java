package dev.modscope.ui.graph.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.modscope.layout.Drawing.Rect;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gestures' arithmetic.
final class ViewportTest {
    @Test
    void zoomingKeepsThePointUnderThePointer() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Viewport view = new Viewport(0.1 + random.nextDouble() * 3, random.nextInt(500), random.nextInt(500));
            double x = random.nextInt(900);
            double y = random.nextInt(600);
            Viewport zoomed = view.zoomed(0.2 + random.nextDouble() * 4, x, y);
            assertThat(zoomed.toDrawingX(x)).isCloseTo(view.toDrawingX(x), within(1e-6));
            assertThat(zoomed.toDrawingY(y)).isCloseTo(view.toDrawingY(y), within(1e-6));
            assertThat(zoomed.zoom()).isBetween(Viewport.LEAST, Viewport.MOST);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 500, 800, 600", "100, 100, 800, 600", "20000, 300, 640, 480", "300, 9000, 640, 480", "1, 1, 300, 300"
    })
    void fittingShowsAllOfIt(double width, double height, double paneWidth, double paneHeight) {
        Rect bounds = new Rect(40, -20, width, height);
        Viewport view = Viewport.fit(bounds, paneWidth, paneHeight);
        Rect visible = view.visible(paneWidth, paneHeight);
        boolean smallest = view.zoom() == Viewport.LEAST;
        assertThat(smallest || (visible.x() <= bounds.x() && visible.right() >= bounds.right())).isTrue();
        assertThat(smallest || (visible.y() <= bounds.y() && visible.bottom() >= bounds.bottom())).isTrue();
        assertThat(view.zoom()).isLessThan(1.51);
    }

    @Test
    void showingMovesOnlyWhereSomethingIsOutOfSight() {
        Viewport view = new Viewport(1, 0, 0);
        assertThat(view.showing(new Rect(100, 100, 50, 30), 800, 600)).isEqualTo(view);
        Viewport moved = view.showing(new Rect(2000, 100, 50, 30), 800, 600);
        assertThat(moved.toPaneX(2025)).isEqualTo(400);
        assertThat(moved.top()).isZero();
    }

    @Test
    void holdingKeepsABoxWhereItWas() {
        Viewport view = new Viewport(0.5, 30, 40);
        Rect before = new Rect(100, 200, 80, 35);
        Rect after = new Rect(400, 90, 80, 35);
        Viewport held = view.holding(before, after);
        assertThat(held.toPaneX(after.x())).isEqualTo(view.toPaneX(before.x()));
        assertThat(held.toPaneY(after.y())).isEqualTo(view.toPaneY(before.y()));
    }
}
