package dev.modscope.ui.modules;

import dev.modscope.module.ModuleVersion;
import java.util.Set;

/// A line of the module table: the module at its selected version, how many selected modules require it, and what it is.
public record ModuleRow(ModuleVersion module, int requiredBy, Set<Facet> facets) {
    public ModuleRow {
        facets = Set.copyOf(facets);
    }

    /// What a module may be; one chip each above the table.
    public enum Facet {
        /// A main module requires it without `// indirect`.
        DIRECT,
        /// Only other modules need it.
        INDIRECT,
        /// Another module or directory stands in for it.
        REPLACED,
        /// Its authors retracted the version, or deprecated the module.
        WARNED,
        /// Something about it could not be found out or does not match.
        PROBLEM,
        /// The what-if adds it or moves its version.
        CHANGED
    }

    /// The part of the path before its telling name, with the slash: `github.com/spf13/`.
    public String prefix() {
        return module.path().value().substring(0, split());
    }

    /// The telling name: the last element, with the one before it where that is only a major version.
    public String name() {
        return module.path().value().substring(split());
    }

    private int split() {
        String path = module.path().value();
        int slash = path.lastIndexOf('/');
        boolean major = slash > 0 && path.substring(slash + 1).matches("v[0-9]+");
        return (major ? path.lastIndexOf('/', slash - 1) : slash) + 1;
    }
}
