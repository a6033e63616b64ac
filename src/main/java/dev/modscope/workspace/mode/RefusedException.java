package dev.modscope.workspace.mode;

import java.io.Serial;

/// The `go` command does not answer this; the message is all that it prints, as it prints it.
public final class RefusedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
