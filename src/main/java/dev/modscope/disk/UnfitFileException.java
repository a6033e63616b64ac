package dev.modscope.disk;

import java.io.IOException;
import java.io.Serial;

/// A file that is not read: the message says why, without naming the file.
public final class UnfitFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnfitFileException(String reason) {
        super(reason);
    }
}
