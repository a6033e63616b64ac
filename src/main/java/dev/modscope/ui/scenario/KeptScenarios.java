package dev.modscope.ui.scenario;

import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Scenarios;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps the what-ifs of a project beside what else is remembered of it, step by step, so that none is lost with its window:
/// the next time they are there again, and the files as they are, are shown.
public final class KeptScenarios {
    private static final String KEY = "what-ifs";
    private static final int MOST = 20;

    /// Stands in no text of JSON.
    private static final String BETWEEN = "\u001e";

    private final ExplorerViewModel explorer;
    private Optional<Path> known = Optional.empty();

    /// Of what an explorer has open.
    public KeptScenarios(ExplorerViewModel explorer) {
        this.explorer = explorer;
        explorer.shownProperty().subscribe(_ -> follow());
        explorer.whatIf().scenariosProperty().subscribe(_ -> keep());
    }

    private Optional<Workspace> workspace() {
        return explorer.baseProperty().get().map(Resolution::workspace);
    }

    private void follow() {
        Optional<Path> file = workspace().map(Workspace::file);
        if (!file.equals(known) && explorer.shownProperty().get().isPresent()) {
            known = Optional.empty();
            workspace().ifPresent(this::bringBack);
            known = file;
        }
    }

    private void bringBack(Workspace workspace) {
        Scenarios now = explorer.whatIf().scenariosProperty().get();
        String kept = explorer.remembered(KEY).orElse("");
        if (kept.isEmpty() || !now.named().isEmpty()) {
            return;
        }
        for (String text : kept.split(BETWEEN, -1)) {
            try {
                ScenarioFile one = ScenarioFile.parse(KEY, text);
                if (one.edits().stream().map(Edit::main).allMatch(main -> workspace.mains().stream().anyMatch(there -> there.path().equals(main)))) {
                    explorer.whatIf().create(one.name(), one.edits());
                }
            } catch (WorkspaceException _) {
                // What another program wrote there is none of ours.
            }
        }
        explorer.whatIf().switchTo(0);
    }

    private void keep() {
        workspace().filter(now -> known.equals(Optional.of(now.file()))).ifPresent(now -> {
            List<Scenarios.Named> all = explorer.whatIf().scenariosProperty().get().named();
            String text = all.stream()
                    .filter(one -> !one.steps().now().isBase())
                    .limit(MOST)
                    .map(one -> ScenarioFile.of(one.name(), now, one.steps().now().edits()).text())
                    .collect(Collectors.joining(BETWEEN));
            if (!text.equals(explorer.remembered(KEY).orElse(""))) {
                explorer.remember(KEY, text);
            }
        });
    }
}
