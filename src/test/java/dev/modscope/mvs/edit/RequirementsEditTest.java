package dev.modscope.mvs.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.SmallUniverse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

/// What is told of settled requirements beside their roots, in small random universes.
final class RequirementsEditTest {
    private static final PreviousVersion NOTHING_LOWER = module -> new ModuleVersion(module.path(), Version.None.INSTANCE);

    /// Settled requirements of a drawn main module, with their graph.
    private record Settled(RequirementsEdit edit, Requirements requirements, Map<ModuleVersion, List<ModuleVersion>> graph) {
        static Settled of(long seed) {
            SmallUniverse universe = new SmallUniverse(seed, false);
            KnownModules known = universe.known();
            RequirementsEdit edit = new RequirementsEdit(known, NOTHING_LOWER);
            Requirements drawn = universe.requirements(seed % 2 == 0 ? Pruning.PRUNED : Pruning.UNPRUNED);
            EditOutcome.Edited settled = (EditOutcome.Edited) edit.settle(drawn, Optional.empty());
            assertThat(settled.changed()).as("seed %d", seed).isEqualTo(!settled.requirements().roots().equals(drawn.roots()));
            return new Settled(edit, settled.requirements(), universe.graph(settled.requirements()));
        }
    }

    @Test
    void theBuildListIsWhatTheGraphSelects() {
        for (long seed = 0; seed < 300; seed++) {
            Settled settled = Settled.of(seed);
            assertThat(settled.edit().buildList(settled.requirements())).as("seed %d", seed)
                    .isEqualTo(List.copyOf(SmallUniverse.selected(settled.graph()).values()));
        }
    }

    @Test
    void chainsAreShortest() {
        int far = 0;
        for (long seed = 0; seed < 100; seed++) {
            Settled settled = Settled.of(seed);
            Graph<ModuleVersion, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
            settled.graph().forEach((from, required) -> {
                graph.addVertex(from);
                required.forEach(to -> {
                    graph.addVertex(to);
                    graph.addEdge(from, to);
                });
            });
            for (ModuleVersion to : graph.vertexSet()) {
                GraphPath<ModuleVersion, DefaultEdge> shortest =
                        new BFSShortestPath<>(graph).getPath(SmallUniverse.MAIN, to);
                List<ModuleVersion> chain = settled.edit().chain(settled.requirements(), to);
                assertThat(chain).as("seed %d, %s", seed, to).hasSize(shortest.getLength());
                ModuleVersion at = SmallUniverse.MAIN;
                for (ModuleVersion step : chain) {
                    assertThat(settled.graph().getOrDefault(at, List.of())).contains(step);
                    at = step;
                }
                assertThat(at).isEqualTo(to);
                far = Math.max(far, chain.size());
            }
            assertThat(settled.edit().chain(settled.requirements(), ModuleVersion.of("stranger.test", "v1.0.0"))).isEmpty();
        }
        assertThat(far).isGreaterThan(3);
    }

    /// What was read counts, and what is selected and was read for something else.
    @Test
    void filesThatMakeTheGraphAreTold() {
        for (long seed = 0; seed < 300; seed++) {
            Settled settled = Settled.of(seed);
            Set<ModuleVersion> made = new HashSet<>(settled.graph().keySet());
            assertThat(settled.edit().read(settled.requirements())).as("seed %d", seed).containsAll(made).doesNotHaveDuplicates()
                    .allMatch(module -> made.contains(module) || SmallUniverse.selected(settled.graph()).containsValue(module));
            settled.edit().startReading();
            assertThat(settled.edit().readings()).isEmpty();
            made.remove(SmallUniverse.MAIN);
            assertThat(settled.edit().chain(settled.requirements(), ModuleVersion.of("stranger.test", "v1.0.0"))).isEmpty();
            assertThat(settled.edit().readings()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(made);
        }
    }
}
