package dev.modscope.ui.graph;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphView;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.graph.moves.Walk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pins, folds, marks and walks, over a real sample and without a toolkit.
final class ArrangingTest {
    private static final Executor AT_ONCE = Runnable::run;

    @TempDir
    Path scratch;

    private ExplorerViewModel explorer;
    private GraphViewModel graph;

    @BeforeEach
    void open() {
        explorer = Opened.sample(scratch, "webshop");
        graph = new GraphViewModel(explorer, AT_ONCE, AT_ONCE);
    }

    private Drawing drawing() {
        return graph.sceneryProperty().get().orElseThrow().drawing();
    }

    private Box box(String module) {
        return drawing().boxOf(path(module)).orElseThrow();
    }

    @Test
    void pinsAndFoldsAreKeptWithTheProject() {
        Box before = box("web.example/router");
        Rect place = before.rect().moved(40, 900);
        graph.arranging().drop(before, place);
        graph.arranging().fold(box("web.example/csrf"));
        GraphView.Arrangement kept = graph.arrangement();
        assertThat(kept.pins()).hasSize(1);
        assertThat(kept.folded()).hasSize(1);
        assertThat(GraphView.Arrangement.of(kept.text())).isEqualTo(kept);
        assertThat(GraphView.Arrangement.of("pin\tx\ty\t1\nnonsense\n")).isEqualTo(GraphView.Arrangement.NONE);
        graph = new GraphViewModel(explorer, AT_ONCE, AT_ONCE);
        assertThat(box("web.example/router").rect()).isEqualTo(place);
    }

    @Test
    void hiddenBoxesAreSaidAndComeBack() {
        int modules = drawing().boxes().size();
        assertThat(graph.arranging().hindranceProperty().getValue()).isEqualTo("select a module first");
        explorer.select(Optional.of(path("shop.example/webshop")));
        assertThat(graph.arranging().hindranceProperty().getValue()).isEqualTo("a main module stays");
        assertThat(graph.arranging().hide()).isFalse();
        explorer.select(Optional.of(path("web.example/csrf")));
        assertThat(graph.arranging().hindranceProperty().getValue()).isEmpty();
        assertThat(graph.arranging().hide()).isTrue();
        assertThat(drawing().boxes()).as("and three that only it leads to").hasSize(modules - 4);
        assertThat(drawing().boxOf(path("web.example/csrf"))).isEmpty();
        assertThat(graph.captionProperty().getValue()).contains("4 modules hidden by you");
        assertThat(graph.arranging().hindranceProperty().getValue()).isEqualTo("its box is not in the picture");
        GraphView.Arrangement kept = graph.arrangement();
        assertThat(GraphView.Arrangement.of(kept.text())).isEqualTo(kept);
        graph.focusOnWhy(path("web.example/csrf"));
        assertThat(drawing().boxOf(path("web.example/csrf"))).as("what is asked about is shown").isPresent();
        graph.back();
        graph.arranging().unhide();
        assertThat(drawing().boxes()).hasSize(modules);
        assertThat(graph.arranging().nothingHiddenProperty().getValue()).isEqualTo("none is hidden");
    }

    @Test
    void whatOnlyAHiddenBoxLeadsToGoesWithIt() {
        graph.reduce(false);
        Drawing whole = drawing();
        Map<Drawing.Node, List<Drawing.Node>> requirers = whole.edges().stream().collect(Collectors.groupingBy(
                Drawing.Edge::to, Collectors.mapping(Drawing.Edge::from, Collectors.toList())));
        Drawing.Node orphan = whole.boxes().stream()
                .map(Drawing.Box::node)
                .filter(node -> requirers.getOrDefault(node, List.of()).size() == 1)
                .filter(node -> !requirers.get(node).getFirst().modules().getFirst().isMain())
                .findFirst().orElseThrow();
        explorer.select(Optional.of(requirers.get(orphan).getFirst().modules().getFirst().path()));
        assertThat(graph.arranging().hide()).isTrue();
        assertThat(drawing().boxOf(orphan.modules().getFirst().path())).as("nothing else leads to %s", orphan.key()).isEmpty();
        int gone = whole.boxes().size() - drawing().boxes().size();
        assertThat(gone).isGreaterThan(1);
        assertThat(graph.captionProperty().getValue()).contains(gone + " modules hidden by you");
    }

    @Test
    void whatAWhatIfAsksForIsHeld() {
        assertThat(box("web.example/router").is(Mark.HELD)).isFalse();
        explorer.whatIf().commit(path("web.example/router"), Opened.version("v1.9.0"));
        List<String> held = drawing().boxes().stream().filter(box -> box.is(Mark.HELD)).map(box -> box.node().key()).toList();
        assertThat(held).containsExactly("web.example/router");
        explorer.whatIf().undo();
        assertThat(box("web.example/router").is(Mark.HELD)).isFalse();
    }

    @Test
    void aDraggedBoxStaysWhereItWasPutWithItsEdges() {
        Box before = box("web.example/router");
        int edges = drawing().edgesOf(before.node()).size();
        Rect place = before.rect().moved(40, 900);
        graph.arranging().drop(before, place);
        Box after = box("web.example/router");
        assertThat(after.rect()).isEqualTo(place);
        assertThat(after.is(Mark.PINNED)).isTrue();
        assertThat(drawing().bounds().bottom()).isGreaterThan(place.bottom());
        assertThat(drawing().edgesOf(after.node())).hasSize(edges);
        drawing().edgesOf(after.node()).stream().filter(edge -> edge.from().equals(after.node())).forEach(edge ->
                assertThat(drawing().lines().get(edge.lines().getFirst()).curve().at(0)).isEqualTo(place.right()));
        explorer.whatIf().preview(path("web.example/router"), Opened.version("v1.9.0"));
        assertThat(box("web.example/router").rect().y()).as("through a what-if").isEqualTo(place.y());
        explorer.whatIf().revert();
        assertThat(graph.back()).isTrue();
        assertThat(box("web.example/router").is(Mark.PINNED)).isFalse();
    }

    @Test
    void theKeyPinsAndFreesAllThatAreMarked() {
        assertThat(graph.arranging().pin()).as("nothing is chosen").isFalse();
        graph.arranging().toggle(box("web.example/router"));
        graph.arranging().toggle(box("crypto.example/hash"));
        assertThat(graph.highlightProperty().get().selected()).containsExactlyInAnyOrder("web.example/router", "crypto.example/hash");
        assertThat(graph.arranging().pin()).isTrue();
        assertThat(box("crypto.example/hash").is(Mark.PINNED)).isTrue();
        assertThat(box("web.example/router").is(Mark.PINNED)).isTrue();
        assertThat(graph.arranging().pin()).isTrue();
        assertThat(box("crypto.example/hash").is(Mark.PINNED)).isFalse();
        graph.arranging().toggle(box("crypto.example/hash"));
        assertThat(graph.arranging().marked()).containsExactly("web.example/router");
        graph.select(Optional.empty());
        assertThat(graph.arranging().marked()).isEmpty();
    }

    @Test
    void whatOnlyOneModuleRequiresIsFoldedAwayAndThatIsSaid() {
        int all = drawing().boxes().size();
        Box main = box("shop.example/webshop");
        Box router = box("web.example/router");
        graph.arranging().fold(main);
        assertThat(drawing().boxes()).as("all hang on the main module").hasSize(1);
        assertThat(graph.captionProperty().getValue()).contains((all - 1) + " modules folded away");
        assertThat(drawing().boxes().getFirst().is(Mark.FOLDED)).isTrue();
        graph.arranging().fold(drawing().boxes().getFirst());
        assertThat(drawing().boxes()).hasSize(all);
        explorer.select(Optional.of(path("web.example/router")));
        assertThat(graph.arranging().fold(true)).isTrue();
        assertThat(drawing().boxOf(path("web.example/router"))).isPresent();
        assertThat(drawing().boxes().size()).isLessThanOrEqualTo(all);
        assertThat(router.is(Mark.FOLDED)).isFalse();
        graph.arranging().reset();
        assertThat(drawing().boxes()).hasSize(all);
    }

    @Test
    void arrowsGoAlongEdges() {
        assertThat(graph.walk(Walk.Way.RIGHT)).as("nobody to go from").isFalse();
        explorer.select(Optional.of(path("shop.example/webshop")));
        Drawing drawing = drawing();
        Box from = graph.selectedBox().orElseThrow();
        assertThat(graph.walk(Walk.Way.RIGHT)).isTrue();
        Box to = graph.selectedBox().orElseThrow();
        assertThat(drawing.edges()).anyMatch(edge -> edge.from().equals(from.node()) && edge.to().equals(to.node()));
        assertThat(graph.walk(Walk.Way.LEFT)).isTrue();
        assertThat(graph.selectedBox().orElseThrow().node()).isEqualTo(from.node());
    }

    @Test
    void everyBoxIsReachedByArrows() {
        Drawing drawing = drawing();
        Set<String> seen = new java.util.HashSet<>();
        List<Box> open = new java.util.ArrayList<>(List.of(drawing.boxes().getFirst()));
        while (!open.isEmpty()) {
            Box box = open.removeLast();
            if (seen.add(box.node().key())) {
                for (Walk.Way way : Walk.Way.values()) {
                    Walk.from(drawing, box, way).ifPresent(open::add);
                }
            }
        }
        assertThat(seen).hasSameSizeAs(drawing.boxes());
    }

    @Test
    void whatStaysKeepsItsColumnAndItsOrder() {
        Map<String, Rect> before = new HashMap<>();
        drawing().boxes().forEach(box -> before.put(box.node().key(), box.rect()));
        explorer.whatIf().preview(path("web.example/router"), Opened.version("v1.9.0"));
        long moved = drawing().boxes().stream()
                .filter(box -> before.containsKey(box.node().key()))
                .filter(box -> Math.abs(before.getOrDefault(box.node().key(), box.rect()).y() - box.rect().y()) > 80)
                .count();
        assertThat(moved).as("boxes that went far up or down").isLessThan(before.size() / 10);
    }
}
