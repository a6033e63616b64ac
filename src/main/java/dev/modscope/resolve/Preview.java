package dev.modscope.resolve;

import java.util.List;

/// What edits would do: the lines that `go get` prints, and what changes.
public record Preview(List<String> lines, Comparison comparison) {
    public Preview {
        lines = List.copyOf(lines);
    }
}
