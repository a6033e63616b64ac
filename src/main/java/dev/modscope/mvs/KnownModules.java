package dev.modscope.mvs;

import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Everything that has been asked so far. Each module version met has a number, each path has one, and what a go.mod says
/// is kept as numbers, so that loading a graph a second time is a walk over arrays. Of two versions of one path the
/// order is known without reading their texts again. For one thread at a time.
public final class KnownModules {
    private static final int[] NOTHING = {};
    private static final long REQUIREMENTS_A_MODULE = 20;

    private final RequirementSource source;
    private final int mostModules;
    private final long mostRequirements;
    private long requirementCount;
    private final Map<ModuleVersion, Integer> ids = new HashMap<>(4096);
    private final Map<ModulePath, Integer> pathIds = new HashMap<>(1024);
    private final List<ModuleVersion> modules = new ArrayList<>(4096);
    private final List<ModulePath> paths = new ArrayList<>(1024);
    private final Map<Integer, Answer.Failure> failures = new HashMap<>();
    /// For each path its versions in ascending order; how many are in use.
    private int[][] ordered = new int[1024][];
    private int[] orderedCount = new int[1024];
    private int[] pathsInOrder = NOTHING;
    private int[] pathOf = new int[4096];
    private int[] rank = new int[4096];
    private boolean[] unpruned = new boolean[4096];
    private boolean[] answered = new boolean[4096];
    private int[][] requirements = new int[4096][];
    private boolean[] walked = new boolean[4096];

    /// Nothing known yet; `source` is asked for what is needed, however much that is.
    public KnownModules(RequirementSource source) {
        this(source, Integer.MAX_VALUE);
    }

    /// The same up to a number of module versions, and twenty times as many requirements.
    public KnownModules(RequirementSource source, int mostModules) {
        this(source, mostModules, REQUIREMENTS_A_MODULE * mostModules);
    }

    /// The same within other limits. Modules may name others without end: what a module beyond the limits requires counts
    /// as not to be had, so that the rest stands.
    KnownModules(RequirementSource source, int mostModules, long mostRequirements) {
        this.source = source;
        this.mostModules = mostModules;
        this.mostRequirements = mostRequirements;
    }

    /// How many module versions have a number.
    public int size() {
        return modules.size();
    }

    /// The numbers of all paths, in the order of the paths.
    int[] pathsInOrder() {
        if (pathsInOrder.length != paths.size()) {
            pathsInOrder = IntStream.range(0, paths.size()).boxed()
                    .sorted(Comparator.comparing(paths::get))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return pathsInOrder;
    }

    /// How many paths have a number.
    int pathCount() {
        return paths.size();
    }

    /// The module version of that number.
    public ModuleVersion module(int id) {
        return modules.get(id);
    }

    /// The path of that number.
    public ModulePath path(int pathId) {
        return paths.get(pathId);
    }

    /// The number of the path of a module version.
    public int pathOf(int id) {
        return pathOf[id];
    }

    /// The number of a path, whether met before or not.
    int pathId(ModulePath path) {
        Integer known = pathIds.get(path);
        if (known != null) {
            return known;
        }
        int id = paths.size();
        if (id == ordered.length) {
            ordered = Arrays.copyOf(ordered, 2 * id);
            orderedCount = Arrays.copyOf(orderedCount, 2 * id);
        }
        paths.add(path);
        pathIds.put(path, id);
        ordered[id] = new int[4];
        return id;
    }

    /// The number of a module version, whether met before or not.
    public int id(ModuleVersion module) {
        Integer known = ids.get(module);
        if (known != null) {
            return known;
        }
        int id = modules.size();
        if (id == pathOf.length) {
            grow(2 * id);
        }
        modules.add(module);
        ids.put(module, id);
        pathOf[id] = pathId(module.path());
        arrange(id);
        return id;
    }

    /// The numbers of module versions.
    public int[] ids(List<ModuleVersion> wanted) {
        int[] found = new int[wanted.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = id(wanted.get(i));
        }
        return found;
    }

    /// The module versions of those numbers.
    public List<ModuleVersion> modules(int[] wanted) {
        List<ModuleVersion> found = new ArrayList<>(wanted.length);
        for (int id : wanted) {
            found.add(modules.get(id));
        }
        return found;
    }

    private void grow(int capacity) {
        pathOf = Arrays.copyOf(pathOf, capacity);
        rank = Arrays.copyOf(rank, capacity);
        unpruned = Arrays.copyOf(unpruned, capacity);
        answered = Arrays.copyOf(answered, capacity);
        walked = Arrays.copyOf(walked, capacity);
        requirements = Arrays.copyOf(requirements, capacity);
    }

    /// Puts a new version into the order of its path. Versions that compare as equal share a rank.
    private void arrange(int id) {
        int path = pathOf[id];
        int count = orderedCount[path];
        if (count == ordered[path].length) {
            ordered[path] = Arrays.copyOf(ordered[path], 2 * count);
        }
        int[] row = ordered[path];
        int low = 0;
        int high = count;
        boolean tied = false;
        Version version = modules.get(id).version();
        while (low < high && !tied) {
            int middle = (low + high) >>> 1;
            int order = modules.get(row[middle]).version().compareTo(version);
            tied = order == 0;
            low = order <= 0 ? middle + 1 : low;
            high = order > 0 ? middle : high;
        }
        System.arraycopy(row, low, row, low + 1, count - low);
        row[low] = id;
        rank[id] = low == 0 ? 0 : rank[row[low - 1]] + (tied ? 0 : 1);
        orderedCount[path] = count + 1;
        for (int i = low + 1; i <= count && !tied; i++) {
            rank[row[i]]++;
        }
    }

    /// The order of two versions of one path.
    public int compare(int left, int right) {
        return Integer.compare(rank[left], rank[right]);
    }

    /// The versions of the same path that are above this one.
    public int[] above(int id) {
        int path = pathOf[id];
        return Arrays.stream(ordered[path], 0, orderedCount[path]).filter(other -> rank[other] > rank[id]).toArray();
    }

    /// Makes sure that the first `count` of `wanted` have been answered: one question for all that have not.
    void ask(int[] wanted, int count) {
        List<ModuleVersion> wave = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (answered[wanted[i]]) {
                continue;
            }
            ModuleVersion module = modules.get(wanted[i]);
            if (module.path().isToolchain()) {
                answer(wanted[i], ofToolchain(module));
            } else {
                wave.add(module);
            }
        }
        if (!wave.isEmpty()) {
            source.answer(wave, this::remember);
        }
    }

    /// From go 1.21 on the language version requires the toolchain of that name.
    private int[] ofToolchain(ModuleVersion module) {
        if (module.path().equals(ModulePath.GO) && module.version().compareTo(GoVersion.STRICT_FROM) >= 0) {
            return new int[] {id(ModuleVersion.of("toolchain", "go" + module.version().text()))};
        }
        return NOTHING;
    }

    /// Takes an answer in place of the one known so far.
    public void remember(Answer answer) {
        int id = id(answer.module());
        switch (answer) {
            case Answer.Failure failure -> {
                failures.put(id, failure);
                answer(id, NOTHING);
            }
            case Answer.Summary summary when isTooMuch(summary) -> {
                failures.put(id, new Answer.Failure(summary.module(), "its requirements are left out: more than "
                        + mostModules + " module versions or " + mostRequirements + " requirements are not followed"));
                answer(id, NOTHING);
            }
            case Answer.Summary summary -> {
                int[] required = ids(summary.requirements());
                unpruned[id] = summary.pruning() == Pruning.UNPRUNED;
                failures.remove(id);
                answer(id, required);
            }
        }
    }

    private boolean isTooMuch(Answer.Summary summary) {
        int count = summary.requirements().size();
        return count > 0 && (modules.size() + count > mostModules || requirementCount + count > mostRequirements);
    }

    private void answer(int id, int[] required) {
        requirementCount += required.length - (answered[id] ? requirements[id].length : 0);
        requirements[id] = required;
        answered[id] = true;
    }

    /// The requirements of a module version that was asked about.
    int[] requirements(int id) {
        return requirements[id];
    }

    /// Whether the go.mod of a module version was asked for and could be read.
    public boolean isRead(int id) {
        return answered[id] && !failures.containsKey(id);
    }

    /// Whether the go.mod of a module version that was asked about is older than graph pruning.
    public boolean isUnpruned(int id) {
        return unpruned[id];
    }

    boolean isFailed(int id) {
        return failures.containsKey(id);
    }

    /// Why the go.mod of a module version that was asked about could not be read.
    public Answer.Failure failure(int id) {
        Answer.Failure failure = failures.get(id);
        if (failure == null) {
            throw new IllegalArgumentException(modules.get(id) + " has not failed");
        }
        return failure;
    }

    /// A walk used the requirements of a module version.
    void walk(int id) {
        walked[id] = true;
    }

    /// The module versions whose requirements walks used since [#forgetWalks].
    public List<ModuleVersion> walked() {
        return modules(IntStream.range(0, size()).filter(id -> walked[id]).toArray());
    }

    /// From here on what walks use counts again.
    public void forgetWalks() {
        Arrays.fill(walked, false);
    }

    /// Forgets the answers that were failures, so that they are asked for again.
    public void forgetFailures() {
        for (int id : failures.keySet()) {
            answered[id] = false;
        }
        failures.clear();
    }
}
