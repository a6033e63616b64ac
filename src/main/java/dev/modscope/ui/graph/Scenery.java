package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphPainter;
import dev.modscope.module.ModulePath;
import dev.modscope.ui.graph.moves.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A drawing, how to come to it from the one before, and the module in its focus: what a canvas is told to show.
public record Scenery(Drawing drawing, Framing framing, Optional<ModulePath> focus) {
    static final double LEGIBLE = 0.8;
    static final double STILL_LEGIBLE = 0.66;
    /// What is written small can be read from here on: at 9 pixels.
    private static final double SMALL_LEGIBLE = 0.948;

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

    /// All of it where that leaves the text legible in a pane, otherwise its focus or its beginning.
    Viewport framed(double width, double height) {
        Rect graph = bounds();
        Viewport all = Viewport.fit(graph, width, height);
        boolean small = drawing.fit().compact();
        if (all.zoom() >= (small ? SMALL_LEGIBLE : STILL_LEGIBLE)) {
            return all;
        }
        return focus.flatMap(this::box).map(Drawing.Box::rect)
                .map(rect -> Viewport.centred(rect, small ? 1 : LEGIBLE, width, height))
                .orElseGet(() -> Viewport.fromLeft(graph, main().orElse(graph), small ? 1 : LEGIBLE, height))
                .within(graph, width, height);
    }

    /// A look at the box of a module, legibly, with the chain of boxes that leads to it where that fits.
    Optional<Viewport> revealing(ModulePath module, List<String> chain, Viewport from, double width, double room) {
        return box(module).map(Drawing.Box::rect).map(rect -> {
            Viewport now = from.zoom() < GraphPainter.TEXT_ZOOM ? Viewport.centred(rect, LEGIBLE, width, room) : from;
            Rect whole = Rect.around(Stream.concat(chain.stream().flatMap(key -> box(key).stream()), Stream.of(rect)).toList());
            Viewport fitting = Viewport.fit(whole, width, room);
            boolean fits = whole.width() * now.zoom() < width && whole.height() * now.zoom() < room;
            Viewport next = fits ? now.showing(whole, width, room)
                    : fitting.zoom() >= STILL_LEGIBLE ? fitting : now.showing(rect, width, room);
            return next.within(bounds(), width, room);
        });
    }

    private Optional<Rect> box(String key) {
        return drawing.boxes().stream().filter(box -> box.node().key().equals(key)).map(Drawing.Box::rect).findFirst();
    }

    /// What boxes and panels take up.
    Rect bounds() {
        return Rect.around(Stream.concat(
                        drawing.boxes().stream().map(Drawing.Box::rect), drawing.panels().stream().map(Drawing.Panel::rect))
                .toList());
    }
}
