package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.module.ModulePath;
import java.util.Optional;

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
}
