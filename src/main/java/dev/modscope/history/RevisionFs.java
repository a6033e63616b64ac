package dev.modscope.history;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.disk.UnfitFileException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/// The file system with a working tree as it was. A link in the tree is no file: it is not followed. Objects stay readable
/// as long as the repository is open; what was read once is remembered.
final class RevisionFs implements Fs {
    private final Fs disk;
    private final Repository repository;
    private final ObjectId tree;
    private final Path root;
    private final List<Path> kept;
    private final Map<Path, Entry> entries = new ConcurrentHashMap<>();

    /// What stands at a path of the tree.
    private record Entry(Kind kind, Optional<ObjectId> object) {
        static final Entry MISSING = new Entry(Kind.MISSING, Optional.empty());
    }

    RevisionFs(Fs disk, Repository repository, ObjectId tree, Path root, List<Path> kept) {
        this.disk = disk;
        this.repository = repository;
        this.tree = tree;
        this.root = root;
        this.kept = List.copyOf(kept);
    }

    private boolean isInTree(Path path) {
        Path place = path.toAbsolutePath().normalize();
        return place.startsWith(root) && kept.stream().noneMatch(place::startsWith);
    }

    private Entry entry(Path path) {
        return entries.computeIfAbsent(root.relativize(path.toAbsolutePath().normalize()), this::look);
    }

    private Entry look(Path relative) {
        String name = relative.toString().replace('\\', '/');
        if (name.isEmpty()) {
            return new Entry(Kind.DIRECTORY, Optional.of(tree));
        }
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk found = TreeWalk.forPath(reader, name, tree)) {
            if (found == null) {
                return Entry.MISSING;
            }
            FileMode mode = found.getFileMode(0);
            Kind kind = mode.equals(FileMode.TREE) ? Kind.DIRECTORY
                    : mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE) ? Kind.FILE : Kind.OTHER;
            return new Entry(kind, Optional.of(found.getObjectId(0)));
        } catch (IOException _) {
            return new Entry(Kind.OTHER, Optional.empty());
        }
    }

    @Override
    public Kind kind(Path path) {
        return isInTree(path) ? entry(path).kind() : disk.kind(path);
    }

    @Override
    public Identity identity(Path file) throws IOException {
        return isInTree(file) ? new Identity("", 1) : disk.identity(file);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        if (!isInTree(file)) {
            return disk.read(file, limit);
        }
        Entry entry = entry(file);
        if (entry.kind() == Kind.MISSING) {
            throw new NoSuchFileException(file.toString());
        }
        if (entry.kind() != Kind.FILE) {
            throw new UnfitFileException("not a regular file in that revision");
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader loader = reader.open(entry.object().orElseThrow(), Constants.OBJ_BLOB);
            if (loader.getSize() > limit) {
                throw UnfitFileException.tooLarge(limit);
            }
            return loader.getBytes((int) limit);
        }
    }

    @Override
    public Optional<byte[]> small(String file, long limit) throws IOException {
        Path path = Path.of(file);
        if (!isInTree(path)) {
            return disk.small(file, limit);
        }
        return entry(path).kind() == Kind.FILE ? Optional.of(read(path, limit)) : Optional.empty();
    }

    @Override
    public List<String> names(Path directory) throws IOException {
        if (!isInTree(directory)) {
            return disk.names(directory);
        }
        Entry entry = entry(directory);
        if (entry.kind() != Kind.DIRECTORY) {
            throw new NoSuchFileException(directory.toString());
        }
        List<String> names = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader(); TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(entry.object().orElseThrow());
            while (walk.next()) {
                names.add(walk.getNameString());
            }
        }
        names.sort(null);
        return names;
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return isInTree(path) ? path.toAbsolutePath().normalize() : disk.realPath(path);
    }

    private Fs writable(Path path) {
        if (isInTree(path)) {
            throw new ReadOnlyFileSystemException();
        }
        return disk;
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        writable(directory).createDirectories(directory);
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        writable(file).create(file, content);
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        writable(file).overwrite(file, content);
    }

    @Override
    public void force(Path file) throws IOException {
        writable(file).force(file);
    }

    @Override
    public Lock lock(Path file) throws IOException {
        return writable(file).lock(file);
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        writable(to).copyPermissions(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        writable(from);
        writable(to).move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        writable(file).delete(file);
    }

    @Override
    public void askedElsewhere() {
        disk.askedElsewhere();
    }
}
