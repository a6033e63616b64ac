package dev.modscope.resolve.explain;

import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Explains the modules of one module graph. Safe for use from several threads.
public final class Explainer {
    private final Workspace workspace;
    private final ModuleGraph graph;
    private final Reasons reasons;

    /// Over the graph of a workspace.
    public Explainer(Workspace workspace, ModuleGraph graph) {
        this.workspace = workspace;
        this.graph = graph;
        reasons = new Reasons(graph);
    }

    /// Whether it explains this graph.
    @SuppressWarnings("ReferenceEquality") // comparing graphs edge by edge takes longer than explaining anew
    public boolean explains(ModuleGraph other) {
        return graph == other;
    }

    /// Why a module is selected at its version.
    public Explanation explain(ModulePath path) {
        Version selected = graph.selected(path);
        if (selected instanceof Version.None || selected instanceof Version.Main) {
            return new Explanation(
                    path, selected, asks(path), Optional.empty(), recorded(path), false, List.of(), Optional.empty(), List.of());
        }
        List<Explanation.Ask> asks = asks(path);
        return new Explanation(
                path,
                selected,
                asks,
                chain(path, selected),
                recorded(path),
                stated(path, selected),
                reasons.through(reasons.versions(path)),
                Optional.of(lower(path, selected, asks)),
                majors(path));
    }

    /// The requirements of main modules, not `// indirect` ones, that lead to any version of a module, or name it.
    public List<Explanation.Lead> leads(ModulePath path) {
        return reasons.leads(reasons.versions(path), _ -> true);
    }

    private Optional<RequirementPath> chain(ModulePath path, Version selected) {
        return Optional.of(graph.indexOf(new ModuleVersion(path, selected)))
                .filter(vertex -> vertex >= 0)
                .map(reasons::chain)
                .filter(steps -> !steps.isEmpty())
                .map(RequirementPath::new);
    }

    /// A main module may ask for less than the graph holds of it: its file counts, not the vertex.
    private List<Explanation.Ask> asks(ModulePath path) {
        NavigableMap<Version, Map<ModuleVersion, Explanation.Asker>> found = new TreeMap<>(Comparator.reverseOrder());
        for (int vertex : reasons.versions(path)) {
            for (int from : reasons.askers(vertex)) {
                add(found, graph.vertex(vertex).version(), new Explanation.Asker(graph.vertex(from), reasons.chain(from)));
            }
        }
        for (MainModule main : workspace.mains()) {
            for (Directive.Require require : main.goMod().requires()) {
                ModuleVersion module = require.module();
                if (module.path().equals(path) && !require.indirect() && !workspace.excluded(module)) {
                    add(found, module.version(), new Explanation.Asker(vertex(main), List.of()));
                }
            }
        }
        List<Explanation.Ask> asks = new ArrayList<>();
        found.forEach((version, by) -> asks.add(new Explanation.Ask(version, List.copyOf(by.values()))));
        return asks;
    }

    private static void add(
            Map<Version, Map<ModuleVersion, Explanation.Asker>> asks, Version version, Explanation.Asker asker) {
        asks.computeIfAbsent(version, _ -> new TreeMap<>()).put(asker.module(), asker);
    }

    private static ModuleVersion vertex(MainModule main) {
        return new ModuleVersion(main.path(), Version.Main.INSTANCE);
    }

    private boolean recorded(ModulePath path) {
        return workspace.mains().stream()
                .flatMap(main -> main.goMod().requires().stream())
                .anyMatch(require -> require.indirect() && require.module().path().equals(path));
    }

    private boolean stated(ModulePath path, Version selected) {
        return workspace.goWork()
                .filter(work -> path.equals(ModulePath.GO)
                        ? work.go().filter(go -> go.version().equals(selected)).isPresent()
                        : path.equals(ModulePath.TOOLCHAIN)
                                && work.toolchain().filter(line -> line.name().equals(selected)).isPresent())
                .isPresent();
    }

    private Explanation.Lower lower(ModulePath path, Version selected, List<Explanation.Ask> asks) {
        Optional<Version> to = asks.stream()
                .map(Explanation.Ask::version)
                .filter(version -> version.compareTo(selected) < 0)
                .findFirst();
        return new Explanation.Lower(to, reasons.leads(reasons.versions(path), vertex -> to.isEmpty()
                || graph.vertex(vertex).version().compareTo(to.get()) > 0));
    }

    private List<Explanation.Major> majors(ModulePath path) {
        String base = Majors.base(path);
        return graph.buildList().modules().stream()
                .filter(module -> !module.path().equals(path) && module.path().value().startsWith(base)
                        && Majors.base(module.path()).equals(base))
                .map(module -> new Explanation.Major(module, reasons.leads(reasons.versions(module.path()), _ -> true)))
                .toList();
    }
}
