package dev.modscope.gui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// Finds what has too little room: words that are shortened without a tooltip that has all of them, and controls that
/// stick out of the pane they lie in.
final class CutOff {
    private static final double SLACK = 1.5;

    private CutOff() {}

    /// What is found below a node; nothing where all is well.
    static List<String> findings(Node root) {
        return Accessibility.seen(root).filter(node -> !scrolls(node)).flatMap(CutOff::look).distinct().toList();
    }

    private static Stream<String> look(Node node) {
        Stream<String> shortened = node instanceof Labeled words && isShortened(words) && !isTold(words)
                ? Stream.of("shortened: " + Accessibility.name(node) + " \"" + words.getText() + "\"")
                : Stream.empty();
        boolean handled = node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBoxBase<?>
                || node instanceof Label;
        Optional<Node> around = handled ? around(node).filter(pane -> sticksOut(node, pane)) : Optional.empty();
        return Stream.concat(shortened, around.stream().map(pane ->
                "sticks out of " + Accessibility.name(pane) + ": " + Accessibility.name(node)));
    }

    /// What lies in a list, a table or a pane that scrolls comes and goes with it.
    private static boolean scrolls(Node node) {
        return above(node).anyMatch(at -> at instanceof ListCell<?> || at.getStyleClass().contains("virtual-flow")
                || at.getStyleClass().contains("scroll-pane") || at.getStyleClass().contains("column-header"));
    }

    private static Stream<Node> above(Node node) {
        return Stream.iterate(node, at -> at != null, Node::getParent);
    }

    private static boolean isShortened(Labeled words) {
        return words.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .anyMatch(text -> !words.isWrapText() && text.getText().contains(words.getEllipsisString())
                        && !text.getText().equals(words.getText()));
    }

    private static boolean isTold(Labeled words) {
        return above(words)
                .filter(Control.class::isInstance)
                .map(at -> ((Control) at).getTooltip())
                .filter(Tooltip.class::isInstance)
                .anyMatch(tip -> tip.getText().contains(words.getText()));
    }

    /// The pane of the window that a node lies in.
    private static Optional<Node> around(Node node) {
        return above(node).skip(1).filter(at -> at.getClip() != null || at.getParent() == null).findFirst();
    }

    private static boolean sticksOut(Node node, Node pane) {
        Bounds one = node.localToScene(node.getLayoutBounds());
        Bounds all = pane.localToScene(pane.getLayoutBounds());
        return one.getMinX() < all.getMinX() - SLACK || one.getMaxX() > all.getMaxX() + SLACK;
    }
}
