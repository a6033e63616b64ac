package dev.modscope.workspace.files;

import dev.modscope.disk.Fs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Whether a module has packages at all: Go files in its folders, but for those of other modules and those that the `go`
/// command passes over.
public final class GoFiles {
    /// No more folders are looked at: a module with so many has packages.
    private static final int MOST_FOLDERS = 50_000;
    /// Nor deeper ones.
    private static final int DEEPEST = 64;

    private GoFiles() {}

    /// Whether there are Go files in the folder of a module or below it.
    public static boolean areBelow(Path module) {
        Deque<Path> folders = new ArrayDeque<>(List.of(module));
        for (int looked = 0; !folders.isEmpty() && looked < MOST_FOLDERS; looked++) {
            Path folder = folders.pop();
            for (String name : names(folder)) {
                Path path = folder.resolve(name);
                boolean hidden = name.startsWith("_") || name.startsWith(".");
                if (!hidden && name.endsWith(".go") && Fs.disk().kind(path) == Fs.Kind.FILE) {
                    return true;
                }
                boolean near = path.getNameCount() - module.getNameCount() <= DEEPEST;
                if (!hidden && near && isOwn(name, path)) {
                    folders.push(path);
                }
            }
        }
        return !folders.isEmpty();
    }

    private static boolean isOwn(String name, Path path) {
        return !name.equals("testdata") && !name.equals("vendor") && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Fs.disk().kind(path.resolve("go.mod")) != Fs.Kind.FILE;
    }

    private static List<String> names(Path folder) {
        try {
            return Fs.disk().names(folder);
        } catch (IOException _) {
            return List.of();
        }
    }
}
