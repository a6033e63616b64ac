package dev.modscope.source;

import dev.modscope.module.ModulePath;
import java.util.ArrayList;
import java.util.List;

/// The comma-separated patterns of GOPRIVATE and its kin: each matches a prefix of whole path elements, with `*`, `?` and
/// `[...]` within an element.
public final class PathPatterns {
    private final List<String> patterns = new ArrayList<>();

    /// Reads the value of a variable.
    public PathPatterns(String text) {
        for (String pattern : text.split(",", -1)) {
            String trimmed = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
            if (!trimmed.isEmpty()) {
                patterns.add(trimmed);
            }
        }
    }

    /// Whether there is no pattern.
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /// Whether a pattern matches the path or a prefix of its elements.
    public boolean matches(ModulePath path) {
        for (String pattern : patterns) {
            String prefix = prefix(path.value(), count(pattern));
            if (!prefix.isEmpty() && new Glob(pattern).matches(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static int count(String pattern) {
        int slashes = 0;
        for (int i = 0; i < pattern.length(); i++) {
            slashes += pattern.charAt(i) == '/' ? 1 : 0;
        }
        return slashes;
    }

    /// The first `slashes + 1` elements; empty where there are fewer.
    private static String prefix(String path, int slashes) {
        int left = slashes;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '/' && left-- == 0) {
                return path.substring(0, i);
            }
        }
        return left > 0 ? "" : path;
    }
}
