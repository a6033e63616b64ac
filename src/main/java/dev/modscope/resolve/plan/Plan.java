package dev.modscope.resolve.plan;

import dev.modscope.workspace.saving.FileChange;
import java.util.ArrayList;
import java.util.List;

/// What saving an edit writes: the files that change, in the order in which `go get` writes them, and what a person
/// should know of hashes that are missing from go.sum.
public record Plan(List<FileChange> files, List<String> notes) {
    public Plan {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /// Nothing to write.
    public static Plan nothing() {
        return new Plan(List.of(), List.of());
    }

    /// Both.
    Plan and(Plan other) {
        List<FileChange> all = new ArrayList<>(files);
        all.addAll(other.files);
        List<String> said = new ArrayList<>(notes);
        said.addAll(other.notes);
        return new Plan(all, said);
    }
}
