package dev.modscope.resolve.explain;

import dev.modscope.module.ModulePath;
import dev.modscope.mvs.BuildList;

/// What one main module of a go.work would select by itself. `complete` tells whether every go.mod it needs was read.
public record Alone(ModulePath main, BuildList list, boolean complete) {}
