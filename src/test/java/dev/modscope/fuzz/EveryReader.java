package dev.modscope.fuzz;

/// All readers, each of which has to cope with the inputs for the others too.
public final class EveryReader {
    private EveryReader() {}

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        for (Reader reader : Reader.values()) {
            reader.read(data);
        }
    }
}
