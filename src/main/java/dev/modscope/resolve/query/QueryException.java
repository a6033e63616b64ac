package dev.modscope.resolve.query;

import java.io.Serial;

/// A version query that has no answer; the message is go's, without the query that was asked.
public final class QueryException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// What kind of failure it is; where several paths could be meant, it decides which is told.
    public enum Kind {
        /// No module there.
        NOT_FOUND,
        /// A module, but no version that matches.
        NO_MATCH,
        /// `patch` of a module that is not in the build list.
        NO_PATCH_BASE,
        /// No module, but it may be a package of one.
        PACKAGE,
        /// The text cannot be a module path.
        INVALID_PATH,
        /// The version is excluded or retracted.
        DISALLOWED,
        /// Anything else.
        FAILED
    }

    public QueryException(Kind kind, String message) {
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
