package dev.modscope.ui.changes;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.why.Cause;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in words why a module changes. A main module's own requirement is no reason where another module asks for the
/// same version: the edit only wrote down what it had to.
final class ChangeReason {
    private final Function<ModuleVersion, List<Requirement>> requirers;
    private final Function<ModulePath, Version> selected;
    private final Set<ModulePath> changed;
    private final Set<ModulePath> removed;
    private final Function<Change, Optional<Cause>> exclusion;

    /// Words, the module whose requirement made it so, and the chain of requirements, one a line.
    record Reason(String words, Optional<ModulePath> cause, String chain) {}

    /// `requirers` and `selected` are asked of the answer after the change; `changed` are the modules that change, `removed`
    /// those that an edit takes away by name, `exclusion` tells what changes because of a version that is excluded or was.
    ChangeReason(
            Function<ModuleVersion, List<Requirement>> requirers,
            Function<ModulePath, Version> selected,
            Set<ModulePath> changed,
            Set<ModulePath> removed,
            Function<Change, Optional<Cause>> exclusion) {
        this.requirers = requirers;
        this.selected = selected;
        this.changed = changed;
        this.removed = removed;
        this.exclusion = exclusion;
    }

    /// The reasons of a comparison that a scenario was asked for.
    static ChangeReason in(Comparison comparison, Scenario asked) {
        Set<ModulePath> got = asked.edits().stream().filter(Edit.Get.class::isInstance).map(Edit::path).collect(Collectors.toUnmodifiableSet());
        return new ChangeReason(
                comparison.after().graph()::requirers,
                comparison.after().buildList()::selected,
                comparison.changes().stream().map(Change::path).collect(Collectors.toUnmodifiableSet()),
                asked.edits().stream().filter(ChangeReason::removes).map(Edit::path).collect(Collectors.toUnmodifiableSet()),
                change -> got.contains(change.path()) ? Optional.empty() : comparison.exclusion(change));
    }

    private static boolean removes(Edit edit) {
        return edit instanceof Edit.DropRequire || (edit instanceof Edit.Get(_, _, String to) && to.equals("none"));
    }

    /// Why this change.
    Reason of(Change change) {
        return exclusion.apply(change).map(ChangeReason::excluding).orElseGet(() -> moving(change));
    }

    /// Why something else stands in for a module: the line that says so, or said so.
    static Reason of(Comparison.Replaced replaced, Workspace now) {
        ModuleVersion module = replaced.module();
        boolean alone = now.replacedVersions(module.path()).contains(module.version());
        String words = replaced.to()
                .map(to -> Texts.of("because.replaces", alone ? name(module) : module.path().value(), to.text()))
                .orElseGet(() -> Texts.of("because.replaces.gone"));
        return new Reason(words, Optional.empty(), "");
    }

    private static Reason excluding(Cause cause) {
        return switch (cause) {
            case Cause.Excluded excluded when excluded.isOwn() ->
                new Reason(Texts.of("because.excluded", excluded.version().version().text()), Optional.empty(), "");
            case Cause.Excluded(_, ModuleVersion asker, _) ->
                new Reason(Texts.of("because.excluded", name(asker)), Optional.of(asker.path()), "");
            case Cause.Admitted(RequirementPath chain, ModuleVersion version) ->
                new Reason(Texts.of("because.admitted", version.version().text()), Optional.empty(), chain(chain.steps()));
            case Cause other -> new Reason(other.words(), Optional.empty(), chain(other.chain().steps()));
        };
    }

    private Reason moving(Change change) {
        return switch (change) {
            case Change.Added(ModulePath path, Version to, _) -> rose(change, new ModuleVersion(path, to));
            case Change.Upgraded(ModulePath path, _, Version to, _) -> rose(change, new ModuleVersion(path, to));
            case Change.Downgraded(ModulePath path, Version from, _, _) -> fell(change, new ModuleVersion(path, from));
            case Change.Removed(ModulePath path, _, _) when removed.contains(path) ->
                new Reason(Texts.of("because.removed"), Optional.empty(), "");
            case Change.Removed(ModulePath path, Version from, _) -> fell(change, new ModuleVersion(path, from));
        };
    }

    private Reason rose(Change change, ModuleVersion to) {
        List<Requirement> steps = change.because().steps();
        if (!steps.isEmpty() && !steps.getLast().from().isMain()) {
            return asks(steps.getLast(), chain(steps));
        }
        return otherReason(to)
                .map(requirement -> asks(requirement, Texts.of("because.asks", requirement.from(), to)))
                .orElse(new Reason(Texts.of("because.you"), Optional.empty(), chain(steps)));
    }

    private Optional<Requirement> otherReason(ModuleVersion to) {
        return requirers.apply(to).stream()
                .filter(requirement -> !requirement.from().isMain())
                .filter(requirement -> selected.apply(requirement.from().path()).equals(requirement.from().version()))
                .min(Comparator.comparing((Requirement r) -> !changed.contains(r.from().path()))
                        .thenComparing(Requirement::from));
    }

    private static Reason asks(Requirement requirement, String chain) {
        return new Reason(
                Texts.of("because.asks", name(requirement.from()), requirement.to().version().text()),
                Optional.of(requirement.from().path()),
                chain);
    }

    /// A version that had to go leads to something that may not be; or nothing asks for it any more.
    private static Reason fell(Change change, ModuleVersion from) {
        List<Requirement> steps = change.because().steps();
        if (steps.isEmpty() || steps.getLast().from().isMain()) {
            boolean lowered = !steps.isEmpty() && !steps.getLast().recorded();
            String words = change instanceof Change.Removed
                    ? Texts.of("because.unneeded")
                    : lowered ? Texts.of("because.you") : Texts.of("because.unasked", from.version().text());
            return new Reason(words, Optional.empty(), "");
        }
        if (steps.getFirst().from().equals(from)) {
            return new Reason(
                    Texts.of("because.leads", from.version().text(), name(steps.getLast().to())),
                    Optional.of(steps.getLast().to().path()),
                    chain(steps));
        }
        ModuleVersion holder = steps.getLast().from();
        return new Reason(Texts.of("because.nolonger", name(holder)), Optional.of(holder.path()), "");
    }

    private static String name(ModuleVersion module) {
        return module.isMain() ? module.path().value() : module.path() + " " + module.version().text();
    }

    private static String chain(List<Requirement> steps) {
        return steps.stream().map(s -> Texts.of("because.asks", s.from(), s.to())).collect(Collectors.joining("\n"));
    }
}
