package dev.modscope.workspace.saving;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A file as it was read, and as it is to be.
public final class FileChange {
    private final Path file;
    private final Optional<byte[]> before;
    private final byte[] after;

    private FileChange(Path file, Optional<byte[]> before, byte[] after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    /// New content for a file; `before` is empty where there was no such file.
    public static FileChange of(Path file, Optional<byte[]> before, byte[] after) {
        return new FileChange(file, before.map(byte[]::clone), after.clone());
    }

    /// A new text for a file that was read.
    public static FileChange edit(Path file, String before, String after) {
        return new FileChange(file, Optional.of(utf8(before)), utf8(after));
    }

    /// A file that does not exist yet.
    public static FileChange create(Path file, String text) {
        return new FileChange(file, Optional.empty(), utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// The text that was read, empty for a new file.
    public String textBefore() {
        return before.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }

    /// The text that is to be.
    public String textAfter() {
        return new String(after, StandardCharsets.UTF_8);
    }

    /// The way back, for a file that was there before.
    public FileChange reversed() {
        return new FileChange(file, Optional.of(after), before.orElseThrow());
    }

    /// What happened to the file since it was read: as it was, and as it stands now.
    /// @throws IOException where it cannot be read
    public FileChange since(Fs fs) throws IOException {
        return new FileChange(file, before, read(fs, file).orElse(new byte[0]));
    }

    /// What a file holds; empty where there is none.
    static Optional<byte[]> read(Fs fs, Path file) throws IOException {
        try {
            return Optional.of(fs.read(file, Limits.LOCAL_FILE));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Whether the file is to be made.
    public boolean isNew() {
        return before.isEmpty();
    }

    /// Whether anything changes.
    public boolean changes() {
        return before.isEmpty() || !Arrays.equals(before.get(), after);
    }

    Optional<byte[]> before() {
        return before;
    }

    byte[] after() {
        return after;
    }
}
