package dev.modscope.resolve.trust;

import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.plan.Hashes;
import dev.modscope.source.SourceException;
import dev.modscope.source.Verdict;
import dev.modscope.source.cache.ModuleCache;
import dev.modscope.source.database.Confirmations;
import dev.modscope.source.sum.GoModHash;
import dev.modscope.source.sum.GoSum;
import dev.modscope.source.zip.ModuleZip;
import java.util.concurrent.CancellationException;

/// The hashes of module versions, each held against go.sum, and where that does not name it against the checksum database.
public record Sums(ModuleCache cache, GoSum known, Confirmations confirmations) {
    /// Carries what the database said out of the reading of a zip.
    private static final class UnconfirmedException extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        UnconfirmedException(SourceException cause) {
            super(cause);
        }
    }

    /// The hash of one line.
    public Hashes.Sum of(Hashes.Line line) {
        try {
            return line.goMod() ? goMod(line.module()) : content(line.module());
        } catch (UnconfirmedException e) {
            return e.getCause() instanceof SourceException failure ? unconfirmed(failure) : new Hashes.Sum.Unasked();
        } catch (SourceException e) {
            return switch (e.kind()) {
                case INTERRUPTED -> throw new CancellationException("interrupted");
                case MISMATCH -> new Hashes.Sum.Refuted(e.getMessage());
                case NOT_FOUND, FAILED, TOO_LARGE, UNTRUSTED, OFFLINE -> new Hashes.Sum.NoFile(e.getMessage());
            };
        }
    }

    private Hashes.Sum goMod(ModuleVersion module) throws SourceException {
        String hash = GoModHash.of(cache.goMod(module));
        confirm(module, true, hash);
        return new Hashes.Sum.Known(hash);
    }

    private Hashes.Sum content(ModuleVersion module) throws SourceException {
        return new Hashes.Sum.Known(cache.contentHash(module, ModuleZip::hash, this::check));
    }

    /// Makes sure that a module version has the hash that it should have.
    /// @throws SourceException of kind `MISMATCH` where go.sum names another
    public void check(ModuleVersion module, String hash) throws SourceException {
        switch (known.check(module, hash)) {
            case Verdict.Verified _ -> {}
            case Verdict.Unverified _ -> confirm(module, false, hash);
            case Verdict.Mismatch mismatch ->
                throw new SourceException(SourceException.Kind.MISMATCH, mismatch.message("its zip file") + " (the file is not kept)");
        }
    }

    private void confirm(ModuleVersion module, boolean goMod, String hash) {
        try {
            confirmations.confirm(module, goMod, hash);
        } catch (SourceException e) {
            throw new UnconfirmedException(e);
        }
    }

    private static Hashes.Sum unconfirmed(SourceException failure) {
        return switch (failure.kind()) {
            case INTERRUPTED -> throw new CancellationException("interrupted");
            case MISMATCH -> new Hashes.Sum.Refuted(failure.getMessage());
            case OFFLINE -> new Hashes.Sum.Unasked();
            case NOT_FOUND, FAILED, TOO_LARGE, UNTRUSTED -> new Hashes.Sum.Unconfirmed(failure.getMessage());
        };
    }
}
