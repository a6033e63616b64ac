package dev.modscope.workspace;

import dev.modscope.module.ModulePath;

/// One change of a what-if, made in one main module.
public sealed interface Edit {
    /// The main module that is edited.
    ModulePath main();

    /// `go get path@query`.
    record Get(ModulePath main, ModulePath path, String query) implements Edit {}
}
