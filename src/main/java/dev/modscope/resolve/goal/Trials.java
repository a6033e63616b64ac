package dev.modscope.resolve.goal;

import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.triage.Cost;
import dev.modscope.resolve.triage.WhatIf;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The what-ifs of one search, each looked at once.
final class Trials {
    private final WhatIf whatIf;
    private final Resolution base;
    private final Goal goal;
    private final Map<List<Edit.Get>, Optional<Suggestion>> answers = new HashMap<>();
    private final Map<List<Suggestion.Move>, Suggestion> found = new HashMap<>();
    private Optional<String> refusal = Optional.empty();

    Trials(WhatIf whatIf, Resolution base, Goal goal) {
        this.whatIf = whatIf;
        this.base = base;
        this.goal = goal;
    }

    int count() {
        return answers.size();
    }

    /// What `go get` said when it refused first.
    String refusal() {
        return refusal.orElse("no set of published versions reaches it");
    }

    List<Suggestion> suggestions() {
        return found.values().stream().sorted(Suggestion.BEST_FIRST).toList();
    }

    Edit.Get edit(ModulePath path, Version version) {
        return whatIf.edit(path, version);
    }

    /// Asks a module away in every main module that requires it or something that leads to it.
    List<Edit.Get> away(ModulePath path, List<Explanation.Lead> leads) {
        List<Edit.Get> edits = new ArrayList<>();
        for (MainModule main : base.workspace().mains()) {
            boolean leading = leads.stream().anyMatch(lead -> lead.mains().contains(main.path()));
            if (leading || requires(main, path)) {
                edits.add(new Edit.Get(main.path(), path, Version.None.INSTANCE.text()));
            }
        }
        return edits;
    }

    private static boolean requires(MainModule main, ModulePath path) {
        return main.goMod().requires().stream().anyMatch(require -> require.module().path().equals(path));
    }

    /// The edits with one more, in every main module that requires the module; in a steady order.
    List<Edit.Get> and(List<Edit.Get> edits, ModulePath path, Version version) {
        List<Edit.Get> more = new ArrayList<>(edits);
        for (MainModule main : base.workspace().mains()) {
            if (requires(main, path)) {
                more.add(new Edit.Get(main.path(), path, version.text()));
            }
        }
        more.sort(Comparator.comparing(Edit.Get::main).thenComparing(Edit.Get::path));
        return List.copyOf(more);
    }

    /// What edits come to, where they reach the goal.
    private Optional<Suggestion> ask(List<Edit.Get> edits) {
        Optional<Suggestion> known = answers.get(edits);
        if (known == null) {
            WhatIf.Answer answer = whatIf.ask(edits);
            refusal = refusal.or(answer::refusal);
            known = answer.comparison()
                    .filter(comparison -> goal.isReached(comparison.after()))
                    .map(comparison -> suggestion(edits, comparison));
            answers.put(edits, known);
        }
        return known;
    }

    private Suggestion suggestion(List<Edit.Get> edits, Comparison comparison) {
        List<Suggestion.Move> moves = moves(comparison, edits);
        Set<ModulePath> asked = new HashSet<>(Set.of(goal.path()));
        moves.forEach(move -> asked.add(move.path()));
        return new Suggestion(edits, moves, Cost.of(comparison, asked));
    }

    /// Whether edits reach the goal.
    boolean reaches(List<Edit.Get> edits) {
        return ask(edits).isPresent();
    }

    /// What edits come to, where they reach the goal. Of two that change requirements alike the shorter is kept.
    Optional<Suggestion> attempt(List<Edit.Get> edits, Consumer<Suggestion> listener) {
        Optional<Suggestion> reached = ask(edits);
        reached.ifPresent(way -> {
            Suggestion kept = found.merge(way.moves(), way, (a, b) -> a.edits().size() <= b.edits().size() ? a : b);
            if (kept.equals(way)) {
                listener.accept(way);
            }
        });
        return reached;
    }

    private List<Suggestion.Move> moves(Comparison comparison, List<Edit.Get> edits) {
        Map<ModulePath, Version> before = required(comparison.before());
        Map<ModulePath, Version> after = required(comparison.after());
        Set<ModulePath> counted = new HashSet<>(comparison.before().direct());
        edits.stream().map(Edit.Get::path).filter(path -> !(goal instanceof Goal.Without && path.equals(goal.path())))
                .forEach(counted::add);
        TreeMap<ModulePath, Suggestion.Move> moves = new TreeMap<>();
        for (ModulePath path : counted) {
            Version from = before.getOrDefault(path, Version.None.INSTANCE);
            Version to = after.getOrDefault(path, Version.None.INSTANCE);
            if (!from.equals(to)) {
                moves.put(path, new Suggestion.Move(path, from, to));
            }
        }
        return List.copyOf(moves.values());
    }

    private static Map<ModulePath, Version> required(Resolution resolution) {
        Map<ModulePath, Version> required = new HashMap<>();
        for (MainModule main : resolution.workspace().mains()) {
            for (Directive.Require require : main.goMod().requires()) {
                ModuleVersion module = require.module();
                required.merge(module.path(), module.version(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return required;
    }
}
