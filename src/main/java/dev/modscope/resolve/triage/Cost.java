package dev.modscope.resolve.triage;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a what-if changes beside what was asked for: how many other modules move which way, the go line where it changes,
/// and which retracted and deprecated modules are selected no more.
///
/// @param moves the version of every other module that changes, `none` for one that goes
public record Cost(
        int upgraded,
        int downgraded,
        int added,
        int removed,
        Optional<Version> go,
        List<ModulePath> retractedFixed,
        List<ModulePath> deprecatedFixed,
        Map<ModulePath, Version> moves) {
    public Cost {
        retractedFixed = List.copyOf(retractedFixed);
        deprecatedFixed = List.copyOf(deprecatedFixed);
        moves = Map.copyOf(moves);
    }

    /// The cost of a comparison, without the modules that were asked for.
    public static Cost of(Comparison comparison, Set<ModulePath> asked) {
        List<Change> others = comparison.changes().stream()
                .filter(change -> !change.path().isToolchain() && !asked.contains(change.path()))
                .toList();
        Map<ModulePath, Version> moves = new HashMap<>();
        others.forEach(change -> moves.put(change.path(), after(change)));
        Optional<Version> go = comparison.changes().stream()
                .filter(change -> change.path().equals(ModulePath.GO))
                .map(Cost::after)
                .findFirst();
        var before = comparison.before().marked();
        var after = comparison.after().marked();
        return new Cost(
                count(others, Change.Upgraded.class),
                count(others, Change.Downgraded.class),
                count(others, Change.Added.class),
                count(others, Change.Removed.class),
                go,
                gone(before.retracted(), after.retracted()),
                gone(before.deprecated(), after.deprecated()),
                moves);
    }

    private static Version after(Change change) {
        return switch (change) {
            case Change.Added(_, Version to, _) -> to;
            case Change.Upgraded(_, _, Version to, _) -> to;
            case Change.Downgraded(_, _, Version to, _) -> to;
            case Change.Removed _ -> Version.None.INSTANCE;
        };
    }

    private static int count(List<Change> changes, Class<? extends Change> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    private static List<ModulePath> gone(Set<ModulePath> before, Set<ModulePath> after) {
        Set<ModulePath> gone = new TreeSet<>(before);
        gone.removeAll(after);
        return List.copyOf(gone);
    }

    /// How many other modules change.
    public int moved() {
        return upgraded + downgraded + added + removed;
    }

    /// Whether nothing else changes, the go line neither.
    public boolean isNothing() {
        return moved() == 0 && go.isEmpty();
    }
}
