package dev.modscope.ui.graph;

import static dev.modscope.ui.explorer.Opened.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.GraphView.Direction;
import dev.modscope.module.ModulePath;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.module.Version;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Views and lights of the picture, over a real sample and without a toolkit.
final class GraphViewModelTest {
    private static final ModulePath HASH = path("crypto.example/hash");
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

    private List<Mark> marks(String module) {
        return List.copyOf(drawing().boxOf(path(module)).orElseThrow().marks());
    }

    @Test
    void everyModuleHasABox() {
        assertThat(drawing().boxes())
                .hasSameSizeAs(explorer.shownProperty().get().orElseThrow().buildList().modules());
        assertThat(marks("geo.example/zones")).contains(Mark.REPLACED);
        assertThat(graph.captionProperty().getValue()).contains("implied").doesNotContain("go 1.23");
    }

    @Test
    void aFocusThatHidesWhatIsSoughtIsLeftForIt() {
        graph.focus(path("web.example/router"));
        explorer.select(Optional.of(path("pay.example/gateway")));
        assertThat(drawing().boxOf(path("pay.example/gateway"))).as("a look at another module leaves the focus").isEmpty();
        explorer.search().textProperty().set("router");
        explorer.nextHit(1);
        assertThat(graph.viewsProperty().get().now().focus()).isPresent();
        explorer.search().textProperty().set("pay.example/gateway");
        explorer.nextHit(1);
        assertThat(drawing().boxOf(path("pay.example/gateway"))).isPresent();
        assertThat(graph.back()).isTrue();
        assertThat(graph.viewsProperty().get().now().focus()).isPresent();
    }

    @Test
    void theLastGoodPictureStaysWhileTheFileHasMistakes() throws IOException {
        Path file = Files.copy(Opened.samples().resolve("webshop/go.mod"), scratch.resolve("go.mod"));
        explorer.open(file);
        Drawing good = drawing();
        Files.writeString(file, Files.readString(file).replace("require (", "requires (("));
        explorer.reload();
        assertThat(graph.staleProperty().get()).isTrue();
        assertThat(drawing()).isSameAs(good);
        graph.focus(HASH);
        graph.whole();
        assertThat(drawing().boxes()).as("gestures go on in the old picture").hasSameSizeAs(good.boxes());
        Files.writeString(file, Files.readString(file).replace("requires ((", "require ("));
        explorer.reload();
        assertThat(graph.staleProperty().get()).isFalse();
        assertThat(drawing().boxes()).hasSameSizeAs(good.boxes());
    }

    @Test
    void aPictureOfAFileWithMistakesIsNoGoodOne() throws IOException {
        Path file = Files.writeString(scratch.resolve("go.mod"), "module a.example/a\n\ngo 1.2x\n\nnothing\n");
        explorer.open(file);
        assertThat(graph.staleProperty().get()).isFalse();
        Files.writeString(file, "module a.example/a\n\ngo 1.2x\n");
        explorer.reload();
        assertThat(graph.staleProperty().get()).isFalse();
    }

    /// Lines beside the chain are lit in the colour of their owner.
    @Test
    void theNeighboursOfTheSelectedBoxAreLitOnOneSideOrBoth() {
        explorer.select(Optional.of(HASH));
        assertThat(graph.highlightProperty().get().near()).contains(Direction.BOTH);
        assertThat(graph.highlightProperty().get().path()).isNotEmpty();
        assertThat(graph.arranging().towards(Direction.REQUIRERS)).isTrue();
        assertThat(graph.highlightProperty().get().near()).contains(Direction.REQUIRERS);
        assertThat(graph.highlightProperty().get().path()).isEmpty();
        graph.arranging().towards(Direction.REQUIRED);
        assertThat(graph.highlightProperty().get().near()).contains(Direction.REQUIRED);
        graph.arranging().towards(Direction.REQUIRED);
        assertThat(graph.highlightProperty().get().near()).contains(Direction.BOTH);
        graph.arranging().towards(Direction.REQUIRED);
        graph.select(drawing().boxOf(HASH));
        assertThat(graph.highlightProperty().get().near()).as("a click shows both").contains(Direction.BOTH);
        graph.arranging().towards(Direction.REQUIRED);
        explorer.select(Optional.of(path("web.example/router")));
        assertThat(graph.highlightProperty().get().near()).as("another module").contains(Direction.BOTH);
        explorer.whatIf().commit(path("web.example/router"), Opened.version("v1.9.0"));
        assertThat(graph.highlightProperty().get().near()).as("what changes is not to be lost among them").isEmpty();
        explorer.select(Optional.empty());
        assertThat(graph.arranging().towards(Direction.REQUIRED)).isFalse();
    }

    @Test
    void whatIsFoldedSaysSoWhereItCannotBeFoldedAgain() {
        ObservableValue<String> fold = graph.arranging().foldHindranceProperty(true);
        ObservableValue<String> unfold = graph.arranging().foldHindranceProperty(false);
        assertThat(fold.getValue()).isEqualTo("select a module first");
        explorer.select(Optional.of(path("web.example/static")));
        assertThat(fold.getValue()).isEmpty();
        assertThat(unfold.getValue()).isEqualTo("it is not folded");
        graph.arranging().fold(true);
        assertThat(fold.getValue()).isEqualTo("it is folded");
        assertThat(unfold.getValue()).isEmpty();
    }

    @Test
    void onlyWhatAWhatIfChangesIsShownWithWhatConnectsIt() {
        int all = drawing().boxes().size();
        explorer.whatIf().commit(path("web.example/router"), Opened.version("v1.9.0"));
        int changes = explorer.whatIf().comparisonProperty().get().orElseThrow().changes().size();
        graph.changedOnly(true);
        assertThat(drawing().boxes()).hasSizeBetween(changes, all / 2);
        assertThat(marks("web.example/router")).contains(Mark.UPGRADED);
        assertThat(marks("shop.example/webshop")).contains(Mark.MAIN);
        assertThat(drawing().edges()).hasSizeGreaterThanOrEqualTo(drawing().boxes().size() - 1);
        assertThat(graph.captionProperty().getValue()).startsWith("what changes");
        assertThat(graph.highlightProperty().get().faded()).as("what connects it does not step back").isFalse();
        explorer.whatIf().undo();
        assertThat(drawing().boxes()).as("nothing changes").hasSize(all);
        explorer.whatIf().redo();
        assertThat(drawing().boxes()).hasSizeLessThan(all);
        graph.changedOnly(false);
        assertThat(drawing().boxes()).hasSizeGreaterThanOrEqualTo(all);
    }

    @Test
    void theReasonIsLit() {
        explorer.select(Optional.of(HASH));
        Drawing.Highlight light = graph.highlightProperty().get();
        assertThat(light.path()).containsExactly("shop.example/webshop", "web.example/static", "crypto.example/hash");
        assertThat(light.selected()).containsExactly("crypto.example/hash");
        assertThat(light.faded()).isTrue();
    }

    /// A thumb that moves waits for one hop between threads, not for one to the answer and another one to its picture.
    @Test
    void thePictureOfAWhatIfIsThereWithItsAnswer() throws IOException {
        Deque<Runnable> worker = new ArrayDeque<>();
        explorer = Opened.with(Files.createTempDirectory(scratch, "own"), Settings.none(), Map.of(), worker::add);
        graph = new GraphViewModel(explorer, worker::add, AT_ONCE);
        List<Drawing> painted = new ArrayList<>();
        graph.paintedBy(() -> (scenery, light) -> () -> painted.add(scenery.drawing().with(light)));
        explorer.open(Opened.samples().resolve("webshop"));
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        explorer.select(Optional.of(HASH));
        worker.remove().run();
        Drawing before = drawing();
        painted.clear();
        explorer.whatIf().preview(HASH, Version.None.INSTANCE);
        worker.remove().run();
        assertThat(explorer.whatIf().comparisonProperty().get()).isPresent();
        assertThat(drawing()).isNotEqualTo(before);
        assertThat(marks(HASH.value())).contains(Mark.REMOVED);
        assertThat(graph.busyProperty().get()).isFalse();
        assertThat(painted).as("while the window tells of it").isEmpty();
        worker.remove().run();
        assertThat(painted).containsExactly(graph.picture().orElseThrow());
    }

    /// A thumb that rests has the stops beside it worked out; what it then moves to is there without work but its painting.
    @Test
    void aForeseenStopIsThereAtOnceAndLooksAsIfItHadBeenAsked() throws IOException {
        ModulePath router = path("web.example/router");
        Version asked = Opened.version("v1.9.0");
        explorer.whatIf().preview(router, asked);
        Drawing expected = drawing();
        Deque<Runnable> worker = new ArrayDeque<>();
        explorer = Opened.with(Files.createTempDirectory(scratch, "own"), Settings.none(), Map.of(), worker::add);
        graph = new GraphViewModel(explorer, worker::add, AT_ONCE);
        explorer.rest(AT_ONCE, AT_ONCE, AT_ONCE);
        explorer.open(Opened.samples().resolve("webshop"));
        runAll(worker);
        explorer.whatIf().foresee(router, List.of(Opened.version("v1.8.0"), asked));
        Drawing before = drawing();
        runAll(worker);
        assertThat(drawing()).as("nothing is seen of it").isSameAs(before);
        assertThat(explorer.whatIf().busyProperty().get()).isFalse();

        explorer.whatIf().preview(router, asked);
        assertThat(explorer.whatIf().comparisonProperty().get()).isPresent();
        assertThat(drawing()).isEqualTo(expected);
        assertThat(worker).as("it has to be painted").hasSize(1);
        runAll(worker);

        explorer.whatIf().preview(router, Opened.version("v1.8.0"));
        assertThat(explorer.shownProperty().get().orElseThrow().buildList().selected(router).text())
                .as("the answer is known, its place is not").isEqualTo("v1.8.0");
        assertThat(marks("web.example/router")).as("it is laid out anew").contains(Mark.UPGRADED);
    }

    @Test
    void whatIsForeseenOfFilesThatAreReadAgainIsForgotten() throws IOException {
        ModulePath router = path("web.example/router");
        Path file = Files.copy(Opened.samples().resolve("webshop/go.mod"), scratch.resolve("go.mod"));
        explorer.rest(AT_ONCE, AT_ONCE, AT_ONCE);
        explorer.open(file);
        explorer.whatIf().foresee(router, List.of(Opened.version("v1.9.0")));
        Files.writeString(file, Files.readString(file).replace("go 1.23", "go 1.24"));
        explorer.reload();
        explorer.whatIf().preview(router, Opened.version("v1.9.0"));
        assertThat(explorer.shownProperty().get().orElseThrow().buildList().selected(ModulePath.GO).text()).isEqualTo("1.24.0");
    }

    private static void runAll(Deque<Runnable> worker) {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    @Test
    void aSearchLightsWhatItFinds() {
        explorer.search().textProperty().set("crypto");
        assertThat(graph.highlightProperty().get().found())
                .containsExactlyInAnyOrder("crypto.example/hash", "crypto.example/keys", "crypto.example/tls");
        explorer.search().textProperty().set("");
        assertThat(graph.highlightProperty().get()).isEqualTo(Drawing.Highlight.NONE);
    }

    @Test
    void aFocusShowsLessAndEscapeStepsBack() {
        int all = drawing().boxes().size();
        graph.enter(drawing().boxOf(HASH).orElseThrow());
        int around = drawing().boxes().size();
        assertThat(around).isLessThan(all);
        graph.towards(Direction.REQUIRED);
        int below = drawing().boxes().size();
        assertThat(below).isLessThan(around);
        graph.towards(Direction.REQUIRERS);
        graph.reach(1);
        assertThat(drawing().boxes().size()).isEqualTo(1 + 5);
        for (int i = 0; i < 4; i++) {
            assertThat(graph.back()).isTrue();
        }
        assertThat(drawing().boxes()).hasSize(all);
        assertThat(graph.back()).isFalse();
    }

    @Test
    void aGroupOpensInPlace() {
        graph.group(true);
        Box group = drawing().boxOf(HASH).orElseThrow();
        assertThat(group.node()).isInstanceOf(Group.class);
        graph.enter(group);
        assertThat(drawing().boxOf(HASH).orElseThrow().node()).isInstanceOf(Drawing.Single.class);
        assertThat(graph.sceneryProperty().get().orElseThrow().framing()).isInstanceOf(Scenery.Framing.Around.class);
        graph.closeGroups();
        assertThat(drawing().boxOf(HASH).orElseThrow().node()).isInstanceOf(Group.class);
    }

    @Test
    void aWhatIfMarksWhatItChanges() {
        explorer.whatIf().preview(path("web.example/router"), Opened.version("v1.9.0"));
        assertThat(marks("web.example/router")).contains(Mark.UPGRADED);
        assertThat(marks("net.example/quic")).contains(Mark.ADDED);
        assertThat(graph.highlightProperty().get().found()).contains("web.example/router", "net.example/quic");
        explorer.whatIf().revert();
        assertThat(drawing().boxOf(path("net.example/quic"))).isEmpty();
    }

    @Test
    void whatAWhatIfReplacesIsMarkedAndBroughtForwardAsChanged() {
        ModulePath http2 = path("net.example/http2");
        explorer.whatIf().commitAll(List.of(new Edit.Replace(
                path("shop.example/webshop"), http2, Optional.empty(), "net.example/http2", Optional.of(Opened.version("v1.1.0")))));
        assertThat(marks("net.example/http2")).contains(Mark.EXCHANGED, Mark.REPLACED);
        assertThat(marks("geo.example/zones")).as("the files do that").contains(Mark.REPLACED).doesNotContain(Mark.EXCHANGED);
        assertThat(graph.highlightProperty().get().found()).containsExactly("net.example/http2");
        assertThat(graph.card(drawing().boxOf(http2).orElseThrow()).orElseThrow().lines())
                .contains("Replaced by net.example/http2 v1.1.0", "Replacement changed by the what-if");
        graph.changedOnly(true);
        assertThat(drawing().boxOf(http2)).isPresent();
        assertThat(drawing().boxOf(path("geo.example/zones"))).isEmpty();
    }

    @Test
    void theCardTellsWhatABoxIs() {
        Card card = graph.card(drawing().boxOf(HASH).orElseThrow()).orElseThrow();
        assertThat(card.title()).isEqualTo("crypto.example/hash");
        assertThat(card.lines().getFirst()).isEqualTo("v1.3.0 · indirect");
        assertThat(card.lines().get(1)).startsWith("Required by 5 ");
    }

    @Test
    void theCardTellsWhatAuthorsSayAndWhatIsHeld() {
        assertThat(graph.card(drawing().boxOf(path("img.example/resize")).orElseThrow()).orElseThrow().lines())
                .contains("Its authors retracted this version");
        assertThat(graph.card(drawing().boxOf(path("log.example/oldlog")).orElseThrow()).orElseThrow().lines())
                .contains("Its authors deprecated the module");
        explorer.whatIf().preview(path("web.example/router"), Opened.version("v1.9.0"));
        assertThat(graph.card(drawing().boxOf(path("web.example/router")).orElseThrow()).orElseThrow().lines())
                .contains("Held at this version by the what-if", "Upgraded by the what-if");
    }
}
