package dev.modscope.source.database;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import dev.modscope.source.SourceException;
import dev.modscope.source.proxy.ProxyOrder;
import dev.modscope.source.web.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A database on the web, and what is known of it on the disk, where the `go` command has it too: proved tiles and records
/// below GOMODCACHE, the newest signed head below GOPATH.
final class DatabaseFiles implements DatabaseReader {
    private final Places places;
    private final String name;
    private final Optional<String> url;
    private final Once<String, String> base = new Once<>();

    /// Where things are.
    ///
    /// @param heads the folder of the newest heads, `GOPATH/pkg/sumdb`; an empty path where there is none
    /// @param cache the folder for what was proved, `GOMODCACHE/cache/download/sumdb`; it may not be usable
    /// @param proxies whom to ask for the database before the database itself
    record Places(Fs fs, Path heads, Path cache, Web web, ProxyOrder<String> proxies) {}

    /// `url` is where the database is, where that is said; then no proxy is asked.
    DatabaseFiles(Places places, String name, Optional<String> url) {
        this.places = places;
        this.name = name;
        this.url = url;
    }

    @Override
    public byte[] remote(String path, long limit) throws SourceException {
        places.fs().askedElsewhere();
        String at = url.isPresent() ? url.get() : base.get(name, this::findBase);
        return places.web().get(joined(at, path), limit);
    }

    private static String joined(String base, String path) {
        return (base.endsWith("/") ? base : base + "/") + path.replace("!", "%21");
    }

    /// The first proxy that stands in for the database; else the database itself.
    private String findBase() throws SourceException {
        try {
            return places.proxies().ask(false, entry -> switch (entry) {
                case ProxyOrder.Entry.Proxy<String>(String proxy, _) -> {
                    String found = joined(proxy, "sumdb/" + name);
                    byte[] _ = places.web().get(found + "/supported", Limits.INFO);
                    yield found;
                }
                default -> throw new SourceException(SourceException.Kind.NOT_FOUND, "not a proxy");
            });
        } catch (SourceException e) {
            if (e.kind() == SourceException.Kind.NOT_FOUND) {
                return "https://" + name;
            }
            throw e;
        }
    }

    private Path head() throws SourceException {
        if (!places.heads().isAbsolute()) {
            throw new SourceException(SourceException.Kind.FAILED,
                    "there is no place for what is known of the checksum database: GOPATH is not set");
        }
        return places.heads().resolve(name).resolve("latest");
    }

    @Override
    public byte[] latest() throws SourceException {
        Path file = head();
        try {
            return read(file).orElseGet(() -> new byte[0]);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /// Under a lock, as `go` does: somebody may be writing.
    private Optional<byte[]> read(Path file) throws IOException {
        if (places.fs().kind(file) != Fs.Kind.FILE) {
            return Optional.empty();
        }
        Optional<Fs.Lock> lock = lock(file);
        try {
            return Optional.of(places.fs().read(file, Limits.INFO));
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    /// A file that must not be written is not being written.
    private Optional<Fs.Lock> lock(Path file) throws IOException {
        try {
            return Optional.of(places.fs().lock(file));
        } catch (dev.modscope.disk.LockHeldException e) {
            throw e;
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean replaceLatest(byte[] before, byte[] now) throws SourceException {
        Path file = head();
        try {
            places.fs().createDirectories(file.resolveSibling("."));
            try (Fs.Lock _ = places.fs().lock(file)) {
                byte[] there = places.fs().read(file, Limits.INFO);
                boolean free = there.length == 0 || Arrays.equals(there, before);
                if (free) {
                    places.fs().overwrite(file, now);
                }
                return free;
            }
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static SourceException unusable(Path file, IOException e) {
        return new SourceException(SourceException.Kind.FAILED,
                "the newest head of the checksum database is kept in " + file + ", which cannot be used: " + e.getMessage());
    }

    @Override
    public Optional<byte[]> kept(String file) {
        if (!places.cache().isAbsolute()) {
            return Optional.empty();
        }
        try {
            // Empty is what somebody has just begun to write.
            return read(places.cache().resolve(file)).filter(content -> content.length > 0);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String file, byte[] content) {
        if (places.cache().isAbsolute()) {
            put(places.cache().resolve(file), content);
        }
    }

    private boolean put(Path file, byte[] content) {
        Path temporary = file.resolveSibling(file.getFileName() + Long.toString(System.nanoTime(), Character.MAX_RADIX) + ".tmp");
        try {
            places.fs().createDirectories(file.resolveSibling("."));
            places.fs().create(temporary, content);
            places.fs().move(temporary, file);
            return true;
        } catch (IOException _) {
            delete(temporary);
            return false;
        }
    }

    private void delete(Path temporary) {
        try {
            places.fs().delete(temporary);
        } catch (IOException _) {
            return;
        }
    }

    @Override
    public String keepContradiction(String evidence) {
        if (!places.heads().isAbsolute()) {
            return "";
        }
        Path file = places.heads().resolve(name).resolve("contradiction-" + System.currentTimeMillis() + ".txt");
        return put(file, evidence.getBytes(StandardCharsets.UTF_8)) ? file.toString() : "";
    }
}
