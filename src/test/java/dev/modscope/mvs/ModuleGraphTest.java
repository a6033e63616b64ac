package dev.modscope.mvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Graphs of small random universes, beside the same worked out with sets and maps.
final class ModuleGraphTest {
    /// A graph, and the same as a map.
    private record Case(long seed, SmallUniverse universe, Requirements requirements, ModuleGraph graph,
            Map<ModuleVersion, List<ModuleVersion>> plain) {
        static Case of(long seed, Pruning pruning, boolean failing) {
            SmallUniverse universe = new SmallUniverse(seed, failing);
            Requirements requirements = universe.requirements(pruning);
            ModuleGraph graph = ModuleGraph.load(requirements, universe.known());
            return new Case(seed, universe, requirements, graph, universe.graph(requirements));
        }

        Set<ModuleVersion> vertices() {
            Set<ModuleVersion> all = new LinkedHashSet<>(plain.keySet());
            plain.values().forEach(all::addAll);
            return all;
        }

        boolean isRecorded(ModuleVersion from, ModuleVersion to) {
            return from.isMain() && !requirements.asked().getOrDefault(from, Set.of()).contains(to);
        }

        List<Requirement> out(ModuleVersion from) {
            return plain.getOrDefault(from, List.of()).stream()
                    .map(to -> new Requirement(from, to, isRecorded(from, to))).toList();
        }

        @Override
        public String toString() {
            return "seed " + seed + ", " + requirements.pruning();
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; seed < 40; seed++) {
            cases.add(Case.of(seed, seed % 2 == 0 ? Pruning.PRUNED : Pruning.UNPRUNED, seed % 4 > 1));
        }
        return cases;
    }

    @ParameterizedTest
    @EnumSource(names = {"PRUNED", "UNPRUNED"})
    void theHighestVersionNamedIsSelected(Pruning pruning) {
        for (long seed = 100; seed < 400; seed++) {
            Case one = Case.of(seed, pruning, seed % 3 == 0);
            List<ModuleVersion> list = new ArrayList<>(List.of(SmallUniverse.MAIN));
            list.addAll(SmallUniverse.selected(one.plain()).values());
            assertThat(one.graph().buildList().modules()).as(one.toString()).isEqualTo(list);
            assertThat(one.universe().asked()).as("asked once").doesNotHaveDuplicates();
        }
    }

    @Test
    void aWorkspaceIsReadAtTheVersionsThatAreSelected() {
        int raised = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            SmallUniverse universe = new SmallUniverse(seed, false);
            Requirements workspace = universe.workspace();
            Map<ModuleVersion, List<ModuleVersion>> plain = universe.workspaceGraph(workspace);
            ModuleGraph graph = workspace.expand(universe.known()).graph();
            List<ModuleVersion> list = new ArrayList<>(workspace.mains());
            list.addAll(SmallUniverse.selected(plain).values());
            assertThat(graph.buildList().modules()).as("seed %d", seed).isEqualTo(list);
            for (ModuleVersion vertex : plain.keySet()) {
                assertThat(graph.requirementsOf(vertex).stream().map(Requirement::to)).as("seed %d", seed)
                        .isEqualTo(plain.get(vertex));
            }
            Map<ModuleVersion, List<ModuleVersion>> once = universe.graph(new Requirements(
                    List.of(SmallUniverse.MAIN), workspace.mains(), Pruning.PRUNED, Set.of(), Map.of()));
            raised += plain.size() > once.size() ? 1 : 0;
        }
        assertThat(raised).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rowsAreTheRequirements(Case one) {
        ModuleGraph graph = one.graph();
        assertThat(IntStream.range(0, graph.size()).mapToObj(graph::vertex)).containsExactlyInAnyOrderElementsOf(one.vertices());
        assertThat(graph.vertex(0)).isEqualTo(SmallUniverse.MAIN);
        assertThat(graph.mains()).containsExactly(SmallUniverse.MAIN);
        for (int number = 0; number < graph.size(); number++) {
            ModuleVersion vertex = graph.vertex(number);
            List<Requirement> out = one.out(vertex);
            assertThat(graph.indexOf(vertex)).isEqualTo(number);
            assertThat(graph.requirementsOf(vertex)).isEqualTo(out);
            assertThat(graph.requirementCount(number)).isEqualTo(out.size());
            for (int k = 0; k < out.size(); k++) {
                assertThat(graph.vertex(graph.required(number, k))).isEqualTo(out.get(k).to());
                assertThat(graph.recorded(number, k)).isEqualTo(out.get(k).recorded());
            }
        }
        ModuleVersion stranger = ModuleVersion.of("stranger.test", "v1.0.0");
        assertThat(graph.indexOf(stranger)).isEqualTo(-1);
        assertThat(graph.requirementsOf(stranger)).isEmpty();
        assertThat(graph.requirers(stranger)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rowsAreKnownFromTheOtherEnd(Case one) {
        ModuleGraph graph = one.graph();
        for (int number = 0; number < graph.size(); number++) {
            ModuleVersion to = graph.vertex(number);
            List<Integer> from = IntStream.range(0, graph.size())
                    .filter(i -> one.plain().getOrDefault(graph.vertex(i), List.of()).contains(to)).boxed().toList();
            assertThat(Arrays.stream(graph.requirersOf(number)).boxed()).isEqualTo(from);
            assertThat(graph.requirers(to)).isEqualTo(from.stream().map(graph::vertex)
                    .map(vertex -> new Requirement(vertex, to, one.isRecorded(vertex, to))).toList());
        }
    }

    /// What is written down for bookkeeping is no reason.
    @ParameterizedTest
    @MethodSource("cases")
    void reasonsAreShortest(Case one) {
        Graph<ModuleVersion, DefaultEdge> reasons = new DefaultDirectedGraph<>(DefaultEdge.class);
        one.vertices().forEach(reasons::addVertex);
        one.plain().keySet().forEach(from -> one.out(from).stream().filter(edge -> !edge.recorded())
                .forEach(edge -> reasons.addEdge(from, edge.to())));
        for (ModuleVersion vertex : one.vertices()) {
            GraphPath<ModuleVersion, DefaultEdge> shortest =
                    new BFSShortestPath<>(reasons).getPath(SmallUniverse.MAIN, vertex);
            List<Requirement> found = one.graph().shortestReason(vertex).map(RequirementPath::steps).orElse(List.of());
            assertThat(found).as("to %s", vertex).hasSize(shortest == null ? 0 : shortest.getLength());
            ModuleVersion at = SmallUniverse.MAIN;
            for (Requirement step : found) {
                assertThat(step.from()).isEqualTo(at);
                assertThat(one.out(at)).contains(step);
                at = step.to();
            }
            assertThat(found.isEmpty() || at.equals(vertex)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void linesGoBreadthFirst(Case one) {
        List<ModuleVersion> queue = new ArrayList<>(List.of(SmallUniverse.MAIN));
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < queue.size(); at++) {
            for (Requirement edge : one.out(queue.get(at))) {
                lines.append(edge.from()).append(' ').append(edge.to()).append('\n');
                if (!queue.contains(edge.to())) {
                    queue.add(edge.to());
                }
            }
        }
        assertThat(one.graph().lines()).isEqualTo(lines.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatCannotBeReadIsTold(Case one) {
        List<ModuleVersion> met = one.universe().asked().stream().filter(one.universe()::isFailed).sorted().toList();
        assertThat(one.graph().failures().stream().map(Answer.Failure::module)).isEqualTo(met);
        met.forEach(module -> assertThat(one.graph().failure(module).orElseThrow().reason()).isEqualTo("not there"));
        assertThat(one.graph().failure(SmallUniverse.MAIN)).isEmpty();
        assertThat(one.graph().selected(new ModulePath("stranger.test"))).isEqualTo(Version.None.INSTANCE);
    }

    /// A requirement that a go.mod repeats is one edge.
    @ParameterizedTest
    @MethodSource("cases")
    void graphLibrariesSeeTheSame(Case one) {
        Graph<ModuleVersion, Requirement> graph = one.graph();
        assertThat(graph.vertexSet()).containsExactlyInAnyOrderElementsOf(one.vertices()).hasSize(one.vertices().size());
        List<Requirement> edges = one.vertices().stream().flatMap(from -> one.out(from).stream().distinct()).toList();
        assertThat(graph.edgeSet()).containsExactlyInAnyOrderElementsOf(edges).hasSize(edges.size());
        for (ModuleVersion vertex : one.vertices()) {
            List<Requirement> out = edges.stream().filter(edge -> edge.from().equals(vertex)).toList();
            List<Requirement> in = edges.stream().filter(edge -> edge.to().equals(vertex)).toList();
            assertThat(graph.outgoingEdgesOf(vertex)).containsExactlyElementsOf(out);
            assertThat(graph.incomingEdgesOf(vertex)).containsExactlyInAnyOrderElementsOf(in);
            assertThat(graph.edgesOf(vertex)).containsAll(out).containsAll(in)
                    .hasSize(out.size() + (int) in.stream().filter(edge -> !out.contains(edge)).count());
            assertThat(graph.outDegreeOf(vertex)).isEqualTo(out.size());
            assertThat(graph.inDegreeOf(vertex)).isEqualTo(in.size());
            assertThat(graph.degreeOf(vertex)).isEqualTo(out.size() + in.size());
        }
        for (Requirement edge : edges) {
            assertThat(graph.containsEdge(edge)).isTrue();
            assertThat(graph.edgeSet().contains(edge)).isTrue();
            assertThat(graph.getEdge(edge.from(), edge.to())).isEqualTo(edge);
            assertThat(graph.getAllEdges(edge.from(), edge.to())).containsExactly(edge);
            assertThat(graph.getEdgeSource(edge)).isEqualTo(edge.from());
            assertThat(graph.getEdgeTarget(edge)).isEqualTo(edge.to());
            assertThat(graph.getEdgeWeight(edge)).isEqualTo(Graph.DEFAULT_EDGE_WEIGHT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void graphLibrariesFindNoStranger(Case one) {
        Graph<ModuleVersion, Requirement> graph = one.graph();
        ModuleVersion main = SmallUniverse.MAIN;
        ModuleVersion stranger = ModuleVersion.of("stranger.test", "v1.0.0");
        assertThat(graph.containsVertex(stranger)).isFalse();
        assertThat(graph.vertexSet().contains(stranger)).isFalse();
        assertThat(graph.vertexSet().contains(main)).isTrue();
        assertThat(graph.edgeSet().contains(new Requirement(main, stranger, false))).isFalse();
        assertThat(graph.getEdge(main, stranger)).isNull();
        assertThat(graph.getAllEdges(main, stranger)).isNull();
        assertThat(graph.getAllEdges(stranger, main)).isNull();
        assertThat(graph.getAllEdges(main, main)).isEmpty();
        assertThatThrownBy(() -> graph.outgoingEdgesOf(stranger)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.incomingEdgesOf(stranger)).isInstanceOf(IllegalArgumentException.class);
        assertThat(graph.getType().isDirected()).isTrue();
        assertThat(graph.getType().isModifiable()).isFalse();
        assertThat(graph.getType().isAllowingSelfLoops()).isTrue();
        assertThat(graph.getVertexSupplier()).isNull();
        assertThat(graph.getEdgeSupplier()).isNull();
        Requirement edge = new Requirement(main, stranger, false);
        for (Runnable change : List.<Runnable>of(graph::addVertex, () -> graph.addVertex(stranger), () -> graph.addEdge(main, main),
                () -> graph.addEdge(main, main, edge), () -> graph.removeEdge(main, main), () -> graph.removeEdge(edge),
                () -> graph.removeVertex(main), () -> graph.setEdgeWeight(edge, 2))) {
            assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
