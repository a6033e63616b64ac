package dev.modscope.ui.steps;

import java.util.ArrayList;
import java.util.List;

/// A value with the values before it and those taken back: undo and redo are steps in a list.
public record History<T>(List<T> steps, int position) {
    public History {
        steps = List.copyOf(steps);
    }

    /// A history that begins with a value.
    public static <T> History<T> of(T first) {
        return new History<>(List.of(first), 0);
    }

    /// The present value.
    public T now() {
        return steps.get(position);
    }

    /// One step on; what had been taken back is forgotten. A value equal to the present one is no step.
    public History<T> then(T next) {
        if (next.equals(now())) {
            return this;
        }
        List<T> longer = new ArrayList<>(steps.subList(0, position + 1));
        longer.add(next);
        return new History<>(longer, position + 1);
    }

    /// Whether there is a step to take back.
    public boolean canGoBack() {
        return position > 0;
    }

    /// Whether a step was taken back.
    public boolean canGoOn() {
        return position + 1 < steps.size();
    }

    /// One step back, or the same at the beginning.
    public History<T> back() {
        return canGoBack() ? new History<>(steps, position - 1) : this;
    }

    /// One step on again, or the same at the end.
    public History<T> on() {
        return canGoOn() ? new History<>(steps, position + 1) : this;
    }
}
