package dev.modscope.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The figures of the longer runs: one file, to which each adds its line.
public final class LongReport {
    private LongReport() {}

    /// Adds a line.
    public static void add(String line) throws IOException {
        Path file = Path.of(System.getProperty("modscope.project", "")).resolve("target/long-report.txt");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(line);
    }
}
