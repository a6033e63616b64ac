package dev.modscope.layout;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Small and random graphs for tests.
public final class Graphs {
    private Graphs() {}

    /// Reads `a > b c; b > c`: the first module is the main one, every other is direct where it requires.
    public static SelectedGraph of(String text) {
        Map<String, ModuleVersion> modules = new TreeMap<>();
        List<Requirement> edges = new ArrayList<>();
        String main = text.strip().split("[ ;>]+", -1)[0];
        for (String row : text.split(";", -1)) {
            String[] ends = row.split(">", -1);
            ModuleVersion from = module(ends[0].strip(), main, modules);
            for (String to : ends.length > 1 ? ends[1].strip().split(" ", -1) : new String[0]) {
                edges.add(new Requirement(from, module(to, main, modules), false));
            }
        }
        Set<ModulePath> direct = new HashSet<>();
        edges.stream().filter(edge -> edge.from().isMain()).forEach(edge -> direct.add(edge.to().path()));
        return SelectedGraph.of(modules.values(), edges, direct);
    }

    private static ModuleVersion module(String name, String main, Map<String, ModuleVersion> modules) {
        return modules.computeIfAbsent(
                name, key -> ModuleVersion.of("example.com/" + key, key.equals(main) ? "" : "v1.0.0"));
    }

    /// A random graph: mostly forward edges, some backward ones where `cycles`.
    public static SelectedGraph random(long seed, int size, double perModule, boolean cycles) {
        Random random = new Random(seed);
        List<ModuleVersion> modules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String path = "github.com/owner%d/%s%d"
                    .formatted(random.nextInt(1 + size / 3), "module-with-a-name-".substring(0, random.nextInt(19)), i);
            modules.add(ModuleVersion.of(path, i == 0 ? "" : "v1.%d.0".formatted(random.nextInt(40))));
        }
        List<Requirement> edges = new ArrayList<>();
        for (int k = 0; k < size * perModule; k++) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            boolean back = cycles && random.nextInt(20) == 0;
            if (from != to) {
                ModuleVersion low = modules.get(Math.min(from, to));
                ModuleVersion high = modules.get(Math.max(from, to));
                edges.add(new Requirement(back ? high : low, back ? low : high, false));
            }
        }
        return SelectedGraph.of(modules, edges, Set.of());
    }
}
