package dev.modscope.workspace;

import dev.modscope.module.ModuleVersion;
import java.nio.file.Path;

/// What stands in for a module version.
public sealed interface Replacement {
    /// The text as the go.mod file holds it (`../fork`, `example.com/fork v1.2.0`).
    String text();

    /// Another module at a version.
    record ByModule(ModuleVersion module, String text) implements Replacement {}

    /// A directory on disk, resolved against the folder of the file that names it.
    record ByDirectory(Path directory, String text) implements Replacement {}
}
