package dev.modscope.cli.edit;

import dev.modscope.workspace.saving.FileChange;
import java.util.List;

/// What a verb has to say and what it would write: the exit code, the texts for standard output and standard error, and
/// the changes of files.
public record Answer(int code, String out, String err, List<FileChange> changes) {
    public Answer {
        changes = List.copyOf(changes);
    }

    static Answer of(String out) {
        return new Answer(0, out, "", List.of());
    }
}
