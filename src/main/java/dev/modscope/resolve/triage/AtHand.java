package dev.modscope.resolve.triage;

import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolver;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The newest versions of modules as far as they are known without asking a network.
public final class AtHand {
    /// A release goes before a pre-release, and a version with a path of its own before one without.
    private static final Comparator<SemVer> NEWNESS = Comparator
            .comparing((SemVer version) -> !version.isIncompatible())
            .thenComparing(version -> version.prerelease().isEmpty())
            .thenComparing(version -> (Version) version);

    private final Resolver resolver;
    private final boolean whole;

    /// @param resolver one that asks no network
    /// @param whole whether all proxies are on this machine, so that what they do not list is not there
    public AtHand(Resolver resolver, boolean whole) {
        this.resolver = resolver;
        this.whole = whole;
    }

    /// The version that `go list -m -u` would name beside this one; the version itself where there is certainly no newer
    /// one, and nothing where none is known. Where a network has the lists, the highest version in the module cache counts
    /// that is neither retracted nor excluded.
    public Optional<Version> newest(ModuleVersion module) {
        return upgrade(module).filter(newest -> whole || newest.compareTo(module.version()) > 0);
    }

    private Optional<Version> upgrade(ModuleVersion module) {
        try {
            return Optional.of(resolver.find(module.path(), "upgrade", module.version()));
        } catch (EditException _) {
            return whole ? Optional.empty() : cached(module);
        }
    }

    /// The cache may have a go.mod file and nothing else of a version, with which `go` would not be content.
    private Optional<Version> cached(ModuleVersion module) {
        try {
            List<Version> usable = resolver.versions(module.path());
            return usable.stream()
                    .filter(SemVer.class::isInstance)
                    .map(SemVer.class::cast)
                    .max(NEWNESS)
                    .map(version -> (Version) version);
        } catch (EditException _) {
            return Optional.empty();
        }
    }
}
