package dev.modscope.source.database;

import dev.modscope.disk.Fs;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.SourceException;
import dev.modscope.source.database.log.DatabaseKeyException;
import dev.modscope.source.database.log.NoteKey;
import dev.modscope.source.proxy.ProxyOrder;
import dev.modscope.source.web.Web;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What GOSUMDB and GONOSUMDB say about hashes that go.sum does not name: which of them have to be confirmed, and by
/// which database.
public final class Confirmations {
    private final boolean off;
    private final PathPatterns without;
    private final Optional<ChecksumDatabase> database;
    private final String fault;

    private Confirmations(boolean off, PathPatterns without, Optional<ChecksumDatabase> database, String fault) {
        this.off = off;
        this.without = without;
        this.database = database;
        this.fault = fault;
    }

    /// The values of the variables that matter.
    ///
    /// @param gopath the first folder of GOPATH; an empty path where there is none
    /// @param modcache GOMODCACHE
    public record Settings(String gosumdb, String gonosumdb, String goproxy, String gonoproxy, Path gopath, Path modcache) {}

    /// Reads the variables; that they name no database is said where one is needed.
    public static Confirmations of(Settings settings, Fs fs, Web web) {
        PathPatterns without = new PathPatterns(settings.gonosumdb());
        if (settings.gosumdb().equals("off")) {
            return new Confirmations(true, without, Optional.empty(), "checksum database disabled by GOSUMDB=off");
        }
        String[] words = settings.gosumdb().strip().split("\\s+", -1);
        try {
            if (words[0].isEmpty() || words.length > 2) {
                throw new DatabaseKeyException(words.length > 2 ? "too many fields" : "it is not set");
            }
            NoteKey key = NoteKey.parse(words[0]);
            if (!isPlace(key.name())) {
                throw new DatabaseKeyException("the name of a database must be host[/path]: " + key.name());
            }
            DatabaseFiles.Places places = new DatabaseFiles.Places(fs,
                    settings.gopath().resolve("pkg").resolve("sumdb"),
                    settings.modcache().resolve("cache").resolve("download").resolve("sumdb"),
                    web,
                    new ProxyOrder<>(settings.goproxy(), settings.gonoproxy(), url -> url));
            Optional<String> url = words.length == 2 ? Optional.of(words[1]) : Optional.empty();
            return new Confirmations(false, without,
                    Optional.of(new ChecksumDatabase(key, new DatabaseFiles(places, key.name(), url), without)), "");
        } catch (DatabaseKeyException e) {
            return new Confirmations(false, without, Optional.empty(), "invalid GOSUMDB: " + e.getMessage());
        }
    }

    /// A host with a path perhaps: it becomes the name of a folder and a part of URLs.
    private static boolean isPlace(String name) {
        return List.of(name.split("/", -1)).stream().allMatch(element -> !element.isEmpty()
                && element.charAt(0) != '.'
                && element.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || "-._~:".indexOf(c) >= 0));
    }

    /// Whether a hash of that module that go.sum does not name has to be confirmed.
    public boolean isNeeded(ModulePath path) {
        return !off && !without.matches(path);
    }

    /// Has the hash of a module version, or of its go.mod file, confirmed where that is needed.
    /// @throws SourceException of kind `MISMATCH` where the database speaks against it; of other kinds where it could not
    /// be asked
    public void confirm(ModuleVersion module, boolean goMod, String hash) throws SourceException {
        if (!isNeeded(module.path())) {
            return;
        }
        if (database.isEmpty()) {
            throw new SourceException(SourceException.Kind.FAILED, (goMod ? "verifying go.mod: " : "verifying module: ") + fault);
        }
        database.get().confirm(module, goMod, hash);
    }
}
