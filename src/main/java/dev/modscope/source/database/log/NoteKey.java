package dev.modscope.source.database.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/// A key that notes are signed with: the name of its owner, a number that tells it from others, and the public key
/// (Ed25519). Written `NAME+NUMBER+KEY`, the number in hexadecimal and the key in Base64.
///
/// @param text how it is written
public record NoteKey(String name, int number, PublicKey key, String text) {
    private static final byte ED25519 = 1;
    private static final int KEY_SIZE = 32;
    /// What stands before the 32 bytes of a key in the form that Java reads (RFC 8410).
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");
    /// The key of the database that `go` knows by its name. A name belongs to it where both together have its number.
    private static final String KNOWN_KEY = "Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
    private static final int KNOWN_NUMBER = 0x033de0ae;

    /// Reads a key, or finds it by its name alone where that is the name of a database that everybody knows.
    /// @throws DatabaseKeyException where it is no key, with the words of `go`
    public static NoteKey parse(String text) throws DatabaseKeyException {
        if (isName(text) && number(text, StrictBase64.decode(KNOWN_KEY).orElseThrow()) == KNOWN_NUMBER) {
            return parse(text + "+" + HexFormat.of().toHexDigits(KNOWN_NUMBER) + "+" + KNOWN_KEY);
        }
        String[] parts = text.split("\\+", 3);
        Optional<byte[]> encoded = parts.length < 3 ? Optional.empty() : StrictBase64.decode(parts[2]);
        if (encoded.isEmpty() || encoded.get().length == 0 || !isName(parts[0]) || !isNumber(parts[1])) {
            throw new DatabaseKeyException("malformed verifier id");
        }
        byte[] bytes = encoded.get();
        int number = HexFormat.fromHexDigits(parts[1]);
        if (number != number(parts[0], bytes)) {
            throw new DatabaseKeyException("invalid verifier hash");
        }
        if (bytes[0] != ED25519) {
            throw new DatabaseKeyException("unknown verifier algorithm");
        }
        return new NoteKey(parts[0], number, ed25519(bytes), text);
    }

    /// A name has no blanks and no plus signs.
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.indexOf('\uFFFD') < 0
                && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
    }

    private static boolean isNumber(String text) {
        return text.length() == 8 && text.chars().allMatch(HexFormat::isHexDigit);
    }

    private static int number(String name, byte[] key) {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    private static PublicKey ed25519(byte[] bytes) throws DatabaseKeyException {
        if (bytes.length != 1 + KEY_SIZE) {
            throw new DatabaseKeyException("malformed verifier id");
        }
        byte[] encoded = ByteBuffer.allocate(ENCODING.length + KEY_SIZE).put(ENCODING).put(bytes, 1, KEY_SIZE).array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException _) {
            throw new DatabaseKeyException("malformed verifier id");
        }
    }

    /// Whether the signature of a text is right.
    public boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
