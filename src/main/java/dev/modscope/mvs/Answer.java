package dev.modscope.mvs;

import dev.modscope.module.ModuleVersion;

/// What a [RequirementSource] says of one module version: its summary, or why there is none.
public sealed interface Answer permits Summary, Answer.Failure {
    /// The module version that was asked about.
    ModuleVersion module();

    /// No go.mod could be had; the reason is one line without the module's name.
    record Failure(ModuleVersion module, String reason) implements Answer {}
}
