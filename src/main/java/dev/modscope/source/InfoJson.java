package dev.modscope.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The text fields of one JSON object, by their names in lower case (names are compared as Go does, without case).
/// Everything nested deeper is read over with a counter, so that no depth can exhaust the stack.
final class InfoJson {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    InfoJson(String text) {
        this.text = text;
    }

    /// The fields of the object and those of the objects in it, these as `outer.inner`.
    Map<String, String> fields() throws SourceException {
        Map<String, String> fields = new HashMap<>();
        object("", fields);
        return end(fields);
    }

    private void object(String outer, Map<String, String> fields) throws SourceException {
        expect('{');
        skipSpace();
        if (peek() == '}') {
            at++;
            return;
        }
        while (true) {
            skipSpace();
            String name = outer + string().toLowerCase(Locale.ROOT);
            expect(':');
            skipSpace();
            if (peek() == '"') {
                fields.put(name, string());
            } else if (peek() == '{' && outer.isEmpty()) {
                fields.put(name, "");
                object(name + ".", fields);
            } else {
                skipValue();
            }
            skipSpace();
            if (peek() != ',') {
                expect('}');
                return;
            }
            at++;
        }
    }

    private Map<String, String> end(Map<String, String> fields) throws SourceException {
        skipSpace();
        if (at < text.length()) {
            throw malformed();
        }
        return fields;
    }

    private void skipValue() throws SourceException {
        int depth = 0;
        do {
            skipSpace();
            switch (peek()) {
                case '"' -> string();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':' -> {
                    if (depth == 0) {
                        throw malformed();
                    }
                    at++;
                }
                default -> word();
            }
            if (depth > DEEPEST || depth < 0) {
                throw malformed();
            }
        } while (depth > 0);
    }

    /// A number, `true`, `false` or `null`.
    private void word() throws SourceException {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start) {
            throw malformed();
        }
    }

    private String string() throws SourceException {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (character == '"') {
                return value.toString();
            }
            if (character < ' ') {
                throw malformed();
            }
            value.append(character == '\\' ? escaped() : character);
        }
        throw malformed();
    }

    private char escaped() throws SourceException {
        char character = peek();
        at++;
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() throws SourceException {
        if (at + 4 > text.length()) {
            throw malformed();
        }
        try {
            int value = Integer.parseInt(text, at, at + 4, 16);
            at += 4;
            return (char) value;
        } catch (NumberFormatException _) {
            throw malformed();
        }
    }

    private void expect(char wanted) throws SourceException {
        skipSpace();
        if (peek() != wanted) {
            throw malformed();
        }
        at++;
    }

    /// The next character; NUL at the end.
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static SourceException malformed() {
        return new SourceException(SourceException.Kind.FAILED, "the answer is not the JSON of a version");
    }
}
