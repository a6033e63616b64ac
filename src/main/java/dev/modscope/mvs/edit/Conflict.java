package dev.modscope.mvs.edit;

import dev.modscope.module.ModuleVersion;
import java.util.List;
import java.util.Optional;

/// Why an edit is refused: a chain of requirements that starts at a version that was asked for (or that was there
/// before) and ends either at a version above the one asked for, `constraint`, or at a module whose requirements are
/// unknown, for the `reason` given.
public record Conflict(List<ModuleVersion> path, Optional<ModuleVersion> constraint, Optional<String> reason) {
    public Conflict {
        path = List.copyOf(path);
    }

    /// Where the chain starts.
    public ModuleVersion first() {
        return path.getFirst();
    }

    /// Where the chain ends.
    public ModuleVersion last() {
        return path.getLast();
    }

    /// The first and the last module of the chain in one line, in go's words.
    public String summary() {
        String why = reason.map(r -> ": " + r).orElse("");
        if (path.size() == 1) {
            return first() + (why.isEmpty() ? " is above " + wanted() : why);
        }
        String verb = path.size() > 2 ? " indirectly requires " : " requires ";
        return first() + verb + last() + (why.isEmpty() ? ", but " + wanted() + " is requested" : why);
    }

    private String wanted() {
        return constraint.map(c -> c.version().text()).orElse("");
    }
}
