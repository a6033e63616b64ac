package dev.modscope.resolve.list;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.workspace.mode.Vendored;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which version of each module is selected: by the roots alone as long as they can tell, else by the module graph, or
/// by the vendor folder in place of the graph.
final class Selection {
    private final KnownModules known;
    private final Optional<Vendored> vendored;
    private final boolean strict;
    private final Set<ModulePath> mains = new HashSet<>();
    private Requirements requirements;
    private Map<ModulePath, Version> roots;
    private Optional<ModuleGraph> graph = Optional.empty();
    private boolean stale;

    /// @param strict whether the roots have to agree with the graph, and are not brought up to date with it
    Selection(Requirements written, KnownModules known, Optional<Vendored> vendored, boolean strict) {
        this.known = known;
        this.vendored = vendored;
        this.strict = strict;
        this.requirements = written;
        written.mains().forEach(main -> mains.add(main.path()));
        this.roots = highest(written);
    }

    /// Looks at roots that name a path twice, or a main module: whether that alone puts the go.mod file behind.
    boolean isBehindAtOnce() {
        if (requirements.pruning() == Pruning.WORKSPACE) {
            return false;
        }
        Set<ModulePath> paths = new HashSet<>(mains);
        boolean redundant = requirements.roots().stream().anyMatch(root -> !paths.add(root.path()));
        if (redundant && isUnpruned() && strict) {
            expand();
            return stale;
        }
        boolean raised = requirements.roots().stream().anyMatch(root ->
                !mains.contains(root.path()) && !root.version().equals(roots.get(root.path())));
        requirements = redundant && !strict ? requirements.eachOnce(known) : requirements;
        return strict && raised;
    }

    private static Map<ModulePath, Version> highest(Requirements requirements) {
        Map<ModulePath, Version> highest = new HashMap<>();
        requirements.roots().forEach(root ->
                highest.merge(root.path(), root.version(), (a, b) -> a.compareTo(b) < 0 ? b : a));
        return highest;
    }

    /// The version that the roots name.
    Optional<Version> root(ModulePath path) {
        return mains.contains(path) ? Optional.of(Version.Main.INSTANCE) : Optional.ofNullable(roots.get(path));
    }

    boolean isMain(ModulePath path) {
        return mains.contains(path);
    }

    /// Whether the roots name only a part of what is selected.
    boolean isUnpruned() {
        return requirements.pruning() == Pruning.UNPRUNED;
    }

    /// Whether a main module requires it without `// indirect`. The toolchain is never a direct requirement, and the
    /// language version is none of a workspace.
    boolean isDirect(ModulePath path) {
        return path.isToolchain()
                ? path.equals(ModulePath.GO) && requirements.pruning() != Pruning.WORKSPACE
                : requirements.direct().contains(path);
    }

    /// Loads the module graph, and brings the roots up to date with it unless this is strict.
    void expand() {
        if (graph.isPresent() || vendored.isPresent()) {
            return;
        }
        if (strict) {
            ModuleGraph loaded = ModuleGraph.load(requirements, known);
            graph = Optional.of(loaded);
            stale = loaded.failures().isEmpty() && requirements.roots().stream()
                    .anyMatch(root -> !mains.contains(root.path())
                            && !loaded.selected(root.path()).equals(root.version()));
            return;
        }
        Requirements.Expanded expanded = requirements.expand(known);
        requirements = expanded.requirements();
        roots = highest(requirements);
        graph = Optional.of(expanded.graph());
    }

    /// Whether the graph is not to be relied on: something could not be read, or the roots are behind.
    boolean isBroken() {
        return stale || graph.map(loaded -> !loaded.failures().isEmpty()).orElse(false);
    }

    /// Whether the graph selects other versions than the roots.
    boolean isStale() {
        return stale;
    }

    /// The module graph, where it was loaded.
    Optional<ModuleGraph> graph() {
        return graph;
    }

    /// The roots, up to date with the graph where that was loaded.
    Requirements requirements() {
        return requirements;
    }

    /// The selected version, [Version.None] for a module that is not known.
    Version selected(ModulePath path) {
        if (graph.isPresent()) {
            return graph.get().selected(path);
        }
        Version named = root(path).orElse(Version.None.INSTANCE);
        Version packed = vendored.flatMap(folder -> folder.version(path)).orElse(Version.None.INSTANCE);
        return named.compareTo(packed) < 0 ? packed : named;
    }

    /// The selected modules, `go` and `toolchain` left out.
    List<ModuleVersion> buildList() {
        return graph.map(loaded -> loaded.buildList().modules()).orElse(List.of());
    }
}
