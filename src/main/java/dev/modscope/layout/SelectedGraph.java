package dev.modscope.layout;

import dev.modscope.layout.Drawing.Mark;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.BuildList;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a picture is made of: the modules of a build list at their selected versions, the requirements between them
/// (whatever version they name, they are met by the selected one), and what is to be marked. A main module's
/// `// indirect` lines are bookkeeping: they are kept only where nothing else reaches the module. Immutable.
public final class SelectedGraph {
    private final List<ModuleVersion> modules;
    private final int[][] required;
    private final boolean[][] recorded;
    private final List<Set<Mark>> marks;
    private final Optional<String> goLine;

    private SelectedGraph(
            List<ModuleVersion> modules, int[][] required, boolean[][] recorded, List<Set<Mark>> marks,
            Optional<String> goLine) {
        this.modules = List.copyOf(modules);
        this.required = required;
        this.recorded = recorded;
        this.marks = marks.stream().map(Set::copyOf).toList();
        this.goLine = goLine;
    }

    /// The graph of a build list; `direct` holds the modules a main module requires without `// indirect`.
    public static SelectedGraph of(ModuleGraph graph, BuildList list, Set<ModulePath> direct) {
        List<ModuleVersion> all = list.modules();
        Map<ModulePath, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i).path(), i);
        }
        int[] met = new int[graph.size()];
        for (int v = 0; v < met.length; v++) {
            met[v] = numbers.getOrDefault(graph.vertex(v).path(), -1);
        }
        Rows rows = new Rows(all.size());
        List<Set<Mark>> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int vertex = graph.indexOf(all.get(i));
            for (int k = 0; vertex >= 0 && k < graph.requirementCount(vertex); k++) {
                int to = met[graph.required(vertex, k)];
                if (to >= 0 && to != i) {
                    rows.add(i, to, graph.recorded(vertex, k));
                }
            }
            marks.add(firstMarks(all.get(i), direct));
        }
        SelectedGraph made = withoutBookkeeping(all, rows, marks);
        String go = list.selected(ModulePath.GO).text();
        return go.equals("none") ? made : made.onGo(go);
    }

    /// The graph of some modules and the requirements between them.
    public static SelectedGraph of(
            Collection<ModuleVersion> modules, Collection<Requirement> requirements, Set<ModulePath> direct) {
        Map<ModuleVersion, Integer> numbers = new LinkedHashMap<>();
        modules.forEach(module -> numbers.putIfAbsent(module, numbers.size()));
        List<ModuleVersion> all = List.copyOf(numbers.keySet());
        Rows rows = new Rows(all.size());
        for (Requirement requirement : requirements) {
            int from = number(numbers, requirement.from());
            int to = number(numbers, requirement.to());
            if (from != to) {
                rows.add(from, to, requirement.recorded());
            }
        }
        List<Set<Mark>> marks = new ArrayList<>();
        all.forEach(module -> marks.add(firstMarks(module, direct)));
        return withoutBookkeeping(all, rows, marks);
    }

    private static int number(Map<ModuleVersion, Integer> numbers, ModuleVersion module) {
        return Optional.ofNullable(numbers.get(module))
                .orElseThrow(() -> new IllegalArgumentException(module + " is not among the modules"));
    }

    private static Set<Mark> firstMarks(ModuleVersion module, Set<ModulePath> direct) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (module.isMain()) {
            marks.add(Mark.MAIN);
        } else if (direct.contains(module.path())) {
            marks.add(Mark.DIRECT);
        }
        return marks;
    }

    private static SelectedGraph withoutBookkeeping(List<ModuleVersion> all, Rows rows, List<Set<Mark>> marks) {
        boolean[] reached = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isMain()) {
                rows.reach(i, reached);
            }
        }
        int[][] required = new int[all.size()][];
        boolean[][] recorded = new boolean[all.size()][];
        for (int i = 0; i < all.size(); i++) {
            long[] kept = rows.sorted(i, reached);
            required[i] = new int[kept.length];
            recorded[i] = new boolean[kept.length];
            for (int k = 0; k < kept.length; k++) {
                required[i][k] = (int) (kept[k] >> 1);
                recorded[i][k] = (kept[k] & 1) != 0;
            }
        }
        return new SelectedGraph(all, required, recorded, marks, Optional.empty());
    }

    /// Requirements by number, a row for each module: twice the number of what is required, and one more where it is only
    /// recorded. One that is named twice is only recorded where both are.
    private static final class Rows {
        private final long[][] rows;
        private final int[] counts;

        Rows(int size) {
            rows = new long[size][4];
            counts = new int[size];
        }

        void add(int from, int to, boolean recorded) {
            if (counts[from] == rows[from].length) {
                rows[from] = Arrays.copyOf(rows[from], 2 * counts[from]);
            }
            rows[from][counts[from]++] = 2L * to + (recorded ? 1 : 0);
        }

        /// Without those that are only recorded where something else reaches the module.
        long[] sorted(int from, boolean[] reached) {
            long[] row = Arrays.copyOf(rows[from], counts[from]);
            Arrays.sort(row);
            int kept = 0;
            for (int k = 0; k < row.length; k++) {
                boolean again = kept > 0 && row[kept - 1] >> 1 == row[k] >> 1;
                if (!again && ((row[k] & 1) == 0 || !reached[(int) (row[k] >> 1)])) {
                    row[kept++] = row[k];
                }
            }
            return Arrays.copyOf(row, kept);
        }

        void reach(int start, boolean[] reached) {
            int[] stack = new int[rows.length];
            int top = 0;
            reached[start] = true;
            stack[top++] = start;
            while (top > 0) {
                int from = stack[--top];
                for (int k = 0; k < counts[from]; k++) {
                    int to = (int) (rows[from][k] >> 1);
                    if ((rows[from][k] & 1) == 0 && !reached[to]) {
                        reached[to] = true;
                        stack[top++] = to;
                    }
                }
            }
        }
    }

    /// The same with a go line for the caption.
    public SelectedGraph onGo(String line) {
        return new SelectedGraph(modules, required, recorded, marks, Optional.of(line));
    }

    /// The same with more marks; modules that are not in it are passed over.
    public SelectedGraph marked(Map<ModulePath, Set<Mark>> more) {
        List<Set<Mark>> merged = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            Set<Mark> added = more.getOrDefault(modules.get(i).path(), Set.of());
            Set<Mark> both = EnumSet.noneOf(Mark.class);
            both.addAll(marks.get(i));
            merged.add(both.addAll(added) ? both : marks.get(i));
        }
        return new SelectedGraph(modules, required, recorded, merged, goLine);
    }

    /// The same while what is unresolved is being asked for.
    public SelectedGraph loading() {
        List<Set<Mark>> asked = new ArrayList<>();
        for (Set<Mark> known : marks) {
            Set<Mark> both = EnumSet.noneOf(Mark.class);
            both.addAll(known);
            if (both.remove(Mark.UNRESOLVED)) {
                both.add(Mark.LOADING);
            }
            asked.add(both);
        }
        return new SelectedGraph(modules, required, recorded, asked, goLine);
    }

    /// This graph as what came out of `before`: modules are marked as added, upgraded and downgraded, and those that are
    /// gone stay as ghosts, with their requirements.
    public SelectedGraph comparedWith(SelectedGraph before) {
        Map<ModulePath, Integer> numbers = numbers();
        Map<ModulePath, Integer> then = before.numbers();
        List<ModuleVersion> all = new ArrayList<>(modules);
        List<Set<Mark>> changed = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            Optional<ModuleVersion> was = Optional.ofNullable(then.get(modules.get(i).path())).map(before.modules::get);
            changed.add(with(marks.get(i), change(was, modules.get(i))));
        }
        int[] number = new int[before.size()];
        for (int i = 0; i < number.length; i++) {
            ModuleVersion module = before.modules.get(i);
            number[i] = numbers.getOrDefault(module.path(), all.size());
            if (number[i] == all.size()) {
                all.add(module);
                changed.add(with(before.marks.get(i), Optional.of(Mark.REMOVED)));
            }
        }
        return all.size() == size()
                ? new SelectedGraph(modules, required, recorded, changed, goLine)
                : withGhosts(all, before, number, changed);
    }

    /// The union with what another one requires of, or by, modules that are not in this one.
    private SelectedGraph withGhosts(List<ModuleVersion> all, SelectedGraph before, int[] number, List<Set<Mark>> changed) {
        Rows rows = new Rows(all.size());
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < required[i].length; k++) {
                rows.add(i, required[i][k], recorded[i][k]);
            }
        }
        for (int i = 0; i < number.length; i++) {
            for (int k = 0; k < before.required[i].length; k++) {
                int to = number[before.required[i][k]];
                if (number[i] >= size() || to >= size()) {
                    rows.add(number[i], to, before.recorded[i][k]);
                }
            }
        }
        SelectedGraph union = withoutBookkeeping(all, rows, changed);
        return goLine.map(union::onGo).orElse(union);
    }

    private static Set<Mark> with(Set<Mark> marks, Optional<Mark> more) {
        if (more.isEmpty()) {
            return marks;
        }
        Set<Mark> both = EnumSet.of(more.get());
        both.addAll(marks);
        return both;
    }

    private Map<ModulePath, Integer> numbers() {
        Map<ModulePath, Integer> numbers = HashMap.newHashMap(modules.size());
        for (int i = 0; i < modules.size(); i++) {
            numbers.put(modules.get(i).path(), i);
        }
        return numbers;
    }

    private static Optional<Mark> change(Optional<ModuleVersion> before, ModuleVersion after) {
        if (before.isEmpty()) {
            return Optional.of(Mark.ADDED);
        }
        int order = after.version().compareTo(before.get().version());
        if (order == 0) {
            return Optional.empty();
        }
        return Optional.of(order > 0 ? Mark.UPGRADED : Mark.DOWNGRADED);
    }

    private void forEachMark(java.util.function.BiConsumer<ModulePath, Set<Mark>> consumer) {
        for (int i = 0; i < modules.size(); i++) {
            consumer.accept(modules.get(i).path(), marks.get(i));
        }
    }

    /// The modules, main modules first.
    public List<ModuleVersion> modules() {
        return modules;
    }

    /// The requirements between them.
    public List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            for (int k = 0; k < required[i].length; k++) {
                all.add(new Requirement(modules.get(i), modules.get(required[i][k]), recorded[i][k]));
            }
        }
        return all;
    }

    /// The graph of some of its modules and the requirements between them.
    public SelectedGraph only(Set<ModulePath> wanted) {
        List<ModuleVersion> kept = modules.stream().filter(module -> wanted.contains(module.path())).toList();
        List<Requirement> edges = requirements().stream()
                .filter(edge -> wanted.contains(edge.from().path()) && wanted.contains(edge.to().path()))
                .toList();
        SelectedGraph some = of(kept, edges, Set.of()).marked(marksByPath());
        return goLine.map(some::onGo).orElse(some);
    }

    /// What each module is marked as.
    public Map<ModulePath, Set<Mark>> marksByPath() {
        Map<ModulePath, Set<Mark>> all = new HashMap<>();
        forEachMark(all::put);
        return all;
    }

    int size() {
        return modules.size();
    }

    int[] required(int module) {
        return required[module];
    }

    boolean recorded(int module, int k) {
        return recorded[module][k];
    }

    Set<Mark> marks(int module) {
        return marks.get(module);
    }

    Optional<String> goLine() {
        return goLine;
    }

    int edgeCount() {
        return Arrays.stream(required).mapToInt(row -> row.length).sum();
    }

    /// What is reached from a vertex over rows of requirements, in no more than some steps; what was reached before stays so.
    static void walk(int start, int[][] rows, int hops, boolean[] reached) {
        int[] distance = new int[rows.length];
        Arrays.fill(distance, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        distance[start] = 0;
        while (!queue.isEmpty()) {
            int v = queue.remove();
            reached[v] = true;
            for (int to : rows[v]) {
                if (distance[to] < 0 && distance[v] < hops) {
                    distance[to] = distance[v] + 1;
                    queue.add(to);
                }
            }
        }
    }
}
