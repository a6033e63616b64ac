package dev.modscope.ui.modules;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.modules.rows.Requirers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A workspace at a glance: its main modules, how large the graph is, which modules most others require, and over which
/// ones the requirers disagree most.
public record Overview(List<ModulePath> mains, int selected, int visited, List<Entry> required, List<Entry> contested) {
    private static final int TOP = 7;

    public Overview {
        mains = List.copyOf(mains);
        required = List.copyOf(required);
        contested = List.copyOf(contested);
    }

    /// A module with a figure.
    public record Entry(ModulePath path, int count) {}

    /// The overview of an answer; the main module that stands for a workspace comes first. `// indirect` lines of main modules are bookkeeping and do not count.
    public static Overview of(Resolution resolution) {
        ModuleGraph graph = resolution.graph();
        Map<ModulePath, Set<ModuleVersion>> asked = new HashMap<>();
        Map<ModulePath, Integer> requirers = Requirers.of(resolution);
        for (int i = 0; i < graph.size(); i++) {
            for (int k = 0; k < graph.requirementCount(i); k++) {
                ModuleVersion to = graph.vertex(graph.required(i, k));
                if (!graph.recorded(i, k) && !to.path().isToolchain() && !to.isMain()) {
                    asked.computeIfAbsent(to.path(), _ -> new HashSet<>()).add(to);
                }
            }
        }
        Map<ModulePath, Integer> versions = new HashMap<>();
        asked.forEach((path, all) -> versions.put(path, all.size()));
        requirers.keySet().removeIf(ModulePath::isToolchain);
        return new Overview(
                Stream.concat(Stream.of(resolution.foremost()), graph.mains().stream()).map(ModuleVersion::path).distinct().toList(),
                resolution.buildList().modules().size(),
                graph.moduleVersions(),
                top(requirers),
                top(versions));
    }

    private static List<Entry> top(Map<ModulePath, Integer> counted) {
        return counted.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Entry entry) -> -entry.count()).thenComparing(Entry::path))
                .limit(TOP)
                .toList();
    }
}
