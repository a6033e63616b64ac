package dev.modscope.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files in memory, for tests: `MemoryFs.of("/w/go.mod", "module m")`. Folders exist where a file lies below them.
public final class MemoryFs implements Fs {
    private final Map<Path, byte[]> files = new TreeMap<>();

    /// Pairs of path and text.
    public static MemoryFs of(String... pairs) {
        MemoryFs fs = new MemoryFs();
        for (int i = 0; i < pairs.length; i += 2) {
            fs.put(pairs[i], pairs[i + 1]);
        }
        return fs;
    }

    public void put(String path, String text) {
        files.put(Path.of(path), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Kind kind(Path path) {
        if (files.containsKey(path)) {
            return Kind.FILE;
        }
        return files.keySet().stream().anyMatch(file -> file.startsWith(path)) ? Kind.DIRECTORY : Kind.MISSING;
    }

    @Override
    public Identity identity(Path file) {
        return new Identity(file.toString(), 1);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        byte[] content = files.get(file);
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        if (content.length > limit) {
            throw new UnfitFileException("it is larger than " + Limits.inWords(limit));
        }
        return content.clone();
    }

    @Override
    public List<String> names(Path directory) {
        return files.keySet().stream()
                .filter(file -> file.startsWith(directory) && !file.equals(directory))
                .map(file -> file.getName(directory.getNameCount()).toString())
                .distinct()
                .toList();
    }

    @Override
    public Path realPath(Path path) {
        return path;
    }

    @Override
    public void createDirectories(Path directory) {}

    @Override
    public void create(Path file, byte[] content) throws IOException {
        if (files.putIfAbsent(file, content.clone()) != null) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    @Override
    public void overwrite(Path file, byte[] content) {
        files.put(file, content.clone());
    }

    @Override
    public void force(Path file) {}

    @Override
    public Lock lock(Path file) {
        files.putIfAbsent(file, new byte[0]);
        return () -> {};
    }

    @Override
    public void copyPermissions(Path from, Path to) {}

    @Override
    public void move(Path from, Path to) throws IOException {
        byte[] content = files.remove(from);
        if (content == null) {
            throw new NoSuchFileException(from.toString());
        }
        files.put(to, content);
    }

    @Override
    public void delete(Path file) {
        files.remove(file);
    }
}
