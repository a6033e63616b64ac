package dev.modscope.history;

import java.time.Instant;

/// A commit, and the name by which it was found: a branch, a tag, or what a person typed.
///
/// @param name the name, or the first digits of the hash where it has none
/// @param hash the hash, forty digits
/// @param subject the first line of its message
/// @param time when it was committed
public record Revision(String name, String hash, String subject, Instant time) {
    private static final int SHORT = 10;

    /// The first digits of the hash.
    public String shortHash() {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }
}
