package dev.modscope.source.cache;

import dev.modscope.disk.Fs;
import dev.modscope.module.SemVer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Writes into the module cache as the `go` command does: a temporary file beside the final name, then a rename, so that
/// nobody ever reads half a file; and after a go.mod the list of versions anew, under its lock. After the first failure
/// nothing more is tried.
final class CacheWriter {
    private final Fs fs;
    private final Path folder;
    private final Consumer<String> warn;
    private final AtomicBoolean given = new AtomicBoolean();

    CacheWriter(Fs fs, Path folder, Consumer<String> warn) {
        this.fs = fs;
        this.folder = folder;
        this.warn = warn;
    }

    /// Writes a file into an `@v` folder.
    void write(String versions, String name, byte[] content) {
        if (given.get()) {
            return;
        }
        if (!folder.isAbsolute()) {
            giveUp(folder.toString().isEmpty() ? "neither GOMODCACHE nor GOPATH is set" : "it is not an absolute path");
            return;
        }
        Path directory = Path.of(versions);
        Path temporary = temporary(directory.resolve(name));
        try {
            fs.createDirectories(directory);
            replace(temporary, directory.resolve(name), content);
            if (name.endsWith(".mod")) {
                rewriteList(directory);
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /// Where a zip file may come in; empty where nothing can be written.
    Optional<TemporaryZip> placeForZip(String versions, String version) {
        if (given.get() || !folder.isAbsolute()) {
            return Optional.empty();
        }
        try {
            fs.createDirectories(Path.of(versions));
            return Optional.of(new TemporaryZip(fs, Path.of(versions, version + ".zip")));
        } catch (IOException e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    /// Gives a zip file its name, and writes its hash, under the lock of its version, unless both are there; without one
    /// only the hash.
    void writeZip(String versions, String version, Optional<Path> zip, String hash) {
        if (given.get() || !folder.isAbsolute()) {
            return;
        }
        Path directory = Path.of(versions);
        try {
            fs.createDirectories(directory);
            try (Fs.Lock _ = fs.lock(directory.resolve(version + ".lock"))) {
                Path target = directory.resolve(version + ".zip");
                Path hashes = directory.resolve(version + ".ziphash");
                if (fs.kind(target) != Fs.Kind.FILE || fs.kind(hashes) != Fs.Kind.FILE) {
                    replace(temporary(directory.resolve(version)), hashes, hash.getBytes(StandardCharsets.US_ASCII));
                    if (zip.isPresent()) {
                        fs.move(zip.get(), target);
                    }
                }
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /// A name of its own for what is not yet the file it shall be, beside it.
    static Path temporary(Path target) {
        return target.resolveSibling(target.getFileName() + Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000_000)) + ".tmp");
    }

    private void replace(Path temporary, Path target, byte[] content) throws IOException {
        try {
            fs.create(temporary, content);
            fs.move(temporary, target);
        } catch (IOException e) {
            remove(temporary, e);
            throw e;
        }
    }

    private void remove(Path temporary, IOException cause) {
        try {
            fs.delete(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void rewriteList(Path directory) throws IOException {
        Path list = directory.resolve("list");
        try (Fs.Lock _ = fs.lock(list)) {
            StringBuilder text = new StringBuilder();
            for (SemVer version : VersionFiles.in(fs, directory)) {
                // As go writes it: it does not unescape the names of files.
                if (version.text().equals(version.text().toLowerCase(Locale.ROOT))) {
                    text.append(version.text()).append('\n');
                }
            }
            fs.overwrite(list, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Nothing more is written.
    void giveUp(IOException failure) {
        giveUp(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    private void giveUp(String reason) {
        if (given.compareAndSet(false, true)) {
            warn.accept("The module cache (GOMODCACHE=" + folder + ") is not written: " + reason
                    + ". Working without it.");
        }
    }
}
