package dev.modscope.source.database.log;

import java.io.Serial;

/// A value of GOSUMDB that names no checksum database.
public final class DatabaseKeyException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public DatabaseKeyException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
