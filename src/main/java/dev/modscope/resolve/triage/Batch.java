package dev.modscope.resolve.triage;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.workspace.Edit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which updates are taken together.
public enum Batch {
    /// The patch of every module that has one.
    PATCHES,
    /// The highest version of every module that moves no other and leaves the go line.
    ALONE,
    /// The highest version of every module.
    ALLOWED;

    private boolean fits(Update update) {
        return switch (this) {
            case PATCHES -> update.step() == Update.Step.PATCH;
            case ALONE -> update.cost().filter(Cost::isNothing).isPresent();
            case ALLOWED -> true;
        };
    }

    /// The edits that take these updates as one `go get`: of every module the highest that keeps to the limits and lowers
    /// nothing. A module that another of them takes higher is not asked for by itself.
    public List<Edit.Get> of(Collection<Update> updates) {
        Map<ModulePath, Update> chosen = new TreeMap<>();
        for (Update update : updates) {
            boolean lowers = update.cost().filter(cost -> cost.downgraded() + cost.removed() > 0).isPresent();
            if (update.isTakeable() && !lowers && fits(update)) {
                chosen.merge(update.path(), update, (a, b) -> a.to().compareTo(b.to()) >= 0 ? a : b);
            }
        }
        Map<ModulePath, Version> moved = new HashMap<>();
        for (Update update : chosen.values()) {
            update.cost().ifPresent(cost -> cost.moves().forEach((path, version) ->
                    moved.merge(path, version, (a, b) -> a.compareTo(b) >= 0 ? a : b)));
        }
        List<Edit.Get> edits = new ArrayList<>();
        chosen.forEach((path, update) -> {
            if (moved.getOrDefault(path, Version.None.INSTANCE).compareTo(update.to()) <= 0) {
                edits.add(update.edit());
            }
        });
        return edits;
    }
}
