package dev.modscope.ui.views;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The views on top of each other; the one that is shown has the keyboard when it comes.
public final class ViewStack extends StackPane {
    private final Views views;
    private final Map<View, Node> keyboards = new EnumMap<>(View.class);

    public ViewStack(Views views) {
        this.views = views;
        views.shownProperty().subscribe((_, _) -> focus());
    }

    /// Adds a view; `keyboard` is the control of it that takes the keys.
    public ViewStack with(View view, Region pane, Node keyboard) {
        pane.visibleProperty().bind(views.shows(view));
        keyboards.put(view, keyboard);
        getChildren().add(pane);
        return this;
    }

    /// The control of the shown view that takes the keys.
    public Node keyboard() {
        return Optional.ofNullable(keyboards.get(views.shownProperty().get())).orElse(this);
    }

    /// Gives the keyboard to the view that is shown.
    public void focus() {
        keyboard().requestFocus();
    }
}
