package dev.modscope.source.git.code;

import dev.modscope.disk.Limits;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.GitRepository;
import dev.modscope.source.git.repo.Revision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which version of a module a commit is. For one question.
final class Naming {
    private static final String INCOMPATIBLE = "+incompatible";

    private final Place place;
    private final GitRepository repository;
    private final ModuleFolder folder;
    private final Revision revision;
    /// What was asked for: a version, the name of a branch, or nothing.
    private final String asked;
    private final Map<String, Boolean> withoutGoMod = new HashMap<>();

    Naming(ModuleFolder folder, Revision revision, String asked) {
        this.folder = folder;
        this.place = folder.place();
        this.repository = folder.repository();
        this.revision = revision;
        this.asked = asked;
    }

    SemVer version() throws SourceException {
        if (PseudoVersion.is(SemVer.of(asked))) {
            SemVer version = checked(asked);
            new PseudoVersionCheck(place, repository).check(revision, asked);
            return version;
        }
        Predicate<String> retracted = new VersionTags(place, repository).retracted(folder);
        Canonical.Named named = Canonical.tag(revision.version(), place.tagPrefix());
        if (named.exact()) {
            try {
                return checked(named.version());
            } catch (SourceException e) {
                // Then the other tags of the commit are looked at.
                rethrowIfInterrupted(e);
            }
        }
        return byTags(retracted);
    }

    private static void rethrowIfInterrupted(SourceException e) throws SourceException {
        if (e.kind() == SourceException.Kind.INTERRUPTED) {
            throw e;
        }
    }

    /// The highest version among the tags of the commit, else a pseudo-version after the highest before it.
    private SemVer byTags(Predicate<String> retracted) throws SourceException {
        String highest = "";
        String base = "";
        for (String tag : revision.tags()) {
            Canonical.Named named = Canonical.tag(tag, place.tagPrefix());
            String version = named.version();
            if (!asked.isEmpty() && SemVer.compare(version, asked) == 0) {
                if (named.exact()) {
                    return checked(version);
                }
                // A tag such as v1.0.0+a is not unique, but what comes after it is.
                base = version;
            }
            if (named.exact() && SemVer.compare(highest, version) < 0 && !retracted.test(version) && mayStand(version)) {
                highest = version;
            }
        }
        if (!highest.isEmpty()) {
            return checked(highest);
        }
        if (base.isEmpty()) {
            base = repository.recentTag(revision, place.tagPrefix(), tag -> mayBeBase(tag, retracted))
                    .map(tag -> Canonical.tag(tag, place.tagPrefix()).version())
                    .orElse("");
        }
        return checked(PseudoVersion.after(place.major(), SemVer.of(base), revision.time(), revision.shortHash()).text());
    }

    private boolean mayBeBase(String tag, Predicate<String> retracted) {
        String version = Canonical.tag(tag, place.tagPrefix()).version();
        return !version.isEmpty() && mayStand(version) && !retracted.test(version);
    }

    private boolean mayStand(String version) {
        try {
            return place.fits(version) || mayBeIncompatible(version);
        } catch (SourceException _) {
            return false;
        }
    }

    /// A version above v1 stands for a path without a suffix only where there is no go.mod file: neither at the root nor,
    /// unless the person wrote `+incompatible`, in the folder of that major version.
    private boolean mayBeIncompatible(String version) throws SourceException {
        if (!place.folder().isEmpty() || !place.pathMajor().isEmpty() || !lacks("go.mod")) {
            return false;
        }
        return version.isEmpty() || asked.endsWith(INCOMPATIBLE) || lacks(SemVer.of(version).major() + "/go.mod");
    }

    private boolean lacks(String file) throws SourceException {
        Boolean known = withoutGoMod.get(file);
        if (known == null) {
            known = repository.file(revision, file, Limits.GO_MOD).isEmpty();
            withoutGoMod.put(file, known);
        }
        return known;
    }

    /// The version, with `+incompatible` where that belongs to it.
    /// @throws SourceException where it is none of this module, or not the one asked for
    private SemVer checked(String candidate) throws SourceException {
        try {
            folder.find(candidate);
        } catch (SourceException e) {
            rethrowIfInterrupted(e);
            throw new SourceException(SourceException.Kind.NOT_FOUND, invalid(candidate, e.getMessage()));
        }
        String version = candidate.equals(Place.withoutIncompatible(asked)) ? asked : candidate;
        String base = Place.withoutIncompatible(version);
        Optional<String> fault = Optional.empty();
        if (!place.fits(base)) {
            if (mayBeIncompatible(base)) {
                version = base + INCOMPATIBLE;
            } else {
                fault = Optional.of(unfit(version));
            }
        } else if (version.endsWith(INCOMPATIBLE)) {
            fault = Optional.of("+incompatible suffix not allowed: major version " + SemVer.of(version).major()
                    + " is compatible");
        }
        String askedBase = Place.withoutIncompatible(asked);
        if (SemVer.of(asked).isCanonical() && !askedBase.equals(base)) {
            throw new SourceException(SourceException.Kind.FAILED,
                    invalid(asked, "resolves to version " + version + " (" + askedBase + " is not a tag)"));
        }
        if (fault.isPresent()) {
            throw new SourceException(SourceException.Kind.FAILED, invalid(candidate, fault.get()));
        }
        return SemVer.of(version);
    }

    private String unfit(String version) {
        return !place.pathMajor().isEmpty()
                ? "module path includes a major version suffix, so major version must match"
                : "module contains a go.mod file, so module path must match major version ("
                        + Shown.quoted(place.prefix() + "/" + SemVer.of(version).major()) + ")";
    }

    private static String invalid(String version, String reason) {
        boolean pseudo = PseudoVersion.is(SemVer.of(version));
        return "invalid " + (pseudo ? "pseudo-version" : "version") + ": " + reason;
    }
}
