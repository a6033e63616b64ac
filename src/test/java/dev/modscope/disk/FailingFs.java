package dev.modscope.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The disk, but for one call that fails: the n-th, from 1. With 0 none fails, and [#calls] says how many there were.
public final class FailingFs implements Fs {
    private final Fs disk = Fs.disk();
    private final int failing;
    private final Runnable locking;
    private int calls;

    public FailingFs(int failing) {
        this(failing, () -> {});
    }

    /// `locking` runs before each lock is asked for.
    public FailingFs(int failing, Runnable locking) {
        this.failing = failing;
        this.locking = locking;
    }

    /// How many calls there were that could have failed.
    public int calls() {
        return calls;
    }

    private void call(String what) throws IOException {
        if (++calls == failing) {
            throw new IOException("made to fail: " + what);
        }
    }

    @Override
    public Kind kind(Path path) {
        return disk.kind(path);
    }

    @Override
    public Identity identity(Path file) throws IOException {
        call("identity");
        return disk.identity(file);
    }

    @Override
    public byte[] read(Path file, long limit) throws IOException {
        call("read");
        return disk.read(file, limit);
    }

    @Override
    public List<String> names(Path directory) throws IOException {
        call("names");
        return disk.names(directory);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        call("realPath");
        return disk.realPath(path);
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        call("createDirectories");
        disk.createDirectories(directory);
    }

    /// Where it fails, half of the content has been written.
    @Override
    public void create(Path file, byte[] content) throws IOException {
        try {
            call("create");
        } catch (IOException e) {
            disk.create(file, java.util.Arrays.copyOf(content, content.length / 2));
            throw e;
        }
        disk.create(file, content);
    }

    /// Where it fails, half of the content has been written.
    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        try {
            call("overwrite");
        } catch (IOException e) {
            disk.overwrite(file, java.util.Arrays.copyOf(content, content.length / 2));
            throw e;
        }
        disk.overwrite(file, content);
    }

    @Override
    public void force(Path file) throws IOException {
        call("force");
        disk.force(file);
    }

    @Override
    public Lock lock(Path file) throws IOException {
        call("lock");
        locking.run();
        return disk.lock(file);
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
        call("copyPermissions");
        disk.copyPermissions(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        call("move");
        disk.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        call("delete");
        disk.delete(file);
    }
}
