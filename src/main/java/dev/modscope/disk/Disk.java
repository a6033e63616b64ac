package dev.modscope.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The disk of this machine.
final class Disk implements Fs {
    static final Fs INSTANCE = new Disk(_ -> {});

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Consumer<Path> waiting;

    /// `waiting` hears of each lock that somebody else holds for a while.
    Disk(Consumer<Path> waiting) {
        this.waiting = waiting;
    }

    @Override
    public Kind kind(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
        } catch (NoSuchFileException _) {
            return Kind.MISSING;
        } catch (IOException _) {
            return Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS) ? Kind.OTHER : Kind.MISSING;
        }
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        checkFit(file, limit);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (content.length > limit) {
                throw UnfitFileException.tooLarge(limit);
            }
            return content;
        }
    }

    /// By way of the memory that the system shares with the file: nothing is copied.
    @Override
    public <T> T withBytes(Path file, long limit, Use<T> use) throws IOException {
        checkFit(file, limit);
        try (Arena arena = Arena.ofConfined(); FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return use.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), limit), arena).asByteBuffer());
        } catch (InternalError _) {
            throw new IOException(file + " was cut short while it was read");
        }
    }

    private static void checkFit(Path file, long limit) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (FileSystemLoopException _) {
            throw new UnfitFileException("its links form a loop");
        }
        if (!attributes.isRegularFile()) {
            throw new UnfitFileException(attributes.isDirectory() ? "it is a folder" : "it is not a regular file");
        }
        if (attributes.size() > limit) {
            throw UnfitFileException.tooLarge(limit);
        }
    }

    @Override
    public List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return path.toRealPath();
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void create(Path file, Filling filling) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            filling.into(out);
        }
    }

    @Override
    public OutputStream open(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    @Override
    public void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Lock lock(Path file) throws IOException {
        return new FileLocks(waiting).lock(file);
    }

    @Override
    public Optional<Lock> tryLock(Path file) throws IOException {
        return new FileLocks(waiting).tryLock(file);
    }

    @Override
    public Identity identity(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        boolean counted = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        int names = counted ? (int) Files.getAttribute(file, "unix:nlink") : 1;
        return new Identity(key == null ? "" : key.toString(), names);
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && target != null) {
            copyOwner(source.readAttributes(), target, to);
            target.setPermissions(source.readAttributes().permissions());
        }
        copyAttributes(from, to);
    }

    private static void copyOwner(PosixFileAttributes source, PosixFileAttributeView target, Path to) throws IOException {
        try {
            if (!source.owner().equals(target.getOwner())) {
                target.setOwner(source.owner());
            }
            if (!source.group().equals(target.readAttributes().group())) {
                target.setGroup(source.group());
            }
        } catch (FileSystemException e) {
            throw (IOException) new AccessDeniedException(to.toString(), null, "its owner cannot be kept").initCause(e);
        }
    }

    /// As far as the file system and the user's rights go: an attribute that cannot be kept is no reason not to save.
    private static void copyAttributes(Path from, Path to) {
        UserDefinedFileAttributeView source = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        UserDefinedFileAttributeView target = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        try {
            for (String name : source == null || target == null ? List.<String>of() : source.list()) {
                ByteBuffer value = ByteBuffer.allocate(source.size(name));
                source.read(name, value);
                target.write(name, value.flip());
            }
        } catch (IOException _) {
            return;
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AccessDeniedException e) {
                awaitScanner(attempt, e);
            }
        }
    }

    /// On Windows a virus scanner may have the file open for a moment.
    private static void awaitScanner(int attempt, AccessDeniedException e) throws IOException {
        if (!WINDOWS || attempt == 10) {
            throw e;
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
