package dev.modscope.mvs;

import dev.modscope.module.ModuleVersion;

/// An edge of the module graph: `from` requires at least `to`. `recorded` marks a main module's `// indirect` line, which
/// is bookkeeping and no reason.
public record Requirement(ModuleVersion from, ModuleVersion to, boolean recorded) {}
