package dev.modscope.modfile.json;

import java.util.ArrayList;
import java.util.List;

/// An object as Go's encoder writes it, indented by tabs.
final class JsonText {
    private final String indent;
    private final List<String> members = new ArrayList<>();

    JsonText(int depth) {
        indent = "\t".repeat(depth);
    }

    JsonText string(String name, String value) {
        return raw(name, quoted(value));
    }

    /// A member that is left out where it is empty.
    JsonText maybe(String name, String value) {
        return value.isEmpty() ? this : string(name, value);
    }

    JsonText raw(String name, String value) {
        members.add(indent + "\t\"" + name + "\": " + value);
        return this;
    }

    /// A list of objects, each written at a depth two below this one; `null` where it is empty.
    JsonText list(String name, List<JsonText> items) {
        if (items.isEmpty()) {
            return raw(name, "null");
        }
        List<String> lines = items.stream().map(item -> item.indent + item).toList();
        return raw(name, "[\n" + String.join(",\n", lines) + "\n" + indent + "\t]");
    }

    @Override
    public String toString() {
        return members.isEmpty() ? "{}" : "{\n" + String.join(",\n", members) + "\n" + indent + "}";
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"', '\\' -> out.append('\\').appendCodePoint(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(isEscaped(c) ? escape(c) : Character.toString(c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean isEscaped(int c) {
        return c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029 || isSurrogate(c);
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /// What is no character in UTF-8 becomes the replacement character.
    private static String escape(int c) {
        return String.format("\\u%04x", isSurrogate(c) ? 0xfffd : c);
    }
}
