package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Arrangement;
import dev.modscope.layout.GraphView.Direction;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.layout.GraphView.Spot;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.ui.explorer.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What a person does to boxes of the picture: mark several, pin them to their places, fold away what only they require.
/// Each step can be stepped back from, as any other view.
public final class Arranging {
    private final GraphViewModel graph;
    private Set<String> marked = Set.of();
    private Direction near = Direction.BOTH;
    private Optional<ModulePath> nearWhat = Optional.empty();

    Arranging(GraphViewModel graph) {
        this.graph = graph;
    }

    /// The names of the boxes that are marked together; empty where at most one is selected.
    public Set<String> marked() {
        return marked;
    }

    /// Marks boxes instead of those marked before.
    public void mark(Set<String> keys) {
        if (!keys.equals(marked) || near() != Direction.BOTH) {
            marked = Set.copyOf(keys);
            near = Direction.BOTH;
            graph.light();
        }
    }

    /// Which neighbours of the selected box are brought forward.
    public Direction near() {
        return nearWhat.equals(graph.selectionProperty().get()) ? near : Direction.BOTH;
    }

    /// Only that side of a focus, or without one of the neighbours that are brought forward; the same again means both.
    /// Whether there is anything to look from.
    public boolean towards(Direction way) {
        Optional<Direction> focus = graph.viewsProperty().get().now().focus().map(Focus::direction);
        if (focus.isPresent()) {
            graph.towards(focus.get() == way ? Direction.BOTH : way);
        } else if (graph.selectedBox().isPresent()) {
            near = near() == way ? Direction.BOTH : way;
            nearWhat = graph.selectionProperty().get();
            graph.light();
        }
        return focus.isPresent() || graph.selectedBox().isPresent();
    }

    /// Who searches finds: a focus that hides a hit is left for it.
    void sought(Optional<ModulePath> selected, Collection<ModulePath> hits) {
        boolean hidden = selected.filter(hits::contains).isPresent() && graph.drawing().isPresent() && graph.selectedBox().isEmpty();
        GraphView view = graph.viewsProperty().get().now();
        if (hidden && (view.focus().isPresent() || view.changed())) {
            graph.whole();
        }
    }

    /// Adds a box to those that are marked, or takes it away; the selected one is the first of them.
    public void toggle(Box box) {
        Set<String> keys = new HashSet<>(marked);
        if (keys.isEmpty()) {
            graph.selectedBox().ifPresent(selected -> keys.add(selected.node().key()));
        }
        String key = box.node().key();
        if (!keys.remove(key)) {
            keys.add(key);
        }
        mark(keys);
    }

    /// The boxes that are marked, or the selected one.
    public List<Box> chosen() {
        if (marked.isEmpty()) {
            return graph.selectedBox().stream().toList();
        }
        return graph.drawing().stream()
                .flatMap(drawing -> drawing.boxes().stream())
                .filter(box -> marked.contains(box.node().key()))
                .toList();
    }

    /// The modules of the boxes that are marked together; none where at most one is selected.
    public Set<ModulePath> markedModules() {
        return marked.isEmpty() ? Set.of() : modules(chosen());
    }

    /// The rectangle around the chosen boxes.
    public Optional<Rect> around() {
        List<Box> boxes = chosen();
        return boxes.isEmpty() ? Optional.empty() : Optional.of(Rect.around(boxes.stream().map(Box::rect).toList()));
    }

    /// Pins a box, with all that are marked together with it, where it was dragged to.
    public void drop(Box box, Rect place) {
        double dx = place.x() - box.rect().x();
        double dy = place.y() - box.rect().y();
        List<Box> moved = marked.contains(box.node().key()) ? chosen() : List.of(box);
        Arrangement now = graph.arrangement();
        for (Box one : moved) {
            now = now.pin(one.node().key(), spot(one.rect().moved(dx, dy)));
        }
        graph.arrange(now);
    }

    /// Pins the chosen boxes where they are, or frees them where all are pinned; whether there are any.
    public boolean pin() {
        List<Box> boxes = chosen();
        boolean free = boxes.stream().allMatch(box -> box.is(Mark.PINNED));
        Arrangement now = graph.arrangement();
        for (Box box : boxes) {
            String key = box.node().key();
            now = free ? now.free(key) : now.pin(key, spot(box.rect()));
        }
        graph.arrange(now);
        return !boxes.isEmpty();
    }

    private static Spot spot(Rect rect) {
        return new Spot(rect.x(), rect.y() + rect.height() / 2);
    }

    /// Folds away what only a box requires, or shows it again.
    public void fold(Box box) {
        fold(List.of(box), !box.is(Mark.FOLDED));
    }

    /// Folds or unfolds the chosen boxes; whether there are any.
    public boolean fold(boolean on) {
        List<Box> boxes = chosen();
        fold(boxes, on);
        return !boxes.isEmpty();
    }

    private void fold(Collection<Box> boxes, boolean on) {
        graph.arrange(graph.arrangement().fold(modules(boxes), on));
    }

    private static Set<ModulePath> modules(Collection<Box> boxes) {
        return boxes.stream()
                .map(Box::node)
                .map(Drawing.Node::modules)
                .flatMap(Collection::stream)
                .map(ModuleVersion::path)
                .collect(Collectors.toSet());
    }

    /// Takes the chosen boxes out of the picture, which says so; whether it could.
    public boolean hide() {
        boolean possible = hindrance().isEmpty();
        if (possible) {
            graph.arrange(graph.arrangement().hide(modules(chosen())));
        }
        return possible;
    }

    /// Shows what is hidden again.
    public void unhide() {
        graph.arrange(graph.arrangement().unhide());
    }

    /// Why the chosen boxes cannot be hidden, in words; empty where they can be.
    public ObservableValue<String> hindranceProperty() {
        return Bindings.createStringBinding(
                this::hindrance, graph.sceneryProperty(), graph.highlightProperty(), graph.selectionProperty());
    }

    /// Why the chosen boxes cannot be folded, or unfolded, in words; empty where they can be.
    public ObservableValue<String> foldHindranceProperty(boolean on) {
        return Bindings.createStringBinding(
                () -> chosen().isEmpty() ? nothing()
                        : chosen().stream().allMatch(box -> box.is(Mark.FOLDED) == on) ? Texts.of("menu.why.fold." + on) : "",
                graph.sceneryProperty(), graph.highlightProperty(), graph.selectionProperty());
    }

    private String nothing() {
        return Texts.of(graph.selectionProperty().get().isEmpty() ? "menu.why.selected" : "menu.why.nobox");
    }

    private String hindrance() {
        List<Box> boxes = chosen();
        if (boxes.isEmpty()) {
            return nothing();
        }
        return boxes.stream().anyMatch(box -> box.is(Mark.MAIN)) ? Texts.of("menu.why.main") : "";
    }

    /// Why there is nothing to show again, in words; empty where there is something.
    public ObservableValue<String> nothingHiddenProperty() {
        return graph.viewsProperty().map(views ->
                views.now().arrangement().hidden().isEmpty() ? Texts.of("menu.why.hidden") : "");
    }

    /// Frees all boxes and unfolds them.
    public void reset() {
        graph.arrange(Arrangement.NONE);
    }
}
