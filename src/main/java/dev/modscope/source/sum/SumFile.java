package dev.modscope.source.sum;

import dev.modscope.modfile.SyntaxProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The bytes of one file.
final class SumFile {
    private final String name;
    private final byte[] data;
    private final int lines;

    private SumFile(String name, byte[] data, int lines) {
        this.name = name;
        this.data = data;
        this.lines = lines;
    }

    /// The file, its words a single space apart, as nearly all files have them anyway.
    static SumFile of(String name, byte[] data) {
        int lines = 1;
        byte before = '\n';
        boolean odd = false;
        for (byte value : data) {
            lines += value == '\n' ? 1 : 0;
            odd |= isOdd(value) || (value <= ' ' && before == ' ') || (value == ' ' && before == '\n')
                    || (before == '\r' && value != '\n');
            before = value;
        }
        odd |= before == ' ' || before == '\r';
        return new SumFile(name, odd ? evenlySpaced(data) : data, lines);
    }

    /// Other white space, or what may be the start of some.
    private static boolean isOdd(byte value) {
        return value < 0 || value == '\t' || value == 0x0b || value == '\f';
    }

    /// The name in messages.
    String name() {
        return name;
    }

    /// How many lines there are at most.
    int lines() {
        return lines;
    }

    private static byte[] evenlySpaced(byte[] data) {
        StringBuilder text = new StringBuilder(data.length);
        for (String line : new String(data, StandardCharsets.UTF_8).split("\n", -1)) {
            text.append(String.join(" ", Words.of(line))).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    void addTo(SumIndex index, int number, List<SyntaxProblem> problems) {
        int line = 0;
        int start = 0;
        while (start < data.length) {
            line++;
            int hash = 0;
            int spaces = 0;
            int at = start;
            for (; at < data.length && data[at] != '\n'; at++) {
                byte value = data[at];
                spaces += value == ' ' ? 1 : 0;
                hash = spaces < 2 ? 31 * hash + value : hash;
            }
            if (spaces == 2) {
                // The usual line, for a space stands between words alone; what is no go.mod line is never asked for.
                index.add(hash, number, start);
            } else {
                addUnusual(start, at, line, problems);
            }
            start = at + 1;
        }
    }

    private void addUnusual(int start, int end, int line, List<SyntaxProblem> problems) {
        int fields = Words.of(new String(data, start, end - start, StandardCharsets.UTF_8)).size();
        if (fields > 0) {
            String message = "malformed: expected a module, a version and a hash, found " + fields
                    + (fields == 1 ? " word" : " words");
            problems.add(new SyntaxProblem(name, line, 0, message,
                    new SyntaxProblem.Go(line, 0, "wrong number of fields " + fields, true)));
        }
    }

    /// Where the hash begins in a line that starts with the key; -1 where it starts with another.
    int hashAfter(int start, byte[] key) {
        int end = start + key.length;
        boolean same = end < data.length && data[end] == ' '
                && Arrays.equals(data, start, end, key, 0, key.length);
        return same ? end + 1 : -1;
    }

    boolean isKnownKind(int at) {
        return at + 2 < data.length && data[at] == 'h' && data[at + 1] == '1' && data[at + 2] == ':';
    }

    /// Whether a word starts there that equals the hash.
    boolean equalsAt(int at, byte[] hash) {
        int end = at + hash.length;
        return end <= data.length && Arrays.equals(data, at, end, hash, 0, hash.length)
                && (end == data.length || data[end] <= ' ');
    }

    String word(int at) {
        int end = at;
        while (end < data.length && data[end] > ' ') {
            end++;
        }
        return new String(data, at, end - at, StandardCharsets.UTF_8);
    }

    int line(int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += data[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
