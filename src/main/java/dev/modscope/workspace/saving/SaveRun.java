package dev.modscope.workspace.saving;

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

/// One run of saving: looks, locks, looks again, prepares everything, and only then writes.
final class SaveRun {
    private final Fs fs;
    private final Path moduleCache;
    private final List<Target> targets = new ArrayList<>();
    private final Deque<Fs.Lock> locks = new ArrayDeque<>();
    private Optional<Path> current = Optional.empty();
    private String step = "";

    SaveRun(Fs fs, Path moduleCache) {
        this.fs = fs;
        this.moduleCache = moduleCache;
    }

    void write(List<FileChange> changes) throws SavingException {
        IOException leftovers = new IOException("leftovers");
        try {
            find(changes);
            boolean alone = lockCache();
            lockFiles();
            for (Target target : targets) {
                at(target, "preparing the new text");
                target.prepare(!alone, backupPlaces(target));
            }
            for (Target target : targets) {
                at(target, "writing");
                target.write();
            }
        } catch (IOException e) {
            targets.reversed().forEach(target -> target.undo(e));
            throw failure(e);
        } catch (RuntimeException e) {
            targets.reversed().forEach(target -> target.undo(leftovers));
            throw e;
        } finally {
            targets.forEach(target -> target.clean(leftovers));
            unlock();
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
