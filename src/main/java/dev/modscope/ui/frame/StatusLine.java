package dev.modscope.ui.frame;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the bottom: what is open and how large it is, its problems, and what is being worked on.
public final class StatusLine extends HBox {
    /// What takes no longer is not told: it would only flicker.
    private static final Duration LATE = Duration.millis(150);

    /// The figures of what is shown; `showProblems` is what a click on their count does.
    public StatusLine(ExplorerViewModel explorer, Runnable showProblems) {
        super(14);
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Label file = label("status-file");
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        file.setMinWidth(0);
        file.textProperty().bind(explorer.baseProperty().map(
                base -> base.map(r -> r.workspace().file().toString()).orElse(Texts.of("status.nothing"))));
        Label figures = label("status-figures");
        figures.setMinWidth(USE_PREF_SIZE);
        figures.textProperty().bind(explorer.shownProperty().map(shown -> shown.map(StatusLine::figures).orElse("")));
        figures.managedProperty().bind(figures.textProperty().isNotEmpty());
        Button problems = new Button("", new FontIcon("mdi2a-alert-outline"));
        problems.setId("status-problems");
        problems.getStyleClass().addAll("flat", "small", "status-problems");
        problems.setOnAction(_ -> showProblems.run());
        problems.setMinWidth(USE_PREF_SIZE);
        problems.textProperty().bind(explorer.shownProperty().map(
                shown -> Texts.of("status.problems", shown.map(r -> r.problems().size()).orElse(0))));
        problems.visibleProperty().bind(explorer.shownProperty().map(
                shown -> shown.filter(r -> !r.problems().isEmpty()).isPresent()));
        problems.managedProperty().bind(problems.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(file, figures, problems, gap, work(explorer));
    }

    private static HBox work(ExplorerViewModel explorer) {
        Label what = label("status-work");
        what.textProperty().bind(explorer.progressProperty().map(
                step -> step.map(StatusLine::words).orElse(Texts.of("status.working"))));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.progressProperty().bind(explorer.progressProperty().map(
                step -> step.filter(p -> p.total() > 0)
                        .map(p -> (double) p.done() / p.total())
                        .orElse(ProgressBar.INDETERMINATE_PROGRESS)));
        Button cancel = new Button(Texts.of("status.cancel"));
        cancel.setId("cancel");
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setOnAction(_ -> explorer.cancel());
        HBox work = new HBox(8, what, bar, cancel);
        work.setAlignment(Pos.CENTER_RIGHT);
        work.setMinWidth(USE_PREF_SIZE);
        work.setVisible(false);
        work.managedProperty().bind(work.visibleProperty());
        PauseTransition late = new PauseTransition(LATE);
        late.setOnFinished(_ -> work.setVisible(explorer.busyProperty().get()));
        explorer.busyProperty().subscribe(busy -> {
            if (busy) {
                late.playFromStart();
            } else {
                late.stop();
                work.setVisible(false);
            }
        });
        return work;
    }

    private static String words(Progress step) {
        return step.total() > 0 ? Texts.of("status.step", step.what(), step.done(), step.total()) : step.what();
    }

    private static String figures(Resolution shown) {
        int modules = shown.buildList().modules().size();
        long direct = shown.buildList().modules().stream()
                .filter(module -> !module.isMain() && shown.direct().contains(module.path()))
                .count();
        String go = shown.buildList().selected(ModulePath.GO).text();
        Optional<String> line = Optional.of(go).filter(text -> !text.equals("none"));
        return Texts.of("status.modules", modules, direct)
                + line.map(text -> " · go " + text).orElse("");
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        return label;
    }
}
