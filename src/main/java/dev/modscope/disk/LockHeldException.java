package dev.modscope.disk;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/// A lock that another program would not give back.
public final class LockHeldException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public LockHeldException(Path file) {
        super(file + " is locked by another program, perhaps the go command: try again once that is done, or end it");
    }
}
