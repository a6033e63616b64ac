package dev.modscope.resolve.list;

import dev.modscope.mvs.Answer;
import dev.modscope.resolve.info.ModuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `go list -m` has to say: the modules, and what keeps it from being the whole answer. Every message is as `go`
/// prints it.
///
/// @param warnings lines that change nothing
/// @param named errors of modules that arguments name
/// @param matched errors of modules that only a pattern matches
/// @param refusals why go would not answer at all
/// @param unread modules whose go.mod could not be read
/// @param broken why go would not answer from the rest of the module graph then
public record ListAnswer(
        List<ModuleInfo> modules,
        List<String> warnings,
        List<String> named,
        List<String> matched,
        List<String> refusals,
        List<Answer.Failure> unread,
        Optional<String> broken) {
    public ListAnswer {
        modules = List.copyOf(modules);
        warnings = List.copyOf(warnings);
        named = List.copyOf(named);
        matched = List.copyOf(matched);
        refusals = List.copyOf(refusals);
        unread = List.copyOf(unread);
    }

    /// Why there is no answer, as `go` prints it. Unless `whole` answers are wanted only, modules that merely a pattern
    /// matches, and a module graph that is not whole, are no reason.
    public List<String> errors(boolean whole) {
        List<String> graph = refusals.isEmpty() && whole ? broken.stream().toList() : refusals;
        if (graph.isEmpty() && named.isEmpty() && (!whole || matched.isEmpty())) {
            return List.of();
        }
        List<String> errors = new ArrayList<>();
        modules.forEach(module -> module.error().ifPresent(error -> errors.add("go: " + error)));
        errors.addAll(graph);
        return errors;
    }
}
