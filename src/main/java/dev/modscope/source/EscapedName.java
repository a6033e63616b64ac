package dev.modscope.source;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;

/// Names as proxies and the module cache write them: an upper-case letter becomes `!` and its lower-case form, so that
/// paths which differ in case only do not meet on file systems that ignore case. What could leave its folder, or is not
/// part of any module path, is refused before it becomes a file name or a URL.
public final class EscapedName {
    private EscapedName() {}

    /// The escaped form of a module path.
    /// @throws SourceException where it cannot be the path of a module
    public static String of(ModulePath path) throws SourceException {
        String text = path.value();
        if (!isSafe(text, true)) {
            throw new SourceException(SourceException.Kind.FAILED, "malformed module path");
        }
        return escape(text);
    }

    /// The escaped form of a version or a query.
    /// @throws SourceException where it cannot be one
    public static String of(Version version) throws SourceException {
        return ofQuery(version.text());
    }

    /// The escaped form of a query such as a branch.
    /// @throws SourceException where it cannot be one
    public static String ofQuery(String query) throws SourceException {
        if (!isSafe(query, false)) {
            throw new SourceException(SourceException.Kind.FAILED, "malformed version");
        }
        return escape(query);
    }

    private static boolean isSafe(String text, boolean path) {
        if (text.isEmpty() || text.charAt(0) == '-') {
            return false;
        }
        char before = '/';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean first = before == '/';
            boolean allowed = isAlphanumeric(character)
                    || character == '-'
                    || character == '_'
                    || character == '~'
                    || (character == '.' && !first)
                    || (character == '+' && !path)
                    || (character == '/' && path && !first && before != '.');
            if (!allowed) {
                return false;
            }
            before = character;
        }
        return before != '/' && before != '.';
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || isUpper(character);
    }

    private static boolean isUpper(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private static String escape(String text) {
        int upper = 0;
        for (int i = 0; i < text.length(); i++) {
            upper += isUpper(text.charAt(i)) ? 1 : 0;
        }
        if (upper == 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + upper);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isUpper(character)) {
                escaped.append('!').append((char) (character + ('a' - 'A')));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
