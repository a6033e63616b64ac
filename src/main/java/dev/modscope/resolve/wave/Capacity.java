package dev.modscope.resolve.wave;

/// Which go.mod files can be read within the memory that the program may use. Whoever begins with one that does not fit
/// fills the memory first, more and more slowly, and then fails all the same.
public final class Capacity {
    /// What is said of a file that does not fit.
    public static final String EXCEEDED = "its go.mod does not fit into what is left of the "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MiB of memory that the program may use: -Xmx in JDK_JAVA_OPTIONS gives it more";

    private static final int SMALL = 1 << 20;
    private static final int BYTES_A_LINE = 200;
    /// Where a syntax tree is needed.
    private static final int BYTES_AN_UNUSUAL_LINE = 600;
    private static final String UNUSUAL = "[]{},\"'`";

    private Capacity() {}

    /// Whether there is memory for what is made of the file. Asked for one file at a time.
    public static boolean holds(byte[] goMod) {
        Runtime runtime = Runtime.getRuntime();
        long needed = goMod.length <= SMALL ? 0 : needed(goMod);
        if (needed <= runtime.maxMemory() / 16) {
            return true;
        }
        // Else what nobody holds any more counts as used. It takes less time than running into the end of the memory.
        System.gc();
        return needed <= (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory()) / 4 * 3;
    }

    private static long needed(byte[] goMod) {
        long lines = 0;
        boolean unusual = false;
        boolean begun = false;
        for (byte each : goMod) {
            // A line of comment leaves nothing behind.
            lines += !begun && each > ' ' && each != '/' ? 1 : 0;
            begun = each != '\n' && (begun || each > ' ');
            unusual |= each < 0 || UNUSUAL.indexOf(each) >= 0;
        }
        return lines * (unusual ? BYTES_AN_UNUSUAL_LINE : BYTES_A_LINE);
    }
}
