package dev.modscope.resolve.get;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.edit.RequirementsEdit;
import dev.modscope.resolve.query.ListedVersions;
import dev.modscope.resolve.query.PublishedNotes;
import dev.modscope.resolve.query.VersionQueries;
import dev.modscope.source.ModuleSource;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where `go get` runs: one main module alone, as its go.mod file is now, and all that is known of other modules under
/// its replacements and exclusions, which outlasts a run, so that a version slider asks for everything once. For one
/// thread at a time.
public final class GetContext {
    private final Knowledge knowledge;
    private final MainModule main;
    private final Requirements written;
    private final Workspace whole;

    /// What does not change while only requirements do.
    private record Knowledge(
            Workspace alone,
            VersionQueries queries,
            PublishedNotes notes,
            PublishedNotes notesForAll,
            RequirementsEdit edit) {}

    private GetContext(Knowledge knowledge, MainModule main, Requirements written, Workspace whole) {
        this.knowledge = knowledge;
        this.main = main;
        this.written = written;
        this.whole = whole;
    }

    /// A context that knows nothing yet.
    ///
    /// @param alone the workspace of the main module alone, without a go.work file
    /// @param written what its go.mod file requires
    /// @param known the modules as that workspace replaces and excludes them
    /// @param whole the workspace with all main modules
    public static GetContext of(
            Workspace alone, Requirements written, KnownModules known, ModuleSource source, Workspace whole) {
        ListedVersions listed = new ListedVersions(source, alone);
        VersionQueries queries = new VersionQueries(listed, source);
        PublishedNotes notes = new PublishedNotes(alone, source, listed, queries);
        PublishedNotes notesForAll = whole.goWork().isPresent() ? notes.laterIn(whole, source) : notes;
        Knowledge knowledge = new Knowledge(alone, queries, notes, notesForAll, new RequirementsEdit(known, notes));
        return new GetContext(knowledge, alone.mains().getFirst(), written, whole);
    }

    /// The module versions whose hashes `go get` leaves in go.sum after a run, as they are named before any replacement.
    ///
    /// @param goMods those whose go.mod files count
    /// @param contents those in which it looked for packages, as far as they are selected
    /// @param moved selected versions that differ from those before, each with the one before
    public record Touched(
            List<ModuleVersion> goMods, List<ModuleVersion> contents, Map<ModuleVersion, ModuleVersion> moved) {
        public Touched {
            goMods = List.copyOf(goMods);
            contents = List.copyOf(contents);
            moved = Map.copyOf(moved);
        }
    }

    /// What a run in this context touched.
    public Touched touched(GetResult result) {
        Map<ModulePath, ModuleVersion> before = new HashMap<>();
        edit().buildList(result.before()).forEach(module -> before.put(module.path(), module));
        TreeSet<ModuleVersion> goMods = new TreeSet<>(edit().read(result.after()));
        Set<ModuleVersion> files = new HashSet<>();
        edit().readings().forEach(module -> files.add(file(module)));
        notes().readings().forEach(module -> files.add(file(module)));
        files.addAll(queries().checked());
        Set<ModuleVersion> looked = new HashSet<>();
        result.looked().forEach(module -> looked.add(file(module)));
        List<ModuleVersion> contents = new ArrayList<>();
        Map<ModuleVersion, ModuleVersion> moved = new TreeMap<>();
        for (ModuleVersion module : edit().buildList(result.after())) {
            ModuleVersion old = before.getOrDefault(module.path(), module);
            if (looked.contains(file(module))) {
                contents.add(module);
            }
            if (files.contains(file(module))) {
                goMods.add(module);
            }
            if (!old.equals(module)) {
                moved.put(module, old);
            }
        }
        return new Touched(List.copyOf(goMods), contents, moved);
    }

    /// The module version whose go.mod file stands for one.
    private ModuleVersion file(ModuleVersion module) {
        return alone().replacement(module)
                .flatMap(by -> by instanceof Replacement.ByModule(ModuleVersion target, _) ? Optional.of(target) : Optional.empty())
                .orElse(module);
    }

    /// The same with other texts of the go.mod files, whose replacements and exclusions are the same.
    public GetContext with(Workspace wholeThen, MainModule changed, Requirements writtenThere) {
        return new GetContext(knowledge, changed, writtenThere, wholeThen);
    }

    /// The workspace with all main modules.
    Workspace whole() {
        return whole;
    }

    /// Whether the main module is also in a go.work file.
    boolean inWorkspace() {
        return whole.goWork().isPresent();
    }

    MainModule main() {
        return main;
    }

    /// The workspace of the main module alone.
    public Workspace alone() {
        return knowledge.alone();
    }

    Requirements written() {
        return written;
    }

    VersionQueries queries() {
        return knowledge.queries();
    }

    PublishedNotes notes() {
        return knowledge.notes();
    }

    /// What authors say of modules as all main modules together replace and exclude them.
    PublishedNotes notesForAll() {
        return knowledge.notesForAll();
    }

    RequirementsEdit edit() {
        return knowledge.edit();
    }
}
