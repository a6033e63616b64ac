package dev.modscope.resolve.compare;

import dev.modscope.disk.Fs;
import dev.modscope.history.History;
import dev.modscope.history.HistoryException;
import dev.modscope.history.Revision;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads sides and resolves them, each with its own files: those of a revision are read from the repository's objects, its
/// go.work, go.sum and replacement folders too.
public final class SideReader {
    private final Function<Path, GoEnv> environment;
    private final Access access;
    private final Consumer<Progress> progress;
    private final Consumer<String> warn;

    /// `environment` is the Go environment for a path that is opened; `warn` hears what a person should know of the module
    /// cache.
    public SideReader(
            Function<Path, GoEnv> environment, Access access, Consumer<Progress> progress, Consumer<String> warn) {
        this.environment = environment;
        this.access = access;
        this.progress = progress;
        this.warn = warn;
    }

    /// The column of a side. Takes its time; may be interrupted.
    /// @throws SideException where it cannot be read, or its edits are refused
    public Column column(Side side) throws SideException {
        try {
            return switch (side) {
                case Side.Files(String name, Path path) -> files(name, path);
                case Side.AtRevision(String name, Path path, String revision) -> atRevision(name, path, revision);
                case Side.WhatIf(String name, Path path, List<Edit> edits) -> whatIf(name, path, edits);
            };
        } catch (WorkspaceException | HistoryException e) {
            throw new SideException(side.name() + ": " + e.getMessage());
        }
    }

    private Column files(String name, Path path) throws WorkspaceException {
        return resolved(name, Workspace.open(path, environment.apply(path)));
    }

    private Column resolved(String name, Workspace workspace) {
        try (Resolver resolver = new Resolver(workspace, access, warn)) {
            return noted(Column.of(name, resolver.resolve(progress), resolver::published));
        }
    }

    /// What authors say is read here, so that nobody waits for files later.
    private static Column noted(Column column) {
        column.resolution().marked();
        return column;
    }

    private Column atRevision(String name, Path path, String text) throws WorkspaceException, HistoryException {
        Path place = path.toAbsolutePath().normalize();
        Path folder = standing(place);
        GoEnv env = environment.apply(place);
        try (History history = History.around(folder).orElseThrow(() -> new HistoryException(
                folder + " lies in no git repository"))) {
            Revision revision = history.find(text);
            Fs then = history.at(revision, Fs.disk(), List.of(env.moduleCache()));
            return resolved(name, Workspace.open(place, env, then));
        }
    }

    /// The nearest folder that is there now: the one that is asked for may be of the past.
    private static Path standing(Path place) {
        Path at = place;
        while (at.getParent() != null && !Files.isDirectory(at)) {
            at = at.getParent();
        }
        return at;
    }

    private Column whatIf(String name, Path path, List<Edit> edits) throws WorkspaceException, SideException {
        Workspace workspace = Workspace.open(path, environment.apply(path));
        try (Resolver resolver = new Resolver(workspace, access, warn)) {
            return column(name, resolver, resolver.resolve(progress), edits);
        }
    }

    /// The column of edits over files that are open.
    /// @throws SideException where they are refused
    public Column column(String name, Resolver resolver, Resolution base, List<Edit> edits) throws SideException {
        try {
            return noted(Column.of(name, resolver.whatIf(base, edits, progress).after(), resolver::published));
        } catch (EditException e) {
            throw new SideException(name + ": " + e.getMessage());
        }
    }
}
