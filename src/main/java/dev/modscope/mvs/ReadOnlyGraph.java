package dev.modscope.mvs;

import dev.modscope.module.ModuleVersion;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/// A module graph as JGraphT sees it: directed and read-only, made from the rows as it is asked for. A requirement that a
/// go.mod repeats is one edge here.
abstract sealed class ReadOnlyGraph extends AbstractGraph<ModuleVersion, Requirement> permits ModuleGraph {
    /// How many vertices there are.
    public abstract int size();

    /// The vertex of that number.
    public abstract ModuleVersion vertex(int number);

    /// The number of a vertex, or -1.
    public abstract int indexOf(ModuleVersion vertex);

    /// The requirements of a vertex.
    public abstract List<Requirement> requirementsOf(ModuleVersion vertex);

    /// The requirements that name a vertex.
    public abstract List<Requirement> requirers(ModuleVersion vertex);

    @Override
    public Set<ModuleVersion> vertexSet() {
        return new View<>(size(), () -> IntStream.range(0, size()).mapToObj(this::vertex)) {
            @Override
            public boolean contains(Object vertex) {
                return vertex instanceof ModuleVersion module && containsVertex(module);
            }
        };
    }

    @Override
    public Set<Requirement> edgeSet() {
        int count = IntStream.range(0, size()).map(number -> outDegreeOf(vertex(number))).sum();
        return new View<>(count, () -> vertexSet().stream().flatMap(vertex -> outgoingEdgesOf(vertex).stream())) {
            @Override
            public boolean contains(Object edge) {
                return edge instanceof Requirement requirement && containsEdge(requirement);
            }
        };
    }

    @Override
    public boolean containsVertex(ModuleVersion vertex) {
        return indexOf(vertex) >= 0;
    }

    @Override
    public boolean containsEdge(Requirement edge) {
        return requirementsOf(edge.from()).contains(edge);
    }

    @Override
    public @Nullable Requirement getEdge(ModuleVersion from, ModuleVersion to) {
        for (Requirement requirement : requirementsOf(from)) {
            if (requirement.to().equals(to)) {
                return requirement;
            }
        }
        return null;
    }

    @Override
    public @Nullable Set<Requirement> getAllEdges(ModuleVersion from, ModuleVersion to) {
        if (!containsVertex(from) || !containsVertex(to)) {
            return null;
        }
        Requirement found = getEdge(from, to);
        return found == null ? Set.of() : Set.of(found);
    }

    @Override
    public Set<Requirement> outgoingEdgesOf(ModuleVersion vertex) {
        assertVertexExist(vertex);
        return new LinkedHashSet<>(requirementsOf(vertex));
    }

    @Override
    public Set<Requirement> incomingEdgesOf(ModuleVersion vertex) {
        assertVertexExist(vertex);
        return new LinkedHashSet<>(requirers(vertex));
    }

    @Override
    public Set<Requirement> edgesOf(ModuleVersion vertex) {
        Set<Requirement> both = outgoingEdgesOf(vertex);
        both.addAll(incomingEdgesOf(vertex));
        return both;
    }

    @Override
    public int outDegreeOf(ModuleVersion vertex) {
        return outgoingEdgesOf(vertex).size();
    }

    @Override
    public int inDegreeOf(ModuleVersion vertex) {
        return incomingEdgesOf(vertex).size();
    }

    @Override
    public int degreeOf(ModuleVersion vertex) {
        return outDegreeOf(vertex) + inDegreeOf(vertex);
    }

    @Override
    public ModuleVersion getEdgeSource(Requirement edge) {
        return edge.from();
    }

    @Override
    public ModuleVersion getEdgeTarget(Requirement edge) {
        return edge.to();
    }

    @Override
    public double getEdgeWeight(Requirement edge) {
        return DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public GraphType getType() {
        return new DefaultGraphType.Builder().directed().allowSelfLoops(true).allowMultipleEdges(false)
                .allowCycles(true).weighted(false).modifiable(false).build();
    }

    @Override
    public @Nullable Supplier<ModuleVersion> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Requirement> getEdgeSupplier() {
        return null;
    }

    @Override
    public ModuleVersion addVertex() {
        throw refusal();
    }

    @Override
    public boolean addVertex(ModuleVersion vertex) {
        throw refusal();
    }

    @Override
    public Requirement addEdge(ModuleVersion from, ModuleVersion to) {
        throw refusal();
    }

    @Override
    public boolean addEdge(ModuleVersion from, ModuleVersion to, Requirement edge) {
        throw refusal();
    }

    @Override
    public Requirement removeEdge(ModuleVersion from, ModuleVersion to) {
        throw refusal();
    }

    @Override
    public boolean removeEdge(Requirement edge) {
        throw refusal();
    }

    @Override
    public boolean removeVertex(ModuleVersion vertex) {
        throw refusal();
    }

    @Override
    public void setEdgeWeight(Requirement edge, double weight) {
        throw refusal();
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("a module graph cannot be changed");
    }

    /// A set that is walked, never stored.
    private abstract static class View<T> extends AbstractSet<T> {
        private final int size;
        private final Supplier<Stream<T>> elements;

        View(int size, Supplier<Stream<T>> elements) {
            this.size = size;
            this.elements = elements;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<T> iterator() {
            return elements.get().iterator();
        }
    }
}
