package dev.modscope.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Whole folders on the disk of this machine. No link is ever followed: it is a file like any other.
public final class Folders {
    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Folders() {}

    /// The way from a folder to a path; the path itself where there is none, as from one drive to another.
    public static Path relative(Path folder, Path path) {
        return Objects.equals(folder.getRoot(), path.getRoot()) ? folder.relativize(path) : path;
    }

    /// What is below a folder: how many files, and how many bytes they have.
    public record Extent(long files, long bytes) {}

    /// The files below a folder, relative to it, with slashes, sorted.
    public static List<String> files(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(folder.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(names);
    }

    /// How much is below a folder; nothing where there is none.
    public static Extent extent(Path folder) throws IOException {
        long[] sum = new long[2];
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum[0]++;
                    sum[1] += attributes.isRegularFile() ? attributes.size() : 0;
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException _) {
            return new Extent(0, 0);
        }
        return new Extent(sum[0], sum[1]);
    }

    /// Takes the right to write from a file.
    public static void seal(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(view.readAttributes().permissions());
            permissions.removeAll(WRITE);
            view.setPermissions(permissions);
        } else if (!file.toFile().setWritable(false)) {
            throw new IOException(file + " could not be made read-only");
        }
    }

    /// Takes the right to write from a folder and those below it, the innermost first.
    public static void sealAll(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                folders.add(directory);
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path each : folders.reversed()) {
            seal(each);
        }
    }

    /// Removes a folder with all that is below it, read-only or not; nothing where there is none.
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                unseal(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.@org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void unseal(Path directory) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(view.readAttributes().permissions());
            if (permissions.addAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE))) {
                view.setPermissions(permissions);
            }
        }
    }
}
