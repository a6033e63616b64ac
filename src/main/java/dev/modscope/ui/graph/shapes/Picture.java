package dev.modscope.ui.graph.shapes;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Theme;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The picture that is to be shown: made once for all that changes together, where it was not made ahead.
public final class Picture {
    private final AtomicReference<Optional<Subject>> ahead = new AtomicReference<>(Optional.empty());
    private Optional<Drawing> drawing = Optional.empty();
    private Drawing.Highlight highlight = Drawing.Highlight.NONE;
    private Theme theme = Theme.LIGHT;
    private Optional<Subject> subject = Optional.empty();
    private boolean made = true;

    /// Of nothing yet.
    public Picture() {}

    /// Of another drawing, or none.
    public void show(Optional<Drawing> next) {
        drawing = next;
        made = false;
    }

    /// With other things brought forward.
    public void light(Drawing.Highlight next) {
        highlight = next;
        made = false;
    }

    /// In other colours.
    public void wear(Theme next) {
        theme = next;
        made = false;
    }

    /// Its colours.
    public Theme theme() {
        return theme;
    }

    /// What is to be drawn.
    public Optional<Subject> subject() {
        if (!made) {
            made = true;
            Optional<Subject> ready = ahead.get();
            subject = drawing.map(now -> ready
                    .filter(one -> one.shows(now, highlight, theme))
                    .orElseGet(() -> Subject.of(now.with(highlight), theme)));
        }
        return subject;
    }

    /// Takes what was made ahead, on any thread: it serves when it is what is asked for.
    public void ahead(Subject next) {
        ahead.set(Optional.of(next));
    }
}
