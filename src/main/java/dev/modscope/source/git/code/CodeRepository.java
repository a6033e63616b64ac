package dev.modscope.source.git.code;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PseudoVersion;
import dev.modscope.module.SemVer;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.Origin;
import dev.modscope.source.Receiver;
import dev.modscope.source.SourceException;
import dev.modscope.source.VersionInfo;
import dev.modscope.source.VersionList;
import dev.modscope.source.git.repo.GitRepository;
import dev.modscope.source.git.repo.Revision;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One module in its repository. Questions to modules of one repository wait for each other.
public final class CodeRepository implements ModuleSource {
    private final Place place;
    private final GitRepository repository;
    private final Turns turns;
    private final ModuleFolder folder;

    private CodeRepository(Place place, GitRepository repository, Turns turns) {
        this.place = place;
        this.repository = repository;
        this.turns = turns;
        this.folder = new ModuleFolder(place, repository);
    }

    /// The module in a repository whose root stands for a path; `subfolder` is what the go-import page adds.
    /// @throws SourceException where it cannot be there
    public static CodeRepository of(ModulePath path, GitRepository repository, Turns turns, String root, String subfolder)
            throws SourceException {
        return new CodeRepository(Place.of(path, root, subfolder), repository, turns);
    }

    @Override
    public VersionList versions(ModulePath path) throws SourceException {
        return turns.take(() -> new VersionList(new VersionTags(place, repository).list(), Optional.empty()));
    }

    @Override
    public VersionInfo latest(ModulePath path) throws SourceException {
        return turns.take(() -> named(repository.latest(), ""));
    }

    @Override
    public VersionInfo info(ModulePath path, String query) throws SourceException {
        return turns.take(() -> stat(query));
    }

    private VersionInfo stat(String query) throws SourceException {
        Revision revision;
        try {
            revision = repository.revision(place.revision(query));
        } catch (SourceException e) {
            boolean pseudo = PseudoVersion.is(SemVer.of(query));
            throw e.kind() != SourceException.Kind.NOT_FOUND ? e : new SourceException(
                    e.kind(), "invalid " + (pseudo ? "pseudo-version" : "version") + ": " + e.getMessage());
        }
        return named(revision, query);
    }

    private VersionInfo named(Revision revision, String asked) throws SourceException {
        SemVer version = new Naming(folder, revision, asked).version();
        return new VersionInfo(version, Optional.of(revision.time()), Optional.of(origin(revision, version, asked)));
    }

    /// In the order in which `go` writes it.
    private Origin origin(Revision revision, SemVer version, String asked) throws SourceException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("VCS", "git");
        fields.put("URL", repository.url());
        fields.put("Subdir", place.folder());
        fields.put("Hash", revision.hash());
        boolean fixed = version.text().equals(asked) && asked.startsWith("v0.0.0-");
        if (PseudoVersion.is(version) && !fixed) {
            String prefix = place.tagPrefix()
                    + (place.pathMajor().isEmpty() ? "" : place.pathMajor().substring(1) + ".");
            fields.put("TagPrefix", prefix);
            fields.put("TagSum", TagSum.of(repository.tags(prefix), prefix));
        }
        fields.put("Ref", revision.ref());
        fields.values().removeIf(String::isEmpty);
        return new Origin(fields);
    }

    @Override
    public byte[] goMod(ModuleVersion module) throws SourceException {
        return turns.take(() -> {
            checkVersion(module);
            ModuleFolder.Found found = folder.find(module.version().text());
            // A module without a go.mod file has one that says its path and nothing else.
            return found.goMod().orElseGet(() -> ("module " + place.path() + "\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    @Override
    public void zip(ModuleVersion module, Receiver receiver) throws SourceException {
        boolean _ = turns.take(() -> {
            checkVersion(module);
            new ModuleZip(module, repository).write(folder.find(module.version().text()), receiver);
            return true;
        });
    }

    /// Of a pseudo-version only the hash is looked up, so the rest of it is checked.
    private void checkVersion(ModuleVersion module) throws SourceException {
        SemVer version = SemVer.of(module.version().text());
        if (!version.isCanonical()) {
            throw new SourceException(SourceException.Kind.FAILED, "version " + version + " is not canonical");
        }
        if (PseudoVersion.is(version)) {
            stat(version.text());
        }
    }
}
