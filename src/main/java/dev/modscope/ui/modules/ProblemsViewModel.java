package dev.modscope.ui.modules;

import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.finding.Finding;
import dev.modscope.resolve.finding.Findings;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is wrong with the answer that is shown, and what there is to know of it besides. Problems are there at once,
/// findings follow.
public final class ProblemsViewModel {
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ProblemRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(Texts.of("drawer.problems", 0));
    private List<Problem> problems = List.of();
    private List<Finding> findings = List.of();

    /// Over what the explorer shows; findings are looked for by `looking` when `calm` says so.
    public ProblemsViewModel(ExplorerViewModel explorer, Executor calm, Latest looking) {
        explorer.shownProperty().subscribe(now -> {
            problems = now.map(Resolution::problems).orElse(List.of());
            show();
            calm.execute(() -> looking.ask(
                    () -> explorer.shownProperty().get().map(Findings::of).orElse(List.of()),
                    this::found,
                    failure -> explorer.fail(Texts.failure(failure))));
        });
    }

    private void found(List<Finding> next) {
        findings = next;
        show();
    }

    /// The same lines stay where they are.
    private void show() {
        List<ProblemRow> next = new ArrayList<>();
        problems.forEach(problem -> next.add(new ProblemRow.Trouble(problem)));
        if (!findings.isEmpty()) {
            next.add(new ProblemRow.Heading(findings.size()));
            findings.forEach(finding -> next.add(new ProblemRow.Found(finding)));
        }
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        title.set(findings.isEmpty()
                ? Texts.of("drawer.problems", problems.size())
                : Texts.of("drawer.problems.findings", problems.size(), findings.size()));
    }

    /// The lines, problems first.
    public ObservableList<ProblemRow> rows() {
        return shown;
    }

    /// How many there are of each.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }
}
