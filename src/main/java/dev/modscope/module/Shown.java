package dev.modscope.module;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Text from outside (module paths, versions, comments, answers of a server) made safe to show: nothing in it can move
/// the cursor, turn the writing direction, hide, or fill the screen. Two texts that differ stay different, unless cut.
public final class Shown {
    private static final int LONGEST_TOKEN = 200;

    private Shown() {
    }

    /// A whole answer of many lines, nothing cut: every character that is not printable becomes an escape that JSON knows
    /// too, but for ends of lines, tabs, and the zeros that may divide what another program reads.
    public static String answer(String text) {
        int i = 0;
        while (i < text.length() && isUsual(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 64).append(text, 0, i);
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c <= 0x7f ? isUsual((char) c) : isPrintable(c)) {
                out.appendCodePoint(c);
            } else if (Tokens.isByte(c)) {
                appendCharacter(out, c);
            } else {
                for (char unit : Character.toChars(c)) {
                    out.append(String.format("\\u%04x", (int) unit));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isUsual(char c) {
        return c >= ' ' ? c < 0x7f : c == '\n' || c == '\t' || c == 0;
    }

    /// One line: every character that is not printable becomes an escape such as `\n` or `\u202e`, and each run without
    /// a blank is cut at 200 characters.
    public static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int token = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            token = c == ' ' ? 0 : token + 1;
            if (token <= LONGEST_TOKEN) {
                appendCharacter(out, c);
            } else if (token == LONGEST_TOKEN + 1) {
                out.append('…');
            }
        }
        return out.toString();
    }

    /// One line as [#line] shows it, but whole: for what a program reads, where a part would stand for another thing.
    public static String whole(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> appendCharacter(out, c));
        return out.toString();
    }

    /// The lines of a file, or of what becomes of it, for a person to look at: as [#answer], where a line may end as in
    /// Windows and a zero is no character like others.
    public static String file(String text) {
        return Arrays.stream(text.split("\n", -1)).map(Shown::fileLine).collect(Collectors.joining("\n"));
    }

    private static String fileLine(String line) {
        boolean ofWindows = line.endsWith("\r");
        String shown = answer(ofWindows ? line.substring(0, line.length() - 1) : line).replace("\0", "\\x00");
        return ofWindows ? shown + "\r" : shown;
    }

    /// Several lines, each as [#line] shows it; tabs stay.
    public static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            out.append(tabbed(text.substring(start, end))).append('\n');
            start = end + 1;
        }
        return out.append(tabbed(text.substring(start))).toString();
    }

    private static String tabbed(String line) {
        StringBuilder out = new StringBuilder(line.length());
        int start = 0;
        for (int end = line.indexOf('\t'); end >= 0; end = line.indexOf('\t', start)) {
            out.append(line(line.substring(start, end))).append('\t');
            start = end + 1;
        }
        return out.append(line(line.substring(start))).toString();
    }

    /// The text in double quotes as Go writes it, all that is not printable escaped.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else {
                appendCharacter(out, c);
            }
        });
        return out.append('"').toString();
    }

    /// One character in single quotes as Go writes it.
    public static String quotedCharacter(int c) {
        StringBuilder out = new StringBuilder(8).append('\'');
        if (c == '\'' || c == '\\') {
            out.append('\\').append((char) c);
        } else {
            appendCharacter(out, c);
        }
        return out.append('\'').toString();
    }

    /// Whether Go counts the character as printable: letters, marks, numbers, punctuation, symbols and the blank.
    public static boolean isPrintable(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isPlain(String text) {
        int token = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            token = c == ' ' ? 0 : token + 1;
            if (c < ' ' || c >= 0x7f || token > LONGEST_TOKEN) {
                return false;
            }
        }
        return true;
    }

    private static void appendCharacter(StringBuilder out, int c) {
        if (isPrintable(c)) {
            out.appendCodePoint(c);
            return;
        }
        switch (c) {
            case 0x07 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0x0b -> out.append("\\v");
            default -> out.append(Tokens.isByte(c) ? String.format("\\x%02x", c & 0xFF)
                    : c < ' ' || c == 0x7f ? String.format("\\x%02x", c)
                    : c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c));
        }
    }
}
