package dev.modscope.source.database;

import dev.modscope.module.ModuleVersion;
import dev.modscope.source.EscapedName;
import dev.modscope.source.PathPatterns;
import dev.modscope.source.SourceException;
import dev.modscope.source.database.log.LogRecord;
import dev.modscope.source.database.log.NoteKey;
import dev.modscope.source.database.log.ProofException;
import java.util.List;
import java.util.Optional;

/// A checksum database. What it says of a module version counts only where the log proves it: the text of the record is
/// hashed, the hash is found in the tree whose head is signed, and that tree contains every tree that was seen before.
/// Safe for use from several threads.
public final class ChecksumDatabase {
    /// A record names the two hashes of a module version; more than this is no record.
    private static final long LONGEST_ANSWER = 1L << 20;

    private final NoteKey key;
    private final DatabaseReader reader;
    private final PathPatterns without;
    private final Timeline timeline;
    private final Once<String, List<String>> records = new Once<>();

    ChecksumDatabase(NoteKey key, DatabaseReader reader, PathPatterns without) {
        this.key = key;
        this.reader = reader;
        this.without = without;
        this.timeline = new Timeline(key, reader);
    }

    /// Has the database confirm the hash of a module version, or of its go.mod file.
    /// @throws SourceException of kind `MISMATCH` where the database, or what it is caught at, speaks against it; of other
    /// kinds where it could not be asked
    void confirm(ModuleVersion module, boolean goMod, String hash) throws SourceException {
        String version = module.version().text() + (goMod ? "/go.mod" : "");
        String start = module.path().value() + " " + version + " ";
        String what = goMod ? "verifying go.mod: " : "verifying module: ";
        List<String> lines;
        try {
            lines = lookup(module);
        } catch (SourceException e) {
            throw new SourceException(e.kind(), what + e.getMessage());
        }
        for (String line : lines) {
            if (line.equals(start + hash)) {
                return;
            }
            if (line.startsWith(start + "h1:")) {
                throw new SourceException(SourceException.Kind.MISMATCH, what + "checksum mismatch: downloaded " + hash
                        + ", but the checksum database " + key.name() + " says " + line.substring(start.length()));
            }
        }
        // Saying nothing about it is not saying that it is right.
        throw new SourceException(SourceException.Kind.MISMATCH,
                what + "checksum missing from the answer of the checksum database " + key.name());
    }

    /// The lines of the record of a module version, as the log proves them.
    private List<String> lookup(ModuleVersion module) throws SourceException {
        if (without.matches(module.path())) {
            throw new SourceException(SourceException.Kind.FAILED, "it matches GOPRIVATE or GONOSUMDB, so it is not asked for");
        }
        String path = "lookup/" + EscapedName.of(module.path()) + "@" + EscapedName.of(module.version());
        return records.get(path, () -> {
            Optional<byte[]> kept = reader.kept(key.name() + "/" + path);
            byte[] answer = kept.isPresent() ? kept.get() : reader.remote(path, LONGEST_ANSWER);
            try {
                LogRecord record = LogRecord.parse(answer);
                timeline.merge(record.head());
                timeline.prove(record);
                if (kept.isEmpty()) {
                    reader.keep(key.name() + "/" + path, answer);
                }
                return record.lines();
            } catch (ProofException e) {
                throw e.asFailure();
            }
        });
    }
}
