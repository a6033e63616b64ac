package dev.modscope.workspace.saving;

import dev.modscope.disk.AtomicFile;
import dev.modscope.disk.Fs;
import dev.modscope.disk.LockHeldException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One run of saving: looks, locks, looks again, notes what it is about to do, prepares everything, and only then writes.
final class SaveRun {
    private final Fs fs;
    private final Path moduleCache;
    private final Optional<Journal> journal;
    private Optional<Journal.Begun> begun = Optional.empty();
    private final List<Target> targets = new ArrayList<>();
    private final Deque<Fs.Lock> locks = new ArrayDeque<>();
    private Optional<Path> current = Optional.empty();
    private String step = "";

    SaveRun(Fs fs, Path moduleCache, Optional<Journal> journal) {
        this.fs = fs;
        this.moduleCache = moduleCache;
        this.journal = journal;
    }

    /// A part of a run.
    @FunctionalInterface
    private interface Part {
        void run() throws IOException, SavingException;
    }

    void write(List<FileChange> changes) throws SavingException {
        run(() -> {
            find(changes);
            boolean alone = lockCache();
            lockFiles();
            begin();
            writeAll(alone);
        });
    }

    /// Brings files to where an earlier run was to bring them, or back, and removes what it left beside its files.
    void settle(List<FileChange> writes, List<FileChange> removals, List<Path> files) throws SavingException {
        run(() -> {
            find(writes);
            boolean alone = lockCache();
            lockFiles();
            for (Path file : files) {
                removeLeftovers(file);
            }
            writeAll(alone);
            for (FileChange removal : removals) {
                Target target = Target.of(fs, removal);
                at(target, "removing it");
                if (!target.isAsRead()) {
                    throw stale();
                }
                fs.delete(target.path());
            }
        });
    }

    private void run(Part work) throws SavingException {
        IOException leftovers = new IOException("leftovers");
        try {
            work.run();
            end();
        } catch (IOException e) {
            undo(e);
            throw failure(e);
        } catch (RuntimeException e) {
            undo(leftovers);
            throw e;
        } finally {
            targets.forEach(target -> target.clean(leftovers));
            unlock();
        }
    }

    private void writeAll(boolean alone) throws IOException {
        for (Target target : targets) {
            at(target, "preparing the new text");
            target.prepare(!alone, begun.map(Journal.Begun::file), backupPlaces(target));
        }
        for (Target target : targets) {
            at(target, "writing");
            target.write();
        }
    }

    /// Where the journal cannot be written the files are still written, with copies of the old text beside them.
    private void begin() {
        List<FileChange> found = targets.stream()
                .map(target -> FileChange.of(target.path(), target.change().before(), target.change().after())).toList();
        try {
            begun = journal.isEmpty() ? Optional.empty() : Optional.of(journal.get().begin(found));
            begun.ifPresent(entry -> locks.push(entry.lock()));
        } catch (IOException _) {
            begun = Optional.empty();
        }
    }

    private void end() {
        try {
            if (begun.isPresent()) {
                begun.get().end();
                journal.orElseThrow().forgetOld(begun.get());
            }
        } catch (IOException _) {
            // The next start sees that everything is written.
            return;
        }
    }

    /// The entry stays where a file could not be put back: the next start sees to it.
    private void undo(IOException cause) {
        boolean whole = true;
        for (Target target : targets.reversed()) {
            whole &= target.undo(cause);
        }
        try {
            if (whole && begun.isPresent()) {
                begun.get().drop();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void removeLeftovers(Path file) throws IOException {
        Path folder = file.getParent();
        String start = AtomicFile.start(file);
        if (folder != null && fs.kind(folder) == Fs.Kind.DIRECTORY) {
            for (String name : fs.names(folder)) {
                if (name.startsWith(start)) {
                    fs.delete(folder.resolve(name));
                }
            }
        }
    }

    private void at(Target target, String next) {
        current = Optional.of(target.change().file());
        step = next;
    }

    private void find(List<FileChange> changes) throws IOException, SavingException {
        for (FileChange change : changes) {
            current = Optional.of(change.file());
            step = "finding it";
            try {
                targets.add(Target.of(fs, change));
            } catch (NoSuchFileException _) {
                throw stale();
            }
        }
        compare();
    }

    private void compare() throws IOException, SavingException {
        for (Target target : targets) {
            at(target, "reading it again");
            if (!target.isAsRead()) {
                throw stale();
            }
        }
    }

    private SavingException stale() {
        return new SavingException(
                name() + " has changed on disk since it was read: nothing was written; read it again and repeat", true);
    }

    /// Takes the lock in the module cache; false where there is no cache that can be written.
    private boolean lockCache() throws IOException {
        if (!moduleCache.isAbsolute()) {
            return false;
        }
        step = "taking the lock in the module cache";
        Path folder = moduleCache.resolve("cache");
        try {
            fs.createDirectories(folder);
            locks.push(fs.lock(folder.resolve("lock")));
            return true;
        } catch (LockHeldException | InterruptedIOException e) {
            throw e;
        } catch (IOException _) {
            return false;
        }
    }

    private void lockFiles() throws IOException, SavingException {
        List<Target> sorted = new ArrayList<>(targets);
        sorted.sort((left, right) -> left.path().compareTo(right.path()));
        for (Target target : sorted) {
            if (!target.isNew()) {
                at(target, "taking its lock");
                locks.push(fs.lock(target.path()));
            }
        }
        compare();
    }

    private List<Path> backupPlaces(Target target) {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(target.path().getParent()).ifPresent(places::add);
        if (moduleCache.isAbsolute()) {
            places.add(moduleCache.resolve("cache"));
        }
        places.add(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
        return places;
    }

    private String name() {
        return current.map(Path::toString).orElse("the file");
    }

    private SavingException failure(IOException e) {
        StringBuilder message = new StringBuilder(name()).append(" was not saved: ").append(step).append(": ");
        message.append(reason(e));
        for (Throwable suppressed : e.getSuppressed()) {
            if (String.valueOf(suppressed.getMessage()).contains("could not be put back")) {
                message.append("; ").append(suppressed.getMessage());
            }
        }
        return new SavingException(message.toString(), false, e);
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException denied && denied.getReason() == null
                ? "permission denied"
                : String.valueOf(e.getMessage());
    }

    private void unlock() {
        while (!locks.isEmpty()) {
            try {
                locks.pop().close();
            } catch (IOException _) {
                // It is given back when the program ends; what was written stands.
            }
        }
    }
}
