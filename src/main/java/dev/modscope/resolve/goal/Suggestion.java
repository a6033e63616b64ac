package dev.modscope.resolve.goal;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.triage.Cost;
import dev.modscope.workspace.Edit;
import java.util.Comparator;
import java.util.List;

/// A way to reach a goal.
///
/// @param edits what to ask for, as one `go get` in each main module
/// @param moves the requirements that change by it: those without `// indirect`, and the module of the goal where it is
///     itself asked for; sorted by path
/// @param cost what else changes in the build list
public record Suggestion(List<Edit.Get> edits, List<Move> moves, Cost cost) {
    /// The fewest requirements first, then those that drop and lower the fewest, then those that move the fewest other
    /// modules, then those that leave the go line.
    public static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt((Suggestion s) -> s.moves().size())
            .thenComparingLong(s -> s.count(Way.DROP))
            .thenComparingLong(s -> s.count(Way.LOWER))
            .thenComparingInt(s -> s.cost().moved())
            .thenComparing(s -> s.cost().go().isPresent())
            .thenComparing(s -> s.moves().toString());

    public Suggestion {
        edits = List.copyOf(edits);
        moves = List.copyOf(moves);
    }

    private long count(Way way) {
        return moves.stream().filter(move -> move.way() == way).count();
    }

    /// A requirement that changes; `none` stands for one that is not there.
    public record Move(ModulePath path, Version from, Version to) {
        /// Which way it goes.
        public Way way() {
            if (from instanceof Version.None) {
                return Way.ADD;
            }
            if (to instanceof Version.None) {
                return Way.DROP;
            }
            return from.compareTo(to) < 0 ? Way.RAISE : Way.LOWER;
        }
    }

    /// Which way a requirement goes.
    public enum Way {
        /// It is new.
        ADD,
        /// To a higher version.
        RAISE,
        /// To a lower version.
        LOWER,
        /// It goes.
        DROP
    }
}
