package dev.modscope.ui.changes;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import java.util.Optional;

/// A line of the change list: a heading of a group, or a change in it.
public sealed interface ChangeRow {
    /// The group it belongs to.
    ChangeGroup group();

    /// The heading of a group, with how many changes there are in it.
    record Heading(ChangeGroup group, int count) implements ChangeRow {}

    /// One change: the module, both versions as text (empty where there is none), and why. `cause` is the module whose
    /// requirement made it so, `chain` the whole chain of requirements, one a line.
    record Line(
            ChangeGroup group,
            ModulePath module,
            String from,
            String to,
            String because,
            Optional<ModulePath> cause,
            String chain)
            implements ChangeRow {}

    /// The line of a change for that reason.
    static Line of(Change change, ChangeReason.Reason reason) {
        ChangeGroup group = ChangeGroup.of(change);
        String from = switch (change) {
            case Change.Added _ -> "";
            case Change.Removed(_, Version was, _) -> was.text();
            case Change.Upgraded(_, Version was, _, _) -> was.text();
            case Change.Downgraded(_, Version was, _, _) -> was.text();
        };
        String to = switch (change) {
            case Change.Added(_, Version is, _) -> is.text();
            case Change.Removed _ -> "";
            case Change.Upgraded(_, _, Version is, _) -> is.text();
            case Change.Downgraded(_, _, Version is, _) -> is.text();
        };
        return new Line(group, change.path(), from, to, reason.words(), reason.cause(), reason.chain());
    }
}
