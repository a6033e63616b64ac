package dev.modscope.workspace.saving;

import dev.modscope.disk.AtomicFile;
import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One file that is being written. A workbench for one run.
final class Target {
    private final Fs fs;
    private final FileChange change;
    private final Path path;
    private Optional<Fs.Identity> identity = Optional.empty();
    private Optional<AtomicFile> staged = Optional.empty();
    private Optional<Path> backup = Optional.empty();
    private Optional<Path> journalled = Optional.empty();
    private boolean written;

    private Target(Fs fs, FileChange change, Path path) {
        this.fs = fs;
        this.change = change;
        this.path = path;
    }

    /// Finds the file itself where its name is a link.
    static Target of(Fs fs, FileChange change) throws IOException {
        Path file = change.file().toAbsolutePath().normalize();
        if (!change.isNew()) {
            return new Target(fs, change, fs.realPath(file));
        }
        Path folder = file.getParent();
        String name = String.valueOf(file.getFileName());
        Path real = folder == null ? file : fs.realPath(folder).resolve(name);
        if (folder != null && fs.kind(file) == Fs.Kind.MISSING && fs.names(folder).contains(name)) {
            throw new IOException("it is a link to a file that does not exist");
        }
        return new Target(fs, change, real);
    }

    Path path() {
        return path;
    }

    FileChange change() {
        return change;
    }

    boolean isNew() {
        return change.isNew();
    }

    /// Whether the file is still the one that was read, with the content that was read.
    boolean isAsRead() throws IOException {
        if (change.isNew()) {
            return fs.kind(path) == Fs.Kind.MISSING;
        }
        if (fs.kind(path) == Fs.Kind.MISSING) {
            return false;
        }
        Optional<Fs.Identity> now = Optional.of(fs.identity(path));
        boolean same = identity.isEmpty() || identity.equals(now);
        identity = now;
        return same && Arrays.equals(fs.read(path, Limits.LOCAL_FILE), change.before().orElseThrow());
    }

    /// Makes ready to write: the new content beside the file, or a copy of the old content in the first of the places
    /// that takes one, unless the journal has it.
    void prepare(boolean inPlace, Optional<Path> journal, List<Path> places) throws IOException {
        boolean several = identity.map(file -> file.names() > 1).orElse(false);
        if (change.isNew() || (!inPlace && !several)) {
            try {
                Optional<Path> like = change.isNew() ? Optional.empty() : Optional.of(path);
                staged = Optional.of(AtomicFile.stage(fs, path, like, change.after()));
                return;
            } catch (AccessDeniedException e) {
                if (change.isNew()) {
                    throw e;
                }
            }
        }
        if (journal.isPresent()) {
            journalled = journal;
        } else {
            backUp(places);
        }
    }

    private void backUp(List<Path> places) throws IOException {
        IOException failure = new IOException("there is no place for a copy of its old text");
        for (Path place : places) {
            Path copy = place.resolve(String.valueOf(AtomicFile.beside(path).getFileName()));
            try {
                fs.create(copy, change.before().orElseThrow());
                fs.force(copy);
                backup = Optional.of(copy);
                return;
            } catch (IOException e) {
                failure.addSuppressed(e);
                delete(copy, failure);
            }
        }
        throw failure;
    }

    /// Writes.
    void write() throws IOException {
        if (staged.isPresent()) {
            staged.get().putInPlace();
            written = true;
            return;
        }
        written = true;
        fs.overwrite(path, change.after());
        fs.force(path);
    }

    /// Puts the old content back, or removes the new file. Where that fails, which it tells, the copy of the old content
    /// stays.
    boolean undo(IOException cause) {
        if (!written) {
            return true;
        }
        try {
            if (change.isNew()) {
                fs.delete(path);
            } else if (staged.isPresent()) {
                AtomicFile.replace(fs, path, change.before().orElseThrow());
            } else {
                fs.overwrite(path, change.before().orElseThrow());
                fs.force(path);
            }
            return true;
        } catch (IOException e) {
            cause.addSuppressed(new IOException(path + " could not be put back: " + e.getMessage()
                    + backup.or(() -> journalled).map(copy -> "; its old text is in " + copy).orElse(""), e));
            backup = Optional.empty();
            return false;
        }
    }

    /// Removes what the run leaves beside the file.
    void clean(IOException cause) {
        staged.filter(_ -> !written).ifPresent(file -> file.discard(cause));
        backup.ifPresent(copy -> delete(copy, cause));
    }

    private void delete(Path file, IOException cause) {
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                fs.delete(file);
                return;
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
