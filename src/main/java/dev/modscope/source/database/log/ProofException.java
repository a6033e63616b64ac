package dev.modscope.source.database.log;

import dev.modscope.source.SourceException;
import java.io.Serial;

/// An answer of the database that must not be believed.
public final class ProofException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean refuted;

    private ProofException(String message, boolean refuted) {
        super(message);
        this.refuted = refuted;
    }

    /// An answer that cannot be read: a broken server, or none at all.
    public static ProofException unreadable(String message) {
        return new ProofException(message, false);
    }

    /// An answer that can be read, and is shown to be wrong.
    public static ProofException refuted(String message) {
        return new ProofException(message, true);
    }

    public SourceException asFailure() {
        return new SourceException(
                refuted ? SourceException.Kind.MISMATCH : SourceException.Kind.FAILED, String.valueOf(getMessage()));
    }
}
