package dev.modscope.layout;

import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Label;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphView.Spot;
import dev.modscope.layout.Pen.Curve;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Boxes that a person put somewhere: they stand there, and each of their edges is a line of its own.
final class Pins {
    private final Drawing drawing;
    private final Map<String, Spot> pins;
    private final Map<String, Rect> places = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, Integer> kept = new HashMap<>();

    private Pins(Drawing drawing, Map<String, Spot> pins) {
        this.drawing = drawing;
        this.pins = pins;
    }

    /// The drawing with its pinned boxes in their places.
    static Drawing applied(Drawing drawing, Map<String, Spot> pins) {
        boolean any = drawing.boxes().stream().anyMatch(box -> pins.containsKey(box.node().key()));
        return any ? new Pins(drawing, pins).applied() : drawing;
    }

    private Drawing applied() {
        List<Box> boxes = drawing.boxes().stream().map(this::placed).toList();
        boxes.forEach(box -> places.put(box.node().key(), box.rect()));
        List<Edge> edges = drawing.edges().stream().map(this::routed).toList();
        Rect bounds = drawing.bounds();
        for (Rect place : places.values()) {
            bounds = bounds.around(place.grown(12));
        }
        return new Drawing(
                boxes, drawing.panels(), lines, edges, drawing.caption(), bounds, drawing.highlight(), drawing.fit());
    }

    private Box placed(Box box) {
        return Optional.ofNullable(pins.get(box.node().key())).map(spot -> placed(box, spot)).orElse(box);
    }

    private static Box placed(Box box, Spot spot) {
        double dx = spot.x() - box.rect().x();
        double dy = spot.y() - box.rect().y() - box.rect().height() / 2;
        Set<Mark> marks = EnumSet.of(Mark.PINNED);
        marks.addAll(box.marks());
        List<Label> labels = box.labels().stream()
                .map(label -> new Label(label.text(), label.x() + dx, label.y() + dy, label.size(), label.role()))
                .toList();
        return new Box(box.node(), box.rect().moved(dx, dy), labels, marks);
    }

    private Edge routed(Edge edge) {
        boolean own = pins.containsKey(edge.from().key()) || pins.containsKey(edge.to().key());
        if (!own) {
            return new Edge(edge.from(), edge.to(), edge.lines().stream().map(this::keep).toList());
        }
        Rect from = places.getOrDefault(edge.from().key(), drawing.bounds());
        Rect to = places.getOrDefault(edge.to().key(), drawing.bounds());
        double y0 = from.y() + from.height() / 2;
        double y1 = to.y() + to.height() / 2;
        double reach = Math.max(24, Math.abs(to.x() - from.right()) / 2);
        Line first = drawing.lines().get(edge.lines().getFirst());
        lines.add(new Line(
                Curve.of(from.right(), y0, from.right() + reach, y0, to.x() - reach, y1, to.x(), y1),
                edge.from().owner(), first.kind()));
        return new Edge(edge.from(), edge.to(), List.of(lines.size() - 1));
    }

    private int keep(int line) {
        return kept.computeIfAbsent(line, old -> {
            lines.add(drawing.lines().get(old));
            return lines.size() - 1;
        });
    }
}
