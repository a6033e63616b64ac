package dev.modscope.resolve.conflict;

import dev.modscope.module.ModuleVersion;
import dev.modscope.workspace.Edit;
import java.util.List;

/// A way out of a refusal: a list of edits that `go get` takes.
public sealed interface WayOut {
    /// All edits, in the place of those that were refused.
    List<Edit> edits();

    /// The module that was asked for too low is asked for as high as it has to be.
    record Raise(ModuleVersion to, List<Edit> edits) implements WayOut {
        public Raise {
            edits = List.copyOf(edits);
        }
    }

    /// The module whose requirements are too high is asked for at the last version that fits.
    record Lower(ModuleVersion to, List<Edit> edits) implements WayOut {
        public Lower {
            edits = List.copyOf(edits);
        }
    }
}
