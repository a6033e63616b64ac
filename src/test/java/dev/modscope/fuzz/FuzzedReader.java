package dev.modscope.fuzz;

/// What the fuzzer calls: the reader that `modscope.fuzz` names.
public final class FuzzedReader {
    private static final Reader READER = Reader.valueOf(System.getProperty("modscope.fuzz", "MODFILE"));

    private FuzzedReader() {}

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        READER.read(data);
    }
}
