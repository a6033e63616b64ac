package dev.modscope.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file system that notes what is looked at. Whoever writes, or asks somebody else, leaves no [#looks]: then these do
/// not tell the answer. Safe for use from several threads.
public final class WatchedFs implements Fs {
    /// Milliseconds; a file younger than this may change once more without getting another time.
    private static final long SETTLED = 100;

    private final Fs fs;
    private final long started = System.currentTimeMillis();
    /// By their keys: to look twice at the same tells no more.
    private final Map<String, Look> looks = new LinkedHashMap<>();
    private final Set<String> folders = new LinkedHashSet<>();
    private boolean fit = true;

    public WatchedFs(Fs fs) {
        this.fs = fs;
    }

    /// Everything that was looked at, in order; empty where that does not tell the answer.
    public synchronized Optional<List<Look>> looks() {
        List<Look> all = new ArrayList<>(looks.values());
        for (String folder : folders) {
            Look look = Look.folder(folder);
            all.add(look);
            fit &= look.second() < started - SETTLED;
        }
        return fit ? Optional.of(all) : Optional.empty();
    }

    private synchronized void note(Look look) {
        looks.putIfAbsent(look.key(), look);
    }

    @Override
    public synchronized void askedElsewhere() {
        fit = false;
    }

    @Override
    public Kind kind(Path path) {
        Kind kind = fs.kind(path);
        note(Look.kind(path, kind));
        return kind;
    }

    @Override
    public Identity identity(Path file) throws IOException {
        askedElsewhere();
        return fs.identity(file);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        try {
            byte[] content = fs.read(file, limit);
            note(Look.content(file, content));
            return content;
        } catch (IOException e) {
            note(Look.nothing(Look.Question.CONTENT, file.toString()));
            throw e;
        }
    }

    @Override
    public Optional<byte[]> small(String file, long limit) throws IOException {
        synchronized (this) {
            folders.add(file.substring(0, file.lastIndexOf('/')));
        }
        return fs.small(file, limit);
    }

    @Override
    public List<String> names(Path directory) throws IOException {
        List<String> names = fs.names(directory);
        note(Look.text(Look.Question.NAMES, directory.toString(), String.join("/", names)));
        return names;
    }

    @Override
    public Path realPath(Path path) throws IOException {
        Path real = fs.realPath(path);
        note(Look.text(Look.Question.REAL_PATH, path.toString(), real.toString()));
        return real;
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        askedElsewhere();
        fs.createDirectories(directory);
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        askedElsewhere();
        fs.create(file, content);
    }

    @Override
    public OutputStream open(Path file) throws IOException {
        askedElsewhere();
        return fs.open(file);
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        askedElsewhere();
        fs.overwrite(file, content);
    }

    @Override
    public void force(Path file) throws IOException {
        fs.force(file);
    }

    @Override
    public Lock lock(Path file) throws IOException {
        askedElsewhere();
        return fs.lock(file);
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        askedElsewhere();
        fs.copyPermissions(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        askedElsewhere();
        fs.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        askedElsewhere();
        fs.delete(file);
    }
}
