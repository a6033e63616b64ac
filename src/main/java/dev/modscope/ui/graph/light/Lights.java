package dev.modscope.ui.graph.light;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Highlight;
import dev.modscope.layout.Drawing.Node;
import dev.modscope.layout.GraphView.Direction;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.ui.explorer.ExplorerViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is to be brought forward in a drawing: what the search found while something is searched for, otherwise the
/// selected module with the chain of requirements that is the reason it is there, and what a what-if changes. In a focus,
/// which shows little else, the rest does not step back.
///
/// @param hits what the search found; empty while nothing is searched for
/// @param marked the boxes that are marked together, in place of the selected one
/// @param near which neighbours of the selected module are wanted: both come with the chain, unless a what-if changes
/// something, the others in its place
public record Lights(
        Optional<ModulePath> selected,
        Optional<Set<ModulePath>> hits,
        Optional<RequirementPath> chain,
        Set<ModulePath> changed,
        boolean focused,
        Set<String> marked,
        Direction near) {
    public Lights {
        changed = Set.copyOf(changed);
        marked = Set.copyOf(marked);
    }

    /// As the explorer has it now.
    public static Lights of(ExplorerViewModel explorer, boolean focused, Set<String> marked, Direction near) {
        Optional<ModulePath> selected = explorer.selectionProperty().get();
        return new Lights(
                selected,
                explorer.search().active() ? Optional.of(Set.copyOf(explorer.search().hitsProperty().get())) : Optional.empty(),
                explorer.whyProperty().get()
                        .filter(why -> selected.equals(Optional.of(why.path())))
                        .flatMap(Explanation::shortest),
                explorer.whatIf().comparisonProperty().get().map(Comparison::touched).orElse(Set.of()),
                focused,
                marked,
                near);
    }

    /// The same once a what-if is answered.
    public Lights after(Comparison comparison) {
        return new Lights(selected, hits, chain, comparison.touched(), focused, marked, near);
    }

    /// What that is in a drawing.
    public Highlight on(Drawing drawing) {
        Set<String> own = selected.stream()
                .flatMap(path -> drawing.boxOf(path).stream())
                .map(box -> box.node().key())
                .collect(Collectors.toSet());
        Set<String> shown = marked.isEmpty() ? own : marked;
        if (hits.isPresent()) {
            return new Highlight(shown, List.of(), holding(drawing, hits.get()), true);
        }
        List<String> path = chain.filter(_ -> near == Direction.BOTH).map(one -> keys(drawing, one)).orElse(List.of());
        Set<String> moved = holding(drawing, changed);
        Optional<Direction> beside = Optional.of(near).filter(_ -> path.isEmpty() || changed.isEmpty());
        return new Highlight(shown, path, moved, !focused && !(own.isEmpty() && moved.isEmpty()), beside);
    }

    private static Set<String> holding(Drawing drawing, Set<ModulePath> modules) {
        return drawing.boxes().stream()
                .map(Drawing.Box::node)
                .filter(node -> node.modules().stream().map(ModuleVersion::path).anyMatch(modules::contains))
                .map(Node::key)
                .collect(Collectors.toSet());
    }

    /// The boxes of a chain, one after the other. A step that stays in one box is none.
    static List<String> keys(Drawing drawing, RequirementPath chain) {
        List<String> keys = new ArrayList<>();
        for (Requirement step : chain.steps()) {
            add(keys, drawing, step.from());
            add(keys, drawing, step.to());
        }
        return keys;
    }

    private static void add(List<String> keys, Drawing drawing, ModuleVersion module) {
        drawing.boxOf(module.path())
                .map(box -> box.node().key())
                .filter(key -> keys.isEmpty() || !keys.getLast().equals(key))
                .ifPresent(keys::add);
    }

    /// The steps of the lit chain that the drawing leaves out because others imply them, as pairs of boxes.
    public static List<Hidden> hiddenSteps(Drawing drawing, List<String> path) {
        if (path.size() < 2) {
            return List.of();
        }
        Set<List<String>> drawn = drawing.edges().stream().map(Lights::ends).collect(Collectors.toSet());
        List<Hidden> hidden = new ArrayList<>();
        for (int i = 0; i + 1 < path.size(); i++) {
            if (!drawn.contains(List.of(path.get(i), path.get(i + 1)))) {
                Optional<Drawing.Box> from = box(drawing, path.get(i));
                Optional<Drawing.Box> to = box(drawing, path.get(i + 1));
                if (from.isPresent() && to.isPresent()) {
                    hidden.add(new Hidden(from.get().rect(), to.get().rect()));
                }
            }
        }
        return hidden;
    }

    private static List<String> ends(Edge edge) {
        return List.of(edge.from().key(), edge.to().key());
    }

    private static Optional<Drawing.Box> box(Drawing drawing, String key) {
        return drawing.boxes().stream().filter(box -> box.node().key().equals(key)).findFirst();
    }

    /// A step from one box to another for which no line was laid out.
    public record Hidden(Drawing.Rect from, Drawing.Rect to) {}
}
