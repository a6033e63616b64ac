package dev.modscope.mvs;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The module graph: every module version visited, not only the selected ones, and every requirement between them.
/// Stored as compressed rows of ints; vertices are numbered from 0 in the order they were met, the main modules first.
/// It is a read-only JGraphT graph over these rows.
public final class ModuleGraph extends ReadOnlyGraph {
    private static final int[] NOTHING = {};

    private final List<ModuleVersion> mains;
    private final List<ModuleVersion> vertices;
    /// The requirements of vertex `i` are `targets[offsets[i]..offsets[i + 1]]`.
    private final int[] offsets;
    private final int[] targets;
    private final BitSet recorded;
    private final int[] walkRoots;
    private final BuildList buildList;
    private final Map<ModuleVersion, Answer.Failure> failures;

    private volatile @Nullable Map<ModuleVersion, Integer> index;
    private volatile int @Nullable [][] reversed;
    private volatile int @Nullable [] reachedFrom;

    private ModuleGraph(Visit visit, Requirements requirements) {
        mains = requirements.mains();
        buildList = new BuildList(visit.known().modules(visit.buildList()));
        Numbering numbering = new Numbering(visit, requirements);
        offsets = numbering.offsets();
        targets = numbering.targets();
        walkRoots = numbering.walkRoots();
        recorded = numbering.recorded(offsets, targets);
        vertices = numbering.vertices();
        failures = Map.copyOf(numbering.failures);
    }

    /// The graph of these requirements as they are.
    public static ModuleGraph load(Requirements requirements, KnownModules known) {
        return of(requirements.visit(known), requirements);
    }

    static ModuleGraph of(Visit visit, Requirements requirements) {
        return new ModuleGraph(visit, requirements);
    }

    /// The main modules.
    public List<ModuleVersion> mains() {
        return mains;
    }

    /// How many module versions there are, with `go` and `toolchain`.
    @Override
    public int size() {
        return vertices.size();
    }

    /// How many module versions there are, without `go` and `toolchain`.
    public int moduleVersions() {
        return (int) vertices.stream().filter(vertex -> !vertex.path().isToolchain()).count();
    }

    /// The vertex of that number.
    @Override
    public ModuleVersion vertex(int number) {
        return vertices.get(number);
    }

    /// The number of a vertex, or -1.
    @Override
    public int indexOf(ModuleVersion vertex) {
        Integer number = numbers().get(vertex);
        return number == null ? -1 : number;
    }

    /// How many requirements a vertex has.
    public int requirementCount(int number) {
        return offsets[number + 1] - offsets[number];
    }

    /// The vertex that the k-th requirement of a vertex names, in the order of its go.mod.
    public int required(int number, int k) {
        return targets[offsets[number] + k];
    }

    /// Whether the k-th requirement of a vertex is bookkeeping of a main module: an `// indirect` line, or a root that its
    /// file does not name at this version.
    public boolean recorded(int number, int k) {
        return recorded.get(offsets[number] + k);
    }

    /// The requirements of a vertex.
    @Override
    public List<Requirement> requirementsOf(ModuleVersion vertex) {
        int number = indexOf(vertex);
        if (number < 0) {
            return List.of();
        }
        List<Requirement> found = new ArrayList<>(requirementCount(number));
        for (int edge = offsets[number]; edge < offsets[number + 1]; edge++) {
            found.add(requirement(number, edge));
        }
        return Collections.unmodifiableList(found);
    }

    private Requirement requirement(int from, int edge) {
        return new Requirement(vertices.get(from), vertices.get(targets[edge]), recorded.get(edge));
    }

    /// The requirements that name a vertex, in the order of the vertices that have them.
    @Override
    public List<Requirement> requirers(ModuleVersion vertex) {
        int number = indexOf(vertex);
        if (number < 0) {
            return List.of();
        }
        List<Requirement> found = new ArrayList<>();
        for (int from : reversed()[number]) {
            for (int edge = offsets[from]; edge < offsets[from + 1]; edge++) {
                if (targets[edge] == number) {
                    found.add(requirement(from, edge));
                    break;
                }
            }
        }
        return Collections.unmodifiableList(found);
    }

    /// The vertices that require a vertex, each once, ascending.
    public int[] requirersOf(int number) {
        return reversed()[number].clone();
    }

    /// The build list of this graph.
    public BuildList buildList() {
        return buildList;
    }

    /// The selected version of a path, or [Version.None].
    public Version selected(ModulePath path) {
        return buildList.selected(path);
    }

    /// Why nothing is known of a vertex, where that is so.
    public Optional<Answer.Failure> failure(ModuleVersion vertex) {
        return Optional.ofNullable(failures.get(vertex));
    }

    /// All vertices that could not be read, sorted.
    public List<Answer.Failure> failures() {
        List<ModuleVersion> failed = new ArrayList<>(failures.keySet());
        Collections.sort(failed);
        List<Answer.Failure> found = new ArrayList<>(failed.size());
        failed.forEach(module -> failure(module).ifPresent(found::add));
        return found;
    }

    /// The shortest chain from a main module to a vertex through requirements that are reasons; empty where there is none.
    public Optional<RequirementPath> shortestReason(ModuleVersion vertex) {
        int number = indexOf(vertex);
        int[] before = reachedFrom();
        if (number < mains.size() || before[number] < 0) {
            return Optional.empty();
        }
        List<Requirement> steps = new ArrayList<>();
        for (int to = number; to >= mains.size(); to = before[to]) {
            steps.add(new Requirement(vertices.get(before[to]), vertices.get(to), false));
        }
        Collections.reverse(steps);
        return Optional.of(new RequirementPath(steps));
    }

    /// By vertex: the one before it on a shortest chain, or -1.
    private int[] reachedFrom() {
        int[] known = reachedFrom;
        if (known != null) {
            return known;
        }
        int[] before = new int[size()];
        Arrays.fill(before, -1);
        int[] queue = new int[size()];
        int end = 0;
        while (end < mains.size()) {
            queue[end] = end;
            end++;
        }
        for (int at = 0; at < end; at++) {
            int from = queue[at];
            for (int edge = offsets[from]; edge < offsets[from + 1]; edge++) {
                int to = targets[edge];
                if (to >= mains.size() && before[to] < 0 && !recorded.get(edge)) {
                    before[to] = from;
                    queue[end++] = to;
                }
            }
        }
        reachedFrom = before;
        return before;
    }

    /// Every requirement as `go mod graph` prints it: one a line, in breadth-first order.
    public String lines() {
        String[] names = new String[size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = vertices.get(i).toString();
        }
        StringBuilder text = new StringBuilder(80 * targets.length);
        for (int from : breadthFirst()) {
            for (int edge = offsets[from]; edge < offsets[from + 1]; edge++) {
                text.append(names[from]).append(' ').append(names[targets[edge]]).append('\n');
            }
        }
        return text.toString();
    }

    private int[] breadthFirst() {
        int[] queue = new int[size()];
        int end = 0;
        BitSet queued = new BitSet(queue.length);
        for (int root : walkRoots) {
            if (!queued.get(root)) {
                queued.set(root);
                queue[end++] = root;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int edge = offsets[queue[at]]; edge < offsets[queue[at] + 1]; edge++) {
                if (!queued.get(targets[edge])) {
                    queued.set(targets[edge]);
                    queue[end++] = targets[edge];
                }
            }
        }
        return Arrays.copyOf(queue, end);
    }

    private Map<ModuleVersion, Integer> numbers() {
        Map<ModuleVersion, Integer> numbers = index;
        if (numbers == null) {
            numbers = HashMap.newHashMap(size());
            for (int i = 0; i < size(); i++) {
                numbers.put(vertices.get(i), i);
            }
            index = numbers;
        }
        return numbers;
    }

    private int[][] reversed() {
        int[][] rows = reversed;
        if (rows == null) {
            rows = reverse();
            reversed = rows;
        }
        return rows;
    }

    private int[][] reverse() {
        int[] counts = new int[size()];
        int[][] rows = new int[size()][];
        Arrays.fill(rows, NOTHING);
        for (int from = 0; from < size(); from++) {
            for (int edge = offsets[from]; edge < offsets[from + 1]; edge++) {
                int to = targets[edge];
                if (counts[to] > 0 && rows[to][counts[to] - 1] == from) {
                    continue;
                }
                if (counts[to] == rows[to].length) {
                    rows[to] = Arrays.copyOf(rows[to], Math.max(4, 2 * counts[to]));
                }
                rows[to][counts[to]++] = from;
            }
        }
        for (int to = 0; to < rows.length; to++) {
            rows[to] = Arrays.copyOf(rows[to], counts[to]);
        }
        return rows;
    }

    /// Turns a walk into rows: numbers the vertices and copies their requirements.
    private static final class Numbering {
        private final Visit visit;
        private final KnownModules known;
        private final Requirements requirements;
        private final int[] numberOf;
        private final int[] ids;
        private final Map<ModuleVersion, Answer.Failure> failures = new HashMap<>();
        private int count;

        Numbering(Visit visit, Requirements requirements) {
            this.visit = visit;
            this.known = visit.known();
            this.requirements = requirements;
            numberOf = new int[known.size()];
            ids = new int[known.size()];
            Arrays.fill(numberOf, -1);
            requirements.mains().forEach(main -> number(known.id(main)));
            for (int root : first()) {
                number(root);
            }
            for (int at = 0; at < count; at++) {
                for (int one : visit.requirements(ids[at])) {
                    number(one);
                }
            }
        }

        private int[] first() {
            return visit.main() < 0 ? visit.roots() : new int[] {visit.main()};
        }

        private void number(int id) {
            if (numberOf[id] < 0) {
                numberOf[id] = count;
                ids[count++] = id;
            }
        }

        int[] offsets() {
            int[] offsets = new int[count + 1];
            for (int at = 0; at < count; at++) {
                offsets[at + 1] = offsets[at] + visit.requirements(ids[at]).length;
            }
            return offsets;
        }

        int[] targets() {
            int[] targets = new int[offsets()[count]];
            int edge = 0;
            for (int at = 0; at < count; at++) {
                for (int one : visit.requirements(ids[at])) {
                    targets[edge++] = numberOf[one];
                }
            }
            return targets;
        }

        int[] walkRoots() {
            int[] found = first().clone();
            for (int i = 0; i < found.length; i++) {
                found[i] = numberOf[found[i]];
            }
            return found;
        }

        List<ModuleVersion> vertices() {
            ModuleVersion[] found = new ModuleVersion[count];
            for (int at = 0; at < count; at++) {
                found[at] = known.module(ids[at]);
                if (visit.isFailed(ids[at])) {
                    failures.put(found[at], known.failure(ids[at]));
                }
            }
            return List.of(found);
        }

        BitSet recorded(int[] offsets, int[] targets) {
            BitSet marks = new BitSet();
            for (ModuleVersion main : requirements.mains()) {
                Set<ModuleVersion> asked = requirements.asked().getOrDefault(main, Set.of());
                int number = numberOf[known.id(main)];
                for (int edge = offsets[number]; edge < offsets[number + 1]; edge++) {
                    marks.set(edge, !asked.contains(known.module(ids[targets[edge]])));
                }
            }
            return marks;
        }
    }
}
