package dev.modscope.source.sum;

/// Where the lines of the sum files start, by the hash of their first two words: open addressing, so that lines with the
/// same key are found in the order in which they were added.
final class SumIndex {
    private final int[] hashes;
    private final int[] offsets;
    private final int[] files;
    private final int mask;

    SumIndex(int lines) {
        int size = Integer.highestOneBit(Math.max(lines, 1)) * 4;
        this.hashes = new int[size];
        this.offsets = new int[size];
        this.files = new int[size];
        this.mask = size - 1;
    }

    void add(int hash, int file, int offset) {
        int slot = spread(hash);
        while (files[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        offsets[slot] = offset;
        files[slot] = file + 1;
    }

    private int spread(int hash) {
        return (hash ^ (hash >>> 16)) & mask;
    }

    /// The slot where the lines of a key begin.
    int first(byte[] key) {
        int hash = 0;
        for (byte value : key) {
            hash = 31 * hash + value;
        }
        return spread(hash);
    }

    /// Whether a line is noted there; the first slot that is not ends a search.
    boolean isUsed(int slot) {
        return files[slot] != 0;
    }

    int next(int slot) {
        return (slot + 1) & mask;
    }

    int file(int slot) {
        return files[slot] - 1;
    }

    int offset(int slot) {
        return offsets[slot];
    }
}
