package dev.modscope.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes file locks as the `go` command does: flock on Linux and macOS, LockFileEx on Windows. Waiting has an end, and
/// ends at once where the thread is interrupted; `waiting` hears of it where it takes a while.
record FileLocks(Consumer<Path> waiting) {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration SAID_AFTER = Duration.ofSeconds(2);

    /// One try.
    @FunctionalInterface
    private interface Attempt {
        Optional<Fs.Lock> now() throws IOException;
    }

    private static final class Native {
        static final Flock FLOCK = new Flock();
    }

    Fs.Lock lock(Path file) throws IOException {
        return taken(file, attempt -> Optional.of(await(file, attempt))).orElseThrow();
    }

    /// Tries once.
    Optional<Fs.Lock> tryLock(Path file) throws IOException {
        return taken(file, Attempt::now);
    }

    /// A way to try.
    @FunctionalInterface
    private interface Trying {
        Optional<Fs.Lock> with(Attempt attempt) throws IOException;
    }

    private static Optional<Fs.Lock> taken(Path file, Trying trying) throws IOException {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                ? takenOfChannel(file, trying)
                : takenOfDescriptor(file, trying);
    }

    private static Optional<Fs.Lock> takenOfDescriptor(Path file, Trying trying) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        int descriptor = Native.FLOCK.open(file);
        Attempt attempt = () -> Native.FLOCK.tryLock(descriptor)
                ? Optional.of(() -> Native.FLOCK.close(descriptor))
                : Optional.empty();
        Optional<Fs.Lock> taken = Optional.empty();
        try {
            taken = trying.with(attempt);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                Native.FLOCK.close(descriptor);
            }
        }
    }

    private static Optional<Fs.Lock> takenOfChannel(Path file, Trying trying) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<Fs.Lock> taken = Optional.empty();
        try {
            taken = trying.with(() -> tryLock(channel));
            return taken;
        } finally {
            if (taken.isEmpty()) {
                channel.close();
            }
        }
    }

    private static Optional<Fs.Lock> tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(channel::close);
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }

    private Fs.Lock await(Path file, Attempt attempt) throws IOException {
        long start = System.nanoTime();
        boolean said = false;
        long pause = 1;
        while (true) {
            Optional<Fs.Lock> lock = attempt.now();
            if (lock.isPresent()) {
                return lock.get();
            }
            long waited = System.nanoTime() - start;
            if (waited > LONGEST.toNanos()) {
                throw new LockHeldException(file);
            }
            if (!said && waited > SAID_AFTER.toNanos()) {
                said = true;
                waiting.accept(file);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("cancelled while waiting for the lock on " + file);
            }
            pause = Math.min(pause * 2, 50);
        }
    }
}
