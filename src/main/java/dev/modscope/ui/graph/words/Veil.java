package dev.modscope.ui.graph.words;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Theme;
import dev.modscope.ui.graph.moves.Viewport;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// Covers boxes that are new in the picture with the colour of its ground, and clears: they come gradually, and the
/// picture is painted once.
public final class Veil extends Region {
    private static final Duration TIME = Duration.millis(150);
    /// So many at once nobody follows with the eye.
    private static final int MOST = 60;
    private static final double AROUND = 8;

    private final DoubleProperty thickness = new SimpleDoubleProperty();
    private final Timeline clearing = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(thickness, 1)), new KeyFrame(TIME, new KeyValue(thickness, 0)));

    /// Covers nothing yet.
    public Veil() {
        setId("veil");
        setManaged(false);
        setMouseTransparent(true);
        clearing.setOnFinished(_ -> lift());
    }

    /// Covers boxes as they stand in a pane of this size, and clears.
    public void over(List<Rect> boxes, Viewport view, Rect pane, Theme theme) {
        lift();
        Color ground = Color.rgb((theme.background() >> 16) & 0xFF, (theme.background() >> 8) & 0xFF, theme.background() & 0xFF);
        if (!boxes.isEmpty() && boxes.size() <= MOST) {
            getChildren().setAll(boxes.stream().flatMap(box -> cover(box, view, pane, ground).stream()).toList());
            thickness.set(1);
            clearing.playFromStart();
        }
    }

    private Optional<Rectangle> cover(Rect box, Viewport view, Rect pane, Color ground) {
        double x = Math.max(pane.x(), view.toPaneX(box.x()) - AROUND);
        double y = Math.max(pane.y(), view.toPaneY(box.y()) - AROUND);
        double right = Math.min(pane.right(), view.toPaneX(box.right()) + AROUND);
        double bottom = Math.min(pane.bottom(), view.toPaneY(box.bottom()) + AROUND);
        if (right <= x || bottom <= y) {
            return Optional.empty();
        }
        Rectangle cover = new Rectangle(x, y, right - x, bottom - y);
        cover.setFill(ground);
        cover.opacityProperty().bind(thickness);
        return Optional.of(cover);
    }

    /// Covers nothing from now on.
    public void lift() {
        if (!getChildren().isEmpty()) {
            clearing.stop();
            getChildren().clear();
        }
    }
}
