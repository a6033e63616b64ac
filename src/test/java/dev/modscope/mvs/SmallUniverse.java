package dev.modscope.mvs;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A few modules that name each other at random, and what the Go Modules Reference says of them in its simplest form:
/// sets and maps of module versions, walked one by one.
public final class SmallUniverse {
    /// The one main module.
    public static final ModuleVersion MAIN = new ModuleVersion(new ModulePath("main.test"), Version.Main.INSTANCE);

    private static final int VERSIONS = 4;

    private final Map<ModuleVersion, Answer> answers = new LinkedHashMap<>();
    private final List<ModuleVersion> asked = new ArrayList<>();
    private final Random random;
    private final int paths;

    /// About one module in twenty cannot be had where `failing`.
    public SmallUniverse(long seed, boolean failing) {
        random = new Random(seed);
        paths = 3 + random.nextInt(20);
        for (int path = 0; path < paths; path++) {
            for (int version = 0; version < VERSIONS; version++) {
                ModuleVersion module = module(path, version);
                boolean fails = failing && random.nextInt(20) == 0;
                answers.put(module, fails ? new Answer.Failure(module, "not there") : summary(module));
            }
        }
    }

    private Answer.Summary summary(ModuleVersion module) {
        Pruning pruning = random.nextInt(3) == 0 ? Pruning.UNPRUNED : Pruning.PRUNED;
        return new Answer.Summary(module, Optional.empty(), pruning, some(random.nextInt(5)));
    }

    private static ModuleVersion module(int path, int version) {
        return ModuleVersion.of("m" + path + ".test", "v1." + version + ".0");
    }

    /// That many requirements, now and then a path twice.
    private List<ModuleVersion> some(int count) {
        return random.ints(count, 0, paths).mapToObj(path -> module(path, random.nextInt(VERSIONS))).toList();
    }

    /// What a main module requires: each path once.
    public Requirements requirements(Pruning pruning) {
        Map<ModulePath, ModuleVersion> roots = new TreeMap<>();
        some(1 + random.nextInt(6)).forEach(module -> roots.put(module.path(), module));
        Set<ModuleVersion> reasons = new LinkedHashSet<>(roots.values());
        reasons.removeIf(_ -> random.nextInt(4) == 0);
        return new Requirements(List.of(MAIN), List.copyOf(roots.values()), pruning, Set.of(), Map.of(MAIN, reasons));
    }

    /// The modules as MVS asks for them.
    public KnownModules known() {
        return new KnownModules(wave -> {
            asked.addAll(wave);
            return wave.stream().map(answers::get).toList();
        });
    }

    /// Everything that was asked for, in order.
    public List<ModuleVersion> asked() {
        return asked;
    }

    /// Whether it cannot be had.
    public boolean isFailed(ModuleVersion module) {
        return answers.get(module) instanceof Answer.Failure;
    }

    /// How far the requirements of what was met count: its own, those of a main module's dependency, or all below it.
    private enum Reach {
        OWN,
        NEXT,
        ALL
    }

    private record Met(ModuleVersion module, Reach reach) {}

    /// The requirements of everything that belongs to the graph, the main module first.
    public Map<ModuleVersion, List<ModuleVersion>> graph(Requirements requirements) {
        Map<ModuleVersion, List<ModuleVersion>> graph = new LinkedHashMap<>();
        graph.put(MAIN, requirements.roots());
        Reach reach = requirements.pruning() == Pruning.UNPRUNED ? Reach.ALL : Reach.OWN;
        read(graph, requirements.roots().stream().map(root -> new Met(root, reach)).toList());
        return graph;
    }

    private void read(Map<ModuleVersion, List<ModuleVersion>> graph, List<Met> start) {
        Deque<Met> queue = new ArrayDeque<>(start);
        Set<Met> seen = new LinkedHashSet<>();
        while (!queue.isEmpty()) {
            Met met = queue.remove();
            if (seen.add(met) && answers.get(met.module()) instanceof Answer.Summary summary) {
                graph.put(met.module(), summary.requirements());
                boolean all = met.reach() == Reach.ALL || summary.pruning() == Pruning.UNPRUNED;
                if (all || met.reach() == Reach.NEXT) {
                    summary.requirements().forEach(required -> queue.add(new Met(required, all ? Reach.ALL : Reach.OWN)));
                }
            }
        }
    }

    /// Some main modules of a workspace, each with what it requires.
    public Requirements workspace() {
        List<ModuleVersion> mains = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            ModuleVersion main = new ModuleVersion(new ModulePath("main" + i + ".test"), Version.Main.INSTANCE);
            answers.put(main, new Answer.Summary(main, Optional.empty(), Pruning.PRUNED, some(1 + random.nextInt(4))));
            mains.add(main);
        }
        return new Requirements(mains, mains, Pruning.WORKSPACE, Set.of(), Map.of());
    }

    /// The graph of a workspace. What a main module or a dependency of one requires counts at the version that is selected
    /// in the end, so the graph is read again until nothing is selected of which that was not read.
    public Map<ModuleVersion, List<ModuleVersion>> workspaceGraph(Requirements workspace) {
        Set<ModuleVersion> followed = new LinkedHashSet<>(workspace.roots());
        while (true) {
            Map<ModuleVersion, List<ModuleVersion>> graph = new LinkedHashMap<>();
            read(graph, followed.stream().map(module -> new Met(module, Reach.NEXT)).toList());
            Map<ModulePath, ModuleVersion> selected = selected(graph);
            workspace.mains().forEach(main -> selected.put(main.path(), main));
            if (!followed.addAll(raised(followed, selected, graph))) {
                return graph;
            }
        }
    }

    private static Set<ModuleVersion> raised(Set<ModuleVersion> followed, Map<ModulePath, ModuleVersion> selected,
            Map<ModuleVersion, List<ModuleVersion>> graph) {
        Set<ModuleVersion> raised = new LinkedHashSet<>();
        for (ModuleVersion one : followed) {
            ModuleVersion highest = Objects.requireNonNull(selected.get(one.path()));
            raised.add(highest);
            if (followed.contains(highest)) {
                graph.getOrDefault(highest, List.of()).stream()
                        .filter(required -> !Objects.equals(selected.get(required.path()), required))
                        .forEach(required -> raised.add(Objects.requireNonNull(selected.get(required.path()))));
            }
        }
        return raised;
    }

    /// The highest version of each path that is named in such a graph.
    public static Map<ModulePath, ModuleVersion> selected(Map<ModuleVersion, List<ModuleVersion>> graph) {
        Map<ModulePath, ModuleVersion> selected = new TreeMap<>();
        graph.values().forEach(required -> required.forEach(module -> selected.merge(module.path(), module,
                (left, right) -> left.version().compareTo(right.version()) >= 0 ? left : right)));
        return selected;
    }
}
