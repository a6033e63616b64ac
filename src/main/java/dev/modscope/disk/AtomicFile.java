package dev.modscope.disk;

import java.io.IOException;
import java.nio.file.Path;

/// Replaces a file as a whole: whoever reads it, at any moment and after any failure, sees the old text or the new one.
public final class AtomicFile {
    private AtomicFile() {}

    /// Puts new content in the place of an existing file. A link stays a link: what it points to is replaced. The
    /// permissions stay.
    /// @throws IOException where this failed: then the file is as it was, and nothing is left beside it
    public static void replace(Fs fs, Path file, byte[] content) throws IOException {
        Path target = fs.realPath(file);
        String unique = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Path beside = target.resolveSibling("." + target.getFileName() + ".modscope-" + unique);
        try {
            fs.create(beside, content);
            fs.copyPermissions(target, beside);
            fs.force(beside);
            fs.move(beside, target);
        } catch (IOException e) {
            remove(fs, beside, e);
            throw e;
        }
        forceFolder(fs, target);
    }

    private static void remove(Fs fs, Path beside, IOException cause) {
        try {
            fs.delete(beside);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// The new file stands by now: that its name may still be on its way to the disk is no failure.
    private static void forceFolder(Fs fs, Path target) {
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
