package dev.modscope.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The file system as Modscope uses it. One implementation touches the disk; a test double fails at the call it is told
/// to, or keeps its files in memory. Links are followed, as the `go` command follows them.
public interface Fs {
    /// What stands at a path.
    enum Kind {
        /// A regular file.
        FILE,
        /// A folder.
        DIRECTORY,
        /// Something that must not be opened: a pipe, a device, a socket, a loop of links.
        OTHER,
        /// Nothing.
        MISSING
    }

    /// The disk of this machine.
    static Fs disk() {
        return Disk.INSTANCE;
    }

    /// What stands at the path, its links followed.
    Kind kind(Path path);

    /// The content of a regular file of at most `limit` bytes.
    /// @throws java.nio.file.NoSuchFileException where there is nothing
    /// @throws UnfitFileException where it is not a regular file, or larger
    byte[] read(Path file, long limit) throws IOException;

    /// The names in a folder, sorted.
    List<String> names(Path directory) throws IOException;

    /// The path with its links resolved.
    Path realPath(Path path) throws IOException;

    /// Makes a folder and those above it.
    void createDirectories(Path directory) throws IOException;

    /// Writes a new file and forces it to the disk.
    /// @throws java.nio.file.FileAlreadyExistsException where there is something
    void create(Path file, byte[] content) throws IOException;

    /// Gives a file the permissions of another, where the file system has such.
    void copyPermissions(Path from, Path to) throws IOException;

    /// Renames a file in one step over whatever stands at the new name.
    void move(Path from, Path to) throws IOException;

    /// Removes a file, where it exists.
    void delete(Path file) throws IOException;
}
