package dev.modscope.source.proxy;

import java.nio.charset.StandardCharsets;

/// Tells a go.mod file from a web page that a network put in its place, before it is kept in the module cache.
final class GoModAnswer {
    private GoModAnswer() {}

    /// Whether a line starts with `module`, as in every go.mod file of a dependency, and no byte is NUL.
    static boolean isPlausible(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            return false;
        }
        for (int at = text.indexOf("module"); at >= 0; at = text.indexOf("module", at + 1)) {
            int start = at;
            while (start > 0 && isSpace(text.charAt(start - 1))) {
                start--;
            }
            boolean lineStart = start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\uFEFF';
            int end = at + "module".length();
            if (lineStart && end < text.length() && (isSpace(text.charAt(end)) || text.charAt(end) == '(')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\r';
    }

    /// What it may be instead.
    static String guess(byte[] content) {
        return start(content).isEmpty() ? " (it is empty)" : isPage(content) ? " (it looks like a web page)" : "";
    }

    /// Whether it starts as web pages do, and nothing that a proxy serves.
    static boolean isPage(byte[] content) {
        return start(content).startsWith("<");
    }

    private static String start(byte[] content) {
        return new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1).strip();
    }
}
