package dev.modscope.ui.graph.words;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shows, above the picture, that it has the keyboard.
public final class Ring extends Region {
    public Ring(Node picture) {
        getStyleClass().add("graph-ring");
        setMouseTransparent(true);
        visibleProperty().bind(picture.focusVisibleProperty());
    }
}
