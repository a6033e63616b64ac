package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import java.util.function.BiConsumer;

/// What the slider sets in motion: a preview while the thumb moves, one step that can be undone when it is let go, and the
/// way back.
public record Wishes(BiConsumer<ModulePath, Version> preview, BiConsumer<ModulePath, Version> commit, Runnable revert) {}
