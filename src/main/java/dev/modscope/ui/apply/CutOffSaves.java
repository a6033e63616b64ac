package dev.modscope.ui.apply;

import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.Banner;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.Interrupted;
import dev.modscope.workspace.saving.Recovery;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Asks about saves of the open files that an earlier run did not bring to an end. Used on the `ui` executor.
public final class CutOffSaves {
    private final ExplorerViewModel explorer;
    private final Latest latest;
    private final Consumer<List<FileChange>> diff;

    private CutOffSaves(ExplorerViewModel explorer, Latest latest, Consumer<List<FileChange>> diff) {
        this.explorer = explorer;
        this.latest = latest;
        this.diff = diff;
    }

    /// Looks each time files have been read; `diff` shows what putting back would change.
    public static void askOf(ExplorerViewModel explorer, Executor worker, Executor ui, Consumer<List<FileChange>> diff) {
        CutOffSaves saves = new CutOffSaves(explorer, new Latest(worker, ui), diff);
        explorer.baseProperty().subscribe(base -> base.map(Resolution::workspace).ifPresent(saves::look));
    }

    private void look(Workspace workspace) {
        latest.ask(
                () -> new Recovery(workspace.fs(), workspace.env()).halfWritten(workspace.root()),
                found -> found.stream().findFirst().ifPresent(save -> ask(workspace, save)),
                failure -> explorer.fail(Texts.failure(failure)));
    }

    private void ask(Workspace workspace, Interrupted save) {
        String files = save.files().stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        Path cache = workspace.env().moduleCache();
        latest.ask(
                save::state,
                state -> {
                    if (state == Interrupted.State.CHANGED_SINCE) {
                        explorer.fail(Texts.of("notice.half.changed", files, save.kept().resolveSibling("")));
                        settle(save::leave, false);
                    } else {
                        explorer.tell(new Banner.HalfWritten(
                                files, () -> settle(() -> save.undo(cache), true), () -> settle(() -> save.finish(cache), true),
                                () -> latest.ask(save::undoing, diff, failure -> explorer.fail(Texts.failure(failure)))));
                    }
                },
                failure -> explorer.fail(Texts.failure(failure)));
    }

    @FunctionalInterface
    private interface Settling {
        void run() throws Exception;
    }

    private void settle(Settling settling, boolean reload) {
        latest.ask(
                () -> {
                    settling.run();
                    return List.of();
                },
                _ -> {
                    if (reload) {
                        explorer.dismissBanner();
                        explorer.reload();
                    }
                },
                failure -> explorer.fail(String.valueOf(failure.getMessage())));
    }
}
