package dev.modscope.ui.views;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The views on top of each other; the one that is shown has the keyboard when it comes.
public final class ViewStack extends StackPane {
    private final Views views;
    private final Map<View, Node> keyboards = new EnumMap<>(View.class);

    /// A view, and the control of it that takes the keys.
    public record Made(Region pane, Node keyboard) {}

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

    /// Adds a view that is made when it is first shown.
    public ViewStack later(View view, Supplier<Made> maker) {
        views.shows(view).subscribe(shown -> {
            if (shown && !keyboards.containsKey(view)) {
                Made made = maker.get();
                with(view, made.pane(), made.keyboard());
                focus();
            }
        });
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
