package dev.modscope.mvs;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a module graph is loaded from.
///
/// @param mains the main modules
/// @param roots for one main module what it requires, with `go` and `toolchain`, sorted; for a workspace the main modules
///     themselves with `go` and `toolchain`, sorted
/// @param pruning how much of the roots' own requirements belongs to the graph
/// @param direct the paths that a main module requires without `// indirect`
/// @param asked for each main module the versions that its file names without `// indirect`: the requirements that are
///     reasons, however the roots were updated since
public record Requirements(
        List<ModuleVersion> mains,
        List<ModuleVersion> roots,
        Pruning pruning,
        Set<ModulePath> direct,
        Map<ModuleVersion, Set<ModuleVersion>> asked) {
    public Requirements {
        mains = List.copyOf(mains);
        roots = roots.stream().sorted().toList();
        direct = Set.copyOf(direct);
        asked = Map.copyOf(asked);
    }

    /// The same with other roots.
    Requirements withRoots(List<ModuleVersion> updated) {
        return new Requirements(mains, updated, pruning, direct, asked);
    }

    /// The graph once the roots agree with it, as the `go` command prints it. Where a go.mod that is needed for this cannot
    /// be read, the roots stay as they are.
    public Expanded expand(KnownModules known) {
        if (pruning == Pruning.WORKSPACE) {
            return new Expanded(this, ModuleGraph.load(this, known), List.of());
        }
        RootUpdate update = new RootUpdate(known, known.id(mains.getFirst()), direct);
        Requirements start = eachOnce(known);
        Visit visit = start.visit(known);
        if (visit.anyFailed() || visit.agreesWithRoots()) {
            return new Expanded(start, ModuleGraph.of(visit, start), List.of());
        }
        Optional<int[]> raised = update.update(visit.roots(), pruning, Optional.of(visit));
        Requirements end = start.updated(known, raised);
        List<Answer.Failure> missing = raised.isPresent() ? List.of() : update.missing(visit);
        return new Expanded(end, ModuleGraph.load(end, known), missing);
    }

    /// The same with each root once, where a path occurs twice among them.
    public Requirements eachOnce(KnownModules known) {
        if (pruning == Pruning.WORKSPACE) {
            return this;
        }
        RootUpdate update = new RootUpdate(known, known.id(mains.getFirst()), direct);
        int[] ids = known.ids(roots);
        return update.isRedundant(ids) ? updated(known, update.update(ids, pruning, Optional.empty())) : this;
    }

    /// The same roots under another pruning.
    public Requirements under(Pruning other) {
        return new Requirements(mains, roots, other, direct, asked);
    }

    private Requirements updated(KnownModules known, Optional<int[]> ids) {
        return ids.isPresent() ? withRoots(known.modules(ids.get())) : this;
    }

    Visit visit(KnownModules known) {
        int main = pruning == Pruning.WORKSPACE ? -1 : known.id(mains.getFirst());
        return Visit.of(known, main, known.ids(roots), pruning);
    }

    /// Requirements whose roots agree with their graph, and that graph. Where they do not agree, `missing` holds what could
    /// not be read that the update needed.
    public record Expanded(Requirements requirements, ModuleGraph graph, List<Answer.Failure> missing) {}
}
