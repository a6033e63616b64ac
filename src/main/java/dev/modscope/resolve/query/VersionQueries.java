package dev.modscope.resolve.query;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.query.ListedVersions.Found;
import dev.modscope.source.ModuleSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which version a query stands for. See the Go Modules Reference, "Version queries".
public final class VersionQueries {
    private final ListedVersions listed;
    private final AskedSource source;
    private final Set<ModuleVersion> checked = ConcurrentHashMap.newKeySet();

    /// Which versions may be an answer.
    @FunctionalInterface
    public interface Allowed {
        /// Every version.
        Allowed ALL = _ -> Optional.empty();

        /// Why a version may not be an answer.
        Optional<String> forbids(ModuleVersion module);
    }

    /// Queries over the listed versions; the source is asked whether a version has a go.mod file.
    public VersionQueries(ListedVersions listed, ModuleSource source) {
        this.listed = listed;
        this.source = new AskedSource(source);
    }

    /// The version of a module that a query stands for; `current` is the one in the build list.
    public Version find(ModulePath path, String query, Version current, Allowed allowed) throws QueryException {
        return query(path, query, current, allowed).version();
    }

    /// The same, with what is known of the version.
    public Found query(ModulePath path, String query, Version current, Allowed allowed) throws QueryException {
        return query(path, query, current, allowed, checked);
    }

    private Found query(ModulePath path, String query, Version current, Allowed allowed, Collection<ModuleVersion> into)
            throws QueryException {
        if (path.value().equals("std") || path.value().equals("cmd")) {
            throw new QueryException(QueryException.Kind.FAILED, "can't query specific version (\"" + query
                    + "\") of standard-library module \"" + path + "\"");
        }
        Optional<QueryMatcher> matcher = QueryMatcher.of(path, query, current);
        if (matcher.isEmpty() || matcher.get().canStat()) {
            return named(path, query, allowed);
        }
        return new Search(path, query, current, allowed, matcher.get()).find(into);
    }

    private Found named(ModulePath path, String query, Allowed allowed) throws QueryException {
        Found found = statOrCanonical(path, query);
        Optional<String> reason = allowed.forbids(new ModuleVersion(path, found.version()));
        if (reason.isPresent()) {
            throw disallowed(path, found.version(), reason.get());
        }
        return found;
    }

    private static QueryException disallowed(ModulePath path, Version version, String reason) {
        return new QueryException(QueryException.Kind.DISALLOWED, path + "@" + version.text() + ": " + reason);
    }

    /// A version with a build part may be tagged without it.
    private Found statOrCanonical(ModulePath path, String query) throws QueryException {
        try {
            return listed.stat(path, query);
        } catch (QueryException e) {
            String canonical = SemVer.of(query).canonical().text();
            if (canonical.isEmpty() || canonical.equals(query)) {
                throw e;
            }
            try {
                return listed.stat(path, canonical);
            } catch (QueryException second) {
                throw second.kind() == QueryException.Kind.NOT_FOUND ? e : second;
            }
        }
    }

    /// From here on it counts which versions are checked.
    public void startChecking() {
        checked.clear();
    }

    /// The module versions that were checked since then: whether they have a go.mod file of their own. Replacements do not
    /// count.
    public Set<ModuleVersion> checked() {
        return Set.copyOf(checked);
    }

    /// An answer that was found before is used again, for which these were checked.
    void checkedBefore(List<ModuleVersion> modules) {
        checked.addAll(modules);
    }

    /// The latest version, and which were checked to find it.
    Latest latest(ModulePath path) throws QueryException {
        List<ModuleVersion> into = new ArrayList<>();
        Version latest = query(path, "latest", Version.None.INSTANCE, Allowed.ALL, into).version();
        checked.addAll(into);
        return new Latest(latest, into);
    }

    /// A latest version.
    record Latest(Version version, List<ModuleVersion> checked) {
        Latest {
            checked = List.copyOf(checked);
        }
    }

    private boolean hasGoMod(ModulePath path, Version version) throws QueryException {
        byte[] text = source.goMod(new ModuleVersion(path, version));
        byte[] made = ("module " + path + "\n").getBytes(StandardCharsets.UTF_8);
        return !Arrays.equals(text, made);
    }

    /// A query that chooses among the listed versions.
    private final class Search {
        private final ModulePath path;
        private final String query;
        private final Version current;
        private final Allowed allowed;
        private final QueryMatcher matcher;
        private final List<Version> releases = new ArrayList<>();
        private final List<Version> prereleases = new ArrayList<>();

        Search(ModulePath path, String query, Version current, Allowed allowed, QueryMatcher matcher) {
            this.path = path;
            this.query = query;
            this.current = current;
            this.allowed = allowed;
            this.matcher = matcher;
        }

        private boolean stays() {
            return query.equals("upgrade") || query.equals("patch");
        }

        private boolean hasCurrent() {
            return !(current instanceof Version.None) && !current.text().isEmpty();
        }

        private Optional<String> forbids(Version version) {
            return allowed.forbids(new ModuleVersion(path, version));
        }

        /// A version chosen from a list, and into `into` what was checked for it; where it comes from would say nothing of the choice.
        Found find(Collection<ModuleVersion> into) throws QueryException {
            Found found = choose(into);
            return new Found(found.version(), found.time(), Optional.empty());
        }

        private Found choose(Collection<ModuleVersion> into) throws QueryException {
            filter(into);
            List<Version> choice = releases.isEmpty() ? prereleases : releases;
            if (!choice.isEmpty()) {
                return unlessNewer(matcher.preferLower() ? choice.getFirst() : choice.getLast());
            }
            if (matcher.mayUseLatest()) {
                Optional<Version> latest = latest();
                if (latest.isPresent()) {
                    return unlessNewer(latest.get());
                }
            }
            if (stays() && hasCurrent()) {
                Optional<String> reason = forbids(current);
                if (reason.isPresent()) {
                    throw disallowed(path, current, reason.get());
                }
                return unlessNewer(current);
            }
            throw new QueryException(QueryException.Kind.NO_MATCH,
                    "no matching versions for query \"" + query + "\""
                            + (stays() && hasCurrent() ? " (current version is " + current.text() + ")" : ""));
        }

        private Optional<Version> latest() throws QueryException {
            try {
                Version latest = listed.latest(path).version();
                boolean fits = matcher.matches(path, latest) && forbids(latest).isEmpty();
                return fits ? Optional.of(latest) : Optional.empty();
            } catch (QueryException e) {
                if (e.kind() == QueryException.Kind.NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        /// Versions above v1 without a path of their own count where they are asked for, or where no version below
        /// them has a go.mod file.
        private void filter(Collection<ModuleVersion> into) throws QueryException {
            boolean incompatible = matcher.preferIncompatible();
            Optional<Version> lastCompatible = Optional.empty();
            for (Version version : listed.versions(path)) {
                if (!matcher.matches(path, version) || forbids(version).isPresent()) {
                    continue;
                }
                if (!incompatible && !version.text().endsWith("+incompatible")) {
                    lastCompatible = Optional.of(version);
                } else if (!incompatible && lastCompatible.isPresent()) {
                    into.add(new ModuleVersion(path, lastCompatible.get()));
                    if (hasGoMod(path, lastCompatible.get())) {
                        break;
                    }
                    incompatible = true;
                }
                (QueryMatcher.isPrerelease(path, version) ? prereleases : releases).add(version);
            }
        }

        /// From a commit that is newer than the answer, `upgrade` and `patch` do not go back.
        private Found unlessNewer(Version answer) throws QueryException {
            Found found = listed.stat(path, answer.text());
            Optional<Instant> since = PseudoVersions.time(current);
            boolean older = stays() && since.isPresent() && found.time().isPresent()
                    && found.time().get().isBefore(since.get());
            if (!older) {
                return found;
            }
            Optional<String> reason = forbids(current);
            if (reason.isPresent()) {
                throw disallowed(path, current, reason.get());
            }
            return listed.stat(path, current.text());
        }
    }
}
