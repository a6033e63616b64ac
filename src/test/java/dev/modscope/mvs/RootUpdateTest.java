package dev.modscope.mvs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Roots that are brought into agreement with their graph, in small random universes.
final class RootUpdateTest {
    private static Requirements with(Requirements old, List<ModuleVersion> roots, Set<ModulePath> direct) {
        return new Requirements(old.mains(), roots, old.pruning(), direct, old.asked());
    }

    private static Map<ModulePath, ModuleVersion> selected(SmallUniverse universe, Requirements requirements) {
        return SmallUniverse.selected(universe.graph(requirements));
    }

    private static Set<ModulePath> paths(List<ModuleVersion> modules) {
        return modules.stream().map(ModuleVersion::path).collect(Collectors.toSet());
    }

    /// Roots rise until each is what its path selects; no path comes or goes.
    @Test
    void prunedRootsRiseUntilTheyAgree() {
        int moved = 0;
        for (long seed = 0; seed < 400; seed++) {
            SmallUniverse universe = new SmallUniverse(seed, false);
            Requirements before = universe.requirements(Pruning.PRUNED);
            Requirements.Expanded after = before.expand(universe.known());
            Requirements expected = before;
            while (true) {
                Map<ModulePath, ModuleVersion> selected = selected(universe, expected);
                List<ModuleVersion> raised = expected.roots().stream().map(root -> selected.getOrDefault(root.path(), root)).toList();
                if (raised.equals(expected.roots())) {
                    break;
                }
                expected = with(expected, raised, Set.of());
                moved++;
            }
            assertThat(after.requirements().roots()).as("seed %d", seed).isEqualTo(expected.roots());
            assertThat(after.graph().buildList().modules()).as("seed %d", seed).containsAll(expected.roots());
            assertThat(after.missing()).isEmpty();
        }
        assertThat(moved).isGreaterThan(40);
    }

    /// What is direct is named, what nothing else implies is named, and nothing more; what was named and holds stays.
    @Test
    void unprunedRootsAreTheFewestThatImplyTheBuildList() {
        int moved = 0;
        for (long seed = 0; seed < 400; seed++) {
            SmallUniverse universe = new SmallUniverse(seed, false);
            Requirements drawn = universe.requirements(Pruning.UNPRUNED);
            List<ModuleVersion> all = List.copyOf(selected(universe, drawn).values());
            Set<ModulePath> direct = paths(all.stream().filter(module -> module.hashCode() % 5 == 0).toList());
            Requirements before = with(drawn, drawn.roots(), direct);
            Requirements after = before.expand(universe.known()).requirements();
            Set<ModuleVersion> named = new HashSet<>(all.stream().filter(module -> direct.contains(module.path())).toList());
            named.addAll(before.roots().stream().filter(all::contains).toList());
            if (before.roots().stream().allMatch(all::contains)) {
                assertThat(after.roots()).as("seed %d: they agree as they are", seed).isEqualTo(before.roots());
                continue;
            }
            moved++;
            assertSmallest(universe, after, named, all, seed);
        }
        assertThat(moved).isGreaterThan(40);
    }

    private static void assertSmallest(
            SmallUniverse universe, Requirements after, Set<ModuleVersion> named, List<ModuleVersion> all, long seed) {
        assertThat(List.copyOf(selected(universe, after).values())).as("seed %d: the build list", seed).isEqualTo(all);
        assertThat(after.roots()).as("seed %d", seed).containsAll(named).doesNotHaveDuplicates();
        for (ModuleVersion root : after.roots()) {
            List<ModuleVersion> fewer = new ArrayList<>(after.roots());
            fewer.remove(root);
            if (!named.contains(root)) {
                assertThat(List.copyOf(selected(universe, with(after, fewer, Set.of())).values()))
                        .as("seed %d without %s", seed, root).isNotEqualTo(all);
            }
        }
    }

    @Test
    void theSmallestRequirementsNameThePathsThatAreAskedFor() {
        int smaller = 0;
        for (long seed = 500; seed < 800; seed++) {
            SmallUniverse universe = new SmallUniverse(seed, false);
            Requirements drawn = universe.requirements(Pruning.UNPRUNED);
            List<ModuleVersion> all = List.copyOf(selected(universe, drawn).values());
            KnownModules known = universe.known();
            RootUpdate update = new RootUpdate(known, known.id(SmallUniverse.MAIN), Set.of());
            List<ModuleVersion> named = all.stream().filter(module -> module.hashCode() % 3 == 0).toList();
            int[] paths = Arrays.stream(known.ids(named)).map(known::pathOf).toArray();
            int[] twice = IntStream.concat(Arrays.stream(paths), Arrays.stream(paths)).toArray();
            int[] found = update.smallest(known.ids(all), twice).orElseThrow();
            List<ModuleVersion> roots = known.modules(found);
            assertThat(roots.stream().map(ModuleVersion::path)).as("seed %d", seed).isSorted();
            assertSmallest(universe, with(drawn, roots, Set.of()), Set.copyOf(named), all, seed);
            smaller += roots.size() < all.size() ? 1 : 0;
        }
        assertThat(smaller).isGreaterThan(100);
    }

    /// A path that stands twice among the roots counts at its higher version.
    @Test
    void aPathStandsOnceAmongTheRoots() {
        for (long seed = 0; seed < 200; seed++) {
            SmallUniverse universe = new SmallUniverse(seed, false);
            Pruning pruning = seed % 2 == 0 ? Pruning.PRUNED : Pruning.UNPRUNED;
            List<ModuleVersion> one = universe.requirements(pruning).roots();
            Requirements other = universe.requirements(pruning);
            List<ModuleVersion> both = new ArrayList<>(one);
            both.addAll(other.roots());
            Requirements twice = with(other, both.stream().distinct().toList(), Set.of());
            KnownModules known = universe.known();
            RootUpdate update = new RootUpdate(known, known.id(SmallUniverse.MAIN), Set.of());
            boolean redundant = paths(twice.roots()).size() < twice.roots().size();
            assertThat(update.isRedundant(known.ids(twice.roots()))).as("seed %d", seed).isEqualTo(redundant);
            Requirements once = twice.eachOnce(known);
            assertThat(paths(once.roots())).hasSameSizeAs(once.roots());
            if (!redundant) {
                assertThat(once).isSameAs(twice);
            } else if (pruning == Pruning.PRUNED) {
                assertThat(paths(once.roots())).isEqualTo(paths(twice.roots()));
                assertThat(once.roots()).isEqualTo(with(twice, twice.roots().stream()
                        .filter(root -> twice.roots().stream().noneMatch(higher -> higher.path().equals(root.path())
                                && higher.version().compareTo(root.version()) > 0)).toList(), Set.of())
                        .expand(universe.known()).requirements().roots());
            }
        }
        KnownModules known = new SmallUniverse(1, false).known();
        int main = known.id(SmallUniverse.MAIN);
        assertThat(new RootUpdate(known, main, Set.of()).isRedundant(new int[] {main})).isTrue();
    }

    /// Where an update would need what cannot be had, the roots stay and it is said what was needed.
    @Test
    void whatAnUpdateNeededAndCouldNotReadIsTold() {
        int told = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            SmallUniverse universe = new SmallUniverse(seed, true);
            Requirements before = universe.requirements(seed % 2 == 0 ? Pruning.PRUNED : Pruning.UNPRUNED);
            Requirements.Expanded after = before.expand(universe.known());
            boolean whole = universe.asked().stream().noneMatch(universe::isFailed);
            Requirements.Expanded again = before.expand(universe.known());
            assertThat(again.requirements()).isEqualTo(after.requirements());
            if (!after.missing().isEmpty()) {
                told++;
                assertThat(after.missing()).allMatch(failure -> universe.isFailed(failure.module()));
                assertThat(after.requirements().roots()).as("seed %d", seed).isEqualTo(before.roots());
            }
            if (!whole && after.graph().failures().isEmpty()) {
                assertThat(after.missing()).as("seed %d", seed).isNotEmpty();
            }
            if (!after.graph().failures().isEmpty()) {
                assertThat(after.requirements().roots()).as("seed %d", seed).isEqualTo(before.roots());
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void aGraphThatCannotBeReadHasNoUpdate() {
        ModuleVersion missing = ModuleVersion.of("missing.test", "v1.0.0");
        KnownModules known = new KnownModules(wave -> wave.stream()
                .<Answer>map(module -> new Answer.Failure(module, "not there")).toList());
        int main = known.id(SmallUniverse.MAIN);
        RootUpdate update = new RootUpdate(known, main, Set.of());
        int[] roots = {known.id(missing)};
        assertThat(update.update(roots, Pruning.UNPRUNED, Optional.empty())).isEmpty();
        assertThat(update.smallest(roots, new int[0])).isEmpty();
        assertThat(update.missing(Visit.of(known, main, roots, Pruning.PRUNED)).stream().map(Answer.Failure::module))
                .containsExactly(missing);
    }
}
