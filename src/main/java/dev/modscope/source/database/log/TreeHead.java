package dev.modscope.source.database.log;

import java.util.Arrays;
import java.util.Optional;

/// The state of the log at one time: how many records it had, and the hash over all of them.
public record TreeHead(long size, Hash hash) {
    /// More records than these no log has; with them all places in it can be computed exactly.
    public static final long MOST_RECORDS = 1L << 48;

    private static final String FIRST_LINE = "go.sum database tree";

    /// The log before its first record.
    public static TreeHead empty() {
        return new TreeHead(0, Hash.ofNothing());
    }

    /// Reads the text of a signed note. Lines behind the third are left to the future.
    public static TreeHead parse(String text) throws ProofException {
        String[] lines = text.split("\n", 4);
        if (lines.length < 4 || !lines[0].equals(FIRST_LINE)) {
            throw ProofException.unreadable("malformed tree note");
        }
        Optional<Long> size = number(lines[1]);
        Optional<byte[]> hash = StrictBase64.decode(lines[2]).filter(bytes -> bytes.length == Hash.SIZE);
        if (size.isEmpty() || hash.isEmpty()) {
            throw ProofException.unreadable("malformed tree note");
        }
        if (size.get() > MOST_RECORDS) {
            throw ProofException.refuted("a tree of " + lines[1] + " records, which no log has");
        }
        return new TreeHead(size.get(), Hash.at(Arrays.copyOf(hash.get(), Hash.SIZE), 0));
    }

    /// A number without a sign or zeros before it.
    public static Optional<Long> number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
