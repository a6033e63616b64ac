package dev.modscope.ui.graph.words;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Theme;
import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The frame that a hand draws around boxes, or the place that a box is dragged to.
public final class Marquee extends Rectangle {
    /// Not to be seen yet.
    public Marquee() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows a frame on the pane, or none.
    public void show(Optional<Rect> place, Theme theme) {
        setVisible(place.isPresent());
        place.ifPresent(rect -> {
            Color colour = Color.rgb((theme.accent() >> 16) & 0xFF, (theme.accent() >> 8) & 0xFF, theme.accent() & 0xFF);
            setX(rect.x());
            setY(rect.y());
            setWidth(rect.width());
            setHeight(rect.height());
            setFill(colour.deriveColor(0, 1, 1, 0.13));
            setStroke(colour);
        });
    }
}
