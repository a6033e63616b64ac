package dev.modscope.resolve.list;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Answer;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.query.GoWords;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.mode.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a module graph is not whole, as go says it: the first module that could not be read, and the chain of
/// requirements that leads to it.
final class FailedGraph {
    private static final String REPLACED = "replaced by ";

    private FailedGraph() {}

    /// Whether go.sum is what is missing.
    static boolean lacksSums(ModuleGraph graph) {
        return graph.failures().stream().anyMatch(failure -> failure.reason().endsWith(Summed.MISSING));
    }

    /// The message, empty for a graph that is whole. Vertices are numbered as a breadth-first walk meets them.
    static Optional<String> words(ModuleGraph graph, Workspace workspace, Places places) {
        for (int number = 0; number < graph.size(); number++) {
            Optional<Answer.Failure> failure = graph.failure(graph.vertex(number));
            if (failure.isPresent()) {
                return Optional.of("go: " + chain(graph, number) + reason(failure.get(), workspace, places));
            }
        }
        return Optional.empty();
    }

    private static String chain(ModuleGraph graph, int number) {
        List<ModuleVersion> chain = new ArrayList<>();
        int[] requirers = graph.requirersOf(number);
        while (requirers.length > 0 && !graph.vertex(requirers[0]).isMain()) {
            chain.add(graph.vertex(requirers[0]));
            requirers = graph.requirersOf(requirers[0]);
        }
        StringBuilder text = new StringBuilder();
        chain.reversed().forEach(module -> text.append(module).append(" requires\n\t"));
        return text.toString();
    }

    private static String reason(Answer.Failure failure, Workspace workspace, Places places) {
        String reason = failure.reason();
        String module = failure.module().toString();
        int colon = reason.indexOf(": ");
        if (reason.startsWith(REPLACED) && colon > 0 && !reason.contains(": it needs Go ")) {
            module += " (" + reason.substring(0, colon) + ")";
            reason = reason.substring(colon + 2);
        }
        if (reason.equals(Summed.MISSING)) {
            reason += "; to add it:\n\tgo mod download " + failure.module().path();
        }
        return places.missing(GoWords.of(module + ": " + reason), workspace);
    }
}
