package dev.modscope.oracle.universe;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Makes a universe smaller while it still shows a difference: steps, arguments, modules, revisions, files and lines are
/// left out, many at once and then fewer, until none can be.
final class Shrinker {
    private final Test test;

    /// Whether a universe still shows the difference.
    @FunctionalInterface
    interface Test {
        boolean fails(Universe universe) throws Exception;
    }

    private Shrinker(Test test) {
        this.test = test;
    }

    /// A shrinker that keeps to the kind of difference that a universe shows: in the start, a get, or the list after one.
    static Shrinker of(Comparing comparing, String difference) {
        String kind = difference.split(" ", 2)[0];
        return new Shrinker(smaller -> comparing.difference(smaller).filter(other -> other.startsWith(kind)).isPresent());
    }

    Universe shrink(Universe start) throws Exception {
        Universe universe = start;
        int before = Integer.MAX_VALUE;
        while (universe.script().length() < before) {
            before = universe.script().length();
            universe = steps(universe);
            universe = arguments(universe);
            universe = keys(universe, universe.modules(), universe::withModules);
            universe = keys(universe, universe.revisions(), universe::withRevisions);
            universe = keys(universe, universe.files(), universe::withFiles);
            universe = lines(universe, universe.files(), universe::withFiles);
            universe = lines(universe, universe.modules(), universe::withModules);
        }
        return universe;
    }

    /// The least of a list that still fails: parts are left out, halves first, then smaller ones.
    private <T> List<T> fewer(List<T> all, Function<List<T>, Universe> with) throws Exception {
        List<T> kept = new ArrayList<>(all);
        for (int size = Math.max(1, kept.size() / 2); size >= 1; size = size == 1 ? 0 : size / 2) {
            for (int from = kept.size() - size; from >= 0; from -= size) {
                List<T> tried = new ArrayList<>(kept);
                tried.subList(from, from + size).clear();
                if (fails(with.apply(tried))) {
                    kept = tried;
                }
            }
        }
        return kept;
    }

    private boolean fails(Universe universe) {
        if (universe.steps().isEmpty() || !isWellFormed(universe)) {
            return false;
        }
        try {
            return test.fails(universe);
        } catch (Exception _) {
            // Too little is left to be played.
            return false;
        }
    }

    /// A file that cannot be read is another difference than the one that is sought.
    private static boolean isWellFormed(Universe universe) {
        boolean files = universe.files().entrySet().stream().allMatch(file -> file.getKey().endsWith("go.work")
                ? GoWork.parse("go.work", file.getValue()).problems().isEmpty()
                : !file.getKey().endsWith("go.mod") || isModule(file.getValue()));
        return files && universe.modules().values().stream().allMatch(Shrinker::isModule)
                && universe.steps().stream().allMatch(step -> universe.files().containsKey(step.folder() + "/go.mod"));
    }

    private static boolean isModule(String text) {
        Parsed<GoMod> parsed = GoMod.parse("go.mod", text);
        return parsed.problems().isEmpty() && parsed.value().module().isPresent();
    }

    private Universe steps(Universe universe) throws Exception {
        return universe.withSteps(fewer(universe.steps(), universe::withSteps));
    }

    private Universe arguments(Universe start) throws Exception {
        Universe universe = start;
        for (int i = 0; i < universe.steps().size(); i++) {
            int place = i;
            Universe now = universe;
            UnaryOperator<List<Universe.Step>> copy = ArrayList::new;
            Function<List<String>, Universe> with = arguments -> {
                List<Universe.Step> steps = copy.apply(now.steps());
                steps.set(place, new Universe.Step(now.steps().get(place).folder(), arguments));
                return now.withSteps(steps);
            };
            List<String> arguments = now.steps().get(i).arguments();
            if (arguments.size() > 1) {
                universe = with.apply(fewer(arguments, with));
            }
        }
        return universe;
    }

    private Universe keys(Universe universe, SortedMap<String, String> map,
            Function<SortedMap<String, String>, Universe> with) throws Exception {
        List<String> kept = fewer(List.copyOf(map.keySet()), keys -> with.apply(only(map, keys)));
        return kept.size() == map.size() ? universe : with.apply(only(map, kept));
    }

    private static SortedMap<String, String> only(Map<String, String> map, List<String> keys) {
        TreeMap<String, String> some = new TreeMap<>();
        keys.forEach(key -> some.put(key, map.get(key)));
        return some;
    }

    private Universe lines(Universe start, SortedMap<String, String> map,
            Function<SortedMap<String, String>, Universe> with) throws Exception {
        Universe universe = start;
        TreeMap<String, String> texts = new TreeMap<>(map);
        for (String key : map.keySet()) {
            List<String> lines = List.of(texts.get(key).split("(?<=\n)", -1));
            List<String> kept = fewer(lines, some -> with.apply(changed(texts, key, some)));
            if (kept.size() < lines.size()) {
                texts.put(key, String.join("", kept));
                universe = with.apply(new TreeMap<>(texts));
            }
        }
        return universe;
    }

    private static SortedMap<String, String> changed(Map<String, String> texts, String key, List<String> lines) {
        TreeMap<String, String> changed = new TreeMap<>(texts);
        changed.put(key, String.join("", lines));
        return changed;
    }
}
