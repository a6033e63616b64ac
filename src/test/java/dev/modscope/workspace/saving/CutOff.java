package dev.modscope.workspace.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Leaves the entry of a save that another process did not bring to an end.
public final class CutOff {
    /// When it was saved.
    public static final Instant TIME = Instant.parse("2020-01-02T03:04:05Z");

    private CutOff() {}

    /// Writes the entry into the journal of a data folder.
    public static void leave(Path dataFolder, List<FileChange> changes) throws IOException {
        Path journal = Files.createDirectories(dataFolder.resolve("journal"));
        byte[] entry = new Entry(TIME, changes).bytes();
        Files.write(journal.resolve("00000000-000000000000001-x.open"), entry);
    }
}
