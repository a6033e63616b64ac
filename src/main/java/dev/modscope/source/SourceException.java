package dev.modscope.source;

import java.io.Serial;

/// A question that a source could not answer. The message is one or two lines: which URL or file, and what was wrong
/// with it; it does not name the module.
public final class SourceException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// What kind of failure it is: it decides which proxy is asked next.
    public enum Kind {
        /// The source does not have it (404, 410, no such file).
        NOT_FOUND,
        /// Anything else: an error of the server, of the network, an answer that makes no sense.
        FAILED,
        /// The answer is longer than was asked for.
        TOO_LARGE,
        /// The server cannot prove that it is the one that was asked, or sends on to one that need not.
        UNTRUSTED,
        /// Nothing was asked, because the network must not be used.
        OFFLINE,
        /// The answer's hash is not the one that go.sum names.
        MISMATCH,
        /// The asking thread was interrupted.
        INTERRUPTED
    }

    public SourceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /// What kind of failure it is.
    public Kind kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
