package dev.modscope.workspace.files;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.disk.UnfitFileException;
import dev.modscope.module.Tokens;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.saving.FileChange;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A go.mod or go.work file as it was read, to be edited.
public final class TextFile {
    private final Path path;
    private final String name;
    private final byte[] bytes;

    private TextFile(Path path, String name, byte[] bytes) {
        this.path = path;
        this.name = name;
        this.bytes = bytes;
    }

    /// Reads a file; `name` is its name in messages.
    /// @throws WorkspaceException where it cannot be read, in the `go` command's words
    public static TextFile read(Path path, String name) throws WorkspaceException {
        if (leadsThroughFile(path, name)) {
            throw new WorkspaceException("open " + name + ": not a directory");
        }
        try {
            return new TextFile(path, name, Fs.disk().read(path, Limits.LOCAL_FILE));
        } catch (NoSuchFileException _) {
            throw new WorkspaceException("open " + name + ": no such file or directory");
        } catch (AccessDeniedException _) {
            throw new WorkspaceException("open " + name + ": permission denied");
        } catch (UnfitFileException e) {
            boolean folder = Fs.disk().kind(path) == Fs.Kind.DIRECTORY;
            throw new WorkspaceException("read " + name + ": " + (folder ? "is a directory" : e.getMessage()));
        } catch (IOException e) {
            throw new WorkspaceException("read " + name + ": " + e.getMessage());
        }
    }

    /// Whether something is looked for beneath a file; a slash at the end asks for a folder, which a `Path` forgets.
    private static boolean leadsThroughFile(Path path, String name) {
        Path parent = path.getParent();
        return (name.endsWith("/") && Fs.disk().kind(path) == Fs.Kind.FILE)
                || (parent != null && Fs.disk().kind(parent) == Fs.Kind.FILE);
    }

    public String text() {
        return Tokens.decode(bytes);
    }

    public Path path() {
        return path;
    }

    /// Its name in messages.
    public String name() {
        return name;
    }

    /// The file with a new text.
    public FileChange changed(String after) {
        return FileChange.of(path, Optional.of(bytes), Tokens.encode(after));
    }
}
