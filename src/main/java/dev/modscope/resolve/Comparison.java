package dev.modscope.resolve;

import java.util.List;

/// Two resolutions and how they differ: `changes` sorted by path, the modules first, `go` and `toolchain` last.
public record Comparison(Resolution before, Resolution after, List<Change> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }
}
