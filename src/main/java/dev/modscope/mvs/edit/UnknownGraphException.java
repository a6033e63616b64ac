package dev.modscope.mvs.edit;

import java.io.Serial;

/// A part of the module graph that an edit needs cannot be had; the message is go's.
final class UnknownGraphException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownGraphException(String message) {
        super(message);
    }
}
