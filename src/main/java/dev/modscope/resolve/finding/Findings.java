package dev.modscope.resolve.finding;

import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.explain.Majors;
import dev.modscope.resolve.finding.Finding.Kind;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.workspace.Replacement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Looks for what there is to know of an answer.
public final class Findings {
    private final Resolution resolution;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Resolution resolution) {
        this.resolution = resolution;
    }

    /// The findings of an answer, the gravest first, those of a kind by path. May read files.
    public static List<Finding> of(Resolution resolution) {
        Findings all = new Findings(resolution);
        all.notes();
        all.goLine();
        all.majors();
        all.replacements();
        all.exclusions();
        all.found.sort(Comparator.comparing(Finding::kind).thenComparing(finding -> finding.module().path()));
        return List.copyOf(all.found);
    }

    private void add(Kind kind, ModulePath path, List<String> details) {
        found.add(new Finding(kind, new ModuleVersion(path, resolution.buildList().selected(path)), details));
    }

    private void notes() {
        KnownNotes.Marked marked = resolution.marked();
        marked.retracted().forEach(path -> add(Kind.RETRACTED, path, List.of()));
        marked.deprecated().forEach(path -> add(Kind.DEPRECATED, path, List.of()));
    }

    /// A go line beyond the release whose rules are followed is a problem, which is told as one.
    private void goLine() {
        GoVersion here = resolution.workspace().env().release();
        if (resolution.buildList().selected(ModulePath.GO) instanceof GoVersion needed
                && !here.atLeast(needed) && GoVersion.FOLLOWED.atLeast(needed)) {
            add(Kind.NEWER_GO, ModulePath.GO, List.of(here.text()));
        }
    }

    /// Said once for all major versions of a module, of the highest one.
    private void majors() {
        Map<String, List<ModuleVersion>> families = resolution.buildList().modules().stream()
                .collect(Collectors.groupingBy(module -> Majors.base(module.path()), TreeMap::new, Collectors.toList()));
        families.values().stream().filter(family -> family.size() > 1).forEach(family -> {
            List<ModuleVersion> sorted = new ArrayList<>(family);
            sorted.sort(Comparator.comparingInt((ModuleVersion module) -> Majors.major(module.path())).reversed());
            List<String> others = sorted.stream().skip(1).map(Findings::named).toList();
            add(Kind.MAJORS, sorted.getFirst().path(), others);
        });
    }

    private static String named(ModuleVersion module) {
        return module.isMain() ? module.path().value() : module.path() + " " + module.version().text();
    }

    private void replacements() {
        for (ModuleVersion module : resolution.buildList().modules()) {
            resolution.workspace().replacement(module)
                    .ifPresent(by -> add(isLost(by, module) ? Kind.LOST_FOLDER : Kind.REPLACED, module.path(), List.of(by.text())));
        }
    }

    /// Where the folder was looked into, that it is not there is a problem, which is told as one.
    private boolean isLost(Replacement by, ModuleVersion module) {
        return by instanceof Replacement.ByDirectory folder && !resolution.workspace().hasFolder(folder)
                && resolution.problems().stream().noneMatch(
                        problem -> problem instanceof Problem.Unresolved(ModuleVersion unknown, _, _) && unknown.equals(module));
    }

    private void exclusions() {
        Map<ModulePath, Set<ModuleVersion>> excluded = resolution.workspace().mains().stream()
                .flatMap(main -> main.goMod().excludes().stream())
                .map(Directive.Exclude::module)
                .collect(Collectors.groupingBy(ModuleVersion::path, TreeMap::new,
                        Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(ModuleVersion::version)))));
        excluded.forEach((path, versions) ->
                add(Kind.EXCLUDED, path, versions.stream().map(module -> module.version().text()).toList()));
    }
}
