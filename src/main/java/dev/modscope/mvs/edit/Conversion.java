package dev.modscope.mvs.edit;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.RootUpdate;
import dev.modscope.mvs.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Brings requirements into agreement with their graph, and from one pruning to the other.
final class Conversion {
    private final KnownModules known;
    private final int main;

    Conversion(KnownModules known, ModuleVersion main) {
        this.known = known;
        this.main = known.id(main);
    }

    /// The graph over requirements, whatever is missing.
    Visit visit(Requirements requirements) {
        return Visit.of(known, main, known.ids(requirements.roots()), requirements.pruning());
    }

    /// The graph over requirements, all of it.
    Visit wholeVisit(Requirements requirements) throws UnknownGraphException {
        Visit visit = visit(requirements);
        Optional<String> problem = new Chains(known, visit).problem();
        if (problem.isPresent()) {
            throw new UnknownGraphException(problem.get());
        }
        return visit;
    }

    List<ModuleVersion> buildList(Requirements requirements) {
        return buildList(visit(requirements));
    }

    private List<ModuleVersion> buildList(Visit visit) {
        int[] list = visit.buildList();
        return known.modules(Arrays.copyOfRange(list, 1, list.length));
    }

    Requirements settle(Requirements written, Optional<ModuleVersion> addGo) throws UnknownGraphException {
        Requirements read = updater(written).isRedundant(known.ids(written.roots()))
                ? updated(written, Optional.empty())
                : written;
        if (addGo.isPresent()) {
            read = withGo(read, addGo.get());
        }
        return expand(read);
    }

    /// Go 1.11 to 1.16 wrote files without a go line, so the file is read as unpruned and then converted.
    private Requirements withGo(Requirements read, ModuleVersion go) throws UnknownGraphException {
        List<ModuleVersion> roots = new ArrayList<>(read.roots());
        roots.removeIf(RequirementsEdit::isGo);
        roots.add(go);
        Requirements named = new Requirements(read.mains(), roots, read.pruning(), read.direct(), read.asked());
        return to(named, Pruning.of(new GoVersion(go.version().text())));
    }

    Requirements expand(Requirements read) throws UnknownGraphException {
        Visit visit = wholeVisit(read);
        return visit.agreesWithRoots() ? read : updated(read, Optional.of(visit));
    }

    private Requirements updated(Requirements old, Optional<Visit> visit) throws UnknownGraphException {
        Optional<int[]> roots = updater(old).update(known.ids(old.roots()), old.pruning(), visit);
        if (roots.isEmpty()) {
            throw new UnknownGraphException(updateProblem(old));
        }
        return with(old, known.modules(roots.get()), old.pruning());
    }

    private RootUpdate updater(Requirements requirements) {
        return new RootUpdate(known, main, requirements.direct());
    }

    /// Raises the roots as an update does, up to what it could not read.
    private String updateProblem(Requirements old) {
        int[] roots = known.ids(old.roots());
        while (true) {
            Visit visit = Visit.of(known, main, roots, old.pruning());
            Optional<String> problem = new Chains(known, visit).problem();
            int[] raised = Arrays.stream(roots).map(root -> visit.selected(known.pathOf(root))).distinct().toArray();
            if (problem.isPresent() || Arrays.equals(raised, roots)) {
                return problem.orElse("a go.mod file that is needed to update the requirements cannot be read");
            }
            roots = raised;
        }
    }

    private static Requirements with(Requirements old, List<ModuleVersion> roots, Pruning pruning) {
        return new Requirements(old.mains(), roots, pruning, old.direct(), old.asked());
    }

    /// The same build list under another pruning.
    Requirements to(Requirements old, Pruning pruning) throws UnknownGraphException {
        if (old.pruning() == pruning) {
            return old;
        }
        Visit visit = wholeVisit(old);
        if (pruning == Pruning.PRUNED) {
            return with(old, buildList(visit), pruning);
        }
        int[] smallest = updater(old)
                .update(known.ids(old.roots()), Pruning.UNPRUNED, Optional.of(visit))
                .orElseThrow(() -> new UnknownGraphException(unprunedProblem(known.ids(buildList(visit)))));
        return with(old, known.modules(smallest), pruning);
    }

    private String unprunedProblem(int[] roots) {
        Visit visit = Visit.of(known, main, roots, Pruning.UNPRUNED);
        return new Chains(known, visit).problem().orElse("the unpruned module graph cannot be read");
    }

    /// The fewest of the roots that imply them all and name the given paths.
    List<ModuleVersion> smallest(Requirements old, int[] roots, int[] paths) throws UnknownGraphException {
        int[] smallest = updater(old)
                .smallest(roots, paths)
                .orElseThrow(() -> new UnknownGraphException(unprunedProblem(roots)));
        return known.modules(smallest);
    }
}
