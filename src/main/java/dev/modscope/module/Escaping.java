package dev.modscope.module;

import java.util.Optional;

/// Paths and versions as the module cache and module proxies write them: an upper-case letter becomes `!` and its
/// lower-case form, because two paths that differ in case only would be one file on many disks.
public final class Escaping {
    private Escaping() {
    }

    /// The escaped form of a module path; nothing where it is no module path.
    public static Optional<String> path(String path) {
        if (isPlainPath(path)) {
            return Optional.of(path);
        }
        return PathCheck.modulePath(path).isPresent() ? Optional.empty() : Optional.of(escape(path));
    }

    /// The escaped form of a version, a branch or a commit; nothing where it cannot be the name of a file.
    public static Optional<String> version(String version) {
        if (isPlainVersion(version)) {
            return Optional.of(version);
        }
        return isFileName(version) && version.indexOf('!') < 0 && isAscii(version)
                ? Optional.of(escape(version))
                : Optional.empty();
    }

    /// Whether a short look shows a module path that is its own escaped form. Thousands of paths are looked at, most of
    /// them such; any doubt is left to [PathCheck].
    private static boolean isPlainPath(String path) {
        boolean first = true;
        boolean dot = false;
        int start = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (!isPlainElement(path, start, i) || (first && !dot)) {
                    return false;
                }
                first = false;
                start = i + 1;
            } else if (c == '.') {
                dot = true;
            } else if (!isLower(c) && c != '-' && (first || c != '_')) {
                return false;
            }
        }
        return !first && isPlainElement(path, start, path.length()) && !SemVer.isDigit(path.charAt(path.length() - 1))
                && !path.startsWith("gopkg.in/");
    }

    /// Reserved names of Windows have three or four letters.
    private static boolean isPlainElement(String path, int start, int end) {
        int dot = path.indexOf('.', start);
        int stem = (dot < 0 ? end : Math.min(dot, end)) - start;
        boolean letter = start < end && isLower(path.charAt(start));
        return letter && path.charAt(end - 1) != '.' && stem != 3 && stem != 4;
    }

    private static boolean isPlainVersion(String version) {
        if (version.length() < 2 || version.charAt(0) != 'v' || !SemVer.isDigit(version.charAt(1))) {
            return false;
        }
        for (int i = 2; i < version.length(); i++) {
            char c = version.charAt(i);
            if (!isLower(c) && c != '.' && c != '-' && c != '+') {
                return false;
            }
        }
        return version.charAt(version.length() - 1) != '.';
    }

    private static boolean isLower(char c) {
        return ('a' <= c && c <= 'z') || SemVer.isDigit(c);
    }

    /// The module path that an escaped form stands for.
    public static Optional<String> unescapedPath(String escaped) {
        return unescape(escaped).filter(path -> PathCheck.modulePath(path).isEmpty());
    }

    /// The version that an escaped form stands for.
    public static Optional<String> unescapedVersion(String escaped) {
        return unescape(escaped).filter(Escaping::isFileName);
    }

    private static boolean isFileName(String name) {
        return name.indexOf('/') < 0 && PathCheck.filePath(name).isEmpty();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String escape(String text) {
        if (text.chars().noneMatch(Escaping::isUpper)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isUpper(c) ? "!" : "").append(isUpper(c) ? (char) (c - 'A' + 'a') : c);
        }
        return out.toString();
    }

    private static Optional<String> unescape(String escaped) {
        StringBuilder out = new StringBuilder(escaped.length());
        boolean bang = false;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean lower = 'a' <= c && c <= 'z';
            if (c >= 0x80 || isUpper(c) || (bang && !lower)) {
                return Optional.empty();
            }
            if (bang || c != '!') {
                out.append(bang ? (char) (c - 'a' + 'A') : c);
            }
            bang = !bang && c == '!';
        }
        return bang ? Optional.empty() : Optional.of(out.toString());
    }

    private static boolean isUpper(int c) {
        return 'A' <= c && c <= 'Z';
    }
}
