package dev.modscope.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The disk, but for one call: the n-th, from 1, fails, or is the last thing that the program does. With 0 nothing is
/// wrong, and [#calls] says how many there were. Of what was to be written there half is written.
public final class FailingFs implements Fs {
    private final Fs disk = Fs.disk();
    private final int failing;
    private final Runnable locking;
    private final Optional<Runnable> end;
    private final AtomicInteger calls = new AtomicInteger();
    private final Queue<Lock> held = new ConcurrentLinkedQueue<>();

    public FailingFs(int failing) {
        this(failing, () -> {});
    }

    /// `locking` runs before each lock is asked for.
    public FailingFs(int failing, Runnable locking) {
        this(failing, locking, Optional.empty());
    }

    private FailingFs(int failing, Runnable locking, Optional<Runnable> end) {
        this.failing = failing;
        this.locking = locking;
        this.end = end;
    }

    /// A disk that is out of reach from the n-th call on, as for a program that is killed there.
    public static FailingFs killed(int failing) {
        return new FailingFs(failing, () -> {}, Optional.of(() -> {}));
    }

    /// A disk whose n-th call ends this very program.
    public static FailingFs halting(int failing) {
        return new FailingFs(failing, () -> {}, Optional.of(() -> Runtime.getRuntime().halt(137)));
    }

    /// The program is no more.
    public static final class Killed extends Error {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    /// How many calls there were that could have failed.
    public int calls() {
        return calls.get();
    }

    private void call(String what) throws IOException {
        call(what, () -> {});
    }

    @FunctionalInterface
    private interface Half {
        void write() throws IOException;
    }

    private void call(String what, Half half) throws IOException {
        int call = calls.incrementAndGet();
        if (call == failing) {
            half.write();
            end.ifPresent(Runnable::run);
        }
        live();
        if (call == failing) {
            throw new IOException("made to fail: " + what);
        }
    }

    private void live() {
        if (end.isPresent() && failing > 0 && calls.get() >= failing) {
            release();
            throw new Killed();
        }
    }

    /// The locks of a program end with it.
    private void release() {
        for (Lock lock = held.poll(); lock != null; lock = held.poll()) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /// Closed once, by whoever holds it or with the program: what it was may be another's by then.
    private Lock held(Lock lock) {
        held.add(lock);
        return () -> {
            if (held.remove(lock)) {
                lock.close();
            }
        };
    }

    @Override
    public Kind kind(Path path) {
        live();
        return disk.kind(path);
    }

    @Override
    public Optional<byte[]> small(String file, long limit) throws IOException {
        live();
        return disk.small(file, limit);
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

    @Override
    public void create(Path file, byte[] content) throws IOException {
        call("create", () -> disk.create(file, Arrays.copyOf(content, content.length / 2)));
        disk.create(file, content);
    }

    @Override
    public <T> T withBytes(Path file, long limit, Use<T> use) throws IOException {
        call("withBytes");
        return disk.withBytes(file, limit, use);
    }

    @Override
    public void create(Path file, Filling filling) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        filling.into(content);
        create(file, content.toByteArray());
    }

    @Override
    public void overwrite(Path file, byte[] content) throws IOException {
        call("overwrite", () -> disk.overwrite(file, Arrays.copyOf(content, content.length / 2)));
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
        return held(disk.lock(file));
    }

    @Override
    public Optional<Lock> tryLock(Path file) throws IOException {
        call("tryLock");
        return disk.tryLock(file).map(this::held);
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
