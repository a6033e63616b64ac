package dev.modscope.resolve.query;

import java.io.Serial;

/// A version query that has no answer; the message is go's, without the query that was asked.
public final class QueryException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String about;

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
        this(kind, message, "");
    }

    /// A failure of a source.
    ///
    /// @param about what was asked for, as go names it and as the message begins: `module PATH`, `PATH@VERSION`
    public QueryException(Kind kind, String message, String about) {
        super(message);
        this.kind = kind;
        this.about = about;
    }

    /// What a source was asked for in vain, as go names it; empty where no source was.
    public String about() {
        return about;
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
