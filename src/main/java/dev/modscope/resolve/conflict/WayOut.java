package dev.modscope.resolve.conflict;

import dev.modscope.module.ModuleVersion;
import dev.modscope.workspace.Edit;
import java.util.List;

/// A way out of a refusal: a list of edits that `go get` takes.
public sealed interface WayOut {
    /// All edits, in the place of those that were refused; of [Everywhere] those that are to be made besides the others.
    List<Edit> edits();

    /// The module that was asked for too low is asked for as high as it has to be.
    record Raise(ModuleVersion to, List<Edit> edits) implements WayOut {
        public Raise {
            edits = List.copyOf(edits);
        }
    }

    /// The version is asked for in every main module that holds the module higher.
    record Everywhere(ModuleVersion to, List<Edit> edits) implements WayOut {
        public Everywhere {
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
