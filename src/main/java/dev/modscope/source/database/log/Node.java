package dev.modscope.source.database.log;

import java.util.ArrayList;
import java.util.List;

/// A complete subtree of the log: the `number`th with 2^`level` records.
public record Node(int level, long number) {
    /// The complete subtrees that the log of a size is made of, the largest first. Their hashes give the hash of the log.
    public static List<Node> of(long size) {
        List<Node> nodes = new ArrayList<>();
        long start = 0;
        for (long left = size; left > 0; left = size - start) {
            int level = 63 - Long.numberOfLeadingZeros(left);
            nodes.add(new Node(level, start >> level));
            start += 1L << level;
        }
        return nodes;
    }

    public static Node record(long number) {
        return new Node(0, number);
    }

    /// Whether all its records are among the first ones of a log of a size.
    public boolean isIn(long size) {
        return number >= 0 && number < size >> level;
    }

    /// The hash of the whole from the hashes of the subtrees, the largest first.
    public static Hash hash(List<Hash> parts) {
        Hash hash = parts.getLast();
        for (int i = parts.size() - 2; i >= 0; i--) {
            hash = Hash.ofNode(parts.get(i), hash);
        }
        return hash;
    }
}
