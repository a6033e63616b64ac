package dev.modscope.mvs.edit;

import dev.modscope.mvs.Requirements;
import java.util.List;

/// What became of an edit.
public sealed interface EditOutcome {
    /// It can be done: the new requirements, whether their roots differ from the old ones, the roots that gave way in
    /// the order in which they did, and the lines that `go get` prints about those whose requirements are unknown.
    record Edited(Requirements requirements, boolean changed, List<GaveWay> gaveWay, List<String> notes)
            implements EditOutcome {
        public Edited {
            gaveWay = List.copyOf(gaveWay);
            notes = List.copyOf(notes);
        }
    }

    /// The versions asked for exclude each other.
    record Refused(List<Conflict> conflicts, List<String> notes) implements EditOutcome {
        public Refused {
            conflicts = List.copyOf(conflicts);
            notes = List.copyOf(notes);
        }
    }

    /// A part of the graph is unknown, and nothing can be said without it; the message is go's.
    record Unknown(String message, List<String> notes) implements EditOutcome {
        public Unknown {
            notes = List.copyOf(notes);
        }
    }
}
