package dev.modscope.resolve.compare;

import dev.modscope.workspace.Edit;
import java.nio.file.Path;
import java.util.List;

/// One of the states that are compared. The name is the heading of its column.
public sealed interface Side {
    /// The name that a person knows it by.
    String name();

    /// A go.mod or go.work file or a folder, as it is on the disk.
    record Files(String name, Path path) implements Side {}

    /// A file or folder as it was at a revision of the git repository around it.
    record AtRevision(String name, Path path, String revision) implements Side {}

    /// A file or folder with edits made in memory.
    record WhatIf(String name, Path path, List<Edit> edits) implements Side {
        public WhatIf {
            edits = List.copyOf(edits);
        }
    }
}
