package dev.modscope.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Replaces a file as a whole: whoever reads it, at any moment and after any failure, sees the old text or the new one.
public final class AtomicFile {
    private final Fs fs;
    private final Path target;
    private final Path beside;

    private AtomicFile(Fs fs, Path target, Path beside) {
        this.fs = fs;
        this.target = target;
        this.beside = beside;
    }

    /// Puts new content in the place of an existing file. A link stays a link: what it points to is replaced. The
    /// permissions stay.
    /// @throws IOException where this failed: then the file is as it was, and nothing is left beside it
    public static void replace(Fs fs, Path file, byte[] content) throws IOException {
        Path target = fs.realPath(file);
        AtomicFile staged = stage(fs, target, Optional.of(target), content);
        try {
            staged.putInPlace();
        } catch (IOException e) {
            staged.discard(e);
            throw e;
        }
    }

    /// Writes new content beside a file, which is not touched yet. `like` is the file whose permissions it takes.
    /// @throws IOException where this failed: then nothing is left beside the file
    public static AtomicFile stage(Fs fs, Path target, Optional<Path> like, byte[] content) throws IOException {
        AtomicFile staged = new AtomicFile(fs, target, beside(target));
        try {
            fs.create(staged.beside, content);
            if (like.isPresent()) {
                fs.copyPermissions(like.get(), staged.beside);
            }
            fs.force(staged.beside);
        } catch (IOException e) {
            staged.discard(e);
            throw e;
        }
        return staged;
    }

    /// A name for a file of ours in the same folder.
    public static Path beside(Path target) {
        String unique = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        return target.resolveSibling(start(target) + unique);
    }

    /// How the names of our files beside a file start.
    public static String start(Path target) {
        return "." + target.getFileName() + ".modscope-";
    }

    /// Puts the new content in the place of the old.
    public void putInPlace() throws IOException {
        fs.move(beside, target);
        forceFolder();
    }

    /// Removes the new content.
    public void discard(IOException cause) {
        try {
            fs.delete(beside);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// The new file stands by now: that its name may still be on its way to the disk is no failure.
    private void forceFolder() {
        Path folder = target.getParent();
        try {
            if (folder != null) {
                fs.force(folder);
            }
        } catch (IOException _) {
            return;
        }
    }
}
