package dev.modscope.resolve;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.explain.Majors;
import dev.modscope.resolve.query.ListedVersions;
import dev.modscope.resolve.query.PublishedNotes;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.resolve.query.VersionQueries;
import dev.modscope.source.ModuleSource;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The versions of a module: as `go list -m -versions` prints them, and as the stops of a version slider.
final class Axes {
    /// More than anybody has published; a path that says more is not looked into.
    private static final int HIGHEST_MAJOR = 200;
    private static final int FIRST_STRICT = 21;

    private final Workspace workspace;
    private final ListedVersions listed;
    private final PublishedNotes notes;
    private final VersionQueries queries;
    private final Nearby nearby;
    private final Map<ModuleVersion, Instant> times = new ConcurrentHashMap<>();

    /// What is known of a version without asking a network.
    interface Nearby {
        /// When it was published.
        Optional<Instant> published(ModuleVersion module);

        /// Where its go.mod file is.
        VersionAxis.Reach reach(ModuleVersion module);

        /// The go line of its go.mod file.
        Optional<Version> goLine(ModuleVersion module);
    }

    Axes(Workspace workspace, ModuleSource source, Nearby nearby) {
        this.workspace = workspace;
        this.nearby = nearby;
        this.listed = new ListedVersions(source, workspace);
        this.queries = new VersionQueries(listed, source);
        this.notes = new PublishedNotes(workspace, source, listed, queries);
    }

    /// What a query stands for.
    Version find(ModulePath path, String query, Version current) throws QueryException {
        return queries.find(path, query, current, notes::forbids);
    }

    /// The listed versions that are neither excluded nor retracted, ascending.
    List<Version> versions(ModulePath path) throws QueryException {
        List<Version> usable = new ArrayList<>();
        for (Version version : listed.versions(path)) {
            if (notes.forbids(new ModuleVersion(path, version)).isEmpty()) {
                usable.add(version);
            }
        }
        return usable;
    }

    /// The other major versions of a module that have versions: all below its own, and those above up to the first that
    /// is not there.
    List<ModulePath> majors(ModulePath path) {
        if (path.isToolchain()) {
            return List.of();
        }
        String base = Majors.base(path);
        int own = Majors.major(path);
        List<ModulePath> found = new ArrayList<>();
        boolean more = true;
        for (int major = base.startsWith("gopkg.in/") ? 0 : 1; more && major <= HIGHEST_MAJOR; major++) {
            ModulePath other = Majors.path(base, major);
            boolean there = major == own || isListed(other);
            if (there && major != own) {
                found.add(other);
            }
            more = there || major < own;
        }
        return found;
    }

    private boolean isListed(ModulePath path) {
        try {
            return !listed.versions(path).isEmpty();
        } catch (QueryException _) {
            return false;
        }
    }

    /// All stops: listed versions, those named in the module graph, the selected one.
    VersionAxis axis(ModuleGraph graph, ModulePath path) {
        Version selected = graph.selected(path);
        NavigableSet<Version> stops = named(graph, path);
        Optional<String> problem = Optional.empty();
        try {
            stops.addAll(listed.versions(path));
        } catch (QueryException e) {
            stops.addAll(releasesOfGo(path));
            problem = Optional.of(e.getMessage()).filter(_ -> !path.isToolchain());
        }
        stops.removeIf(version -> version instanceof Version.Main || version instanceof Version.None);
        if (stops.isEmpty()) {
            return new VersionAxis(path, List.of(), selected, Optional.empty(), problem, VersionAxis.GoLines.NONE);
        }
        List<VersionAxis.Stop> marked = stops.stream().map(version -> stop(path, version)).toList();
        return new VersionAxis(path, marked, selected, deprecated(path, stops.last()), problem,
                version -> goLine(new ModuleVersion(path, version)));
    }

    /// What can be said of Go itself where no source lists its toolchains: the first release of each language version from
    /// that which made go lines strict, and the release that is followed here.
    private static List<Version> releasesOfGo(ModulePath path) {
        List<Version> releases = new ArrayList<>();
        if (path.equals(ModulePath.TOOLCHAIN)) {
            releases.add(new GoVersion("go" + GoVersion.FOLLOWED.text()));
        } else if (path.equals(ModulePath.GO)) {
            int last = Integer.parseInt(GoVersion.FOLLOWED.language().text().substring(2));
            for (int minor = FIRST_STRICT; minor <= last; minor++) {
                releases.add(new GoVersion("1." + minor + ".0"));
            }
            releases.add(GoVersion.FOLLOWED);
        }
        return releases;
    }

    private static NavigableSet<Version> named(ModuleGraph graph, ModulePath path) {
        NavigableSet<Version> named = new TreeSet<>();
        for (int i = 0; i < graph.size(); i++) {
            ModuleVersion vertex = graph.vertex(i);
            if (vertex.path().equals(path)) {
                named.add(vertex.version());
            }
        }
        named.add(graph.selected(path));
        return named;
    }

    private VersionAxis.Stop stop(ModulePath path, Version version) {
        ModuleVersion module = new ModuleVersion(path, version);
        return new VersionAxis.Stop(version, time(module), retracted(module), workspace.excluded(module), reach(module));
    }

    private VersionAxis.Reach reach(ModuleVersion module) {
        Optional<Replacement> replacement = workspace.replacement(module);
        return replacement.isPresent()
                ? replacement.flatMap(Resolver::target).map(nearby::reach).orElse(VersionAxis.Reach.AT_HAND)
                : nearby.reach(module);
    }

    private Optional<Version> goLine(ModuleVersion module) {
        if (module.path().isToolchain()) {
            return Optional.empty();
        }
        Optional<Replacement> replacement = workspace.replacement(module);
        return replacement.isPresent() ? replacement.flatMap(Resolver::target).flatMap(nearby::goLine) : nearby.goLine(module);
    }

    private Optional<Instant> time(ModuleVersion module) {
        Optional<Instant> known = Optional.ofNullable(times.get(module));
        if (known.isPresent() || module.path().isToolchain()) {
            return known;
        }
        Optional<Instant> found = nearby.published(module);
        found.ifPresent(time -> times.put(module, time));
        return found;
    }

    /// What cannot be learnt now is left out: the stop itself stands.
    private Optional<String> retracted(ModuleVersion module) {
        try {
            return notes.retracted(module);
        } catch (QueryException _) {
            return Optional.empty();
        }
    }

    private Optional<String> deprecated(ModulePath path, Version any) {
        try {
            return notes.deprecated(new ModuleVersion(path, any));
        } catch (QueryException _) {
            return Optional.empty();
        }
    }
}
