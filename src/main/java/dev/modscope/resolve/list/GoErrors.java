package dev.modscope.resolve.list;

import dev.modscope.resolve.query.GoWords;
import dev.modscope.resolve.query.QueryException;

/// Failures of queries in go's words.
final class GoErrors {
    /// What is said of no module by itself.
    private static final String OFF = "module lookup disabled by GOPROXY=off";

    private GoErrors() {}

    /// The error by itself.
    static String plain(QueryException e) {
        return GoWords.of(e.getMessage().endsWith(OFF) ? OFF : e.getMessage());
    }

    /// The error as that of a module which an argument names; the version is mentioned once.
    static String of(String path, String version, QueryException e) {
        if (e.getMessage().endsWith(OFF)) {
            return of(path, version, OFF);
        }
        boolean named = !e.about().isEmpty() || e.kind() == QueryException.Kind.DISALLOWED;
        if (named) {
            return plain(e);
        }
        return e.kind() == QueryException.Kind.NO_MATCH
                ? of(path, "", e.getMessage())
                : of(path, version, GoWords.of(e.getMessage()));
    }

    /// A message about a module, at a version where there is one.
    static String of(String path, String version, String message) {
        return (version.isEmpty() ? "module " + path : path + "@" + version) + ": " + message;
    }
}
