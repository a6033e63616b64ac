package dev.modscope.ui.explorer;

import dev.modscope.module.ModulePath;
import dev.modscope.workspace.Edit;
import java.util.ArrayList;
import java.util.List;

/// A what-if: edits over the files as they are. A module is asked for once in each main module.
public record Scenario(List<Edit> edits) {
    /// Nothing asked: the files as they are.
    public static final Scenario BASE = new Scenario(List.of());

    public Scenario {
        edits = List.copyOf(edits);
    }

    /// The same with one more edit, in place of an earlier one of the same module.
    public Scenario with(Edit.Get edit) {
        List<Edit> changed = new ArrayList<>(without(edit.path()).edits);
        changed.add(edit);
        return new Scenario(changed);
    }

    /// The same without any edit of a module.
    public Scenario without(ModulePath path) {
        return new Scenario(edits.stream()
                .filter(edit -> switch (edit) {
                    case Edit.Get(_, ModulePath edited, _) -> !edited.equals(path);
                })
                .toList());
    }

    /// Whether nothing is asked.
    public boolean isBase() {
        return edits.isEmpty();
    }
}
