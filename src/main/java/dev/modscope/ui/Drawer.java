package dev.modscope.ui;

import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.changes.ChangesView;
import dev.modscope.ui.changes.ChangesViewModel;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.frame.Beside;
import dev.modscope.ui.frame.Calm;
import dev.modscope.ui.goal.GoalView;
import dev.modscope.ui.goal.GoalViewModel;
import dev.modscope.ui.limits.LimitsMenu;
import dev.modscope.ui.limits.LimitsViewModel;
import dev.modscope.ui.log.LogView;
import dev.modscope.ui.log.LogViewModel;
import dev.modscope.ui.triage.TriageView;
import dev.modscope.ui.triage.TriageViewModel;
import dev.modscope.ui.modules.ModulesViewModel;
import dev.modscope.ui.modules.ProblemsView;
import dev.modscope.ui.modules.ProblemsViewModel;
import dev.modscope.ui.scenario.EditsBar;
import dev.modscope.ui.prefs.Preference;
import dev.modscope.ui.views.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;

/// The drawer below the views: the changes of a what-if, the problems, the updates, the ways to a goal, and what was done.
final class Drawer extends TabPane implements Remembering.Place {
    static final int CHANGES = 0;
    static final int PROBLEMS = 1;
    static final int UPGRADES = 2;
    static final int GOAL = 3;
    static final int LOG = 4;
    /// The height in which a few rows are seen, and that in which three are.
    private static final double ROOM = 200;
    private static final double LEAST = 176;

    private final ExplorerViewModel explorer;
    private final Calm coming = new Calm(new SimpleBooleanProperty(false), 2);
    private final Calm opening = new Calm(new SimpleBooleanProperty(false), 1);
    private final SplitPane above;
    private Consumer<SyntaxProblem> lines = _ -> {};
    /// The part of the window it takes where nobody has dragged its edge, and the height to which somebody has.
    private double share = 0.34;
    private Optional<Double> dragged = Optional.empty();
    private boolean gaveWay;
    /// Whether it is open because of trouble alone, and so goes with it.
    private boolean troubled;
    private boolean askedAgain;

    /// What gives advice: the limits, the updates within them, the ways to a goal; and what notes what was done.
    record Advice(LimitsViewModel limits, TriageViewModel triage, GoalViewModel goal, LogViewModel log) {
        static Advice over(ExplorerViewModel explorer, Executor worker, Executor ui) {
            LimitsViewModel limits = new LimitsViewModel(explorer);
            return new Advice(
                    limits,
                    new TriageViewModel(explorer, limits, worker, ui, Clock.systemUTC()),
                    new GoalViewModel(explorer, worker, ui),
                    LogViewModel.over(explorer, Clock.system(ZoneId.systemDefault()), ui));
        }

        boolean isBusy() {
            return triage.busyProperty().get() || goal.busyProperty().get();
        }
    }

    /// The list of changes is made and filled when it is its turn; `apply` proposes to save the what-if; the drawer opens
    /// as the last pane of `above`.
    Drawer(ExplorerViewModel explorer, Beside beside, Runnable apply, SplitPane above) {
        this.explorer = explorer;
        this.above = above;
        setId("drawer");
        setAccessibleText(Texts.of("drawer.title"));
        getStyleClass().add("drawer");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setMinHeight(120);
        SplitPane.setResizableWithParent(this, false);
        above.heightProperty().subscribe(this::placeAfterLayout);
        above.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isOpen() && event.getTarget() instanceof Node edge && above.equals(edge.getParent())) {
                dragged = Optional.of((1 - above.getDividerPositions()[0]) * above.getHeight());
            }
        });
        getTabs().setAll(changes(beside.changes(), apply), troubles(beside));
        // The first what-if is to find it made: it takes a while.
        explorer.baseProperty().subscribe(base -> base.ifPresent(_ -> beside.list().execute(() -> make(getTabs().getFirst()))));
        opensItself(tab -> {
            if (tab != CHANGES || !isAdvising()) {
                open(tab);
            }
        });
    }

    @Override
    public boolean isOpen() {
        return above.getItems().contains(this);
    }

    @Override
    public void toggle() {
        gaveWay = false;
        troubled = false;
        if (!above.getItems().remove(this)) {
            open(getSelectionModel().getSelectedIndex());
        }
    }

    /// Opens it on one of its tabs.
    void open(int tab) {
        if (!isOpen()) {
            above.getItems().add(this);
            share = tab < UPGRADES ? 0.34 : 0.45;
            place();
        }
        getSelectionModel().select(tab);
    }

    /// While it lays out, the pane above moves its edges itself.
    private void placeAfterLayout() {
        Optional.ofNullable(above.getScene()).ifPresent(scene -> scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                place();
            }
        }));
    }

    /// Where there is little room, it takes little.
    private void place() {
        double all = above.getHeight();
        if (isOpen() && all > 0) {
            double room = Math.clamp(all * 0.38, LEAST, ROOM);
            double wanted = dragged.orElse(all * share < room ? room : all * share);
            above.setDividerPositions(1 - Math.min(wanted / all, 0.9));
        }
    }

    @Override
    public Optional<Double> height() {
        return dragged;
    }

    @Override
    public void height(Optional<Double> kept) {
        dragged = kept;
        place();
    }

    /// States side by side need the room of the drawer, which comes back after them.
    void giveRoom(View view) {
        if (view == View.COMPARE) {
            gaveWay = above.getItems().remove(this) || gaveWay;
        } else if (gaveWay) {
            gaveWay = false;
            open(getSelectionModel().getSelectedIndex());
        }
    }

    private Tab changes(Executor calm, Runnable apply) {
        ChangesViewModel changes = ChangesViewModel.over(explorer, calm);
        Tab tab = tab("drawer.changes", () -> new ChangesView(
                changes, ChangesView.Steps.of(explorer.whatIf(), apply), new EditsBar(explorer), this::follow));
        tab.textProperty().bind(changes.countProperty().map(count -> Texts.of("drawer.changes", count.intValue())));
        return tab;
    }

    private Tab troubles(Beside beside) {
        ProblemsViewModel problems = new ProblemsViewModel(explorer, beside.findings(), beside.looking());
        Tab tab = tab("drawer.problems", () -> new ProblemsView(problems, this::follow, line -> lines.accept(line)));
        tab.textProperty().bind(problems.titleProperty());
        return tab;
    }

    /// Who shows where a file has a mistake.
    void showing(Consumer<SyntaxProblem> opener) {
        lines = opener;
    }

    /// Gives advice a place, and what was done, which `clipboard` takes.
    void advise(Advice advice, Consumer<String> clipboard) {
        getTabs().addAll(upgrades(advice), goal(advice.goal()), log(advice.log(), clipboard));
    }

    private Tab log(LogViewModel model, Consumer<String> clipboard) {
        Tab tab = tab("drawer.log", () -> new LogView(model, clipboard));
        seen(tab).subscribe(model::watch);
        return tab;
    }

    private Tab upgrades(Advice advice) {
        Tab tab = tab("drawer.upgrades", () -> new TriageView(
                advice.triage(), new LimitsMenu(advice.limits()), this::follow, explorer.whatIf().historyProperty()));
        tab.selectedProperty().subscribe(shown -> {
            if (shown) {
                advice.triage().want();
            }
        });
        return tab;
    }

    private Tab goal(GoalViewModel model) {
        return tab("drawer.goal", () -> new GoalView(model, this::follow, explorer.whatIf().historyProperty()));
    }

    /// Who tries one thing after the other does not want to be led away from the list.
    private boolean isAdvising() {
        return getScene() != null && getSelectionModel().getSelectedIndex() >= UPGRADES;
    }

    /// What is asked again because the files were read again is nothing new, and neither is the trouble they had before.
    private void opensItself(IntConsumer open) {
        explorer.baseProperty().subscribe((before, now) -> {
            askedAgain = !explorer.whatIf().historyProperty().get().now().isBase();
            Set<Problem> known = before.filter(b -> now.map(Drawer::file).filter(file(b)::equals).isPresent()).map(Drawer::trouble).orElse(Set.of());
            Set<Problem> trouble = now.map(Drawer::trouble).orElse(Set.of());
            if (!known.containsAll(trouble)) {
                troubled = troubled || !isOpen();
                open.accept(PROBLEMS);
            } else if (trouble.isEmpty() && troubled && isOpen() && getSelectionModel().isSelected(PROBLEMS)) {
                toggle();
            }
            troubled = troubled && !trouble.isEmpty();
        });
        explorer.whatIf().historyProperty().subscribe((_, _) -> askedAgain = false);
        explorer.whatIf().comparisonProperty().subscribe(comparison -> {
            boolean fresh = comparison.isPresent() && !askedAgain;
            askedAgain = askedAgain && comparison.isEmpty();
            if (fresh && Preference.DRAWER.yes(explorer.settings())) {
                comes(() -> explorer.whatIf().comparisonProperty().get().ifPresent(_ -> open.accept(CHANGES)));
            }
        });
        explorer.whatIf().refusalProperty().subscribe(refusal -> {
            if (!refusal.isEmpty()) {
                open.accept(CHANGES);
            }
        });
    }

    private static Path file(Resolution base) {
        return base.workspace().file();
    }

    private static Set<Problem> trouble(Resolution base) {
        return base.problems().stream().filter(ModulesViewModel::isTrouble).collect(Collectors.toSet());
    }

    /// The picture comes first: to make room for the drawer takes as long as some frames.
    private void comes(Runnable open) {
        if (getScene() == null) {
            coming.execute(open);
        } else {
            open.run();
        }
    }

    private void follow(ModulePath path) {
        explorer.select(Optional.of(path));
    }

    /// A tab whose content is made when it is first seen. The drawer itself comes first, and its content with a later frame:
    /// both at once hold up the hand on the slider.
    private Tab tab(String key, Supplier<Node> content) {
        Tab tab = new Tab(Texts.of(key, 0));
        tab.setId(key.replace('.', '-'));
        seen(tab).subscribe(seen -> {
            if (seen && getSkin() == null) {
                opening.execute(() -> fill(getSelectionModel().getSelectedItem()));
            } else if (seen) {
                fill(tab);
            }
        });
        tab.setUserData(content);
        return tab;
    }

    private ObservableValue<Boolean> seen(Tab tab) {
        return tab.selectedProperty().flatMap(chosen -> sceneProperty().map(_ -> chosen)).orElse(false);
    }

    /// Whether it, or the content of its tab, is still to come.
    boolean isOpening() {
        return coming.isWaiting() || opening.isWaiting();
    }

    private static void make(Tab tab) {
        if (tab.getUserData() instanceof Supplier<?> content && content.get() instanceof Node made) {
            tab.setUserData(made);
        }
    }

    private static void fill(Tab tab) {
        if (tab.getContent() == null) {
            make(tab);
            tab.setContent((Node) tab.getUserData());
        }
    }
}
