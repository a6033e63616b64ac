package dev.modscope.ui.frame;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/// The panes of a window in their order, for the key that goes from one to the next.
public final class Panes {
    private final List<Supplier<Node>> panes;

    /// The panes as they are when asked for; one that is not in the window, or has nothing to focus, is passed over.
    public Panes(List<Supplier<Node>> panes) {
        this.panes = List.copyOf(panes);
    }

    /// Gives the keyboard to the next pane, or to the one before.
    public void go(Scene scene, int step) {
        List<Node> open = panes.stream().map(Supplier::get).filter(pane -> first(pane).isPresent()).toList();
        int now = -1;
        for (int i = 0; i < open.size(); i++) {
            if (holds(open.get(i), Optional.ofNullable(scene.getFocusOwner()))) {
                now = i;
            }
        }
        if (!open.isEmpty()) {
            int next = now < 0 && step < 0 ? open.size() - 1 : Math.floorMod(now + step, open.size());
            first(open.get(next)).ifPresent(Panes::give);
        }
    }

    /// Only a step from node to node shows where the keyboard is: one on, and one back.
    private static void give(Node target) {
        target.requestFocus();
        if (target.requestFocusTraversal(TraversalDirection.NEXT)) {
            target.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (!target.isFocused()) {
            target.requestFocus();
        }
    }

    private static boolean holds(Node pane, Optional<Node> owner) {
        Optional<Node> at = owner;
        while (at.isPresent() && !at.get().equals(pane)) {
            at = at.map(Node::getParent);
        }
        return at.isPresent();
    }

    private static Optional<Node> first(Node node) {
        return all(node).filter(Node::isFocusTraversable).filter(found -> !found.isDisabled()).findFirst();
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible() || node.getScene() == null) {
            return Stream.empty();
        }
        return node instanceof Parent parent && !node.isFocusTraversable()
                ? parent.getChildrenUnmodifiable().stream().flatMap(Panes::all)
                : Stream.of(node);
    }
}
