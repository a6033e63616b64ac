package dev.modscope.workspace;

import dev.modscope.modfile.GoMod;
import dev.modscope.module.ModulePath;
import java.nio.file.Path;

/// A main module: its path, its folder, its go.mod file (or the one `-modfile` names) and what that says.
public record MainModule(ModulePath path, Path directory, Path goModFile, GoMod goMod) {
    /// The same main module with another text of its go.mod file.
    public MainModule with(GoMod changed) {
        return new MainModule(path, directory, goModFile, changed);
    }
}
