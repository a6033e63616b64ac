package dev.modscope.source.database;

import dev.modscope.source.SourceException;
import dev.modscope.source.database.log.Hash;
import dev.modscope.source.database.log.LogRecord;
import dev.modscope.source.database.log.Node;
import dev.modscope.source.database.log.NoteKey;
import dev.modscope.source.database.log.ProofException;
import dev.modscope.source.database.log.ProvedTree;
import dev.modscope.source.database.log.SignedNote;
import dev.modscope.source.database.log.TreeHead;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The newest state of the log that was seen, by this program or another on this machine. A log only grows: each state
/// that is shown has to contain the older ones, record for record, or somebody shows different logs to different people.
final class Timeline {
    private final NoteKey key;
    private final DatabaseReader reader;
    private final TileStore tiles;
    private State newest = new State(TreeHead.empty(), "");
    private boolean started;

    /// A head and the note that was signed.
    private record State(TreeHead head, String note) {}

    Timeline(NoteKey key, DatabaseReader reader) {
        this.key = key;
        this.reader = reader;
        this.tiles = new TileStore(reader, key.name());
    }

    private synchronized State newest() {
        return newest;
    }

    private synchronized boolean replace(State before, State now) {
        if (!newest.equals(before)) {
            return false;
        }
        newest = now;
        return true;
    }

    /// Takes a signed head into the timeline, and remembers it where it is the newest.
    void merge(byte[] note) throws SourceException, ProofException {
        start();
        if (!mergeInMemory(note)) {
            return;
        }
        while (true) {
            byte[] stored = reader.latest();
            mergeInMemory(stored);
            State state = newest();
            byte[] ours = state.note().getBytes(StandardCharsets.UTF_8);
            if (Arrays.equals(stored, ours) || isNewer(stored, state) || reader.replaceLatest(stored, ours)) {
                return;
            }
        }
    }

    private boolean isNewer(byte[] stored, State state) throws ProofException {
        return stored.length > 0 && TreeHead.parse(SignedNote.open(stored, key)).size() >= state.head().size();
    }

    /// What another program has seen counts from the beginning.
    private synchronized void start() throws SourceException, ProofException {
        if (!started) {
            mergeInMemory(reader.latest());
            started = true;
        }
    }

    /// Whether the head is newer than all before.
    private boolean mergeInMemory(byte[] note) throws SourceException, ProofException {
        if (note.length == 0) {
            return false;
        }
        State state = new State(TreeHead.parse(SignedNote.open(note, key)), new String(note, StandardCharsets.UTF_8));
        while (true) {
            State known = newest();
            if (state.head().size() <= known.head().size()) {
                check(state, known);
                return false;
            }
            check(known, state);
            if (replace(known, state)) {
                return true;
            }
        }
    }

    private void check(State older, State newer) throws SourceException, ProofException {
        Hash then = older.head().size() == newer.head().size()
                ? newer.head().hash()
                : new ProvedTree(newer.head(), tiles).hashAt(older.head().size());
        if (then.equals(older.head().hash())) {
            return;
        }
        String evidence = "older:\n" + older.note() + "\nnewer:\n" + newer.note() + "\nthe newer tree has at "
                + older.head().size() + " records the hash\n" + then + "\n";
        String place = reader.keepContradiction(evidence);
        throw ProofException.refuted("the checksum database " + key.name() + " contradicts itself: its tree of "
                + newer.head().size() + " records does not contain the one of " + older.head().size()
                + " that it signed before" + (place.isEmpty() ? "" : "; both are kept in " + place));
    }

    /// Makes sure that a record is in the log, word for word.
    void prove(LogRecord record) throws SourceException, ProofException {
        TreeHead head = newest().head();
        if (record.number() >= head.size()) {
            throw ProofException.refuted("cannot validate record " + record.number() + " in tree of size " + head.size());
        }
        Hash proved = new ProvedTree(head, tiles).hashes(List.of(Node.record(record.number()))).getFirst();
        if (!proved.equals(record.hash())) {
            throw ProofException.refuted("cannot authenticate record data in server response");
        }
    }
}
