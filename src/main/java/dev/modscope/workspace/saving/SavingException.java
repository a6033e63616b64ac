package dev.modscope.workspace.saving;

import java.io.Serial;

/// Nothing was saved. The message says of which file, at which step, and why.
public final class SavingException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean stale;

    SavingException(String message, boolean stale, Throwable cause) {
        super(message, cause);
        this.stale = stale;
    }

    SavingException(String message, boolean stale) {
        super(message);
        this.stale = stale;
    }

    /// Whether a file is not what it was when it was read: reading it again and repeating the edit may help.
    public boolean isStale() {
        return stale;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
