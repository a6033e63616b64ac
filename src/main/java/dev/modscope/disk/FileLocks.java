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

/// Takes file locks as the `go` command does: flock on Linux and macOS, LockFileEx on Windows. Waiting has an end, and
/// ends at once where the thread is interrupted.
final class FileLocks {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private FileLocks() {}

    /// One try.
    @FunctionalInterface
    private interface Attempt {
        Optional<Fs.Lock> now() throws IOException;
    }

    private static final class Native {
        static final Flock FLOCK = new Flock();
    }

    static Fs.Lock lock(Path file) throws IOException {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                ? lockChannel(file)
                : lockDescriptor(file);
    }

    private static Fs.Lock lockDescriptor(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        int descriptor = Native.FLOCK.open(file);
        Attempt attempt = () -> Native.FLOCK.tryLock(descriptor)
                ? Optional.of(() -> Native.FLOCK.close(descriptor))
                : Optional.empty();
        try {
            return await(file, attempt);
        } catch (IOException e) {
            Native.FLOCK.close(descriptor);
            throw e;
        }
    }

    private static Fs.Lock lockChannel(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return await(file, () -> tryLock(channel));
        } catch (IOException e) {
            channel.close();
            throw e;
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

    private static Fs.Lock await(Path file, Attempt attempt) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long pause = 1;
        while (true) {
            Optional<Fs.Lock> lock = attempt.now();
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() > end) {
                throw new LockHeldException(file);
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
