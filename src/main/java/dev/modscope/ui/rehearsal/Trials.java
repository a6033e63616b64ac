package dev.modscope.ui.rehearsal;

import dev.modscope.export.ResolvedGraph;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.SelectedGraph;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.ui.graph.light.Lights;
import dev.modscope.ui.graph.shapes.Subject;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What-ifs between versions that the graph of a workspace knows, each drawn and painted as a step of the slider would be. Offline, and
/// with a resolver of their own, so that no question of the window waits for one. Made and tried on any thread.
final class Trials implements AutoCloseable {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;
    private static final Lights UNLIT = new Lights(
            Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), false, Set.of(), GraphView.Direction.BOTH);

    private final Resolver resolver;
    private final Resolution base;
    private final GraphView view;
    private final SelectedGraph graph;
    private final Drawing drawing;
    private final List<Edit> edits;
    private volatile OptionalInt good = OptionalInt.empty();

    /// At most so many, in a view.
    Trials(Workspace workspace, GraphView view, int most) {
        this.view = view;
        resolver = new Resolver(workspace, Access.OFFLINE);
        base = resolver.resolve(_ -> {});
        graph = ResolvedGraph.of(base);
        drawing = LayeredLayout.draw(graph, view);
        edits = edits(most);
    }

    private List<Edit> edits(int most) {
        ModuleGraph all = base.graph();
        Predicate<ModuleVersion> unselected =
                module -> !module.isMain() && !base.buildList().selected(module.path()).equals(module.version());
        List<ModuleVersion> others = IntStream.range(0, all.size()).mapToObj(all::vertex).filter(unselected).toList();
        int step = Math.max(1, others.size() / most);
        return IntStream.range(0, Math.min(most, others.size()))
                .mapToObj(i -> others.get(i * step))
                .<Edit>map(module -> new Edit.Get(base.workspace().asker(module.path()).path(), module.path(), module.version().text()))
                .toList();
    }

    Workspace workspace() {
        return base.workspace();
    }

    int count() {
        return edits.size();
    }

    /// Whether there is an answer. A refusal shows little of the way: then the one that was answered last is tried again.
    boolean run(int which) {
        if (isAnswered(which)) {
            good = OptionalInt.of(which);
        } else {
            good.ifPresent(this::isAnswered);
        }
        return good.isPresent();
    }

    private boolean isAnswered(int which) {
        try {
            Comparison answer = resolver.whatIf(base, List.of(edits.get(which)), _ -> {});
            answer.after().marked();
            Drawing next = LayeredLayout.draw(ResolvedGraph.of(answer.after()).comparedWith(graph), view, drawing);
            Subject.of(next.with(UNLIT.after(answer).on(next)), Theme.LIGHT).unseen(WIDTH, HEIGHT);
            return !next.boxes().isEmpty();
        } catch (EditException _) {
            return false;
        }
    }

    @Override
    public void close() {
        resolver.close();
    }
}
