package dev.modscope.cli;

import dev.modscope.export.Exports;
import dev.modscope.export.ResolvedGraph;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.Theme;
import dev.modscope.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Path;

/// Draws the module graph of a resolution in the view it opens with.
final class Pictures {
    private final Desk desk;
    private final Drawing drawing;

    Pictures(Desk desk, Resolution resolution) {
        this.desk = desk;
        drawing = LayeredLayout.draw(ResolvedGraph.of(resolution), GraphView.standard(resolution.buildList().modules().size()));
    }

    /// Whether it could be written; a reason is said where not.
    boolean write(boolean dark, Path file) {
        try {
            Exports.write(drawing, dark ? Theme.DARK : Theme.LIGHT, file);
            return true;
        } catch (IOException e) {
            desk.say("modscope: " + e.getMessage());
            return false;
        }
    }
}
