package dev.modscope.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /// A lock that is held until it is closed.
    @FunctionalInterface
    interface Lock extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// The disk of this machine.
    static Fs disk() {
        return Disk.INSTANCE;
    }

    /// The disk of this machine; `waiting` hears of each lock that somebody else holds for two seconds by now.
    static Fs disk(Consumer<Path> waiting) {
        return new Disk(waiting);
    }

    /// Which file stands at a path, whatever its content.
    ///
    /// @param key tells it from every other file; empty where the file system has no such thing
    /// @param names how many names it has: more than one where it is hard-linked
    record Identity(String key, int names) {}

    /// What stands at the path, its links followed.
    Kind kind(Path path);

    /// Which file stands at the path, its links followed.
    Identity identity(Path file) throws IOException;

    /// The content of a regular file of at most `limit` bytes.
    /// @throws java.nio.file.NoSuchFileException where there is nothing
    /// @throws UnfitFileException where it is not a regular file, or larger
    byte[] read(Path file, long limit) throws IOException;

    /// The content of a small file in a folder of ours, such as the module cache, by the shortest way; empty where there
    /// is none, or none that may be read.
    /// @throws UnfitFileException where it is larger than the limit
    default Optional<byte[]> small(String file, long limit) throws IOException {
        return SmallFile.read(file, limit);
    }

    /// What is done with the bytes of a file.
    @FunctionalInterface
    interface Use<T> {
        /// Reads from the bytes, which are gone afterwards.
        T of(ByteBuffer bytes) throws IOException;
    }

    /// Reads in a regular file of at most `limit` bytes, which need not fit into memory.
    /// @throws UnfitFileException where it is not a regular file, or larger
    default <T> T withBytes(Path file, long limit, Use<T> use) throws IOException {
        return use.of(ByteBuffer.wrap(read(file, limit)));
    }

    /// The names in a folder, sorted.
    List<String> names(Path directory) throws IOException;

    /// The path with its links resolved.
    Path realPath(Path path) throws IOException;

    /// Makes a folder and those above it.
    void createDirectories(Path directory) throws IOException;

    /// Writes a new file.
    /// @throws java.nio.file.FileAlreadyExistsException where there is something
    void create(Path file, byte[] content) throws IOException;

    /// A content that is made as it is written.
    @FunctionalInterface
    interface Filling {
        /// Writes the content.
        void into(OutputStream out) throws IOException;
    }

    /// Writes a new file of a content that need not fit into memory. Where that fails, the start of it may be there.
    /// @throws java.nio.file.FileAlreadyExistsException where there is something
    default void create(Path file, Filling filling) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        filling.into(content);
        create(file, content.toByteArray());
    }

    /// Opens a file for writing, from its start, whatever stood in it.
    default OutputStream open(Path file) throws IOException {
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                if (kind(file) == Kind.FILE) {
                    overwrite(file, toByteArray());
                } else {
                    create(file, toByteArray());
                }
            }
        };
    }

    /// Writes over the content of an existing file, in place.
    void overwrite(Path file, byte[] content) throws IOException;

    /// Makes sure that a file, or the entries of a folder, are on the disk and not only on their way.
    void force(Path file) throws IOException;

    /// Takes the lock that the `go` command takes on a file, which is made where it does not exist.
    /// @throws LockHeldException where somebody else holds it for too long
    Lock lock(Path file) throws IOException;

    /// As [#lock] without waiting: empty where somebody else holds it.
    default Optional<Lock> tryLock(Path file) throws IOException {
        return Optional.of(lock(file));
    }

    /// Gives a file the permissions, the owner and the attributes of another, where the file system has such.
    /// @throws java.nio.file.AccessDeniedException where the owner must not be given away
    void copyPermissions(Path from, Path to) throws IOException;

    /// Renames a file in one step over whatever stands at the new name.
    void move(Path from, Path to) throws IOException;

    /// Removes a file, where it exists.
    void delete(Path file) throws IOException;

    /// Hears that something is asked of somebody else now, so that what this file system holds does not tell the answer.
    default void askedElsewhere() {}
}
