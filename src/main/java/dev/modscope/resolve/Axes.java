package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.query.ListedVersions;
import dev.modscope.resolve.query.PublishedNotes;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.resolve.query.VersionQueries;
import dev.modscope.source.ModuleSource;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The versions of a module: as `go list -m -versions` prints them, and as the stops of a version slider.
final class Axes {
    private final Workspace workspace;
    private final ListedVersions listed;
    private final PublishedNotes notes;

    Axes(Workspace workspace, ModuleSource source) {
        this.workspace = workspace;
        this.listed = new ListedVersions(source, workspace);
        this.notes = new PublishedNotes(workspace, source, listed, new VersionQueries(listed, source));
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

    /// All stops: listed versions, those named in the module graph, the selected one.
    VersionAxis axis(ModuleGraph graph, ModulePath path) {
        Version selected = graph.selected(path);
        NavigableSet<Version> stops = named(graph, path);
        Optional<String> problem = Optional.empty();
        try {
            stops.addAll(listed.versions(path));
        } catch (QueryException e) {
            problem = Optional.of(e.getMessage());
        }
        stops.removeIf(version -> version instanceof Version.Main || version instanceof Version.None);
        if (stops.isEmpty()) {
            return new VersionAxis(path, List.of(), selected, Optional.empty(), problem);
        }
        List<VersionAxis.Stop> marked = stops.stream().map(version -> stop(path, version)).toList();
        return new VersionAxis(path, marked, selected, deprecated(path, stops.last()), problem);
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
        return new VersionAxis.Stop(version, Optional.empty(), retracted(module), workspace.excluded(module));
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
