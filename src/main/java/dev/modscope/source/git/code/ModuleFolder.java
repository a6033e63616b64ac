package dev.modscope.source.git.code;

import dev.modscope.disk.Limits;
import dev.modscope.module.PathCheck;
import dev.modscope.module.SemVer;
import dev.modscope.module.Shown;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.GitRepository;
import dev.modscope.source.git.repo.Revision;
import java.util.Optional;

/// Finds the folder of a module at a version: that of its path, or for a path that ends in `/v2` also the folder `v2` in
/// it; not both.
record ModuleFolder(Place place, GitRepository repository) {
    /// Where a module was found; without a go.mod file only at the root of the repository.
    record Found(Revision revision, String folder, Optional<byte[]> goMod) {}

    Found find(String version) throws SourceException {
        String name = place.revision(version);
        Revision revision = repository.revision(name);
        Optional<byte[]> first = read(revision, place.file("go.mod"));
        String firstPath = first.map(ModuleLine::path).orElse("");
        boolean firstFits = first.isPresent() && (isMajor(firstPath) || isUnversionedForGopkgIn(firstPath));
        boolean mayBeBelow = place.pathMajor().startsWith("/") && !place.root().equals(place.path().value());
        if (mayBeBelow) {
            Optional<Found> below = below(revision, name, firstFits);
            if (below.isPresent()) {
                return below.get();
            }
        }
        if (firstFits) {
            return new Found(revision, place.folder(), first);
        }
        if (first.isPresent()) {
            throw absent(misfit(firstPath, version, mayBeBelow) + " at revision " + name);
        }
        if (place.folder().isEmpty() && !place.pathMajor().startsWith("/")) {
            return new Found(revision, "", Optional.empty());
        }
        // What go says, also where the path names the root of the repository.
        throw absent("missing " + place.prefix() + "/go.mod"
                + (mayBeBelow ? " and ..." + place.pathMajor() + "/go.mod" : "") + " at revision " + name);
    }

    private Optional<Found> below(Revision revision, String name, boolean firstFits) throws SourceException {
        String folder = place.file(place.pathMajor().substring(1));
        String file = folder + "/go.mod";
        Optional<byte[]> second = read(revision, file);
        if (second.isEmpty()) {
            return Optional.empty();
        }
        String path = ModuleLine.path(second.get());
        if (!isMajor(path)) {
            throw absent(place.root() + "/" + file
                    + (path.isEmpty() ? " is missing module path"
                            : " has non-..." + place.pathMajor() + " module path " + Shown.quoted(path))
                    + " at revision " + name);
        }
        if (firstFits) {
            throw absent(place.prefix() + "/" + place.file("go.mod") + " and ..." + place.pathMajor()
                    + "/go.mod both have ..." + place.pathMajor() + " module paths at revision " + name);
        }
        return Optional.of(new Found(revision, folder, second));
    }

    private String misfit(String path, String version, boolean mayBeBelow) {
        String file = place.file("go.mod");
        String suffix = mayBeBelow ? " (and ..." + place.pathMajor() + "/go.mod does not exist)" : "";
        if (path.isEmpty()) {
            return file + " is missing module path" + suffix;
        }
        String kind = !place.pathMajor().isEmpty()
                ? "non-..." + place.pathMajor()
                : PathCheck.split(path).valid() ? "post-" + SemVer.of(version).major() : "malformed";
        return file + " has " + kind + " module path " + Shown.quoted(path) + suffix;
    }

    private Optional<byte[]> read(Revision revision, String file) throws SourceException {
        return repository.file(revision, file, Limits.GO_MOD);
    }

    /// Whether the versions of a declared path are those that the suffix of our path asks for.
    private boolean isMajor(String declared) {
        PathCheck.Split split = PathCheck.split(declared);
        if (declared.isEmpty() || !split.valid()) {
            return false;
        }
        if (place.pathMajor().isEmpty()) {
            String major = split.major();
            return major.isEmpty() || major.equals("v0") || major.equals("v1");
        }
        return !split.pathMajor().isEmpty() && split.pathMajor().substring(1).equals(place.pathMajor().substring(1));
    }

    /// Such replacements were once accepted, so they still are.
    private boolean isUnversionedForGopkgIn(String declared) {
        return place.pathMajor().isEmpty() && declared.startsWith("gopkg.in/");
    }

    private static SourceException absent(String reason) {
        return new SourceException(SourceException.Kind.NOT_FOUND, reason);
    }
}
