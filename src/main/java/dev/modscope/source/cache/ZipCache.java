package dev.modscope.source.cache;

import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.EscapedName;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// The zip files of the module cache with their hashes, and the folders that they are unpacked to, written as the `go`
/// command writes them: under the lock of the version, the zip by a temporary file, the folder with a mark beside it as
/// long as it is not whole.
public final class ZipCache {
    private final Fs fs;
    private final Path root;
    private final ModuleSource upstream;
    private final Zips zips;

    /// What can be done with a zip file.
    public interface Zips {
        /// The hash of a zip file in which every name starts with the prefix.
        String hash(ByteBuffer zip, String prefix) throws IOException;

        /// Hands out the files of a zip file, after all names have been checked.
        void unpack(ByteBuffer zip, String prefix, Taker taker) throws IOException;

        /// Makes sure that a module version has the hash that it should have.
        /// @throws SourceException where it has another, or nobody could say
        void check(ModuleVersion module, String hash) throws SourceException;
    }

    /// Someone who takes files.
    @FunctionalInterface
    public interface Taker {
        /// Takes one file.
        void take(String name, Fs.Filling content) throws IOException;
    }

    /// The zip files below `root`, the module cache, in front of `upstream`.
    public ZipCache(Fs fs, Path root, ModuleSource upstream, Zips zips) {
        this.fs = fs;
        this.root = root;
        this.upstream = upstream;
        this.zips = zips;
    }

    /// The file of a kind that belongs to a version: `zip`, `ziphash`, `lock`, `partial`, `info`, `mod`.
    public Path file(ModuleVersion module, String ending) throws SourceException {
        return root.resolve("cache").resolve("download").resolve(EscapedName.of(module.path())).resolve("@v")
                .resolve(EscapedName.of(module.version()) + "." + ending);
    }

    /// The folder that a version is unpacked to, whether it is there or not.
    public Path folder(ModuleVersion module) throws SourceException {
        return root.resolve(EscapedName.of(module.path()) + "@" + EscapedName.of(module.version()));
    }

    private static String prefix(ModuleVersion module) {
        return module.path() + "@" + module.version().text() + "/";
    }

    /// Makes sure that the zip file of a version is there, with its hash; the hash.
    public String fetch(ModuleVersion module) throws SourceException {
        Path zip = file(module, "zip");
        return locked(module, () -> {
            Optional<String> known = fs.kind(zip) == Fs.Kind.FILE ? knownHash(module) : Optional.empty();
            if (known.isPresent()) {
                zips.check(module, known.get());
                return known.get();
            }
            return fs.kind(zip) == Fs.Kind.FILE ? checked(module, zip) : fetched(module, zip);
        });
    }

    /// It has its name only once it has been found to be the right one.
    private String fetched(ModuleVersion module, Path zip) throws IOException, SourceException {
        TemporaryZip coming = new TemporaryZip(fs, zip);
        try {
            upstream.zip(module, coming);
            String hash = checked(module, coming.file());
            fs.move(coming.file(), zip);
            return hash;
        } catch (IOException | SourceException | RuntimeException e) {
            coming.drop(e);
            if (coming.failure().isPresent()) {
                throw coming.failure().get();
            }
            throw e;
        }
    }

    private String checked(ModuleVersion module, Path zip) throws IOException, SourceException {
        String hash = fs.withBytes(zip, Limits.ZIP, bytes -> zips.hash(bytes, prefix(module)));
        zips.check(module, hash);
        replace(file(module, "ziphash"), hash.getBytes(StandardCharsets.US_ASCII));
        return hash;
    }

    /// The hash in the cache; empty where there is none, or what a power cut leaves.
    public Optional<String> knownHash(ModuleVersion module) throws SourceException {
        try {
            return fs.small(file(module, "ziphash").toString(), Limits.INFO).flatMap(ModuleCache::validHash);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Makes sure that the zip file of a version, which is there, is unpacked; where to.
    public Path unpack(ModuleVersion module) throws SourceException {
        Path folder = folder(module);
        if (isWhole(module, folder)) {
            return folder;
        }
        return locked(module, () -> {
            if (isWhole(module, folder)) {
                return folder;
            }
            Path partial = file(module, "partial");
            Folders.remove(folder);
            fs.createDirectories(folder.resolveSibling("."));
            fs.delete(partial);
            fs.create(partial, new byte[0]);
            try {
                unpack(module, folder);
            } catch (IOException e) {
                Folders.remove(folder);
                fs.delete(partial);
                throw e;
            }
            fs.delete(partial);
            Folders.sealAll(folder);
            return folder;
        });
    }

    private void unpack(ModuleVersion module, Path folder) throws IOException, SourceException {
        Path zip = file(module, "zip");
        fs.createDirectories(folder);
        fs.withBytes(zip, Limits.ZIP, bytes -> {
            zips.unpack(bytes, prefix(module), (name, content) -> take(folder, name, content));
            return folder;
        });
    }

    private void take(Path folder, String name, Fs.Filling content) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(name + " is not below the module");
        }
        fs.createDirectories(target.resolveSibling("."));
        fs.create(target, content);
        Folders.seal(target);
    }

    /// Whether a version is unpacked as a whole.
    public boolean isWhole(ModuleVersion module, Path folder) throws SourceException {
        return fs.kind(folder) == Fs.Kind.DIRECTORY
                && fs.kind(file(module, "partial")) == Fs.Kind.MISSING
                && fs.kind(file(module, "ziphash")) == Fs.Kind.FILE;
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, SourceException;
    }

    private <T> T locked(ModuleVersion module, Work<T> work) throws SourceException {
        if (!root.isAbsolute()) {
            throw new SourceException(SourceException.Kind.FAILED,
                    root.toString().isEmpty()
                            ? "module cache not found: neither GOMODCACHE nor GOPATH is set"
                            : "GOMODCACHE entry is relative; must be absolute path: \"" + root + "\".");
        }
        Path lock = file(module, "lock");
        try {
            fs.createDirectories(lock.resolveSibling("."));
            try (Fs.Lock _ = fs.lock(lock)) {
                return work.run();
            }
        } catch (java.io.InterruptedIOException e) {
            throw new SourceException(SourceException.Kind.INTERRUPTED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new SourceException(SourceException.Kind.FAILED,
                    "the module cache (GOMODCACHE=" + root + ") cannot take it: " + e.getMessage());
        }
    }

    private void replace(Path target, byte[] content) throws IOException {
        Path temporary = CacheWriter.temporary(target);
        try {
            fs.create(temporary, content);
            fs.move(temporary, target);
        } catch (IOException e) {
            try {
                fs.delete(temporary);
            } catch (IOException also) {
                e.addSuppressed(also);
            }
            throw e;
        }
    }
}
