package dev.modscope.ui.views;

import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Leads to the first mistake of a file that is opened, or that had none before, and back once it has none. Whoever looks
/// elsewhere meanwhile is left there.
public final class Mistakes {
    private final Views views;
    private final Consumer<SyntaxProblem> seek;
    private Optional<SyntaxProblem> first = Optional.empty();

    /// `seek` goes to a line of the files.
    public Mistakes(ExplorerViewModel explorer, Views views, Consumer<SyntaxProblem> seek) {
        this.views = views;
        this.seek = seek;
        explorer.baseProperty().subscribe(this::answered);
    }

    /// Shows the first mistake, where there is one, because somebody asked for it.
    public void show() {
        first.ifPresent(this::show);
    }

    /// Shows a mistake because somebody asked for it.
    public void show(SyntaxProblem mistake) {
        views.show(View.SOURCE);
        seek.accept(mistake);
    }

    private void answered(Optional<Resolution> before, Optional<Resolution> now) {
        boolean known = first.isPresent() && before.map(Mistakes::file).equals(now.map(Mistakes::file));
        first = now.flatMap(answer -> first(answer.workspace()));
        if (first.isEmpty()) {
            views.back();
            return;
        }
        if (!known) {
            views.lead(View.SOURCE);
        }
        if (views.shownProperty().get() == View.SOURCE) {
            first.ifPresent(seek);
        }
    }

    private static Path file(Resolution answer) {
        return answer.workspace().file();
    }

    /// Files that are right, but for a newer Go, have no mistake to be led to.
    private static Optional<SyntaxProblem> first(Workspace workspace) {
        List<SyntaxProblem> mistakes = workspace.needsNewerGo() ? List.of() : workspace.problems();
        return mistakes.stream()
                .filter(mistake -> mistake.line() > 0 && mistake.file().equals(mistakes.getFirst().file()))
                .min(Comparator.comparingInt(SyntaxProblem::line).thenComparingInt(SyntaxProblem::column));
    }
}
