package dev.modscope.source.git.code;

import dev.modscope.disk.Limits;
import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.SemVer;
import dev.modscope.source.SourceException;
import dev.modscope.source.git.repo.GitRepository;
import dev.modscope.source.git.repo.Revision.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The versions of a module that have a tag.
record VersionTags(Place place, GitRepository repository) {
    private static final String INCOMPATIBLE = "+incompatible";

    /// All of them, ascending.
    List<SemVer> list() throws SourceException {
        // A branch without versions: the tags belong to the module without the suffix.
        if (place.path().value().startsWith("gopkg.in/") && place.path().value().endsWith("-unstable")) {
            return List.of();
        }
        List<SemVer> fitting = new ArrayList<>();
        List<SemVer> others = new ArrayList<>();
        for (Tag tag : repository.tags(place.tagPrefix())) {
            String name = tag.name().substring(place.tagPrefix().length());
            if (!Canonical.isVersion(name)) {
                continue;
            }
            if (place.fits(name)) {
                fitting.add(SemVer.of(name));
            } else if (place.folder().isEmpty() && place.pathMajor().isEmpty() && isAboveOne(name)) {
                others.add(SemVer.of(name));
            }
        }
        fitting.sort(VersionTags::compare);
        others.sort(VersionTags::compare);
        addIncompatible(fitting, others);
        return fitting;
    }

    private static boolean isAboveOne(String version) {
        return SemVer.of(version).major().compareTo("v1") > 0;
    }

    private static int compare(SemVer left, SemVer right) {
        int order = left.compareTo(right);
        return order != 0 ? order : left.text().compareTo(right.text());
    }

    /// Versions above v1 of a path without a suffix are versions where the module has no go.mod file there. As soon as the
    /// latest that fits has one, its author means v0 and v1 only.
    private void addIncompatible(List<SemVer> versions, List<SemVer> others) throws SourceException {
        if (others.isEmpty() || (!versions.isEmpty() && hasGoMod(versions.getLast()))) {
            return;
        }
        for (int start = 0, end; start < others.size(); start = end) {
            String major = others.get(start).major();
            end = start;
            while (end < others.size() && others.get(end).major().equals(major)) {
                end++;
            }
            if (!hasGoMod(others.get(end - 1))) {
                others.subList(start, end).forEach(version -> versions.add(SemVer.of(version.text() + INCOMPATIBLE)));
            }
        }
    }

    private boolean hasGoMod(SemVer version) throws SourceException {
        return repository.file(repository.revision(version.text()), "go.mod", Limits.GO_MOD).isPresent();
    }

    /// Which versions the module's latest release retracts.
    Predicate<String> retracted(ModuleFolder folder) {
        try {
            List<SemVer> versions = list().stream().filter(version -> !version.isIncompatible()).toList();
            if (versions.isEmpty()) {
                return _ -> false;
            }
            SemVer highest = versions.stream()
                    .filter(version -> version.prerelease().isEmpty())
                    .reduce((_, later) -> later)
                    .orElse(versions.getLast());
            List<Directive.Retract> retractions = folder.find(highest.text()).goMod()
                    .map(bytes -> GoMod.parseDependency("go.mod", bytes).value().retracts())
                    .orElse(List.of());
            return version -> retractions.stream()
                    .anyMatch(retraction -> retraction.interval().contains(SemVer.of(version)));
        } catch (SourceException _) {
            return _ -> false;
        }
    }
}
