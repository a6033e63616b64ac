package dev.modscope.cli.edit;

import dev.modscope.workspace.files.Roots;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.util.List;

/// What is to be written, or only said.
final class Preview {
    private Preview() {}

    static Answer of(List<FileChange> changes, Flags flags, Roots roots) {
        List<FileChange> needed = changes.stream().filter(FileChange::changes).toList();
        if (!flags.isOn("dry-run") && !flags.isOn("diff")) {
            return new Answer(0, "", "", needed);
        }
        StringBuilder out = new StringBuilder();
        for (FileChange change : needed) {
            String name = roots.shortName(change.file());
            out.append(flags.isOn("diff") ? UnifiedDiff.of(change, name)
                    : (change.isNew() ? "would create " : "would change ") + name + "\n");
        }
        return Answer.of(out.toString());
    }
}
