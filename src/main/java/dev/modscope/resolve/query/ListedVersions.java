package dev.modscope.resolve.query;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.PathCheck;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.source.ModuleSource;
import dev.modscope.source.Origin;
import dev.modscope.source.VersionInfo;
import dev.modscope.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The versions that can be asked for: those of the sources, those that have a replacement of their own, and of `go` and
/// `toolchain` those of the module that holds the toolchains. Remembers every answer.
public final class ListedVersions {
    private static final ModulePath TOOLCHAINS = new ModulePath("golang.org/toolchain");

    private final AskedSource source;
    private final Workspace workspace;
    private final Map<ModulePath, Answer<List<Version>>> lists = new ConcurrentHashMap<>();
    private final Map<ModulePath, Answer<Found>> latests = new ConcurrentHashMap<>();
    private final Map<Asked, Answer<Found>> infos = new ConcurrentHashMap<>();

    /// A version, and when it was published and where it comes from where that is known.
    public record Found(Version version, Optional<Instant> time, Optional<Origin> origin) {
        Found(Version version, Optional<Instant> time) {
            this(version, time, Optional.empty());
        }
    }

    private record Asked(ModulePath path, String text) {}

    private sealed interface Answer<T> {
        record Known<T>(T value) implements Answer<T> {}

        record Failed<T>(QueryException.Kind kind, String message, String about) implements Answer<T> {}
    }

    private interface Question<T> {
        T ask() throws QueryException;
    }

    /// The versions in one workspace.
    public ListedVersions(ModuleSource source, Workspace workspace) {
        this.source = new AskedSource(source);
        this.workspace = workspace;
    }

    private static <K, T> T remembered(Map<K, Answer<T>> memory, K key, Question<T> question) throws QueryException {
        Answer<T> known = memory.get(key);
        if (known == null) {
            known = ask(question);
            if (!(known instanceof Answer.Failed<T> failed && failed.kind() == QueryException.Kind.FAILED)) {
                memory.put(key, known);
            }
        }
        return switch (known) {
            case Answer.Known<T>(T value) -> value;
            case Answer.Failed<T>(QueryException.Kind kind, String message, String about) ->
                throw new QueryException(kind, message, about);
        };
    }

    private static <T> Answer<T> ask(Question<T> question) {
        try {
            return new Answer.Known<>(question.ask());
        } catch (QueryException e) {
            return new Answer.Failed<>(e.kind(), e.getMessage(), e.about());
        }
    }

    private boolean isReplaced(ModulePath path) {
        return isReplacedWhole(path) || !workspace.replacedVersions(path).isEmpty();
    }

    /// Whether all versions of a module are replaced alike.
    boolean isReplacedWhole(ModulePath path) {
        return workspace.replacement(new ModuleVersion(path, Version.None.INSTANCE)).isPresent();
    }

    /// The listed versions, ascending.
    public List<Version> versions(ModulePath path) throws QueryException {
        return remembered(lists, path, () -> path.isToolchain() ? toolchains(path) : list(path));
    }

    private List<Version> list(ModulePath path) throws QueryException {
        boolean replaced = isReplaced(path);
        Optional<String> invalid = PathCheck.modulePath(path.value());
        if (invalid.isPresent() && !replaced) {
            throw new QueryException(QueryException.Kind.INVALID_PATH, invalid.get());
        }
        List<Version> listed = new ArrayList<>();
        try {
            if (invalid.isEmpty()) {
                listed.addAll(source.versions(path));
            }
        } catch (QueryException e) {
            if (!replaced || e.kind() != QueryException.Kind.NOT_FOUND) {
                throw e;
            }
        }
        Collection<Version> own = workspace.replacedVersions(path);
        if (own.isEmpty()) {
            return listed;
        }
        own.stream().filter(version -> !PseudoVersions.is(version)).forEach(listed::add);
        return List.copyOf(new TreeSet<>(listed));
    }

    private List<Version> toolchains(ModulePath path) throws QueryException {
        String prefix = path.equals(ModulePath.TOOLCHAIN) ? "go" : "";
        TreeSet<Version> found = new TreeSet<>();
        for (SemVer archive : source.versions(TOOLCHAINS)) {
            String text = archive.text();
            int dash = text.indexOf('-');
            int dot = text.lastIndexOf('.');
            if (dash >= 0 && dot > dash && text.indexOf('-', dot) > 0 && text.startsWith("go", dash + 1)) {
                found.add(new GoVersion(prefix + text.substring(dash + 3, dot)));
            }
        }
        found.add(new GoVersion(prefix + GoVersion.FOLLOWED.text()));
        return List.copyOf(found);
    }

    /// The version that a module without matching tags is used at.
    public Found latest(ModulePath path) throws QueryException {
        if (path.isToolchain()) {
            List<Version> all = versions(path);
            return stat(path, all.getLast().text());
        }
        return remembered(latests, path, () -> latestOf(path));
    }

    private Found latestOf(ModulePath path) throws QueryException {
        if (!isReplaced(path)) {
            checkPath(path);
            return found(source.latest(path));
        }
        Version highest = workspace.replacedVersions(path).stream()
                .max(Version::compareTo)
                .orElseGet(() -> PseudoVersions.ofNothing(PathCheck.split(path.value()).major()));
        try {
            Found latest = found(source.latest(path));
            return highest.compareTo(latest.version()) > 0 ? replacement(highest) : latest;
        } catch (QueryException _) {
            return replacement(highest);
        }
    }

    private static void checkPath(ModulePath path) throws QueryException {
        Optional<String> invalid = PathCheck.modulePath(path.value());
        if (invalid.isPresent()) {
            throw new QueryException(QueryException.Kind.INVALID_PATH, invalid.get());
        }
    }

    private static Found found(VersionInfo info) {
        return new Found(info.version(), info.time(), info.origin());
    }

    private static Found replacement(Version version) {
        return new Found(version, PseudoVersions.time(version));
    }

    /// What a version, a branch or a commit stands for.
    public Found stat(ModulePath path, String text) throws QueryException {
        return remembered(infos, new Asked(path, text), () -> path.isToolchain() ? toolchain(path, text) : info(path, text));
    }

    private Found info(ModulePath path, String text) throws QueryException {
        if (!isReplaced(path)) {
            checkPath(path);
            return found(source.info(path, text));
        }
        try {
            return found(source.info(path, text));
        } catch (QueryException e) {
            SemVer version = SemVer.of(text).canonical();
            if (!version.text().equals(text)) {
                throw e;
            }
            String pathMajor = PathCheck.split(path.value()).pathMajor();
            boolean wrongMajor = pathMajor.isEmpty() && PathCheck.pathMajor(text, pathMajor).isPresent();
            Version meant = wrongMajor && version.build().isEmpty() ? SemVer.of(text + "+incompatible") : version;
            if (workspace.replacement(new ModuleVersion(path, meant)).isEmpty()) {
                throw e;
            }
            return replacement(meant);
        }
    }

    private Found toolchain(ModulePath path, String text) throws QueryException {
        boolean isGo = path.equals(ModulePath.GO);
        GoVersion version = new GoVersion(text.startsWith("go") ? text.substring(2) : text);
        if (!version.isValid()) {
            throw new QueryException(QueryException.Kind.FAILED, "invalid " + path + " version " + text);
        }
        GoVersion named = isGo ? version : new GoVersion("go" + version.text());
        boolean known = isGo ? GoVersion.FOLLOWED.atLeast(version) : version.equals(GoVersion.FOLLOWED);
        if (known) {
            return new Found(named, Optional.empty());
        }
        if (version.isLanguage()) {
            throw new QueryException(
                    QueryException.Kind.FAILED, "go language version " + text + " is not a toolchain version");
        }
        VersionInfo info = source.info(TOOLCHAINS, "v0.0.1-go" + version.text() + ".linux-amd64");
        return new Found(named, info.time());
    }
}
