package dev.modscope.workspace.scenario;

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

    /// The same with one more edit, in place of earlier ones that it leaves nothing of.
    public Scenario with(Edit edit) {
        List<Edit> changed = new ArrayList<>(edits);
        changed.removeIf(earlier -> overrides(edit, earlier));
        changed.add(edit);
        return new Scenario(changed);
    }

    private static boolean overrides(Edit edit, Edit earlier) {
        return switch (edit) {
            case Edit.Get get -> earlier instanceof Edit.Get other && other.path().equals(get.path());
            case Edit.Text text -> earlier instanceof Edit.Text other && text.overrides(other);
        };
    }

    /// The same with several more edits that belong together: a module may be asked for in several main modules at once.
    public Scenario with(List<? extends Edit> more) {
        List<Edit> before = new ArrayList<>(edits);
        List<Edit> added = new ArrayList<>();
        for (Edit edit : more) {
            before.removeIf(earlier -> overrides(edit, earlier));
            added.removeIf(earlier -> earlier.main().equals(edit.main()) && overrides(edit, earlier));
            added.add(edit);
        }
        before.addAll(added);
        return new Scenario(before);
    }

    /// The same without asking for a version of a module.
    public Scenario without(ModulePath path) {
        return new Scenario(edits.stream()
                .filter(edit -> !(edit instanceof Edit.Get get && get.path().equals(path)))
                .toList());
    }

    /// The same without one of its edits.
    public Scenario without(Edit edit) {
        return new Scenario(edits.stream().filter(other -> !other.equals(edit)).toList());
    }

    /// Whether nothing is asked.
    public boolean isBase() {
        return edits.isEmpty();
    }
}
