package dev.modscope.ui.changes;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.resolve.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// The line of a change.
    static Line of(Change change) {
        ChangeGroup group = ChangeGroup.of(change);
        return switch (change) {
            case Change.Added(ModulePath path, Version to, RequirementPath because) ->
                line(group, path, "", to.text(), because);
            case Change.Removed(ModulePath path, Version from, RequirementPath because) ->
                line(group, path, from.text(), "", because);
            case Change.Upgraded(ModulePath path, Version from, Version to, RequirementPath because) ->
                line(group, path, from.text(), to.text(), because);
            case Change.Downgraded(ModulePath path, Version from, Version to, RequirementPath because) ->
                line(group, path, from.text(), to.text(), because);
        };
    }

    private static Line line(ChangeGroup group, ModulePath path, String from, String to, RequirementPath because) {
        List<Requirement> steps = because.steps();
        if (steps.isEmpty()) {
            String words = group == ChangeGroup.REMOVED ? "nothing needs it any more" : "you asked for it";
            return new Line(group, path, from, to, words, Optional.empty(), "");
        }
        Requirement last = steps.getLast();
        String words = last.from().isMain()
                ? last.from().path() + " asks for it"
                : last.from().path() + " " + last.from().version().text() + " asks for "
                        + last.to().version().text();
        String chain = steps.stream().map(s -> s.from() + " asks for " + s.to()).collect(Collectors.joining("\n"));
        return new Line(group, path, from, to, words, Optional.of(last.from().path()), chain);
    }
}
