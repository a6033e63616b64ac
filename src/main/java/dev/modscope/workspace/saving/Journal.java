package dev.modscope.workspace.saving;

import dev.modscope.disk.Fs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was saved, before it is saved: each entry holds the old and the new content of all files of one save, so that a
/// save that was cut off can be finished or undone at the next start. The last twenty saves of a file are kept.
public final class Journal {
    private static final int KEPT = 20;
    private static final String OPEN = ".open";
    private static final String DONE = ".done";

    private final Fs fs;
    private final Path folder;

    /// The journal in a folder, which is made where it does not exist.
    public Journal(Fs fs, Path folder) {
        this.fs = fs;
        this.folder = folder;
    }

    /// A save that has begun. Its lock is held as long as it is under way: with the program it ends.
    record Begun(Fs fs, Path file, Fs.Lock lock) {
        /// Everything is written.
        void end() throws IOException {
            fs.move(file, done(file));
        }

        /// Everything is as it was.
        void drop() throws IOException {
            fs.delete(file);
        }
    }

    private static Path done(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - OPEN.length()) + DONE);
    }

    /// Notes what is about to be written, before it is.
    Begun begin(List<FileChange> changes) throws IOException {
        fs.createDirectories(folder);
        Entry entry = new Entry(Instant.now(), changes);
        String key = HexFormat.of().toHexDigits(changes.getFirst().file().toString().hashCode());
        String name = String.format(Locale.ROOT, "%s-%015d-%s",
                key, entry.time().toEpochMilli(), Long.toString(System.nanoTime(), Character.MAX_RADIX));
        Path draft = folder.resolve(name + ".draft");
        fs.create(draft, entry.bytes());
        fs.force(draft);
        Fs.Lock lock = fs.lock(draft);
        Path file = folder.resolve(name + OPEN);
        try {
            fs.move(draft, file);
            fs.force(folder);
            return new Begun(fs, file, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /// Forgets all but the last saves of the same file. What cannot be removed stays.
    void forgetOld(Begun begun) {
        try {
            String key = begun.file().getFileName().toString().substring(0, 9);
            List<String> old = fs.names(folder).stream()
                    .filter(name -> name.startsWith(key) && name.endsWith(DONE)).sorted(Comparator.reverseOrder()).skip(KEPT).toList();
            for (String name : old) {
                fs.delete(folder.resolve(name));
            }
        } catch (IOException _) {
            return;
        }
    }

    /// The saves that ended before they were whole, the oldest first, of files in `place`, below it or around it. A save
    /// that wrote nothing, or everything, is closed here and is not among them.
    public List<Interrupted> interrupted(Path place) {
        List<Interrupted> found = new ArrayList<>();
        for (String name : open()) {
            Path file = folder.resolve(name);
            try {
                Optional<Entry> entry = isUnderWay(file) ? Optional.empty() : Entry.read(fs.read(file, Entry.LIMIT));
                if (entry.isPresent() && entry.get().concerns(place)) {
                    found.add(new Interrupted(fs, new Begun(fs, file, () -> {}), entry.get()));
                }
            } catch (IOException _) {
                // What cannot be read now may be at the next start.
            }
        }
        return found;
    }

    private boolean isUnderWay(Path file) throws IOException {
        Optional<Fs.Lock> lock = fs.tryLock(file);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    private List<String> open() {
        try {
            return fs.kind(folder) == Fs.Kind.DIRECTORY
                    ? fs.names(folder).stream().filter(name -> name.endsWith(OPEN))
                            .sorted(Comparator.comparing(name -> name.substring(Math.min(9, name.length())))).toList()
                    : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }
}
