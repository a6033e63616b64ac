package dev.modscope.source.cache;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.EscapedName;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.Receiver;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The module cache, GOMODCACHE, in front of a source: what is there is not asked for, what is asked for is kept. Nothing
/// whose hash differs from the one in go.sum is given out or kept. A cache that cannot be used is warned about once, and
/// done without.
public final class ModuleCache implements ModuleSource {
    /// Go's first attempt at files for modules without a go.mod; `go` looks past them.
    private static final byte[] OLD_GUESS = "//vgo 0.0.".getBytes(StandardCharsets.US_ASCII);

    private final Path root;
    private final String downloads;
    private final boolean usable;
    private final ModuleSource next;
    private final BiFunction<ModuleVersion, byte[], Verdict> check;
    private final CacheWriter writer;
    private final Fs fs;
    private final Semaphore alone = new Semaphore(1);

    /// The cache in a folder (GOMODCACHE; an empty or relative path is no cache), in front of `upstream`. `check` is asked
    /// about every go.mod; `warn` hears once if the folder cannot be written.
    public ModuleCache(
            Fs fs,
            Path folder,
            ModuleSource upstream,
            BiFunction<ModuleVersion, byte[], Verdict> check,
            Consumer<String> warn) {
        this.root = folder;
        this.downloads = folder.resolve("cache").resolve("download") + "/";
        this.usable = folder.isAbsolute();
        this.next = upstream;
        this.check = check;
        this.fs = fs;
        this.writer = new CacheWriter(fs, folder, warn);
    }

    /// The go.mod file where the cache has it; nothing is asked elsewhere.
    /// @throws SourceException where its hash is not the one in go.sum
    public Optional<byte[]> cachedGoMod(ModuleVersion module) throws SourceException {
        if (!usable) {
            return Optional.empty();
        }
        String file = folder(module.path()) + EscapedName.of(module.version()) + ".mod";
        Optional<byte[]> content = read(file, Limits.GO_MOD);
        if (content.isEmpty() || isTorn(content.get())) {
            return Optional.empty();
        }
        verify(module, content.get(), file);
        return content;
    }

    /// As [#cachedGoMod] for many, to be asked for in the order of the list.
    public ReadAhead readAhead(List<ModuleVersion> wanted) {
        return new ReadAhead(this, wanted).start();
    }

    @Override
    public byte[] goMod(ModuleVersion module) throws SourceException {
        Optional<byte[]> cached = cachedGoMod(module);
        return cached.isPresent() ? cached.get() : fetchGoMod(module);
    }

    /// As [#goMod] where the cache is known not to have it.
    public byte[] fetchGoMod(ModuleVersion module) throws SourceException {
        return fetched(module, upstream().goMod(module));
    }

    /// The same; nothing where it is longer than `most` bytes.
    public Optional<byte[]> fetchShortGoMod(ModuleVersion module, long most) throws SourceException {
        Optional<byte[]> content = upstream().shortGoMod(module, most);
        return content.isEmpty() ? content : Optional.of(fetched(module, content.get()));
    }

    private byte[] fetched(ModuleVersion module, byte[] content) throws SourceException {
        verify(module, content, "the download, which was not kept");
        writer.write(folder(module.path()), EscapedName.of(module.version()) + ".mod", content);
        return content;
    }

    /// The hash of the content of a module version, as go.sum names it: from the cache, or of the zip file, which is then
    /// kept, unless `check` finds the hash wrong. `hash` hashes a zip file whose names start with a prefix.
    public String contentHash(ModuleVersion module, ZipHashing hash, ZipCheck check) throws SourceException {
        String name = EscapedName.of(module.version());
        Path zip = Path.of(folder(module.path()) + name + ".zip");
        boolean there = usable && fs.kind(zip) == Fs.Kind.FILE;
        Optional<String> known = !there
                ? Optional.empty()
                : read(folder(module.path()) + name + ".ziphash", Limits.INFO).flatMap(ModuleCache::validHash);
        if (known.isPresent()) {
            check.of(module, known.get());
            return known.get();
        }
        try {
            if (there) {
                String found = fs.withBytes(zip, Limits.ZIP, bytes -> hash.of(bytes, prefix(module)));
                check.of(module, found);
                writer.writeZip(folder(module.path()), name, Optional.empty(), found);
                return found;
            }
            Optional<TemporaryZip> place = writer.placeForZip(folder(module.path()), name);
            return place.isPresent() ? kept(module, place.get(), hash, check) : unkept(module, hash, check);
        } catch (IOException e) {
            throw new SourceException(SourceException.Kind.FAILED, "its zip file cannot be used: " + e.getMessage());
        }
    }

    /// By way of a file, which stays where it is the right one.
    private String kept(ModuleVersion module, TemporaryZip coming, ZipHashing hash, ZipCheck check)
            throws IOException, SourceException {
        String name = EscapedName.of(module.version());
        try {
            upstream().zip(module, coming);
            String found = fs.withBytes(coming.file(), Limits.ZIP, bytes -> hash.of(bytes, prefix(module)));
            check.of(module, found);
            writer.writeZip(folder(module.path()), name, Optional.of(coming.file()), found);
            coming.drop(new IOException());
            return found;
        } catch (IOException | SourceException | RuntimeException e) {
            coming.drop(e);
            if (coming.failure().isPresent()) {
                writer.giveUp(coming.failure().get());
                return unkept(module, hash, check);
            }
            throw e;
        }
    }

    /// In memory, where no file can be written; one after the other, so that they do not add up.
    private String unkept(ModuleVersion module, ZipHashing hash, ZipCheck check) throws IOException, SourceException {
        try {
            alone.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceException(SourceException.Kind.INTERRUPTED, "cancelled");
        }
        try {
            MemoryZip zip = new MemoryZip();
            upstream().zip(module, zip);
            String found = hash.of(zip.bytes(), prefix(module));
            check.of(module, found);
            return found;
        } finally {
            alone.release();
        }
    }

    private static String prefix(ModuleVersion module) {
        return module.path() + "@" + module.version().text() + "/";
    }

    /// A way to hash a zip file.
    @FunctionalInterface
    public interface ZipHashing {
        /// The hash of a zip file in which every name starts with the prefix.
        String of(ByteBuffer zip, String prefix) throws IOException;
    }

    /// A way to compare the hash of a zip file with what it should be.
    @FunctionalInterface
    public interface ZipCheck {
        /// Compares.
        /// @throws SourceException where it is another, or nobody could say
        void of(ModuleVersion module, String hash) throws SourceException;
    }

    /// A power cut leaves zeros.
    static Optional<String> validHash(byte[] content) {
        String hash = new String(content, StandardCharsets.ISO_8859_1).strip();
        return hash.length() == 47 && hash.startsWith("h1:") && hash.indexOf(0) < 0 ? Optional.of(hash) : Optional.empty();
    }

    /// The file that holds the go.mod of a module version, where the cache has it.
    public Optional<Path> goModFile(ModuleVersion module) {
        return file(module, ".mod").filter(file -> fs.kind(file) == Fs.Kind.FILE);
    }

    /// The zip file of a module version, where the cache has it.
    public Optional<Path> zipFile(ModuleVersion module) {
        return file(module, ".zip").filter(file -> fs.kind(file) == Fs.Kind.FILE);
    }

    /// The folder with the files of a module version, where the cache has all of them.
    public Optional<Path> directory(ModuleVersion module) {
        boolean whole = file(module, ".partial").filter(file -> fs.kind(file) == Fs.Kind.MISSING).isPresent()
                && file(module, ".ziphash").filter(file -> fs.kind(file) == Fs.Kind.FILE).isPresent();
        try {
            return Optional.of(root.resolve(EscapedName.of(module.path()) + "@" + EscapedName.of(module.version())))
                    .filter(folder -> whole && fs.kind(folder) == Fs.Kind.DIRECTORY);
        } catch (SourceException _) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(ModuleVersion module, String ending) {
        try {
            return usable
                    ? Optional.of(Path.of(folder(module.path()) + EscapedName.of(module.version()) + ending))
                    : Optional.empty();
        } catch (SourceException _) {
            return Optional.empty();
        }
    }

    @Override
    public VersionInfo info(ModulePath path, String query) throws SourceException {
        Optional<VersionInfo> cached = cachedInfo(path, query);
        if (cached.isPresent()) {
            return cached.get();
        }
        VersionInfo info = upstream().info(path, query);
        keep(path, info);
        return info;
    }

    /// What is known of a version without asking elsewhere.
    public Optional<VersionInfo> cachedInfo(ModulePath path, String version) throws SourceException {
        if (!usable || !SemVer.of(version).isCanonical()) {
            return Optional.empty();
        }
        Optional<byte[]> content = read(folder(path) + EscapedName.ofQuery(version) + ".info", Limits.INFO);
        try {
            return content.isEmpty() ? Optional.empty() : Optional.of(VersionInfo.parse(content.get()));
        } catch (SourceException _) {
            // Torn: it is fetched anew.
            return Optional.empty();
        }
    }

    @Override
    public void zip(ModuleVersion module, Receiver receiver) throws SourceException {
        upstream().zip(module, receiver);
    }

    @Override
    public VersionInfo latest(ModulePath path) throws SourceException {
        VersionInfo info = upstream().latest(path);
        keep(path, info);
        return info;
    }

    private void keep(ModulePath path, VersionInfo info) throws SourceException {
        writer.write(folder(path), EscapedName.of(info.version()) + ".info", info.json());
    }

    /// The versions that the source lists; offline those of which the cache has a go.mod.
    @Override
    public VersionList versions(ModulePath path) throws SourceException {
        try {
            return upstream().versions(path);
        } catch (SourceException e) {
            List<SemVer> cached = e.kind() == SourceException.Kind.OFFLINE ? cachedVersions(path) : List.of();
            if (cached.isEmpty()) {
                throw e;
            }
            return new VersionList(cached, Optional.of(e.getMessage() + "; these are the versions in the module cache"));
        }
    }

    /// The versions of which the cache has a go.mod, ascending; those that stand for commits are left out.
    public List<SemVer> cachedVersions(ModulePath path) throws SourceException {
        List<SemVer> versions = new ArrayList<>();
        if (usable) {
            for (SemVer version : VersionFiles.in(fs, Path.of(folder(path)))) {
                if (!PseudoVersion.is(version)) {
                    versions.add(version);
                }
            }
        }
        return versions;
    }

    private ModuleSource upstream() {
        fs.askedElsewhere();
        return next;
    }

    private String folder(ModulePath path) throws SourceException {
        return downloads + EscapedName.of(path) + "/@v/";
    }

    private Optional<byte[]> read(String file, long limit) throws SourceException {
        try {
            return fs.small(file, limit);
        } catch (IOException e) {
            throw new SourceException(SourceException.Kind.FAILED, "reading " + file + ": " + e.getMessage());
        }
    }

    /// What a power cut leaves: nothing, or a tail of zeros. And the old guesses.
    private static boolean isTorn(byte[] content) {
        return content.length == 0 || content[content.length - 1] == 0 || startsWith(content, OLD_GUESS);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private void verify(ModuleVersion module, byte[] content, String place) throws SourceException {
        if (check.apply(module, content) instanceof Verdict.Mismatch mismatch) {
            throw new SourceException(SourceException.Kind.MISMATCH, mismatch.message() + " (" + place + ")");
        }
    }
}
