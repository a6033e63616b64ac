package dev.modscope.module;

/// A module path such as `golang.org/x/text`, or one of the two paths that stand for the toolchain in a module graph:
/// `go` and `toolchain`. Ordered by bytes, as the `go` command sorts paths. No check is made here: see [PathCheck].
public record ModulePath(String value) implements Comparable<ModulePath> {
    /// The Go language version as a vertex of the module graph.
    public static final ModulePath GO = new ModulePath("go");
    /// The toolchain as a vertex of the module graph.
    public static final ModulePath TOOLCHAIN = new ModulePath("toolchain");

    /// Whether this is `go` or `toolchain`.
    public boolean isToolchain() {
        return equals(GO) || equals(TOOLCHAIN);
    }

    // Written out: the ones a record has are linked at run time, which a young program feels.
    @Override
    public boolean equals(Object other) {
        return other instanceof ModulePath path && value.equals(path.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ModulePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
