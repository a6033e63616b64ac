package dev.modscope.source.database.log;

import java.util.Optional;

/// A piece of the log as it is served: `width` hashes side by side, those of the subtrees with 2^(8·`level`) records from
/// the `number`·256th on. Of one that is not full there are several, and each is a beginning of the next.
public record Tile(int level, long number, int width) {
    public static final int HEIGHT = 8;
    public static final int FULL = 1 << HEIGHT;

    /// The tile that holds what gives the hash of a node, as wide as the log of a size allows.
    public static Tile holding(Node node, long size) {
        int level = node.level() / HEIGHT;
        long first = node.number() << (node.level() % HEIGHT);
        return asWideAs(level, first >> HEIGHT, size).orElseThrow();
    }

    private static Optional<Tile> asWideAs(int level, long number, long size) {
        int shift = level * HEIGHT;
        long there = (shift > 63 ? 0 : size >> shift) - (number << HEIGHT);
        return there <= 0 ? Optional.empty() : Optional.of(new Tile(level, number, (int) Math.min(there, FULL)));
    }

    /// The tile that holds the hash over all of this one, where this one is full and the log of a size has that.
    public Optional<Tile> parent(long size) {
        return asWideAs(level + 1, number >> HEIGHT, size);
    }

    /// Where the hash over all of this tile stands in its parent.
    public int offsetInParent() {
        return (int) (number & (FULL - 1)) * Hash.SIZE;
    }

    public boolean isFull() {
        return width == FULL;
    }

    public Tile full() {
        return new Tile(level, number, FULL);
    }

    public int bytes() {
        return width * Hash.SIZE;
    }

    /// The hash of a node that this tile holds.
    public Hash hash(Node node, byte[] content) {
        int count = 1 << (node.level() % HEIGHT);
        int first = (int) (((node.number() << (node.level() % HEIGHT)) & (FULL - 1)) * Hash.SIZE);
        return Hash.ofLeaves(content, first, first + count * Hash.SIZE);
    }

    /// `tile/8/0/x001/234.p/56`: the number three digits at a time.
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "tile/" + HEIGHT + "/" + level + "/" + path + (isFull() ? "" : ".p/" + width);
    }
}
