package dev.modscope.cli.edit;

import dev.modscope.module.Shown;
import dev.modscope.workspace.saving.FileChange;
import java.util.List;

/// What a verb has to say and what it would write: the exit code, the texts for standard output and standard error, and
/// the changes of files.
public record Answer(int code, String out, String err, List<FileChange> changes) {
    public Answer {
        changes = List.copyOf(changes);
    }

    /// Something to be looked at, or read by a program that knows escapes: nothing in it acts on a terminal.
    static Answer of(String out) {
        return new Answer(0, Shown.file(out), "", List.of());
    }

    /// The text of a file, byte for byte.
    static Answer copied(String out) {
        return new Answer(0, out, "", List.of());
    }
}
