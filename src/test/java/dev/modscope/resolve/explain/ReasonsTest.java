package dev.modscope.resolve.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Answer;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.Requirements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The walks over the rows of a graph against slow ones that follow every chain, on small random graphs.
class ReasonsTest {
    private static final long SEED = 20260917;
    private static final int GRAPHS = 1500;

    @Test
    void walksAgreeWithFollowingEveryChain() {
        int passed = 0;
        for (int i = 0; i < GRAPHS; i++) {
            Played played = new Played(new Random(SEED + i));
            for (ModuleVersion module : played.graph.buildList().modules()) {
                if (!module.isMain()) {
                    passed += played.check(module.path(), "seed " + (SEED + i) + ", " + module);
                }
            }
        }
        assertThat(passed).as("modules that all chains pass").isGreaterThan(GRAPHS);
    }

    /// A random graph, one or two main modules.
    private static final class Played {
        private final List<ModuleVersion> mains = new ArrayList<>();
        private final Map<ModuleVersion, List<ModuleVersion>> requirements = new HashMap<>();
        private final Map<ModuleVersion, Set<ModuleVersion>> asked = new HashMap<>();
        private final ModuleGraph graph;
        private final Reasons reasons;

        Played(Random random) {
            List<ModuleVersion> all = new ArrayList<>();
            int paths = 3 + random.nextInt(4);
            for (int path = 0; path < paths; path++) {
                for (int minor = 0; minor <= random.nextInt(3); minor++) {
                    all.add(ModuleVersion.of("m" + path, "v1." + minor + ".0"));
                }
            }
            for (int main = 0; main <= random.nextInt(2); main++) {
                mains.add(ModuleVersion.of("main" + main, ""));
            }
            mains.forEach(main -> fill(random, main, all, 1 + random.nextInt(3)));
            all.forEach(module -> fill(random, module, all, random.nextInt(3)));
            graph = load();
            reasons = new Reasons(graph);
        }

        private void fill(Random random, ModuleVersion from, List<ModuleVersion> all, int count) {
            Map<ModulePath, ModuleVersion> chosen = new HashMap<>();
            for (int i = 0; i < count; i++) {
                ModuleVersion to = all.get(random.nextInt(all.size()));
                chosen.put(to.path(), to);
            }
            requirements.put(from, chosen.values().stream().sorted().toList());
            Set<ModuleVersion> named = new HashSet<>(chosen.values());
            named.removeIf(_ -> random.nextInt(4) == 0);
            asked.put(from, named);
        }

        private ModuleGraph load() {
            KnownModules known = new KnownModules(wave -> wave.stream().map(this::answer).toList());
            asked.keySet().retainAll(mains);
            boolean workspace = mains.size() > 1;
            List<ModuleVersion> roots = workspace ? mains : requirements.getOrDefault(mains.getFirst(), List.of());
            Pruning pruning = workspace ? Pruning.WORKSPACE : Pruning.UNPRUNED;
            return ModuleGraph.load(new Requirements(mains, roots, pruning, Set.of(), asked), known);
        }

        private Answer answer(ModuleVersion module) {
            List<ModuleVersion> required = requirements.getOrDefault(module, List.of());
            return new Answer.Summary(module, Optional.of(new GoVersion("1.16")), Pruning.UNPRUNED, required);
        }

        /// How many modules all chains to the path pass.
        private int check(ModulePath path, String what) {
            int[] versions = reasons.versions(path);
            Set<ModuleVersion> wanted = new HashSet<>();
            IntStream.of(versions).mapToObj(graph::vertex).forEach(wanted::add);
            Found found = new Found(wanted);
            mains.forEach(main -> follow(new ArrayList<>(List.of(main)), found));
            List<ModulePath> through = reasons.through(versions);
            assertThat(new HashSet<>(through)).as("through, " + what).isEqualTo(found.common(path));
            assertThat(reasons.leads(versions, _ -> true).stream().map(Explanation.Lead::required))
                    .as("leads, " + what).containsExactlyElementsOf(found.leads);
            for (int version : versions) {
                ModuleVersion vertex = graph.vertex(version);
                assertThat(reasons.reached(version)).as("reached, " + what).isEqualTo(found.shortest.containsKey(vertex));
                checkChain(reasons.chain(version), found.shortest.get(vertex), vertex, what);
            }
            return through.size();
        }

        private void checkChain(
                List<Requirement> chain, @org.jspecify.annotations.Nullable Integer length, ModuleVersion end, String what) {
            assertThat(chain).as("chain, " + what).isNotEmpty();
            assertThat(chain.getFirst().recorded()).as("recorded, " + what).isEqualTo(length == null);
            if (length != null) {
                assertThat(chain).as("length, " + what).hasSize(length);
            }
            assertThat(chain.getFirst().from().isMain()).isTrue();
            assertThat(chain.getLast().to()).isEqualTo(end);
            for (int i = 0; i < chain.size(); i++) {
                assertThat(graph.requirementsOf(chain.get(i).from())).as(what).contains(chain.get(i));
                assertThat(i == 0 || chain.get(i - 1).to().equals(chain.get(i).from())).isTrue();
            }
        }

        /// Every chain of reasons that passes no module version twice.
        private void follow(List<ModuleVersion> chain, Found found) {
            found.take(chain);
            for (Requirement next : graph.requirementsOf(chain.getLast())) {
                if (!next.recorded() && !next.to().isMain() && !chain.contains(next.to())) {
                    chain.add(next.to());
                    follow(chain, found);
                    chain.removeLast();
                }
            }
        }
    }

    /// What all chains to some module versions say together.
    private static final class Found {
        private final Set<ModuleVersion> wanted;
        private final Map<ModuleVersion, Integer> shortest = new HashMap<>();
        private final TreeSet<ModuleVersion> leads = new TreeSet<>();
        private Optional<Set<ModulePath>> passed = Optional.empty();

        Found(Set<ModuleVersion> wanted) {
            this.wanted = wanted;
        }

        void take(List<ModuleVersion> chain) {
            if (!wanted.contains(chain.getLast())) {
                return;
            }
            shortest.merge(chain.getLast(), chain.size() - 1, Math::min);
            leads.add(chain.get(1));
            Set<ModulePath> passes = new LinkedHashSet<>();
            chain.subList(1, chain.size()).forEach(module -> passes.add(module.path()));
            passed.ifPresent(passes::retainAll);
            passed = Optional.of(passes);
        }

        Set<ModulePath> common(ModulePath own) {
            Set<ModulePath> common = new HashSet<>(passed.orElse(Set.of()));
            common.remove(own);
            return common;
        }
    }
}
