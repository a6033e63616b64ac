package dev.modscope.source;

/// A shell pattern over one path, as Go's `path.Match` reads it: `*` and `?` do not match a slash, `[a-c]` and `[^a-c]`
/// are classes, a backslash takes the next character as it is. A malformed pattern matches nothing.
record Glob(String pattern) {
    boolean matches(String text) {
        // The last star, and where its match began: the only place to go back to.
        int star = -1;
        int mark = 0;
        int p = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
                continue;
            }
            int next = p < pattern.length() ? one(p, text.charAt(t)) : -1;
            if (next > 0) {
                p = next;
                t++;
            } else if (star >= 0 && text.charAt(mark) != '/') {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /// Where the pattern goes on after matching one character; -1 where it does not match.
    private int one(int at, char character) {
        return switch (pattern.charAt(at)) {
            case '?' -> character == '/' ? -1 : at + 1;
            case '[' -> classEnd(at, character);
            case '\\' -> at + 1 < pattern.length() && pattern.charAt(at + 1) == character ? at + 2 : -1;
            default -> pattern.charAt(at) == character ? at + 1 : -1;
        };
    }

    private int classEnd(int at, char character) {
        int i = at + 1;
        boolean negated = i < pattern.length() && pattern.charAt(i) == '^';
        i += negated ? 1 : 0;
        boolean inside = false;
        boolean first = true;
        while (i < pattern.length() && (first || pattern.charAt(i) != ']')) {
            first = false;
            i += pattern.charAt(i) == '\\' ? 1 : 0;
            if (i >= pattern.length()) {
                return -1;
            }
            char low = pattern.charAt(i++);
            char high = low;
            if (i + 1 < pattern.length() && pattern.charAt(i) == '-') {
                i += pattern.charAt(i + 1) == '\\' ? 2 : 1;
                high = i < pattern.length() ? pattern.charAt(i++) : low;
            }
            inside |= low <= character && character <= high;
        }
        return i < pattern.length() && inside != negated ? i + 1 : -1;
    }
}
