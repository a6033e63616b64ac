package dev.modscope.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Walks over everything that is seen below a node and finds what a person without a mouse, a screen reader or weak eyes
/// would stumble over: controls without a role or a name, and text or signs that stand out too little from their ground.
final class Accessibility {
    private static final double TEXT = 4.5;
    private static final double SIGN = 3.0;

    private final TreeSet<String> findings = new TreeSet<>();

    private Accessibility() {}

    /// What is found below a node, sorted; nothing where all is well.
    static List<String> findings(Node root) {
        Accessibility walk = new Accessibility();
        seen(root).forEach(walk::look);
        return List.copyOf(walk.findings);
    }

    /// Every node that is seen, in the order of the scene graph.
    static Stream<Node> seen(Node node) {
        if (!node.isVisible() || node.getOpacity() < 0.05) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Accessibility::seen)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private void look(Node node) {
        if (node.isFocusTraversable()) {
            roleAndName(node);
        }
        if (node instanceof Text text && !text.getText().isBlank() && !off(node) && onScreen(text)) {
            contrast(text);
        }
    }

    /// Whether it cannot be used: an item of a menu says so by its style alone.
    private static boolean off(Node node) {
        return Stream.<Node>iterate(node, at -> at != null, Node::getParent)
                .anyMatch(at -> at.isDisabled() || at.getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled")));
    }

    // Names

    private void roleAndName(Node node) {
        AccessibleRole role = node.getAccessibleRole();
        if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            findings.add("no role: " + name(node));
        }
        String words = words(node);
        if (words.isBlank()) {
            findings.add("no name: " + name(node));
        } else if (words.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)) {
            findings.add("a name of signs: " + name(node));
        }
        boolean valued = node instanceof Slider || node instanceof ComboBoxBase<?>;
        if (valued && value(node).isEmpty()) {
            findings.add("no value: " + name(node));
        }
    }

    private static Optional<Object> value(Node node) {
        return Stream.of(AccessibleAttribute.VALUE_STRING, AccessibleAttribute.VALUE, AccessibleAttribute.TEXT)
                .map(node::queryAccessibleAttribute)
                .filter(found -> found != null)
                .findFirst();
    }

    private static String words(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        Optional<String> own = Optional.ofNullable(node.getAccessibleText()).filter(t -> !t.isBlank());
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return own.orElseGet(() -> text instanceof String said && !said.isBlank() ? said : label instanceof Node by ? words(by) : "");
    }

    static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        String parent = node.getParent() == null || !id.isEmpty() ? "" : " in " + name(node.getParent());
        String kind = node.getClass().getSimpleName().isEmpty() ? "" : node.getClass().getSimpleName();
        return kind + id + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass()))
                + (parent.length() > 120 ? parent.substring(0, 120) : parent);
    }

    // Contrast

    private static boolean onScreen(Text text) {
        return text.getScene() != null && text.localToScene(text.getLayoutBounds()).getWidth() > 0;
    }

    private void contrast(Text text) {
        Optional<Color> ground = ground(text);
        if (ground.isEmpty() || !(text.getFill() instanceof Color fill)) {
            return;
        }
        double ratio = ratio(over(fill.deriveColor(0, 1, 1, opacity(text)), ground.get()), ground.get());
        boolean sign = text instanceof FontIcon;
        if (ratio < (sign ? SIGN : TEXT)) {
            findings.add(String.format(Locale.ROOT, "contrast %.2f of %s on %s: %s \"%s\"", ratio, fill, ground.get(),
                    name(text), sign ? "" : text.getText()));
        }
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /// The colour behind a node: the backgrounds of those around it, the nearest on top. Empty where a gradient or an
    /// image lies there.
    private static Optional<Color> ground(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                for (int i = fills.size() - 1; i >= 0; i--) {
                    Paint paint = fills.get(i).getFill();
                    if (!(paint instanceof Color colour)) {
                        return Optional.empty();
                    }
                    layers.add(colour);
                    if (colour.getOpacity() >= 1) {
                        return Optional.of(blend(layers));
                    }
                }
            }
        }
        return node.getScene().getFill() instanceof Color colour
                ? Optional.of(blend(Stream.concat(layers.stream(), Stream.of(colour)).toList()))
                : Optional.empty();
    }

    private static Color blend(List<Color> layers) {
        Color below = layers.getLast();
        for (int i = layers.size() - 2; i >= 0; i--) {
            below = over(layers.get(i), below);
        }
        return below;
    }

    private static Color over(Color above, Color below) {
        double part = above.getOpacity();
        return Color.color(
                above.getRed() * part + below.getRed() * (1 - part),
                above.getGreen() * part + below.getGreen() * (1 - part),
                above.getBlue() * part + below.getBlue() * (1 - part));
    }

    /// The contrast ratio of WCAG 2.2.
    static double ratio(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
