package dev.modscope.ui.views;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Which view fills the middle.
public final class Views {
    private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(View.GRAPH);

    /// Shows a view.
    public void show(View view) {
        shown.set(view);
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
