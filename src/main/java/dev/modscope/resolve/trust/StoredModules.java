package dev.modscope.resolve.trust;

import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import java.io.IOException;
import java.nio.file.Path;

/// The module cache as a whole: how much there is, and the removal of all of it.
public record StoredModules(Path folder) {
    /// How much there is.
    public record Size(long files, long bytes) {}

    /// How much there is now.
    public Size size() throws IOException {
        Folders.Extent extent = Folders.extent(folder);
        return new Size(extent.files(), extent.bytes());
    }

    /// Removes what `go clean -modcache` removes: the folder. Links in it are removed and not followed.
    /// @throws IOException where it does not look like a module cache, or cannot be removed
    public void clean() throws IOException {
        if (size().files() > 0 && Fs.disk().kind(folder.resolve("cache").resolve("download")) != Fs.Kind.DIRECTORY) {
            throw new IOException("it does not look like a module cache (it has no cache/download); nothing was removed");
        }
        Folders.remove(folder);
    }
}
