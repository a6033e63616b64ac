package dev.modscope.ui.modules.rows;

import dev.modscope.modfile.Directive;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.mvs.RequirementPath;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.licence.Place;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.ui.modules.rows.ModuleRow.Facet;
import dev.modscope.ui.modules.rows.ModuleRow.Figures;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// Makes the lines of the module table of an answer. Only what a shown column says is worked out.
final class RowsOf {
    private static final BinaryOperator<Version> HIGHER = BinaryOperator.maxBy(Version::compareTo);

    private final Resolution resolution;
    private final Set<ModuleColumn> columns;
    private final Known known;
    private final KnownNotes.Marked marked;
    private final Set<ModulePath> troubled;
    private final Set<ModulePath> changed;
    private final Set<ModulePath> excluded;
    private final Map<ModulePath, Integer> requirers;
    private final Map<ModulePath, Version> asked;
    private final Map<ModulePath, Version> newest = new HashMap<>();

    /// Of an answer, which may be that of a what-if.
    RowsOf(Resolution resolution, Optional<Comparison> comparison, Set<ModuleColumn> columns, Known known) {
        this.resolution = resolution;
        this.columns = columns;
        this.known = known;
        marked = resolution.marked();
        troubled = resolution.problems().stream()
                .flatMap(problem -> problem.about().stream())
                .map(ModuleVersion::path)
                .collect(Collectors.toSet());
        changed = comparison.map(Comparison::touched).orElse(Set.of());
        excluded = resolution.workspace().mains().stream()
                .flatMap(main -> main.goMod().excludes().stream())
                .map(exclude -> exclude.module().path())
                .collect(Collectors.toSet());
        requirers = columns.contains(ModuleColumn.REQUIREDBY) ? Requirers.of(resolution) : Map.of();
        known.newest().forEach((module, found) -> found.ifPresent(version -> newest.merge(module.path(), version, HIGHER)));
        asked = columns.contains(ModuleColumn.ASKED) ? asked(resolution) : Map.of();
    }

    List<ModuleRow> rows() {
        return resolution.buildList().modules().stream()
                .map(module -> new ModuleRow(module, facets(module), figures(module)))
                .toList();
    }

    private Set<Facet> facets(ModuleVersion module) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        ModulePath path = module.path();
        if (!module.isMain()) {
            facets.add(resolution.direct().contains(path) ? Facet.DIRECT : Facet.INDIRECT);
        }
        add(facets, Facet.REPLACED, resolution.replaced(module));
        add(facets, Facet.UPGRADABLE, latest(module).filter(latest -> latest.compareTo(module.version()) > 0).isPresent());
        add(facets, Facet.RETRACTED, marked.retracted().contains(path));
        add(facets, Facet.DEPRECATED, marked.deprecated().contains(path));
        add(facets, Facet.EXCLUDED, excluded.contains(path));
        add(facets, Facet.PROBLEM, troubled.contains(path));
        add(facets, Facet.CHANGED, changed.contains(path));
        return facets;
    }

    private static void add(Set<Facet> facets, Facet facet, boolean has) {
        if (has) {
            facets.add(facet);
        }
    }

    /// A version that was just moved to has not been looked for itself: what is newer than another is newer than this one.
    private Optional<Version> latest(ModuleVersion module) {
        return known.latest(module).or(() -> Optional.ofNullable(newest.get(module.path()))
                .filter(version -> version.compareTo(module.version()) > 0 && !known.newest().containsKey(module)));
    }

    private Figures figures(ModuleVersion module) {
        return new Figures(
                Optional.ofNullable(asked.get(module.path())),
                columns.contains(ModuleColumn.LATEST) ? latest(module) : Optional.empty(),
                columns.contains(ModuleColumn.AGE) ? known.published(module) : Optional.empty(),
                columns.contains(ModuleColumn.REQUIREDBY)
                        ? OptionalInt.of(requirers.getOrDefault(module.path(), 0)) : OptionalInt.empty(),
                columns.contains(ModuleColumn.DEPTH) ? depth(module) : OptionalInt.empty(),
                columns.contains(ModuleColumn.LICENCE) ? known.licence(Place.of(resolution.workspace(), module)) : Optional.empty());
    }

    /// The length of the shortest chain, which the inspector shows. What was pruned away leaves modules without one.
    private OptionalInt depth(ModuleVersion module) {
        if (module.isMain()) {
            return OptionalInt.of(0);
        }
        ModuleGraph graph = resolution.graph();
        Optional<RequirementPath> chain = graph.indexOf(module) < 0 ? Optional.empty() : graph.shortestReason(module);
        return chain.map(path -> OptionalInt.of(path.steps().size())).orElse(OptionalInt.empty());
    }

    private static Map<ModulePath, Version> asked(Resolution resolution) {
        Map<ModulePath, Version> asked = new HashMap<>();
        resolution.workspace().mains().stream()
                .flatMap(main -> main.goMod().requires().stream())
                .map(Directive.Require::module)
                .forEach(module -> asked.merge(module.path(), module.version(), HIGHER));
        return asked;
    }
}
