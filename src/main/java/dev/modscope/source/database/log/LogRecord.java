package dev.modscope.source.database.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An answer of the server: a record of the log, and behind it a signed head.
public final class LogRecord {
    private final long number;
    private final byte[] text;
    private final byte[] head;

    private LogRecord(long number, byte[] text, byte[] head) {
        this.number = number;
        this.text = text;
        this.head = head;
    }

    /// Reads an answer; nothing in it is proved yet.
    public static LogRecord parse(byte[] answer) throws ProofException {
        int first = indexOf(answer, "\n", 0);
        int end = first < 0 ? -1 : indexOf(answer, "\n\n", first + 1);
        if (end < 0) {
            throw ProofException.unreadable("malformed record data");
        }
        Optional<Long> number = TreeHead.number(new String(answer, 0, first, StandardCharsets.ISO_8859_1));
        byte[] text = Arrays.copyOfRange(answer, first + 1, end + 1);
        if (number.isEmpty() || !isText(text)) {
            throw ProofException.unreadable("malformed record data");
        }
        return new LogRecord(number.get(), text, Arrays.copyOfRange(answer, end + 2, answer.length));
    }

    private static int indexOf(byte[] answer, String what, int from) {
        return new String(answer, StandardCharsets.ISO_8859_1).indexOf(what, from);
    }

    /// Lines of UTF-8 without control characters.
    private static boolean isText(byte[] text) {
        String decoded = new String(text, StandardCharsets.UTF_8);
        return decoded.chars().allMatch(c -> (c >= ' ' && c != '\uFFFD') || c == '\n')
                && decoded.length() > 1 && decoded.charAt(0) != '\n';
    }

    public List<String> lines() {
        return List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1));
    }

    /// Its place in the log, as the answer has it.
    public long number() {
        return number;
    }

    /// The hash that the log must have at that place.
    public Hash hash() {
        return Hash.ofRecord(text);
    }

    /// A signed head of the log.
    public byte[] head() {
        return head.clone();
    }
}
