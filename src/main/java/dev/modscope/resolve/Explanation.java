package dev.modscope.resolve;

import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.workspace.MainModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Why a module is selected at its version: who asks for it, highest version first, and the shortest chain from a main
/// module through direct requirements. `recorded` tells whether a main module has an `// indirect` line for it.
public record Explanation(
        ModulePath path, Version selected, List<Ask> asks, Optional<RequirementPath> shortest, boolean recorded) {
    public Explanation {
        asks = List.copyOf(asks);
    }

    /// The explanation that a resolution holds.
    static Explanation of(Resolution resolution, ModulePath path) {
        ModuleGraph graph = resolution.graph();
        Version selected = graph.selected(path);
        Map<Version, Set<ModuleVersion>> asks = new TreeMap<>(Comparator.reverseOrder());
        for (int number = 0; number < graph.size(); number++) {
            if (graph.vertex(number).path().equals(path)) {
                askers(graph, number).forEach(reason -> add(asks, reason.to(), reason.from()));
            }
        }
        boolean recorded = false;
        for (MainModule main : resolution.workspace().mains()) {
            for (Directive.Require require : main.goMod().requires()) {
                boolean same = require.module().path().equals(path);
                recorded |= same && require.indirect();
                if (same && !require.indirect() && !resolution.workspace().excluded(require.module())) {
                    add(asks, require.module(), Summaries.vertex(main));
                }
            }
        }
        List<Ask> sorted = new ArrayList<>();
        asks.forEach((version, by) -> sorted.add(new Ask(version, List.copyOf(by))));
        return new Explanation(
                path, selected, sorted, graph.shortestReason(new ModuleVersion(path, selected)), recorded);
    }

    private static List<Requirement> askers(ModuleGraph graph, int number) {
        List<Requirement> reasons = new ArrayList<>();
        for (Requirement requirement : graph.requirers(graph.vertex(number))) {
            if (!requirement.recorded()) {
                reasons.add(requirement);
            }
        }
        return reasons;
    }

    private static void add(Map<Version, Set<ModuleVersion>> asks, ModuleVersion asked, ModuleVersion by) {
        asks.computeIfAbsent(asked.version(), _ -> new TreeSet<>()).add(by);
    }

    /// One version that is asked for, and the module versions that ask for it, sorted.
    public record Ask(Version version, List<ModuleVersion> by) {
        public Ask {
            by = List.copyOf(by);
        }
    }
}
