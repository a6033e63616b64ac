package dev.modscope.resolve.get;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The versions that the arguments stand for, each with the argument that said so first.
final class Resolved {
    private final Map<ModulePath, Reason> reasons = new TreeMap<>();

    /// A version, and the argument that it answers.
    record Reason(Version version, GetArgument argument) {}

    Map<ModulePath, Reason> reasons() {
        return reasons;
    }

    /// The versions that must be selected.
    List<ModuleVersion> versions() {
        List<ModuleVersion> versions = new ArrayList<>();
        reasons.forEach((path, reason) -> {
            if (!(reason.version() instanceof Version.Main)) {
                versions.add(new ModuleVersion(path, reason.version()));
            }
        });
        return versions;
    }

    /// Takes an answer. What is wrong with it: another argument wants another version of the module.
    Optional<String> add(GetQuery query, ModuleVersion answer) {
        Reason earlier = reasons.get(answer.path());
        if (earlier != null && !earlier.version().equals(answer.version())) {
            return query.firstConflict()
                    ? Optional.of(conflict(query.argument(), answer, earlier))
                    : Optional.empty();
        }
        reasons.put(answer.path(), new Reason(answer.version(), query.argument()));
        query.resolved();
        return Optional.empty();
    }

    private static String conflict(GetArgument argument, ModuleVersion answer, Reason earlier) {
        Reason first = new Reason(answer.version(), argument);
        Reason second = earlier;
        if (argument.isWildcard() && !earlier.argument().isWildcard()) {
            first = earlier;
            second = new Reason(answer.version(), argument);
        }
        String path = answer.path().value();
        String detail = path.equals(first.argument().pattern()) ? "" : "for module " + path + ", ";
        return argument.error(detail + named(first) + " conflicts with " + named(second));
    }

    private static String named(Reason reason) {
        GetArgument argument = reason.argument();
        return reason.version().text().equals(argument.version())
                ? argument.raw()
                : argument.pattern() + "@" + argument.version() + " (" + reason.version().text() + ")";
    }

    /// The argument that a version answers, in go's words.
    String reason(ModuleVersion module) {
        Reason reason = reasons.get(module.path());
        return reason == null
                ? "(INTERNAL ERROR: no reason found for " + module + ")"
                : reason.argument().resolved(module.path().value(), reason.version().text());
    }
}
