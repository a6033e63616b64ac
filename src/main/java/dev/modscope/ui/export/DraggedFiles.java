package dev.modscope.ui.export;

import dev.modscope.export.Exports;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// The files that are dragged out of the window, each in a folder of its own so that its name is the proposed one. Who takes
/// one may read it later than it is dropped: it stays for a day, and goes when another is made after that.
final class DraggedFiles {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;

    /// In the folder of all that the program keeps.
    DraggedFiles(Path data) {
        folder = data.resolve("dragged");
    }

    /// Writes a file as a whole.
    Path make(byte[] bytes, String name) throws IOException {
        clear(Instant.now().minus(KEPT));
        Path file = folder.resolve(Long.toString(System.nanoTime(), Character.MAX_RADIX)).resolve(name);
        Exports.write(bytes, file);
        return file;
    }

    /// Takes away a file that nobody dragged.
    static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
            Path own = file.getParent();
            if (own != null) {
                Files.deleteIfExists(own);
            }
        } catch (IOException _) {
            // It goes with the old ones.
            return;
        }
    }

    private void clear(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                    empty(one);
                }
            }
        }
    }

    private static void empty(Path one) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(one)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(one);
    }
}
