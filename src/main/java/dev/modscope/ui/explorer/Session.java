package dev.modscope.ui.explorer;

import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Workspace;

/// An open workspace with its answer and the resolver that gave it.
record Session(Resolver resolver, Access access, Resolution base) {
    Workspace workspace() {
        return base.workspace();
    }
}
