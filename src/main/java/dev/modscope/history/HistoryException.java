package dev.modscope.history;

import java.io.Serial;

/// A revision that is not there, or a repository that cannot be read. The message is for a person.
public final class HistoryException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public HistoryException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
