package wrong.ui.modules;

import javafx.scene.Node;

/// A view model that holds a piece of the scene.
public record ListViewModel(Node node) {}
