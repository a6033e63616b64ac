package dev.modscope.disk;

/// How many bytes are read at most, so that memory is bounded by us and not by the sender.
public final class Limits {
    /// A go.mod, go.work or go.sum file of the user.
    public static final long LOCAL_FILE = 64L << 20;
    /// A go.mod file from a proxy or from the module cache.
    public static final long GO_MOD = 16L << 20;
    /// A version's `.info`, or `@latest`.
    public static final long INFO = 1L << 20;
    /// A list of versions.
    public static final long VERSION_LIST = 64L << 20;
    /// The lines of such a list.
    public static final int VERSION_LINES = 1_000_000;
    /// A module zip, packed or unpacked, as the `go` command limits it.
    public static final long ZIP = 500L << 20;

    private Limits() {}

    /// The limit in words: `16 MiB`.
    public static String inWords(long limit) {
        return limit >= 1L << 20 ? (limit >> 20) + " MiB" : limit + " bytes";
    }
}
