package dev.modscope.disk;

import java.io.IOException;
import java.io.Serial;

/// A file that is not read: the message says why, without naming the file.
public final class UnfitFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    public UnfitFileException(String reason) {
        this(reason, false);
    }

    private UnfitFileException(String reason, boolean tooLarge) {
        super(reason);
        this.tooLarge = tooLarge;
    }

    /// For a file of more bytes than are read.
    public static UnfitFileException tooLarge(long limit) {
        return new UnfitFileException("it is larger than " + Limits.inWords(limit), true);
    }

    /// Whether it is a matter of size alone.
    public boolean isTooLarge() {
        return tooLarge;
    }
}
