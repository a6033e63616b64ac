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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes drawings of answers, on whatever thread. The drawing of a what-if is made where its answer is worked out, before
/// the window's thread hears of it: so one hop between threads is enough for both. It is painted while the window's thread
/// tells of it.
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

    /// Foreseen ones have no more.
    private static final int MOST_BOXES = 1_000;

    /// What was made ahead, and whether it is painted, too.
    private record Ready(Order order, Lit lit, boolean painted) {}

    /// The graph of an answer.
    private record Drawn(Resolution answer, SelectedGraph graph) {}

    private final AtomicReference<Optional<Drawn>> based = new AtomicReference<>(Optional.empty());
    /// By the very answer: to compare two by what they say would take longer than to draw one.
    private final Map<Comparison, Ready> ahead = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Executor painters;

    /// Drawings are painted by `painters`.
    Draft(Executor painters) {
        this.painters = painters;
    }

    /// Draws an answer, or what came of a what-if, and has it painted.
    Lit lit(Resolution shown, Optional<Comparison> comparison, Order order, Lights lights,
            BiFunction<Scenery, Drawing.Highlight, Runnable> painting) {
        Lit lit = lit(shown, comparison, order, lights);
        if (awaited()) {
            paint(lit, painting);
        }
        return lit;
    }

    private Lit lit(Resolution shown, Optional<Comparison> comparison, Order order, Lights lights) {
        Drawing drawing = drawing(shown, comparison, order);
        return new Lit(
                new Scenery(drawing, order.framing(), order.view().focus().map(GraphView.Focus::module)), lights, lights.on(drawing));
    }

    private void paint(Lit lit, BiFunction<Scenery, Drawing.Highlight, Runnable> painting) {
        painters.execute(painting.apply(lit.scenery(), lit.highlight()));
    }

    private Drawing drawing(Resolution shown, Optional<Comparison> comparison, Order order) {
        Map<ModulePath, Set<Drawing.Mark>> held = order.held().stream()
                .collect(Collectors.toMap(path -> path, _ -> Set.of(Drawing.Mark.HELD)));
        SelectedGraph graph = comparison
                .map(c -> ResolvedGraph.of(c, base(c.before())).marked(held))
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
    Consumer<Comparison> ahead(Order order, Lights now, BiFunction<Scenery, Drawing.Highlight, Runnable> painting) {
        return comparison -> {
            if (awaited()) {
                Lit lit = lit(comparison.after(), Optional.of(comparison), order, now.after(comparison), painting);
                ahead.put(comparison, new Ready(order, lit, true));
            }
        };
    }

    /// Draws an answer that may be asked for next; it is painted when it is.
    Consumer<Comparison> foresee(Order order, Lights now) {
        return comparison -> {
            // Larger ones take long enough to be in the way of what is asked for.
            boolean small = order.before().filter(drawing -> drawing.boxes().size() <= MOST_BOXES).isPresent();
            Optional<Lit> lit = awaited() && small
                    ? Optional.of(lit(comparison.after(), Optional.of(comparison), order, now.after(comparison))) : Optional.empty();
            lit.filter(_ -> awaited()).ifPresent(made -> ahead.put(comparison, new Ready(order, made, false)));
        };
    }

    private static boolean awaited() {
        return !Thread.currentThread().isInterrupted();
    }

    /// What was made ahead, where it is what is asked for now; the next picture keeps other places, so all else is dropped.
    Optional<Lit> ready(Optional<Comparison> comparison, Order order, Supplier<BiFunction<Scenery, Drawing.Highlight, Runnable>> painter) {
        Optional<Ready> made = comparison.map(ahead::get).filter(one -> order.equals(one.order()));
        ahead.clear();
        made.filter(one -> !one.painted()).ifPresent(one -> paint(one.lit(), painter.get()));
        return made.map(Ready::lit);
    }
}
