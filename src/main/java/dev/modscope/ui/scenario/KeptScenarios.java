package dev.modscope.ui.scenario;

import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Scenarios;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.scenario.Scenario;
import dev.modscope.workspace.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        explorer.whatIf().recall(Arrays.stream(kept.split(BETWEEN, -1)).flatMap(text -> earlier(workspace, text)).toList());
    }

    /// What another program wrote there is none of ours, nor what edits main modules that are gone.
    private static Stream<Scenarios.Named> earlier(Workspace workspace, String text) {
        try {
            ScenarioFile one = ScenarioFile.parse(KEY, text);
            boolean fits = one.edits().stream()
                    .allMatch(edit -> workspace.mains().stream().anyMatch(main -> main.path().equals(edit.main())));
            return Stream.of(Scenarios.Named.of(one.name(), Scenario.BASE.with(one.edits()))).filter(_ -> fits);
        } catch (WorkspaceException _) {
            return Stream.empty();
        }
    }

    /// Without the hashes of the files, which only a file for others is held against.
    private void keep() {
        workspace().filter(now -> known.equals(Optional.of(now.file()))).ifPresent(_ -> {
            List<Scenarios.Named> all = explorer.whatIf().scenariosProperty().get().named();
            String text = all.stream()
                    .filter(one -> !one.steps().now().isBase())
                    .limit(MOST)
                    .map(one -> new ScenarioFile(one.name(), Map.of(), one.steps().now().edits()).text())
                    .collect(Collectors.joining(BETWEEN));
            if (!text.equals(explorer.remembered(KEY).orElse(""))) {
                explorer.remember(KEY, text);
            }
        });
    }
}
