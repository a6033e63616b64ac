package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import java.util.List;
import java.util.function.BiConsumer;

/// What the slider sets in motion: a preview while the thumb moves, one step that can be undone when it is let go, the way
/// back, and what may be asked for next, the likeliest first.
public record Wishes(BiConsumer<ModulePath, Version> preview, BiConsumer<ModulePath, Version> commit, Runnable revert,
        BiConsumer<ModulePath, List<Version>> foresee) {}
