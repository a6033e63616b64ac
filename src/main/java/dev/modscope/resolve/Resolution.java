package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.BuildList;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.workspace.Replacement;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The answer: the workspace, its module graph, its build list, and what is wrong with them. `direct` holds the modules
/// that a main module requires without `// indirect`, `notes` what is known of what authors say.
public record Resolution(
        Workspace workspace,
        ModuleGraph graph,
        BuildList buildList,
        Set<ModulePath> direct,
        List<Problem> problems,
        KnownNotes notes) {
    public Resolution {
        direct = Set.copyOf(direct);
        problems = List.copyOf(problems);
    }

    /// The same with more problems.
    Resolution with(List<? extends Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Resolution(workspace, graph, buildList, direct, all, notes);
    }

    /// The modules of the build list that are retracted at their version, or deprecated, as far as the module cache and
    /// proxies on this machine know. Reads files where it is asked for the first time.
    public KnownNotes.Marked marked() {
        return notes.of(buildList.modules());
    }

    /// Whether something stands in for a module version.
    public boolean replaced(ModuleVersion module) {
        return workspace.replacement(module).isPresent();
    }

    /// The main module that stands for a workspace: of several the one with the most requirements.
    public ModuleVersion foremost() {
        Comparator<ModuleVersion> byRequirements = Comparator.comparingInt(module -> {
            int vertex = graph.indexOf(module);
            return vertex < 0 ? 0 : graph.requirementCount(vertex);
        });
        List<ModuleVersion> all = buildList.modules();
        return all.stream().filter(ModuleVersion::isMain).max(byRequirements.thenComparing(Comparator.reverseOrder()))
                .orElse(all.getFirst());
    }

    /// The build list as `go list -m all` prints it: one module a line, with what stands in for it.
    public String list() {
        StringBuilder text = new StringBuilder(64 * buildList.modules().size());
        for (ModuleVersion module : buildList.modules()) {
            text.append(module.path().value());
            if (!module.isMain()) {
                text.append(' ').append(module.version().text());
            }
            Optional<Replacement> replacement = workspace.replacement(module);
            if (replacement.isPresent()) {
                text.append(" => ").append(replacement.get().text());
            }
            text.append('\n');
        }
        return text.toString();
    }
}
