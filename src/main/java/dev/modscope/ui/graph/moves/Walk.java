package dev.modscope.ui.graph.moves;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Rect;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// From box to box with the arrow keys: to the right along an edge to what is required, to the left to what requires, up
/// and down to the next box of the same column. Where no edge leads, to the nearest box on that side.
public final class Walk {
    /// Where an arrow key points to.
    public enum Way {
        /// To what requires.
        LEFT,
        /// To what is required.
        RIGHT,
        /// To the box above.
        UP,
        /// To the box below.
        DOWN
    }

    private Walk() {}

    /// The box after this one, if there is any on that side.
    public static Optional<Box> from(Drawing drawing, Box box, Way way) {
        return switch (way) {
            case LEFT -> linked(drawing, box, false).or(() -> nearest(drawing, box, other -> other.right() <= box.rect().x()));
            case RIGHT -> linked(drawing, box, true).or(() -> nearest(drawing, box, other -> other.x() >= box.rect().right()));
            case UP -> beside(drawing, box, other -> other.bottom() <= box.rect().y());
            case DOWN -> beside(drawing, box, other -> other.y() >= box.rect().bottom());
        };
    }

    private static Optional<Box> linked(Drawing drawing, Box box, boolean onwards) {
        Stream<String> ends = drawing.edges().stream()
                .filter(edge -> start(edge, onwards).equals(box.node().key()))
                .map(edge -> start(edge, !onwards));
        return ends.flatMap(key -> drawing.boxes().stream().filter(b -> b.node().key().equals(key)))
                .min(Comparator.comparingDouble(other -> far(box.rect(), other.rect())));
    }

    private static String start(Edge edge, boolean onwards) {
        return (onwards ? edge.from() : edge.to()).key();
    }

    private static Optional<Box> nearest(Drawing drawing, Box box, Predicate<Rect> side) {
        return drawing.boxes().stream()
                .filter(other -> side.test(other.rect()))
                .min(Comparator.comparingDouble(other -> far(box.rect(), other.rect())));
    }

    /// In the same column first, then anywhere on that side.
    private static Optional<Box> beside(Drawing drawing, Box box, Predicate<Rect> side) {
        return nearest(drawing, box, other -> side.test(other) && other.x() < box.rect().right()
                        && other.right() > box.rect().x())
                .or(() -> nearest(drawing, box, side));
    }

    private static double far(Rect one, Rect other) {
        return Math.hypot(
                one.x() + one.width() / 2 - other.x() - other.width() / 2,
                one.y() + one.height() / 2 - other.y() - other.height() / 2);
    }
}
