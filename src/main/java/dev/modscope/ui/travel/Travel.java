package dev.modscope.ui.travel;

import dev.modscope.layout.GraphView;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.graph.GraphViewModel;
import dev.modscope.ui.steps.History;
import dev.modscope.ui.steps.Trail;
import dev.modscope.workspace.scenario.Scenario;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Back and forth in the order in which things happened: through the modules that were selected and the views of the
/// graph, and, to undo, through the steps of the what-if and what was done to boxes. A pin, a fold or a hidden box is
/// undone where it was the last thing done; otherwise the last step of the what-if is.
public final class Travel {
    private enum Kind { SELECTION, VIEW, WHAT_IF }

    private final ExplorerViewModel explorer;
    private final GraphViewModel graph;
    private final Trail<Kind> looks = new Trail<>();
    private final Trail<Kind> deeds = new Trail<>();
    private final ReadOnlyBooleanWrapper before = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper after = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    /// Through what the explorer selects and what the graph shows.
    public Travel(ExplorerViewModel explorer, GraphViewModel graph) {
        this.explorer = explorer;
        this.graph = graph;
        explorer.selectionsProperty().subscribe((from, to) -> {
            looks.moved(Kind.SELECTION, from, to);
            tell();
        });
        graph.viewsProperty().subscribe((from, to) -> {
            looks.moved(Kind.VIEW, from, to);
            deeds.moved(Kind.VIEW, from, to);
            tell();
        });
        explorer.whatIf().historyProperty().subscribe((from, to) -> {
            deeds.moved(Kind.WHAT_IF, from, to);
            tell();
        });
        tell();
    }

    private void tell() {
        History<Scenario> steps = explorer.whatIf().historyProperty().get();
        before.set(looks.last().isPresent());
        after.set(looks.next().isPresent());
        undoable.set(arranged(deeds.last(), views().back()) || steps.canGoBack());
        redoable.set(arranged(deeds.next(), views().on()) || steps.canGoOn());
    }

    private History<GraphView> views() {
        return graph.viewsProperty().get();
    }

    /// Whether going there is to another arrangement of the boxes.
    private boolean arranged(Optional<Kind> kind, History<GraphView> there) {
        return kind.equals(Optional.of(Kind.VIEW)) && !there.now().arrangement().equals(views().now().arrangement());
    }

    /// To the module or the view before.
    public void back() {
        if (looks.last().equals(Optional.of(Kind.VIEW))) {
            graph.back();
        } else {
            explorer.back();
        }
    }

    /// To the module or the view that was left by going back.
    public void forward() {
        if (looks.next().equals(Optional.of(Kind.VIEW))) {
            graph.forward();
        } else {
            explorer.forward();
        }
    }

    /// Takes back the last thing done.
    public void undo() {
        if (arranged(deeds.last(), views().back())) {
            graph.back();
        } else {
            explorer.whatIf().undo();
        }
    }

    /// Does again what was taken back.
    public void redo() {
        if (arranged(deeds.next(), views().on())) {
            graph.forward();
        } else {
            explorer.whatIf().redo();
        }
    }

    /// Whether there is a module or a view before.
    public ReadOnlyBooleanProperty beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// Whether there is a module or a view to go on to.
    public ReadOnlyBooleanProperty afterProperty() {
        return after.getReadOnlyProperty();
    }

    /// Whether there is something to take back.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether something was taken back.
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}
