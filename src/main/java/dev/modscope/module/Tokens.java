package dev.modscope.module;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The words on a line of a go.mod or go.work file: which texts may stand as they are, how others are quoted, and what
/// versions look like there.
public final class Tokens {
    /// A byte B that is no UTF-8 is kept as the character with this number and B.
    private static final int BYTES = 0xDC00;

    private Tokens() {
    }

    /// The text of a file. A byte that is no UTF-8 becomes half of a pair of characters, by which [#encode] knows it.
    public static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(0xFFFD) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (decoder.decode(in, chars, true).isError()) {
            out.append(chars.flip()).append((char) (BYTES + (in.get() & 0xFF)));
            chars.clear();
            decoder.reset();
        }
        return out.append(chars.flip()).toString();
    }

    /// The bytes of a text.
    public static byte[] encode(String text) {
        if (!hasBytes(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteBuffer out = ByteBuffer.allocate(text.length() * 3);
        text.codePoints().forEach(c -> {
            if (isByte(c)) {
                out.put((byte) (c - BYTES));
            } else {
                out.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return Arrays.copyOf(out.array(), out.position());
    }

    private static boolean hasBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether this stands for a byte that is no UTF-8. Go takes such a byte for a printable character.
    public static boolean isByte(int c) {
        return c >= BYTES + 0x80 && c <= BYTES + 0xFF;
    }

    /// Whether a text must be quoted to be one token of a line.
    public static boolean mustQuote(String text) {
        return text.isEmpty() || text.contains("//") || text.contains("/*")
                || !text.codePoints().allMatch(c -> standsAlone(c, text.length()));
    }

    private static boolean standsAlone(int c, int length) {
        return switch (c) {
            case ' ', '"', '\'', '`' -> false;
            case '(', ')', '[', ']', '{', '}', ',' -> length <= 1;
            default -> Shown.isPrintable(c) || isByte(c);
        };
    }

    /// The text as one token of a line, quoted where it must be.
    public static String quoteIfNeeded(String text) {
        return mustQuote(text) ? Shown.quoted(text) : text;
    }

    /// The text that a token stands for; nothing where its quotes are wrong.
    public static Optional<String> unquote(String token) {
        if (token.startsWith("\"")) {
            return Unquote.of(token);
        }
        boolean quotes = token.indexOf('"') >= 0 || token.indexOf('\'') >= 0 || token.indexOf('`') >= 0;
        return quotes ? Optional.empty() : Optional.of(token);
    }

    /// Whether a go line may name this version: `1.23` or `1.23.0` or `1.23rc1`.
    public static boolean isGoLine(String text) {
        int end = goNumbers(text, 0);
        if (end < 0 || end == text.length()) {
            return end >= 0;
        }
        int digits = end;
        while (digits < text.length() && 'a' <= text.charAt(digits) && text.charAt(digits) <= 'z') {
            digits++;
        }
        return digits > end && digits < text.length() && digitsEnd(text, digits) == text.length();
    }

    /// The language version at the start of a go line that only a dependency may have, such as `v1.16` or `1.16.x`.
    public static Optional<String> laxGoLine(String text) {
        int start = text.startsWith("v") ? 1 : 0;
        int major = number(text, start);
        if (major < 0 || text.charAt(start) == '0' || !text.startsWith(".", major)) {
            return Optional.empty();
        }
        int minor = number(text, major + 1);
        boolean more = minor > 0 && minor < text.length() && text.indexOf('\n', minor) < 0;
        return more ? Optional.of(text.substring(start, minor)) : Optional.empty();
    }

    private static int goNumbers(String text, int from) {
        int major = number(text, from);
        if (major < 0 || text.charAt(from) == '0' || !text.startsWith(".", major)) {
            return -1;
        }
        int minor = number(text, major + 1);
        return minor >= 0 && text.startsWith(".", minor) ? number(text, minor + 1) : minor;
    }

    /// Where a decimal without needless zeros ends, or -1.
    private static int number(String text, int from) {
        int end = digitsEnd(text, from);
        return end == from || (text.charAt(from) == '0' && end > from + 1) ? -1 : end;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && '0' <= text.charAt(end) && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /// Whether a toolchain line may hold this name.
    public static boolean isToolchain(String name) {
        return name.equals("default") || name.equals("go1") || name.startsWith("go1.");
    }

    /// Whether a version is canonical and one that the module path allows.
    public static boolean fits(String path, SemVer semver) {
        if (!semver.isCanonical()) {
            return false;
        }
        String version = semver.text();
        char last = path.charAt(path.length() - 1);
        if (('0' <= last && last <= '9') || last == '.' || path.startsWith("gopkg.in/")) {
            PathCheck.Split split = PathCheck.split(path);
            return split.valid() && PathCheck.pathMajor(version, split.pathMajor()).isEmpty();
        }
        return version.startsWith("v0.") || version.startsWith("v1.") || version.endsWith("+incompatible");
    }

    /// Whether a replacement is a directory, in the form of any operating system.
    public static boolean isDirectory(String target) {
        if (target.equals(".") || target.equals("..")) {
            return true;
        }
        String first = target.substring(0, Math.min(3, target.length()));
        boolean drive = first.length() >= 2 && first.charAt(1) == ':'
                && (first.charAt(0) | 0x20) >= 'a' && (first.charAt(0) | 0x20) <= 'z';
        return drive || first.startsWith("./") || first.startsWith(".\\") || first.startsWith("../")
                || first.startsWith("..\\") || first.startsWith("/") || first.startsWith("\\");
    }

    /// Whether a directory is written as only Windows understands it, and this is another system.
    public static boolean isOfWindows(String directory) {
        return isOfWindows(directory, System.getProperty("file.separator", "/").charAt(0));
    }

    /// The same where names are divided by the given character.
    public static boolean isOfWindows(String directory, char separator) {
        return separator == '/' && directory.indexOf('\\') >= 0;
    }

    /// The order of the bytes of two texts in UTF-8, by which Go sorts.
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char x = left.charAt(i);
            char y = right.charAt(i);
            if (x != y) {
                boolean pairs = Character.isSurrogate(x) != Character.isSurrogate(y);
                return pairs && x >= 0xD800 && y >= 0xD800 ? Character.compare(y, x) : Character.compare(x, y);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /// The text without blanks at its ends, as Go sees blanks.
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// Whether Go counts the character as a blank.
    public static boolean isSpace(int c) {
        return c == ' ' || ('\t' <= c && c <= '\r') || c == 0x85 || (c >= 0xA0 && Character.isSpaceChar(c));
    }

    /// Go's interpreted string literals.
    private static final class Unquote {
        private final String token;
        private final StringBuilder out = new StringBuilder();
        private int at = 1;

        private Unquote(String token) {
            this.token = token;
        }

        static Optional<String> of(String token) {
            if (token.length() < 2 || !token.endsWith("\"")) {
                return Optional.empty();
            }
            // Of the bytes that are no UTF-8 only those that are written as escapes stay.
            Unquote unquote = new Unquote(hasBytes(token) ? withoutBytes(token) : token);
            return unquote.run() ? Optional.of(decode(encode(unquote.out.toString()))) : Optional.empty();
        }

        private static String withoutBytes(String token) {
            StringBuilder out = new StringBuilder(token.length());
            token.codePoints().forEach(c -> out.appendCodePoint(isByte(c) ? 0xFFFD : c));
            return out.toString();
        }

        private boolean run() {
            int end = token.length() - 1;
            while (at < end) {
                char c = token.charAt(at++);
                if (c == '"' || c == '\n' || (c == '\\' && !escape(end))) {
                    return false;
                }
                if (c != '\\') {
                    out.append(c);
                }
            }
            return true;
        }

        private boolean escape(int end) {
            if (at >= end) {
                return false;
            }
            char c = token.charAt(at++);
            int simple = "abfnrtv\\\"".indexOf(c);
            if (simple >= 0) {
                out.append("\u0007\b\f\n\r\t\u000b\\\"".charAt(simple));
                return true;
            }
            return switch (c) {
                case 'x' -> code(2, 16, end, 0xFF);
                case 'u' -> code(4, 16, end, Character.MAX_CODE_POINT);
                case 'U' -> code(8, 16, end, Character.MAX_CODE_POINT);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    at--;
                    yield code(3, 8, end, 0xFF);
                }
                default -> false;
            };
        }

        private boolean code(int digits, int radix, int end, int most) {
            if (at + digits > end) {
                return false;
            }
            long value = 0;
            for (int i = 0; i < digits; i++) {
                int digit = Character.digit(token.charAt(at++), radix);
                if (digit < 0) {
                    return false;
                }
                value = value * radix + digit;
            }
            boolean surrogate = 0xD800 <= value && value <= 0xDFFF;
            if (value > most || surrogate) {
                return false;
            }
            out.appendCodePoint(most == 0xFF && value >= 0x80 ? BYTES + (int) value : (int) value);
            return true;
        }
    }
}
