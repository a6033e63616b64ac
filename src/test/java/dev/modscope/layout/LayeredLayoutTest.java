package dev.modscope.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Label;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Node;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredLayoutTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "a",
        "a > b",
        "a > b c d e f g h i j k l m n o p q r s t",
        "a > b; b > a",
        "a > b; b > c; c > d; d > b",
        "a > b; x > y; z",
        "a > b c; b > d; c > d; d > e; e > b; y > d",
        "a > b c d; b > x y z; c > x y z; d > x y z",
    })
    void aSmallGraphIsLegible(String text) {
        for (boolean reduced : new boolean[] {true, false}) {
            check(Graphs.of(text), GraphView.standard(1).reduced(reduced));
        }
    }

    @Test
    void aGraphOfNothingIsABlankPageWithAHeading() {
        Drawing drawing = LayeredLayout.draw(SelectedGraph.of(List.of(), List.of(), Set.of()), GraphView.standard(0));
        assertThat(drawing.boxes()).isEmpty();
        assertThat(drawing.caption().labels()).isNotEmpty();
        assertThat(drawing.bounds().width()).isPositive();
    }

    @Test
    void randomGraphsAreLegible() {
        long first = System.nanoTime();
        for (int i = 0; i < 60; i++) {
            long seed = first + i;
            SelectedGraph graph = Graphs.random(seed, 2 + i * 3, 1 + i % 4, i % 2 == 0);
            try {
                check(graph, GraphView.standard(0).grouped(i % 3 == 0).reduced(i % 5 != 0));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + i, e);
            }
        }
    }

    @Test
    void everyCorpusIsLegibleAsItOpens() {
        assumeFalse(Corpus.names().isEmpty(), "no corpora beside the project");
        for (String name : Corpus.names()) {
            SelectedGraph graph = Corpus.graph(name);
            GraphView view = GraphView.standard(graph.modules().size());
            check(graph, view);
            check(graph, view.grouped(false));
        }
    }

    /// What a window of 1440 by 900 leaves for the graph between its two side panes, less a margin.
    private static final double PANE_WIDTH = 618;
    private static final double PANE_HEIGHT = 690;

    @Test
    void kubernetesFitsOneWindowAndCanBeRead() {
        assumeFalse(Corpus.names().isEmpty(), "no corpora beside the project");
        assertThat(smallestName("kubernetes")).as("pixels").isGreaterThanOrEqualTo(9);
    }

    /// All in sight at once; where that is too small the window starts with a part.
    @Test
    void mostCorporaFitOneWindowAndCanBeRead() {
        assumeFalse(Corpus.names().isEmpty(), "no corpora beside the project");
        for (String name : List.of("cobra", "hugo", "otelcorecol")) {
            assertThat(smallestName(name)).as(name).isGreaterThanOrEqualTo(9);
        }
        for (String name : List.of("caddy", "moby", "prometheus", "terraform")) {
            assertThat(smallestName(name)).as(name).isGreaterThanOrEqualTo(6);
        }
    }

    /// How high letters are when all boxes are in sight at once.
    private static double smallestName(String corpus) {
        SelectedGraph graph = Corpus.graph(corpus);
        Drawing drawing = LayeredLayout.draw(graph, GraphView.standard(graph.modules().size()));
        Rect boxes = Rect.around(drawing.boxes().stream().map(Box::rect).toList());
        double zoom = Math.min(PANE_WIDTH / boxes.width(), PANE_HEIGHT / boxes.height());
        return zoom * drawing.boxes().stream()
                .map(box -> box.labels().getFirst())
                .mapToDouble(Label::size)
                .min()
                .orElseThrow();
    }

    @Test
    void fiveThousandModulesAreLaidOutInSeconds() {
        SelectedGraph graph = Graphs.random(7, 5_000, 1.4, true);
        Drawing drawing = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> LayeredLayout.draw(graph, GraphView.standard(5_000).grouped(false)));
        assertThat(drawing.boxes()).hasSize(5_000);
        assertNoOverlap(drawing.boxes().stream().map(Box::rect).toList());
    }

    @Test
    void aGroupOpensInPlace() {
        SelectedGraph graph = Graphs.random(11, 240, 1.6, false);
        GraphView view = GraphView.standard(240);
        Drawing before = LayeredLayout.draw(graph, view);
        String owner = before.boxes().stream()
                .map(Box::node)
                .filter(Drawing.Group.class::isInstance)
                .max(Comparator.comparingInt((Node node) -> node.modules().size()))
                .orElseThrow()
                .owner();
        Drawing after = LayeredLayout.draw(graph, view.open(owner, true), before);
        assertThat(after.boxes()).hasSizeGreaterThan(before.boxes().size());
        assertThat(inOrder(before, after)).as("pairs of a column that kept their order").isGreaterThan(0.9);
        checkGeometry(after);
    }

    /// How many of the pairs that stand in one column before and after keep their order.
    private static double inOrder(Drawing before, Drawing after) {
        Map<String, Rect> places = new HashMap<>();
        before.boxes().forEach(box -> places.put(box.node().key(), box.rect()));
        Rect nowhere = new Rect(Double.NaN, 0, 0, 0);
        int kept = 0;
        int pairs = 0;
        for (Box upper : after.boxes()) {
            for (Box lower : after.boxes()) {
                Rect first = places.getOrDefault(upper.node().key(), nowhere);
                Rect second = places.getOrDefault(lower.node().key(), nowhere);
                boolean column = first.x() == second.x() && upper.rect().x() == lower.rect().x() && upper.rect().y() < lower.rect().y();
                pairs += column ? 1 : 0;
                kept += column && first.y() < second.y() ? 1 : 0;
            }
        }
        return pairs == 0 ? 1 : (double) kept / pairs;
    }

    @Test
    void aWhyViewEndsAtItsModule() {
        SelectedGraph graph = Graphs.of("a > b c; b > d; c > d; d > e; e > f; a > z");
        ModulePath target = new ModulePath("example.com/d");
        Drawing drawing = LayeredLayout.draw(graph, GraphView.standard(7).on(Focus.why(target)));
        assertThat(drawing.boxes()).extracting(box -> box.node().key())
                .containsExactlyInAnyOrder("example.com/a", "example.com/b", "example.com/c", "example.com/d");
        assertThat(drawing.caption().labels().get(1).text())
                .contains("what requires example.com/d: 4 modules, 3 modules hidden");
    }

    @Test
    void whatIsHiddenIsSaid() {
        Drawing drawing = LayeredLayout.draw(Graphs.of("a > b c; b > c"), GraphView.standard(3));
        assertThat(drawing.caption().labels().get(1).text()).contains("2 edges shown").contains("1 implied edge hidden");
    }

    private static void check(SelectedGraph graph, GraphView view) {
        Drawing drawing = LayeredLayout.draw(graph, view);
        assertThat(LayeredLayout.draw(graph, view)).as("again").isEqualTo(drawing);
        checkGeometry(drawing);
        Set<ModuleVersion> shown = new HashSet<>();
        drawing.boxes().forEach(box -> shown.addAll(box.node().modules()));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(graph.modules());
        checkImplied(graph, drawing);
    }

    private static void checkGeometry(Drawing drawing) {
        assertNoOverlap(drawing.boxes().stream().map(Box::rect).toList());
        assertNoOverlap(drawing.panels().stream().map(Drawing.Panel::rect).toList());
        List<Label> labels = new ArrayList<>(drawing.caption().labels());
        for (Box box : drawing.boxes()) {
            box.labels().stream().filter(label -> label.legible(1)).forEach(labels::add);
            for (Label label : box.labels()) {
                assertThat(inside(label.rect(), box.rect())).as("%s in its box", label.text()).isTrue();
            }
        }
        assertThat(labels).allSatisfy(label -> assertThat(label.size()).isGreaterThanOrEqualTo(9));
        assertNoOverlap(labels.stream().map(Label::rect).toList());
        Rect page = drawing.bounds().grown(0.01);
        labels.forEach(label -> assertThat(inside(label.rect(), page)).as(label.text()).isTrue());
        for (Line line : drawing.lines()) {
            assertThat(inside(line.curve().bounds(), page)).isTrue();
        }
    }

    private static boolean inside(Rect inner, Rect outer) {
        return inner.x() >= outer.x() && inner.right() <= outer.right() && inner.y() >= outer.y()
                && inner.bottom() <= outer.bottom();
    }

    private static void assertNoOverlap(List<Rect> rects) {
        List<Rect> sorted = rects.stream().sorted(Comparator.comparingDouble(Rect::x)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            Rect rect = sorted.get(i);
            for (int k = i + 1; k < sorted.size() && sorted.get(k).x() < rect.right(); k++) {
                if (rect.overlaps(sorted.get(k))) {
                    throw new AssertionError(rect + " overlaps " + sorted.get(k));
                }
            }
        }
    }

    /// Every requirement between two boxes is an edge or implied by a chain of edges.
    private static void checkImplied(SelectedGraph graph, Drawing drawing) {
        Map<ModuleVersion, Node> nodes = new HashMap<>();
        drawing.boxes().forEach(box -> box.node().modules().forEach(module -> nodes.put(module, box.node())));
        Map<Node, Set<Node>> rows = new HashMap<>();
        for (Edge edge : drawing.edges()) {
            assertThat(edge.lines()).isNotEmpty();
            rows.computeIfAbsent(edge.from(), _ -> new HashSet<>()).add(edge.to());
        }
        Map<Node, Set<Node>> reached = new HashMap<>();
        for (Requirement requirement : graph.requirements()) {
            Node from = nodes.getOrDefault(requirement.from(), new Drawing.Single(requirement.from()));
            Node to = nodes.getOrDefault(requirement.to(), new Drawing.Single(requirement.to()));
            assertThat(from.equals(to) || reached.computeIfAbsent(from, node -> reach(node, rows)).contains(to))
                    .as(requirement.toString())
                    .isTrue();
        }
    }

    private static Set<Node> reach(Node start, Map<Node, Set<Node>> rows) {
        Set<Node> met = new HashSet<>();
        List<Node> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            for (Node next : rows.getOrDefault(open.removeLast(), Set.of())) {
                if (met.add(next)) {
                    open.add(next);
                }
            }
        }
        return met;
    }
}
