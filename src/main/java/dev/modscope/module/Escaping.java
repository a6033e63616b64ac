package dev.modscope.module;

import java.util.Optional;

/// Paths and versions as the module cache and module proxies write them: an upper-case letter becomes `!` and its
/// lower-case form, because two paths that differ in case only would be one file on many disks.
public final class Escaping {
    private Escaping() {
    }

    /// The escaped form of a module path; nothing where it is no module path.
    public static Optional<String> path(String path) {
        return PathCheck.modulePath(path).isPresent() ? Optional.empty() : Optional.of(escape(path));
    }

    /// The escaped form of a version, a branch or a commit; nothing where it cannot be the name of a file.
    public static Optional<String> version(String version) {
        return isFileName(version) && version.indexOf('!') < 0 && isAscii(version)
                ? Optional.of(escape(version))
                : Optional.empty();
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
