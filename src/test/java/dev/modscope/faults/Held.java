package dev.modscope.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What this program holds on to: bytes of heap once garbage is collected, threads, open files by name (none where the
/// system does not list them).
public record Held(long heap, int threads, List<String> files) {
    private static final Path FILES = Path.of("/proc/self/fd");

    public Held {
        files = List.copyOf(files);
    }

    /// As it is now. What garbage refers to weakly, or cleans up after itself, takes more than one collection; what is only
    /// kept as long as there is room goes when more is asked for than there is.
    public static Held now() {
        try {
            long[] more = new long[Integer.MAX_VALUE - 8];
            throw new IllegalStateException("there is room for " + more.length + " numbers");
        } catch (OutOfMemoryError _) {
            // Now it has gone.
        }
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return new Held(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(), openFiles());
    }

    /// The files, pipes and sockets that are open; not the libraries, and not the list itself.
    static List<String> openFiles() {
        if (!Files.isDirectory(FILES)) {
            return List.of();
        }
        try (Stream<Path> open = Files.list(FILES)) {
            return open.flatMap(Held::target).filter(name -> !name.endsWith(".jar") && !name.endsWith("/fd")).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> target(Path link) {
        try {
            return Stream.of(Files.readSymbolicLink(link).toString());
        } catch (IOException _) {
            // Closed by now.
            return Stream.of();
        }
    }
}
