package dev.modscope.workspace.saving;

import dev.modscope.disk.Fs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A save that was cut off: by a crash, a power cut, a kill. It can be finished or undone, unless somebody has written to
/// its files since.
public final class Interrupted {
    private final Fs fs;
    private final Journal.Begun begun;
    private final Entry entry;

    Interrupted(Fs fs, Journal.Begun begun, Entry entry) {
        this.fs = fs;
        this.begun = begun;
        this.entry = entry;
    }

    /// How its files stand.
    public enum State {
        /// All as they were before.
        UNTOUCHED,
        /// All as they were to be.
        WRITTEN,
        /// Some are new and some old, or one is half written.
        HALF,
        /// One of them is something else altogether: nobody but its owner can say what is right.
        CHANGED_SINCE
    }

    /// When it began.
    public Instant time() {
        return entry.time();
    }

    /// Its files.
    public List<Path> files() {
        return entry.changes().stream().map(FileChange::file).toList();
    }

    /// Where the texts before and after are kept.
    public Path kept() {
        return begun.file();
    }

    /// How its files stand now.
    public State state() throws IOException {
        boolean old = true;
        boolean whole = true;
        for (FileChange change : entry.changes()) {
            Optional<byte[]> now = content(change.file());
            boolean isOld = same(now, change.before());
            boolean isNew = same(now, Optional.of(change.after()));
            if (!isOld && !isNew && !isStart(now, change.after())) {
                return State.CHANGED_SINCE;
            }
            old &= isOld;
            whole &= isNew;
        }
        return old ? State.UNTOUCHED : whole ? State.WRITTEN : State.HALF;
    }

    private Optional<byte[]> content(Path file) throws IOException {
        return FileChange.read(fs, file);
    }

    /// What putting back would change: each file as it stands, and as it was. A file that would be removed ends empty.
    public List<FileChange> undoing() throws IOException {
        List<FileChange> changes = new ArrayList<>();
        for (FileChange change : entry.changes()) {
            Optional<byte[]> now = content(change.file());
            if (!same(now, change.before())) {
                changes.add(FileChange.of(change.file(), now, change.before().orElse(new byte[0])));
            }
        }
        return changes;
    }

    private static boolean same(Optional<byte[]> left, Optional<byte[]> right) {
        return left.isPresent() == right.isPresent() && (left.isEmpty() || Arrays.equals(left.get(), right.orElseThrow()));
    }

    /// As writing in place leaves it where it ends too soon.
    private static boolean isStart(Optional<byte[]> now, byte[] after) {
        return now.isPresent() && now.get().length < after.length
                && Arrays.equals(now.get(), Arrays.copyOf(after, now.get().length));
    }

    /// Writes what was not written yet, under the lock of the module cache.
    /// @throws SavingException where that fails: then it can be tried again
    public void finish(Path moduleCache) throws SavingException {
        settle(moduleCache, true);
    }

    /// Puts every file back, under the lock of the module cache; a file that is new is removed.
    /// @throws SavingException where that fails: then it can be tried again
    public void undo(Path moduleCache) throws SavingException {
        settle(moduleCache, false);
    }

    /// Keeps the entry and never speaks of it again.
    public void leave() throws SavingException {
        try {
            begun.end();
        } catch (IOException e) {
            throw new SavingException(begun.file() + " could not be closed: " + e.getMessage(), false, e);
        }
    }

    private void settle(Path moduleCache, boolean forward) throws SavingException {
        List<FileChange> writes = new ArrayList<>();
        List<FileChange> removals = new ArrayList<>();
        try {
            if (state() == State.CHANGED_SINCE) {
                throw new SavingException("a file was changed since its saving was cut off; its text before and after is in "
                        + begun.file(), true);
            }
            for (FileChange change : entry.changes()) {
                Optional<byte[]> now = content(change.file());
                Optional<byte[]> wanted = forward ? Optional.of(change.after()) : change.before();
                if (!same(now, wanted)) {
                    wanted.ifPresentOrElse(
                            text -> writes.add(FileChange.of(change.file(), now, text)),
                            () -> removals.add(FileChange.of(change.file(), now, new byte[0])));
                }
            }
            new SaveRun(fs, moduleCache, Optional.empty()).settle(writes, removals, files());
            if (forward) {
                begun.end();
            } else {
                begun.drop();
            }
        } catch (IOException e) {
            throw new SavingException("the save that was cut off could not be settled: " + e.getMessage(), false, e);
        }
    }
}
