package dev.modscope.resolve;

import java.io.Serial;

/// A question that has no answer; the message is the one the `go` command prints, or ours where `go` has none.
public final class EditException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean security;

    public EditException(String message) {
        this(message, false);
    }

    EditException(String message, boolean security) {
        super(message);
        this.security = security;
    }

    /// Whether something is not what a checksum says it is.
    public boolean isSecurity() {
        return security;
    }
}
