package dev.modscope.resolve.compare;

import java.io.Serial;

/// A side that cannot be compared; the message names it and says why, in one or two lines.
public final class SideException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    SideException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
