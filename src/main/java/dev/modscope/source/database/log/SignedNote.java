package dev.modscope.source.database.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A text with signatures below it, each on a line `— NAME SIGNATURE`, after an empty line.
public final class SignedNote {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;
    private static final int NUMBER_SIZE = 4;

    private SignedNote() {}

    /// The text of a note that the key signed.
    /// @throws ProofException where it is no note, or nothing shows that the owner of the key has written it
    public static String open(byte[] note, NoteKey key) throws ProofException {
        if (note.length > LONGEST) {
            throw ProofException.unreadable("a signed note of more than 1 MB");
        }
        String all = decoded(note);
        int split = all.lastIndexOf("\n\n");
        if (split < 0 || !all.endsWith("\n") || split + 2 == all.length()) {
            throw ProofException.unreadable("malformed note");
        }
        String text = all.substring(0, split + 1);
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        boolean verified = false;
        String[] lines = all.substring(split + 2, all.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw ProofException.unreadable("malformed note");
        }
        for (String line : lines) {
            Optional<byte[]> signature = signatureBy(key, line);
            if (signature.isPresent() && !verified) {
                if (!key.verifies(signed, signature.get())) {
                    throw ProofException.refuted("invalid signature for key " + key.text().substring(0, key.name().length() + 9));
                }
                verified = true;
            }
        }
        if (!verified) {
            throw ProofException.refuted("note has no verifiable signatures");
        }
        return text;
    }

    /// UTF-8 without control characters.
    private static String decoded(byte[] note) throws ProofException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note));
            if (text.chars().allMatch(c -> c >= ' ' || c == '\n')) {
                return text.toString();
            }
        } catch (CharacterCodingException _) {
            throw ProofException.unreadable("malformed note");
        }
        throw ProofException.unreadable("malformed note");
    }

    /// The signature of a line; empty where another key made it.
    private static Optional<byte[]> signatureBy(NoteKey key, String line) throws ProofException {
        String[] words = line.split(" ", 3);
        Optional<byte[]> bytes = words.length == 3 && words[0].equals("—") && NoteKey.isName(words[1])
                ? StrictBase64.decode(words[2])
                : Optional.empty();
        if (bytes.isEmpty() || bytes.get().length <= NUMBER_SIZE) {
            throw ProofException.unreadable("malformed note");
        }
        boolean ours = words[1].equals(key.name()) && ByteBuffer.wrap(bytes.get()).getInt() == key.number();
        return ours ? Optional.of(Arrays.copyOfRange(bytes.get(), NUMBER_SIZE, bytes.get().length)) : Optional.empty();
    }
}
