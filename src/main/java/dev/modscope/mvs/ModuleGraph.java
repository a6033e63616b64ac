package dev.modscope.mvs;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.List;
import java.util.Optional;

/// The module graph: every module version visited, not only the selected ones, and every requirement between them.
/// Stored as compressed rows of ints; vertices are numbered from 0 in the order they were met, the main modules first.
/// (To become a read-only JGraphT graph.)
public final class ModuleGraph {
    private final List<ModuleVersion> mains;

    ModuleGraph(List<ModuleVersion> mains) {
        this.mains = List.copyOf(mains);
    }

    /// The main modules.
    public List<ModuleVersion> mains() {
        return mains;
    }

    /// How many module versions there are, with `go` and `toolchain`.
    public int size() {
        throw new UnsupportedOperationException("engine");
    }

    /// The vertex of that number.
    public ModuleVersion vertex(int index) {
        throw new UnsupportedOperationException("engine");
    }

    /// The number of a vertex, or -1.
    public int indexOf(ModuleVersion vertex) {
        throw new UnsupportedOperationException("engine");
    }

    /// How many requirements a vertex has.
    public int requirementCount(int index) {
        throw new UnsupportedOperationException("engine");
    }

    /// The vertex that the k-th requirement of a vertex names, in the order of its go.mod.
    public int required(int index, int k) {
        throw new UnsupportedOperationException("engine");
    }

    /// Whether the k-th requirement of a vertex is a main module's `// indirect` line.
    public boolean recorded(int index, int k) {
        throw new UnsupportedOperationException("engine");
    }

    /// The requirements of a vertex.
    public List<Requirement> requirementsOf(ModuleVersion vertex) {
        throw new UnsupportedOperationException("engine");
    }

    /// The requirements that name a vertex.
    public List<Requirement> requirers(ModuleVersion vertex) {
        throw new UnsupportedOperationException("engine");
    }

    /// The build list of this graph.
    public BuildList buildList() {
        throw new UnsupportedOperationException("engine");
    }

    /// The selected version of a path, or [Version.None].
    public Version selected(ModulePath path) {
        return buildList().selected(path);
    }

    /// Why nothing is known of a vertex, where that is so.
    public Optional<Answer.Failure> failure(ModuleVersion vertex) {
        throw new UnsupportedOperationException("engine");
    }

    /// All vertices that could not be read, sorted.
    public List<Answer.Failure> failures() {
        throw new UnsupportedOperationException("engine");
    }
}
