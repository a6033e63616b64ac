package dev.modscope.mvs.edit;

import dev.modscope.module.ModuleVersion;

/// A root that could not stay: the conflict that it leads to, and what it went to (possibly no version).
public record GaveWay(Conflict conflict, ModuleVersion to) {
    /// The root that could not stay.
    public ModuleVersion from() {
        return conflict.first();
    }
}
