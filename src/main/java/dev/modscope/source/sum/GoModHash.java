package dev.modscope.source.sum;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The `h1:` hash of a go.mod file as go.sum holds it: SHA-256 over a listing of one file, `HEX  go.mod`.
public final class GoModHash {
    private static final byte[] NAME = "  go.mod\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private GoModHash() {}

    /// The hash, `h1:` included.
    public static String of(byte[] goMod) {
        return new String(bytesOf(new Sha256(), goMod), StandardCharsets.US_ASCII);
    }

    static byte[] bytesOf(Sha256 sha256, byte[] goMod) {
        byte[] inner = sha256.hash(goMod);
        byte[] listing = new byte[2 * inner.length + NAME.length];
        for (int i = 0; i < inner.length; i++) {
            listing[2 * i] = HEX[(inner[i] >> 4) & 0xf];
            listing[2 * i + 1] = HEX[inner[i] & 0xf];
        }
        System.arraycopy(NAME, 0, listing, 2 * inner.length, NAME.length);
        byte[] encoded = Base64.getEncoder().encode(sha256.hash(listing));
        byte[] hash = new byte[3 + encoded.length];
        hash[0] = 'h';
        hash[1] = '1';
        hash[2] = ':';
        System.arraycopy(encoded, 0, hash, 3, encoded.length);
        return hash;
    }
}
