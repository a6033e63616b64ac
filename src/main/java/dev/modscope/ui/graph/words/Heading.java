package dev.modscope.ui.graph.words;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a picture shows and leaves out, in words; what the status line says anyway is left out.
public final class Heading {
    private Heading() {}

    /// The words below the picture.
    public static String of(Drawing.Figures figures, GraphView view) {
        List<String> parts = new ArrayList<>();
        if (view.changed() && figures.focused() < figures.modules()) {
            parts.add(Texts.of("caption.changed"));
        }
        view.focus().ifPresent(on -> parts.add(about(figures, on)));
        if (figures.boxes() > 0) {
            parts.add(Texts.of("caption.grouped", figures.boxes()));
        }
        if (figures.folded() > 0) {
            parts.add(Texts.of("caption.folded", figures.folded()));
        }
        if (figures.hidden() > 0) {
            parts.add(Texts.of("caption.hidden", figures.hidden()));
        }
        parts.add(Texts.of("caption.edges", figures.edges()));
        if (figures.implied() > 0) {
            parts.add(Texts.of("caption.implied", figures.implied()));
        }
        return String.join(" · ", parts);
    }

    private static String about(Drawing.Figures figures, Focus focus) {
        String key = "caption.focus." + focus.direction().name().toLowerCase(Locale.ROOT);
        String steps = focus.hops() == Focus.ALL ? "" : Texts.of("caption.steps", focus.hops());
        return Texts.of(key, focus.module()) + steps + ": "
                + Texts.of("caption.shown", figures.focused(), figures.modules() - figures.focused());
    }
}
