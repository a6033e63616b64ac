package dev.modscope.module;

/// A Go version such as `1.21`, `1.22rc1` or `1.24.3`, or a toolchain name such as `go1.24.3-custom`, in the order of
/// the Go toolchains: a language version is below its release candidates, those below the release.
public record GoVersion(String text) implements Version {
    /// The release of the `go` command whose rules are followed here.
    public static final GoVersion FOLLOWED = new GoVersion("1.26.8");

    static int compare(GoVersion left, GoVersion right) {
        return left.text.compareTo(right.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
