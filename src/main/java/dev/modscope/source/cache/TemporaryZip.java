package dev.modscope.source.cache;

import dev.modscope.disk.Fs;
import dev.modscope.source.Receiver;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A zip file that comes into the module cache, under a temporary name until it has been found to be the right one.
final class TemporaryZip implements Receiver {
    private final Fs fs;
    private final Path file;
    private final AtomicReference<Optional<IOException>> failure = new AtomicReference<>(Optional.empty());

    /// Beside where it shall be.
    TemporaryZip(Fs fs, Path target) {
        this.fs = fs;
        this.file = CacheWriter.temporary(target);
    }

    Path file() {
        return file;
    }

    /// Why it could not be written, where that is what went wrong.
    Optional<IOException> failure() {
        return failure.get();
    }

    @Override
    public OutputStream start() throws IOException {
        try {
            return new Noting(fs.open(file));
        } catch (IOException e) {
            throw noted(e);
        }
    }

    private IOException noted(IOException e) {
        failure.set(Optional.of(e));
        return e;
    }

    /// Removes it; that this failed too is told with the first failure.
    void drop(Exception cause) {
        try {
            fs.delete(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private final class Noting extends FilterOutputStream {
        Noting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            try {
                out.write(content, offset, length);
            } catch (IOException e) {
                throw noted(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw noted(e);
            }
        }
    }
}
