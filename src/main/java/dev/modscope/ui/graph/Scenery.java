package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.module.ModulePath;
import java.util.Optional;
import java.util.stream.Stream;

/// A drawing, how to come to it from the one before, and the module in its focus: what a canvas is told to show.
public record Scenery(Drawing drawing, Framing framing, Optional<ModulePath> focus) {
    /// Where to look.
    public sealed interface Framing {
        /// At all of it.
        record Whole() implements Framing {}

        /// Where one looked before.
        record Same() implements Framing {}

        /// So that a module keeps its place on the pane.
        record Around(ModulePath module) implements Framing {}
    }

    /// The box of a module, itself or in its group.
    Optional<Drawing.Box> box(ModulePath module) {
        return drawing.boxOf(module);
    }

    /// The first box of a main module.
    Optional<Rect> main() {
        return drawing.boxes().stream()
                .filter(box -> box.is(Drawing.Mark.MAIN))
                .map(Drawing.Box::rect)
                .findFirst();
    }

    /// What boxes and panels take up.
    Rect bounds() {
        return Rect.around(Stream.concat(
                        drawing.boxes().stream().map(Drawing.Box::rect), drawing.panels().stream().map(Drawing.Panel::rect))
                .toList());
    }
}
