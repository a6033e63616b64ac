package dev.modscope.workspace.saving;

import dev.modscope.disk.Fs;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes changes to files: all of them or none. A file that is not what was read is never written over. The lock in the
/// module cache is taken first, as every `go` command takes it that writes a go.mod file, then that on each file. A link
/// is followed, permissions stay; a file is replaced as a whole, or written in place where it has several names or its
/// folder takes no new file. A read-only file is written only for who says so.
public final class Saving {
    private final Fs fs;
    private final Path moduleCache;
    private final Optional<Journal> journal;
    private final boolean anyway;

    /// Saves through a file system, under the lock of a module cache; an empty or relative path is no cache.
    public Saving(Fs fs, Path moduleCache) {
        this(fs, moduleCache, Optional.empty(), false);
    }

    private Saving(Fs fs, Path moduleCache, Optional<Journal> journal, boolean anyway) {
        this.fs = fs;
        this.moduleCache = moduleCache;
        this.journal = journal;
        this.anyway = anyway;
    }

    /// Saves through the file system of an environment, under the lock of its module cache, and keeps a journal of it.
    public static Saving in(GoEnv env) {
        return new Saving(env.fs(), env.moduleCache(), journal(env), false);
    }

    /// The same, with a journal.
    public Saving with(Journal kept) {
        return new Saving(fs, moduleCache, Optional.of(kept), anyway);
    }

    /// The same, for who has been asked whether read-only files are to be written too.
    public Saving anyway() {
        return new Saving(fs, moduleCache, journal, true);
    }

    /// The journal of what was saved in an environment; none where it has no folder for it.
    public static Optional<Journal> journal(GoEnv env) {
        return Optional.of(env.dataFolder().resolve("journal")).filter(Path::isAbsolute)
                .map(folder -> new Journal(env.fs(), folder));
    }

    /// Writes the changes; those that change nothing are passed over.
    /// @throws SavingException where one of them cannot be written: then every file is as it was
    public void write(List<FileChange> changes) throws SavingException {
        List<FileChange> needed = changes.stream().filter(FileChange::changes).toList();
        for (FileChange change : needed) {
            if (!anyway && !change.isNew() && Doubt.isReadOnly(change.file())) {
                throw new SavingException(change.file() + " is read-only: nothing was written; `chmod u+w` lets it be written", false);
            }
        }
        if (!needed.isEmpty()) {
            new SaveRun(fs, moduleCache, journal).write(needed);
        }
    }

    /// Writes one change.
    /// @throws SavingException where it cannot be written: then the file is as it was
    public void write(FileChange change) throws SavingException {
        write(List.of(change));
    }
}
