package dev.modscope.workspace;

import java.io.Serial;

/// Nothing could be opened: the message names the file and says what was expected, in one or two lines.
public final class WorkspaceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public WorkspaceException(String message) {
        super(message);
    }
}
