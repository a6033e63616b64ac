package dev.modscope.ui.modules.rows;

import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.licence.Licence;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A line of the module table: the module at its selected version, what it is, and what the columns say that are shown.
public record ModuleRow(ModuleVersion module, Set<Facet> facets, Figures figures) {
    public ModuleRow {
        facets = Set.copyOf(facets);
    }

    /// What a module may be; one chip each above the table.
    public enum Facet {
        /// A main module requires it without `// indirect`.
        DIRECT,
        /// Only other modules need it.
        INDIRECT,
        /// A newer version is known.
        UPGRADABLE,
        /// Its authors retracted the version.
        RETRACTED,
        /// Its authors deprecated the module.
        DEPRECATED,
        /// Another module or directory stands in for it.
        REPLACED,
        /// A main module excludes a version of it.
        EXCLUDED,
        /// Something about it could not be found out or does not match.
        PROBLEM,
        /// The what-if adds it, moves its version, or changes what stands in for it.
        CHANGED
    }

    /// What the columns say; those that are hidden say nothing.
    ///
    /// @param asked the highest version that a main module asks for
    /// @param latest the newest version, where it is known
    /// @param published when the selected version was published, where that is known
    /// @param requiredBy how many selected modules require it
    /// @param depth how many requirements away it is from a main module
    /// @param licence what its files say, once they have been looked at
    public record Figures(
            Optional<Version> asked,
            Optional<Version> latest,
            Optional<Instant> published,
            OptionalInt requiredBy,
            OptionalInt depth,
            Optional<Licence> licence) {
        /// All columns are hidden.
        public static final Figures NONE =
                new Figures(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    /// Whether its authors say something against it.
    public boolean isWarnedOf() {
        return facets.contains(Facet.RETRACTED) || facets.contains(Facet.DEPRECATED);
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
