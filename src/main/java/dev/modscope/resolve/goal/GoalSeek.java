package dev.modscope.resolve.goal;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.explain.Explainer;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.triage.WhatIf;
import dev.modscope.workspace.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Searches the ways to a goal, the small ones first.
///
/// For *at least*, asking for the module itself is one way; the others raise one requirement that leads to the module,
/// no further than it takes. As the highest ask counts, two that are raised together reach nothing that one does not.
///
/// For *without*, every requirement that leads to the module must change. Where the module alone is asked away, `go get`
/// lowers them all, or drops what has no version low enough. From there the search goes deeper: each that was lowered may
/// instead be raised to a version that needs the module no more, or be dropped, up to [#DEEPEST] of them by choice. Where
/// `go get` refuses, any of them may be what keeps it from going there.
public final class GoalSeek {
    /// So many requirements are changed by choice at most; others follow.
    public static final int DEEPEST = 3;
    /// So many what-ifs are looked at before the search is content with what it has.
    static final int MOST = 400;
    private static final int MINORS = 12;

    private final Resolver resolver;
    private final Resolution base;
    private final Goal goal;
    private final Trials trials;
    private final Consumer<Progress> progress;

    /// Over what the files say; `progress` hears how many what-ifs were looked at.
    public GoalSeek(Resolver resolver, Resolution base, Goal goal, Consumer<Progress> progress) {
        this.resolver = resolver;
        this.base = base;
        this.goal = goal;
        this.progress = progress;
        trials = new Trials(new WhatIf(resolver, base), base, goal);
    }

    /// The ways there; `found` hears of each when it is known. Interrupting the calling thread cancels.
    public Outcome run(Consumer<Suggestion> found) {
        if (goal.isReached(base)) {
            return new Outcome(true, List.of(), "", 0);
        }
        List<Explanation.Lead> leads = new Explainer(base.workspace(), base.graph()).leads(goal.path()).stream()
                .filter(lead -> !lead.required().path().equals(goal.path()))
                .toList();
        String reason = switch (goal) {
            case Goal.AtLeast(ModulePath path, Version version) -> atLeast(path, version, leads, found);
            case Goal.Without(ModulePath path) -> without(path, leads, found);
        };
        List<Suggestion> sorted = trials.suggestions();
        return new Outcome(false, sorted, sorted.isEmpty() ? reason : "", trials.count());
    }

    private Optional<Suggestion> attempt(List<Edit.Get> edits, Consumer<Suggestion> found) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        progress.accept(new Progress("Goal", trials.count(), 0));
        return trials.attempt(edits, found);
    }

    // At least

    private String atLeast(ModulePath path, Version wanted, List<Explanation.Lead> leads, Consumer<Suggestion> found) {
        List<Version> fitting = published(path, version -> version.compareTo(wanted) >= 0);
        for (Version version : fitting.subList(0, Math.min(DEEPEST, fitting.size()))) {
            if (attempt(List.of(trials.edit(path, version)), found).isPresent()) {
                break;
            }
        }
        for (Explanation.Lead lead : leads) {
            ModulePath raised = lead.required().path();
            lowestThat(raised, version -> trials.reaches(List.of(trials.edit(raised, version))))
                    .ifPresent(version -> attempt(List.of(trials.edit(raised, version)), found));
        }
        if (fitting.isEmpty()) {
            List<Version> all = published(path, _ -> true);
            return all.isEmpty()
                    ? "no version of " + path + " is known"
                    : "the highest version of " + path + " that is published is " + all.getLast().text();
        }
        return trials.refusal();
    }

    // Without

    private String without(ModulePath path, List<Explanation.Lead> leads, Consumer<Suggestion> found) {
        List<Edit.Get> away = trials.away(path, leads);
        List<List<Edit.Get>> level = List.of(away);
        Map<ModulePath, Version> ways = new HashMap<>();
        for (int depth = 0; depth <= DEEPEST && !level.isEmpty(); depth++) {
            List<List<Edit.Get>> next = new ArrayList<>();
            for (List<Edit.Get> edits : level) {
                if (trials.count() > MOST) {
                    return "none was found within " + MOST + " what-ifs";
                }
                Optional<Suggestion> way = attempt(edits, found);
                for (ModulePath given : way.map(reached -> lowered(reached, leads)).orElseGet(() -> others(edits, leads))) {
                    if (!ways.containsKey(given)) {
                        lowestThat(given, version -> trials.reaches(trials.and(edits, given, version)))
                                .ifPresent(version -> ways.put(given, version));
                    }
                    Optional.ofNullable(ways.get(given)).ifPresent(version -> next.add(trials.and(edits, given, version)));
                    next.add(trials.and(edits, given, Version.None.INSTANCE));
                }
            }
            level = next.stream().distinct().toList();
        }
        return trials.refusal();
    }

    /// The leads that nothing is asked of yet: where `go get` finds no way by itself, each may be what keeps it.
    private static List<ModulePath> others(List<Edit.Get> edits, List<Explanation.Lead> leads) {
        return leads.stream().map(lead -> lead.required().path()).distinct()
                .filter(path -> edits.stream().noneMatch(edit -> edit.path().equals(path)))
                .toList();
    }

    /// The leads that gave way downwards without being asked to.
    private static List<ModulePath> lowered(Suggestion way, List<Explanation.Lead> leads) {
        return leads.stream().map(lead -> lead.required().path()).distinct()
                .filter(path -> way.edits().stream().noneMatch(edit -> edit.path().equals(path)))
                .filter(path -> way.moves().stream().anyMatch(move -> move.path().equals(path)
                        && (move.way() == Suggestion.Way.LOWER || move.way() == Suggestion.Way.DROP)))
                .toList();
    }

    // Versions

    /// The versions that may be asked for, ascending.
    private List<Version> published(ModulePath path, Predicate<Version> wanted) {
        return resolver.axis(base, path, _ -> {}).stops().stream()
                .filter(stop -> !stop.excluded() && stop.retracted().isEmpty())
                .map(VersionAxis.Stop::version)
                .filter(wanted)
                .toList();
    }

    /// The lowest version above the selected one that does it. As a module that once needs something, or needs it no more,
    /// mostly keeps to that, it is found by halving below the highest that does it; that one is looked for from the top,
    /// among the last patches of so many minor versions.
    private Optional<Version> lowestThat(ModulePath path, Predicate<Version> does) {
        Version selected = base.buildList().selected(path);
        if (trials.count() > MOST || base.replaced(new ModuleVersion(path, selected))) {
            return Optional.empty();
        }
        List<Version> higher = published(path, version -> version.compareTo(selected) > 0);
        int high = highestThat(higher, does);
        int low = -1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (does.test(higher.get(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high < 0 ? Optional.empty() : Optional.of(higher.get(high));
    }

    private static int highestThat(List<Version> versions, Predicate<Version> does) {
        int looked = 0;
        for (int i = versions.size() - 1; i >= 0 && looked < MINORS; i--) {
            boolean last = i == versions.size() - 1 || !minor(versions.get(i)).equals(minor(versions.get(i + 1)));
            if (last) {
                looked++;
                if (does.test(versions.get(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String minor(Version version) {
        return version instanceof SemVer semantic ? semantic.majorMinor() : version.text();
    }
}
