package dev.modscope.ui.scenario;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Scenarios;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.Saving;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.util.Subscription;

/// Keeps the shown scenario in a file, and opens one over the files that are open.
public final class ScenarioFiles {
    private final ExplorerViewModel explorer;
    private final Latest latest;
    private Subscription waiting = Subscription.EMPTY;

    /// Files are read and written by `worker`; what came of it is told on `ui`.
    public ScenarioFiles(ExplorerViewModel explorer, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.latest = new Latest(worker, ui);
    }

    /// The name of the file that the shown scenario would be kept in.
    public String proposal() {
        String name = explorer.whatIf().scenariosProperty().get().name("scenario");
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ScenarioFile.ENDING;
    }

    /// Writes the shown scenario.
    public void save(Path file) {
        explorer.baseProperty().get().map(Resolution::workspace).ifPresent(workspace -> {
            Scenarios all = explorer.whatIf().scenariosProperty().get();
            ScenarioFile kept = ScenarioFile.of(all.name(""), workspace, all.steps().now().edits());
            latest.ask(() -> write(workspace, file, kept), _ -> {}, this::failed);
        });
    }

    private static Path write(Workspace workspace, Path file, ScenarioFile kept) throws Exception {
        byte[] text = kept.text().getBytes(StandardCharsets.UTF_8);
        Path target = file.toAbsolutePath().normalize();
        new Saving(workspace.fs(), Path.of("")).write(FileChange.of(target, workspace.content(target), text));
        return file;
    }

    /// Opens a scenario over the files that are open, and shows it; where nothing is open, over those of its folder.
    public void open(Path file) {
        explorer.baseProperty().get().map(Resolution::workspace).ifPresentOrElse(
                workspace -> open(workspace, file), () -> openWithFolder(file));
    }

    private void open(Workspace workspace, Path file) {
        latest.ask(() -> ScenarioFile.read(workspace.fs(), file), kept -> opened(workspace, kept), this::failed);
    }

    private void openWithFolder(Path file) {
        waiting.unsubscribe();
        waiting = explorer.baseProperty().subscribe((_, base) -> base.map(Resolution::workspace).ifPresent(workspace -> {
            waiting.unsubscribe();
            open(workspace, file);
        }));
        explorer.open(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
    }

    private void opened(Workspace workspace, ScenarioFile kept) {
        Set<ModulePath> mains = workspace.mains().stream().map(main -> main.path()).collect(Collectors.toSet());
        List<ModulePath> strange = kept.edits().stream().map(Edit::main).filter(main -> !mains.contains(main)).toList();
        if (!strange.isEmpty()) {
            explorer.fail(Texts.of("scenario.strange", kept.name(), strange.getFirst()));
            return;
        }
        explorer.whatIf().create(kept.name(), kept.edits());
        if (!kept.fits(workspace)) {
            explorer.fail(Texts.of("scenario.other.base", kept.name()));
        }
    }

    private void failed(Exception failure) {
        boolean foreseen = failure instanceof WorkspaceException || failure.getMessage() != null;
        explorer.fail(foreseen ? String.valueOf(failure.getMessage()) : Texts.failure(failure));
    }
}
