package dev.modscope.source.git.repo;

import java.time.Instant;
import java.util.List;

/// One commit: its hash, when it was committed, the tags on it, the version it was asked for by where that is one of the
/// tags (else its hash), and the ref that named it (empty where none did).
public record Revision(String hash, Instant time, List<String> tags, String version, String ref) {
    private static final int SHORT = 12;

    public Revision {
        tags = List.copyOf(tags);
    }

    /// The hash as pseudo-versions have it.
    public String shortHash() {
        return hash.substring(0, SHORT);
    }

    Revision withRef(String name) {
        return new Revision(hash, time, tags, version, name);
    }

    /// A tag of a repository and the object it points to; for an annotated tag, what that points to.
    public record Tag(String name, String hash) {}
}
