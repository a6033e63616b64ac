package dev.modscope.workspace.mode;

import dev.modscope.workspace.MainModule;
import java.nio.file.Path;

/// How messages name files: relative to the folder in which the command runs, where that is shorter.
public record Places(Path directory) {
    /// As seen from the folder of a main module.
    public static Places from(MainModule main) {
        return new Places(main.directory());
    }

    /// A file as messages name it.
    public String shown(Path file) {
        Path here = directory.toAbsolutePath().normalize();
        Path there = file.toAbsolutePath().normalize();
        if (here.getRoot() == null || !here.getRoot().equals(there.getRoot())) {
            return there.toString();
        }
        String relative = here.relativize(there).toString();
        return relative.length() < there.toString().length() ? (relative.isEmpty() ? "." : relative) : there.toString();
    }
}
