package dev.modscope.ui.views;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Which view fills the middle.
public final class Views {
    private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(View.GRAPH);
    private Optional<View> left = Optional.empty();

    /// Shows a view.
    public void show(View view) {
        left = Optional.empty();
        shown.set(view);
    }

    /// Shows a view that nobody chose, until [#back].
    void lead(View view) {
        left = Optional.of(chosen());
        shown.set(view);
    }

    /// Shows what [#lead] led away from, unless a view was chosen since.
    void back() {
        left.ifPresent(this::show);
    }

    /// The view that was chosen last, whatever was led to since.
    public View chosen() {
        return left.orElseGet(shown::get);
    }

    /// The view that is shown.
    public ReadOnlyObjectProperty<View> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether a view is the one that is shown: what cannot be seen need not be worked out.
    public ObservableValue<Boolean> shows(View view) {
        return shown.map(now -> now == view);
    }
}
