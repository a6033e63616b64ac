package dev.modscope.source.database.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A hash of the log: of a record, or of the two hashes below a node (RFC 6962, section 2.1).
public final class Hash {
    public static final int SIZE = 32;
    private static final byte RECORD = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash that stands at a place in a tile.
    public static Hash at(byte[] tile, int offset) {
        return new Hash(Arrays.copyOfRange(tile, offset, offset + SIZE));
    }

    /// The hash of no record.
    public static Hash ofNothing() {
        return new Hash(sha256().digest());
    }

    public static Hash ofRecord(byte[] record) {
        MessageDigest digest = sha256();
        digest.update(RECORD);
        return new Hash(digest.digest(record));
    }

    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /// The hash of the whole subtree whose leaves are the hashes from one offset to another, a power of two of them.
    public static Hash ofLeaves(byte[] tile, int start, int end) {
        if (end - start == SIZE) {
            return at(tile, start);
        }
        int middle = (start + end) >>> 1;
        return ofNode(ofLeaves(tile, start, middle), ofLeaves(tile, middle, end));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// As heads of the log write it.
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
