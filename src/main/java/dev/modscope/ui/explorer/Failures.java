package dev.modscope.ui.explorer;

import dev.modscope.resolve.EditException;
import dev.modscope.workspace.WorkspaceException;
import java.util.Optional;

/// What a failure says to a person.
final class Failures {
    private Failures() {}

    /// One or two lines. A failure that nobody foresaw names its kind, so that it can be reported.
    static String words(Exception failure) {
        boolean expected = failure instanceof WorkspaceException || failure instanceof EditException;
        return Optional.ofNullable(failure.getMessage())
                .filter(_ -> expected)
                .orElse("Unexpected: " + failure + ". Please report this.");
    }
}
