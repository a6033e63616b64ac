package dev.modscope.resolve.list;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.Parsed;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.query.ListedVersions;
import dev.modscope.resolve.query.PublishedNotes;
import dev.modscope.resolve.query.VersionQueries;
import dev.modscope.source.SourceException;
import dev.modscope.source.cache.ModuleCache;
import dev.modscope.source.sum.GoSum;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.util.Optional;
import java.util.Set;

/// Everything that can be asked about modules of one workspace: the sources behind the module cache, the hashes of
/// go.sum, and what queries and authors' notes make of them.
public final class Library {
    private final Workspace workspace;
    private final ModuleCache cache;
    private final GoSum sums;
    private final Set<ModuleVersion> unsummed;
    private final ListedVersions listed;
    private final VersionQueries queries;
    private final PublishedNotes notes;

    /// @param unsummed the modules whose go.mod has been read although go.sum does not name it
    public Library(Workspace workspace, ModuleCache cache, GoSum sums, Set<ModuleVersion> unsummed) {
        this.unsummed = unsummed;
        this.workspace = workspace;
        this.cache = cache;
        this.sums = sums;
        this.listed = new ListedVersions(cache, workspace);
        this.queries = new VersionQueries(listed, cache);
        this.notes = new PublishedNotes(workspace, cache, listed, queries);
    }

    Workspace workspace() {
        return workspace;
    }

    ModuleCache cache() {
        return cache;
    }

    GoSum sums() {
        return sums;
    }

    Set<ModuleVersion> unsummed() {
        return unsummed;
    }

    ListedVersions listed() {
        return listed;
    }

    VersionQueries queries() {
        return queries;
    }

    PublishedNotes notes() {
        return notes;
    }

    /// The go line in the go.mod of a module version as it is published, or in a directory.
    Optional<GoVersion> goLine(Replacement place) {
        try {
            Parsed<GoMod> parsed = switch (place) {
                case Replacement.ByDirectory directory -> workspace.goMod(directory);
                case Replacement.ByModule(ModuleVersion module, _) ->
                    GoMod.parseDependency("go.mod", cache.goMod(module));
            };
            return parsed.problems().isEmpty() ? parsed.value().go().map(Directive.Go::version) : Optional.empty();
        } catch (SourceException | WorkspaceException _) {
            return Optional.empty();
        }
    }
}
