package dev.modscope.ui.compare;

import dev.modscope.history.Revision;
import dev.modscope.ui.explorer.Texts;
import java.nio.file.Path;

/// A side that a person chose.
public sealed interface Choice {
    /// The heading of its column.
    String name();

    /// The files as they are.
    record Base() implements Choice {
        @Override
        public String name() {
            return Texts.of("scenario.base");
        }
    }

    /// A what-if of the window, by its name: its edits are those it has when it is shown.
    record WhatIf(String name) implements Choice {}

    /// The files at a git revision.
    record At(Revision revision) implements Choice {
        @Override
        public String name() {
            return revision.name();
        }
    }

    /// Other files.
    record Other(Path path) implements Choice {
        @Override
        public String name() {
            Path folder = path.toAbsolutePath().getParent();
            return (folder == null ? "" : folder.getFileName() + "/") + path.getFileName();
        }
    }
}
