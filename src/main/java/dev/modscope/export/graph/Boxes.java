package dev.modscope.export.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Shown;
import dev.modscope.module.Version;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;

/// The boxes of a picture and the edges between them, in an order that does not depend on where they stand.
final class Boxes {
    private final List<Box> boxes;
    private final List<Arrow> arrows;

    /// An edge between two boxes, by their numbers.
    record Arrow(int from, int to, Line.Kind kind) {}

    Boxes(Drawing drawing) {
        boxes = drawing.boxes().stream().sorted(Comparator.comparing(box -> box.node().key())).toList();
        Map<String, Integer> numbers = new HashMap<>();
        boxes.forEach(box -> numbers.put(box.node().key(), numbers.size()));
        arrows = drawing.edges().stream()
                .map(edge -> new Arrow(
                        numbers.getOrDefault(edge.from().key(), 0), numbers.getOrDefault(edge.to().key(), 0), kind(drawing, edge)))
                .sorted(Comparator.comparingInt(Arrow::from).thenComparingInt(Arrow::to))
                .distinct()
                .toList();
    }

    private static Line.Kind kind(Drawing drawing, Edge edge) {
        return edge.lines().stream().map(drawing.lines()::get).map(Line::kind).findFirst().orElse(Line.Kind.PLAIN);
    }

    int size() {
        return boxes.size();
    }

    List<Arrow> arrows() {
        return arrows;
    }

    /// The numbers of the boxes and of the edges, in their order.
    Graph<Integer, Integer> graph() {
        Graph<Integer, Integer> graph = new DefaultDirectedGraph<>(null, null, false);
        IntStream.range(0, boxes.size()).forEach(graph::addVertex);
        for (int i = 0; i < arrows.size(); i++) {
            graph.addEdge(arrows.get(i).from(), arrows.get(i).to(), i);
        }
        return graph;
    }

    /// The path of a module, or the owner of a group.
    String name(int box) {
        return switch (boxes.get(box).node()) {
            case Single(ModuleVersion module) -> Shown.whole(module.path().value());
            case Group group -> Shown.whole(group.owner());
        };
    }

    /// The version of a module, or how many modules a group has.
    String detail(int box) {
        return switch (boxes.get(box).node()) {
            case Single(ModuleVersion module) when module.version() instanceof Version.Main -> "main module";
            case Single(ModuleVersion module) -> Shown.whole(module.version().text());
            case Group group -> group.modules().size() + (group.main() ? " main modules" : " modules");
        };
    }

    boolean isGroup(int box) {
        return boxes.get(box).node() instanceof Group;
    }

    String owner(int box) {
        return Shown.whole(boxes.get(box).node().owner());
    }

    /// The modules of a box, one after the other.
    String modules(int box) {
        return boxes.get(box).node().modules().stream()
                .map(module -> Shown.whole(module.toString()))
                .collect(Collectors.joining(" "));
    }

    boolean is(int box, Mark mark) {
        return boxes.get(box).is(mark);
    }

    /// What a box is marked as, in words.
    String marks(int box) {
        return boxes.get(box).marks().stream().sorted().map(mark -> mark.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    /// What an edge stands for, in one word.
    String kind(int edge) {
        return switch (arrows.get(edge).kind()) {
            case PLAIN -> "requires";
            case RECORDED -> "recorded";
            case BACKWARD -> "cycle";
        };
    }
}
