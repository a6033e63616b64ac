package dev.modscope.workspace.saving;

import dev.modscope.disk.Fs;
import dev.modscope.workspace.GoEnv;
import java.nio.file.Path;
import java.util.List;

/// Writes changes to files: all of them or none. A file that is not what was read is never written over. The lock in the
/// module cache is taken first, as every `go` command takes it that writes a go.mod file, then that on each file. A link
/// is followed, permissions stay; a file is replaced as a whole, or written in place where it has several names or its
/// folder takes no new file.
public final class Saving {
    private final Fs fs;
    private final Path moduleCache;

    /// Saves through a file system, under the lock of a module cache; an empty or relative path is no cache.
    public Saving(Fs fs, Path moduleCache) {
        this.fs = fs;
        this.moduleCache = moduleCache;
    }

    /// Saves on the disk, under the lock of the environment's module cache.
    public static Saving in(GoEnv env) {
        return new Saving(Fs.disk(), env.moduleCache());
    }

    /// Writes the changes; those that change nothing are passed over.
    /// @throws SavingException where one of them cannot be written: then every file is as it was
    public void write(List<FileChange> changes) throws SavingException {
        List<FileChange> needed = changes.stream().filter(FileChange::changes).toList();
        if (!needed.isEmpty()) {
            new SaveRun(fs, moduleCache).write(needed);
        }
    }

    /// Writes one change.
    /// @throws SavingException where it cannot be written: then the file is as it was
    public void write(FileChange change) throws SavingException {
        write(List.of(change));
    }
}
