package dev.modscope.resolve;

import java.io.Serial;

/// A question that has no answer; the message is the one the `go` command prints, or ours where `go` has none.
public final class EditException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public EditException(String message) {
        super(message);
    }
}
