package dev.modscope.resolve.list;

import dev.modscope.mvs.Answer;
import dev.modscope.resolve.info.ModuleInfo;
import java.util.List;

/// What `go list -m` has to say: the modules, and what keeps it from being the whole answer. Every message is as `go`
/// prints it.
///
/// @param warnings lines that change nothing
/// @param named errors of modules that arguments name
/// @param matched errors of modules that only a pattern matches
/// @param refusals why go would not answer at all
/// @param unread modules whose go.mod could not be read
public record ListAnswer(
        List<ModuleInfo> modules,
        List<String> warnings,
        List<String> named,
        List<String> matched,
        List<String> refusals,
        List<Answer.Failure> unread) {
    public ListAnswer {
        modules = List.copyOf(modules);
        warnings = List.copyOf(warnings);
        named = List.copyOf(named);
        matched = List.copyOf(matched);
        refusals = List.copyOf(refusals);
        unread = List.copyOf(unread);
    }
}
