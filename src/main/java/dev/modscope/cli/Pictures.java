package dev.modscope.cli;

import dev.modscope.export.Exports;
import dev.modscope.export.Format;
import dev.modscope.export.Look;
import dev.modscope.export.Part;
import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.layout.GraphView;
import dev.modscope.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Draws the module graph of a resolution in the view it opens with.
final class Pictures {
    private final Desk desk;
    private final Exports exports;

    Pictures(Desk desk, Resolution resolution) {
        this.desk = desk;
        GraphView view = GraphView.standard(resolution.buildList().modules().size());
        exports = new Exports(
                new Subject(resolution, Optional.empty(), Facts.plain()), new Part.Whole(view), Look.PLAIN);
    }

    /// Whether it could be written; a reason is said where not.
    boolean write(Format format, Path file) {
        try {
            Exports.write(exports.bytes(format), file);
            return true;
        } catch (IOException e) {
            desk.say("modscope: " + e.getMessage());
            return false;
        }
    }
}
