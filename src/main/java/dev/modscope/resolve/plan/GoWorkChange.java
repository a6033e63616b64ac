package dev.modscope.resolve.plan;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.module.GoVersion;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The go.work file as `go get` leaves it: its go line is at least that of the module.
final class GoWorkChange {
    private GoWorkChange() {}

    /// The change of a workspace's go.work file after a run that leaves a module at a go version; empty where there is
    /// nothing to change, or no such file that can be read.
    static Optional<FileChange> of(Workspace workspace, GoVersion go, boolean formatted) {
        Optional<GoWork> work = workspace.goWork().filter(file -> isSound(workspace, file));
        if (work.isEmpty()) {
            return Optional.empty();
        }
        GoVersion old = work.get().go().map(Directive.Go::version).orElse(GoVersion.UNSTATED_WORK);
        if (old.compareTo(go) >= 0) {
            return Optional.empty();
        }
        List<GoMod.Edit> edits = new ArrayList<>(List.of(new GoMod.Edit.SetGo(go.text())));
        work.get().toolchain().filter(line -> saysNothing(line.name(), go))
                .ifPresent(_ -> edits.add(new GoMod.Edit.SetToolchain("")));
        String text = formatted ? work.get().printed(edits) : work.get().edited(edits).text();
        return Optional.of(FileChange.edit(workspace.file(), work.get().text(), text));
    }

    private static boolean isSound(Workspace workspace, GoWork work) {
        return GoWork.parse(workspace.file().toString(), work.text()).problems().isEmpty();
    }

    /// A toolchain line that the go line implies, that is older than the go line, or that nobody understands.
    private static boolean saysNothing(GoVersion toolchain, GoVersion go) {
        GoVersion version = toolchain.fromToolchain();
        return toolchain.text().equals("go" + go.text())
                || version.compareTo(go) < 0
                || !version.atLeast(GoVersion.STRICT_FROM);
    }
}
