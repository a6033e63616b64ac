package dev.modscope.resolve.trust;

import dev.modscope.module.ModuleVersion;
import dev.modscope.source.SourceException;
import dev.modscope.source.cache.ModuleCache;
import dev.modscope.source.cache.ZipCache;
import dev.modscope.source.database.Confirmations;
import dev.modscope.source.sum.GoModHash;
import dev.modscope.source.sum.GoSum;
import dev.modscope.source.zip.ModuleZip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Fills the module cache, as `go mod download` does.
public final class Downloads {
    private static final int AT_ONCE = 8;

    private final ModuleCache cache;
    private final ZipCache zips;
    private final GoSum known;
    private final Confirmations confirmations;

    /// `cache` is asked for everything but zip files, `zips` for these.
    public Downloads(ModuleCache cache, ZipCache zips, GoSum known, Confirmations confirmations) {
        this.cache = cache;
        this.zips = zips;
        this.known = known;
        this.confirmations = confirmations;
    }

    /// How zip files are read and checked.
    public static ZipCache.Zips zips(Sums sums) {
        return new ZipCache.Zips() {
            @Override
            public String hash(ByteBuffer zip, String prefix) throws IOException {
                return ModuleZip.hash(zip, prefix);
            }

            @Override
            public void unpack(ByteBuffer zip, String prefix, ZipCache.Taker taker) throws IOException {
                ModuleZip.unpack(zip, prefix, taker::take);
            }

            @Override
            public void check(ModuleVersion module, String hash) throws SourceException {
                sums.check(module, hash);
            }
        };
    }

    /// Fetches modules, several at the same time; the answers stand in the order of the questions.
    public List<Downloaded> fetch(List<ModuleVersion> modules) {
        return new Together(AT_ONCE).map(modules, this::fetch);
    }

    private Downloaded fetch(ModuleVersion module) {
        Downloaded done = new Downloaded(module);
        try {
            cache.info(module.path(), module.version().text());
            done = done.withInfo(zips.file(module, "info"));
            String sum = GoModHash.of(cache.goMod(module));
            if (known.recorded(module, true).isEmpty()) {
                confirmations.confirm(module, true, sum);
            }
            done = done.withGoMod(zips.file(module, "mod"), sum);
            String hash = zips.fetch(module);
            done = done.withZip(zips.file(module, "zip"), hash);
            Path folder = zips.unpack(module);
            return done.withDirectory(folder);
        } catch (SourceException e) {
            if (e.kind() == SourceException.Kind.INTERRUPTED) {
                throw new CancellationException("interrupted");
            }
            return done.withError(module + ": " + e.getMessage(), e.kind() == SourceException.Kind.MISMATCH);
        }
    }
}
