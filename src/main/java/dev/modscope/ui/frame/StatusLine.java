package dev.modscope.ui.frame;

import dev.modscope.export.origin.SourceRevision;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.controls.Hint;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the bottom: what is open and how large it is, its problems, and what is being worked on.
public final class StatusLine extends HBox {
    /// What takes no longer is not told: it would only flicker.
    private static final Duration LATE = Duration.millis(150);

    /// As long as it takes to read a word or two.
    private static final Duration READ = Duration.seconds(3);

    /// The first picture comes first.
    private static final Duration UNHURRIED = Duration.millis(1200);

    private final Label remark = label("status-remark");
    private final PauseTransition read = new PauseTransition(READ);

    /// The figures of what is shown; `reading` reads the revision of the files, `showProblems` is what a click on the count
    /// of problems does.
    public StatusLine(ExplorerViewModel explorer, Latest reading, Runnable showProblems) {
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
        getChildren().addAll(file, figures, problems, source(explorer), revision(explorer, reading), gap, remark, work(explorer));
        remark.setMinWidth(USE_PREF_SIZE);
        remark.managedProperty().bind(remark.textProperty().isNotEmpty());
        read.setOnFinished(_ -> remark.setText(""));
    }

    /// Says that something was done which is not to be seen; for a moment.
    public void remark(String words) {
        remark.setText(words);
        read.playFromStart();
    }

    /// Where modules come from. Whether the network may be asked is known with the answer, or with what the bar then says.
    private static Label source(ExplorerViewModel explorer) {
        Label source = label("status-source");
        source.setMinWidth(90);
        Hint.on(source, () -> Texts.of("status.source.tip"));
        source.textProperty().bind(Bindings.createStringBinding(
                () -> explorer.session().filter(_ -> explorer.baseProperty().get().isPresent())
                        .map(open -> Whence.words(open, explorer.network().offlineProperty().get())).orElse(""),
                explorer.baseProperty(), explorer.bannerProperty(), explorer.network().offlineProperty()));
        source.managedProperty().bind(source.textProperty().isNotEmpty());
        return source;
    }

    /// The commit that the files stand on, read when they are, and when the window is turned to again.
    private Label revision(ExplorerViewModel explorer, Latest reading) {
        Label revision = label("status-revision");
        revision.setMinWidth(USE_PREF_SIZE);
        Hint.on(revision, () -> Texts.of("status.revision.tip"));
        revision.managedProperty().bind(revision.textProperty().isNotEmpty());
        PauseTransition later = new PauseTransition(UNHURRIED);
        later.setOnFinished(_ -> explorer.baseProperty().get().map(Resolution::workspace).ifPresent(open -> reading.ask(
                () -> SourceRevision.head(open.root(), files(open)),
                head -> revision.setText(head.map(StatusLine::words).orElse("")),
                _ -> revision.setText(""))));
        explorer.baseProperty().subscribe(_ -> later.playFromStart());
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false).subscribe(on -> {
            if (on) {
                later.playFromStart();
            }
        });
        return revision;
    }

    /// What was read: the file that was opened, those of the main modules, and the checksums.
    private static List<Path> files(Workspace open) {
        return Stream.of(Stream.of(open.file()), open.mains().stream().map(MainModule::goModFile), open.sumFiles().stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private static String words(SourceRevision.Head head) {
        return Texts.of(head.dirty() ? "status.revision.dirty" : "status.revision", head.digits());
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
