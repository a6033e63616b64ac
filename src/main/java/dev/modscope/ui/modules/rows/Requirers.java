package dev.modscope.ui.modules.rows;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.Resolution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who requires whom, in numbers.
public final class Requirers {
    private Requirers() {}

    /// How many selected modules require each module, whatever version they name. `// indirect` lines of main modules are
    /// bookkeeping and do not count.
    public static Map<ModulePath, Integer> of(Resolution resolution) {
        ModuleGraph graph = resolution.graph();
        Map<ModulePath, Integer> counted = new HashMap<>();
        for (ModuleVersion module : resolution.buildList().modules()) {
            int index = graph.indexOf(module);
            Set<ModulePath> once = new HashSet<>();
            for (int k = 0; index >= 0 && k < graph.requirementCount(index); k++) {
                if (!graph.recorded(index, k)) {
                    once.add(graph.vertex(graph.required(index, k)).path());
                }
            }
            once.forEach(path -> counted.merge(path, 1, Integer::sum));
        }
        return counted;
    }
}
