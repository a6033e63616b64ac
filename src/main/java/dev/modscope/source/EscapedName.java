package dev.modscope.source;

import dev.modscope.module.Escaping;
import dev.modscope.module.ModulePath;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Shown;
import dev.modscope.module.Version;

/// Names as proxies and the module cache write them. What is no module path, or could be more than the name of a file or
/// a part of a URL, is refused.
public final class EscapedName {
    private EscapedName() {}

    /// The escaped form of a module path.
    /// @throws SourceException where it cannot be the path of a module
    public static String of(ModulePath path) throws SourceException {
        return Escaping.path(path.value()).orElseThrow(() -> new SourceException(SourceException.Kind.FAILED,
                PathCheck.modulePath(path.value()).orElse("malformed module path")));
    }

    /// The escaped form of a version or a query.
    /// @throws SourceException where it cannot be one
    public static String of(Version version) throws SourceException {
        return ofQuery(version.text());
    }

    /// The escaped form of a query such as a branch.
    /// @throws SourceException where it cannot be one
    public static String ofQuery(String query) throws SourceException {
        if (!isPlain(query)) {
            throw malformed(query);
        }
        return Escaping.version(query).orElseThrow(() -> malformed(query));
    }

    private static SourceException malformed(String query) {
        return new SourceException(SourceException.Kind.FAILED,
                "version " + Shown.quoted(query) + " invalid: disallowed version string");
    }

    /// Of the characters that a file name may have, those that mean nothing in a URL.
    private static boolean isPlain(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!letter && "-_~.+".indexOf(c) < 0) {
                return false;
            }
        }
        return !query.isEmpty() && query.charAt(0) != '-' && query.charAt(0) != '.';
    }
}
