package dev.modscope.ui.graph;

import dev.modscope.export.ResolvedGraph;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.graph.Scenery.Framing;
import dev.modscope.ui.graph.light.Lights;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Makes drawings of answers, on whatever thread. The drawing of a what-if is made where its answer is worked out, before
/// the window's thread hears of it: so one hop between threads is enough for both.
final class Draft {
    /// How an answer is to be drawn.
    ///
    /// @param before the drawing whose places are kept
    /// @param loading whether what is unresolved is being asked for
    /// @param held the modules whose versions were asked for
    record Order(GraphView view, Framing framing, Optional<Drawing> before, boolean loading, Set<ModulePath> held) {
        Order {
            held = Set.copyOf(held);
        }
    }

    /// A drawing with what is brought forward in it.
    record Lit(Scenery scenery, Lights lights, Drawing.Highlight highlight) {
        /// What is brought forward by now.
        Drawing.Highlight by(Lights now) {
            return now.equals(lights) ? highlight : now.on(scenery.drawing());
        }
    }

    private record Ready(Comparison comparison, Order order, Lit lit) {}

    /// The graph of an answer.
    private record Drawn(Resolution answer, SelectedGraph graph) {}

    private final AtomicReference<Optional<Drawn>> based = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Ready>> ready = new AtomicReference<>(Optional.empty());

    /// Draws an answer, or what came of a what-if, and has it painted.
    Lit lit(Resolution shown, Optional<Comparison> comparison, Order order, Lights lights, BiConsumer<Scenery, Drawing.Highlight> painting) {
        Drawing drawing = drawing(shown, comparison, order);
        Lit lit = new Lit(
                new Scenery(drawing, order.framing(), order.view().focus().map(GraphView.Focus::module)), lights, lights.on(drawing));
        if (awaited()) {
            painting.accept(lit.scenery(), lit.highlight());
        }
        return lit;
    }

    private Drawing drawing(Resolution shown, Optional<Comparison> comparison, Order order) {
        Map<ModulePath, Set<Drawing.Mark>> held = order.held().stream()
                .collect(Collectors.toMap(path -> path, _ -> Set.of(Drawing.Mark.HELD)));
        SelectedGraph graph = comparison
                .map(c -> ResolvedGraph.of(c.after()).comparedWith(base(c.before())).marked(held))
                .orElseGet(() -> base(shown));
        SelectedGraph marked = order.loading() ? graph.loading() : graph;
        return order.before().map(before -> LayeredLayout.draw(marked, order.view(), before))
                .orElseGet(() -> LayeredLayout.draw(marked, order.view()));
    }

    /// One what-if after the other is compared with the same answer.
    private SelectedGraph base(Resolution answer) {
        Optional<Drawn> known = based.get().filter(one -> one.answer().equals(answer));
        SelectedGraph graph = known.map(Drawn::graph).orElseGet(() -> ResolvedGraph.of(answer));
        based.set(Optional.of(new Drawn(answer, graph)));
        return graph;
    }

    /// Draws the answer that is on its way, and has it painted; nothing is done for an answer that nobody waits for.
    Consumer<Comparison> ahead(Order order, Lights now, BiConsumer<Scenery, Drawing.Highlight> painting) {
        return comparison -> {
            if (awaited()) {
                Lit lit = lit(comparison.after(), Optional.of(comparison), order, now.after(comparison), painting);
                ready.set(Optional.of(new Ready(comparison, order, lit)));
            }
        };
    }

    private static boolean awaited() {
        return !Thread.currentThread().isInterrupted();
    }

    /// What was made ahead, where it is what is asked for now.
    Optional<Lit> ready(Optional<Comparison> comparison, Order order) {
        return ready.getAndSet(Optional.empty())
                .filter(one -> comparison.equals(Optional.of(one.comparison())) && order.equals(one.order()))
                .map(Ready::lit);
    }
}
