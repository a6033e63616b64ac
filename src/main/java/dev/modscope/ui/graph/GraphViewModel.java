package dev.modscope.ui.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Direction;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.steps.History;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.WhatIfViewModel;
import dev.modscope.ui.graph.Scenery.Framing;
import dev.modscope.ui.graph.light.Lights;
import dev.modscope.ui.graph.moves.Walk;
import dev.modscope.ui.graph.words.Heading;
import dev.modscope.workspace.scenario.Scenario;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The picture of the answer that is shown: which view of it, laid out off the window's thread, and what is brought
/// forward in it. Gestures make another view; the views before can be stepped back to.
public final class GraphViewModel {
    private static final String ARRANGED = "arranged";

    private final ExplorerViewModel explorer;
    private final Arranging arranging = new Arranging(this);
    private final Executor worker;
    private final Executor ui;
    private final Latest layout;
    private final ReadOnlyObjectWrapper<History<GraphView>> views =
            new ReadOnlyObjectWrapper<>(History.of(GraphView.standard(0)));
    private final ReadOnlyObjectWrapper<Optional<Scenery>> scenery = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Drawing.Highlight> highlight =
            new ReadOnlyObjectWrapper<>(Drawing.Highlight.NONE);
    private final Draft draft;
    private Optional<Resolution> drawn = Optional.empty();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
    private Framing next = new Framing.Whole();
    private boolean asking;
    private boolean compared;
    private Runnable drawnAll = () -> {};
    private Supplier<BiFunction<Scenery, Drawing.Highlight, Runnable>> painter = () -> (_, _) -> () -> {};

    /// Layouts are worked on by `worker` and shown on `ui`.
    public GraphViewModel(ExplorerViewModel explorer, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.worker = worker;
        this.ui = ui;
        layout = new Latest(worker, ui);
        draft = new Draft(worker);
        explorer.whatIf().ahead(this::ahead, this::foreseen);
        explorer.shownProperty().subscribe(this::answered);
        explorer.busyProperty().subscribe(this::waiting);
        explorer.selectionProperty().subscribe(module -> arranging.sought(module, explorer.search().hitsProperty().get()));
        explorer.selectionProperty().subscribe(this::light);
        explorer.whyProperty().subscribe(this::light);
        explorer.search().hitsProperty().subscribe(this::light);
    }

    Executor worker() {
        return worker;
    }

    Executor ui() {
        return ui;
    }

    // The answer changes

    /// A file that is being edited may have mistakes for a while: what was drawn last without any stays until they are gone.
    private void answered(Optional<Resolution> resolution) {
        boolean sameFile = resolution.map(r -> r.workspace().file()).equals(drawn.map(r -> r.workspace().file()));
        stale.set(sameFile && drawn.filter(GraphViewModel::good).isPresent() && resolution.filter(GraphViewModel::good).isEmpty());
        if (!stale.get()) {
            fresh(resolution, sameFile);
        }
    }

    private static boolean good(Resolution resolution) {
        return resolution.workspace().problems().isEmpty();
    }

    private void waiting() {
        boolean far = explorer.session().filter(open -> !open.networkSources().isEmpty()).isPresent();
        boolean unknown = far && explorer.shownProperty().get().filter(GraphViewModel::lacking).isPresent();
        boolean now = unknown && explorer.busyProperty().get() && !explorer.whatIf().busyProperty().get();
        if (now != asking && !stale.get()) {
            asking = now;
            draw();
        }
    }

    private static boolean lacking(Resolution answer) {
        return answer.problems().stream().anyMatch(Problem.Unresolved.class::isInstance);
    }

    private void fresh(Optional<Resolution> resolution, boolean sameFile) {
        drawn = resolution;
        if (!sameFile) {
            int modules = resolution.map(r -> r.buildList().modules().size()).orElse(0);
            GraphView standard = GraphView.standard(modules, explorer.settings().number("preference.grouping", GraphView.MANY));
            views.set(History.of(standard.arranged(
                    explorer.remembered(ARRANGED).map(GraphView.Arrangement::of).orElse(GraphView.Arrangement.NONE))));
            next = new Framing.Whole();
        }
        draw();
    }

    private void draw() {
        Optional<Resolution> shown = drawn;
        if (shown.isEmpty()) {
            layout.cancel();
            scenery.set(Optional.empty());
            return;
        }
        Optional<Comparison> comparison = explorer.whatIf().comparisonProperty().get().filter(_ -> !stale.get());
        if (view().changed() && compared != comparison.isPresent()) {
            next = new Framing.Whole();
        }
        compared = comparison.isPresent();
        Draft.Order order = order(WhatIfViewModel.held(explorer.whatIf().answered()));
        Optional<Draft.Lit> ready = draft.ready(comparison, order, painter);
        if (ready.isPresent()) {
            layout.cancel();
            show(ready.get());
            return;
        }
        Lights lights = lights();
        BiFunction<Scenery, Drawing.Highlight, Runnable> painting = painter.get();
        layout.ask(
                () -> draft.lit(shown.get(), comparison, order, lights, painting),
                this::show,
                failure -> explorer.fail(Texts.failure(failure)));
    }

    private Draft.Order order(Set<ModulePath> held) {
        Optional<Drawing> before = next instanceof Framing.Whole ? Optional.empty() : drawing();
        return new Draft.Order(view(), next, before, asking, held);
    }

    private Consumer<Comparison> ahead(Scenario wanted) {
        return draft.ahead(order(WhatIfViewModel.held(wanted)), lights(), painter.get());
    }

    private Consumer<Comparison> foreseen(Scenario likely) {
        return draft.foresee(order(WhatIfViewModel.held(likely)), lights());
    }

    private void show(Draft.Lit drawn) {
        next = new Framing.Same();
        scenery.set(Optional.of(drawn.scenery()));
        highlight.set(drawn.by(lights()));
        drawnAll.run();
    }

    /// Who paints a drawing that is not shown yet: asked on the window's thread, it paints on any, after it was given one.
    void paintedBy(Supplier<BiFunction<Scenery, Drawing.Highlight, Runnable>> ahead) {
        painter = ahead;
    }

    /// Who is told when a drawing and what is brought forward in it are there.
    void whenDrawn(Runnable action) {
        drawnAll = action;
    }

    // What is brought forward

    /// Lights anew.
    void light() {
        highlight.set(drawing().map(shown -> lights().on(shown)).orElse(Drawing.Highlight.NONE));
    }

    private Lights lights() {
        return Lights.of(explorer, view().focus().isPresent() || (view().changed() && compared), arranging.marked(), arranging.near());
    }

    // What is done to boxes

    /// Marks boxes for what is done next, pins and folds them.
    public Arranging arranging() {
        return arranging;
    }

    /// The drawing that is shown, without what is brought forward.
    Optional<Drawing> drawing() {
        return scenery.get().map(Scenery::drawing);
    }

    /// The box of the selected module.
    Optional<Box> selectedBox() {
        return explorer.selectionProperty().get().flatMap(path -> drawing().flatMap(d -> d.boxOf(path)));
    }

    /// Selects the next box on that side of the selected one; whether there is a selected box to go from.
    public boolean walk(Walk.Way way) {
        Optional<Box> from = selectedBox();
        from.flatMap(box -> drawing().flatMap(d -> Walk.from(d, box, way))).ifPresent(box -> select(Optional.of(box)));
        return from.isPresent();
    }

    ReadOnlyObjectProperty<Optional<ModulePath>> selectionProperty() {
        return explorer.selectionProperty();
    }

    void arrange(GraphView.Arrangement wanted) {
        change(view().arranged(wanted));
        explorer.remember(ARRANGED, wanted.text());
    }

    GraphView.Arrangement arrangement() {
        return view().arrangement();
    }

    // Gestures

    /// Selects what a box stands for; a group of several selects its first module, nothing selects nothing.
    public void select(Optional<Box> box) {
        arranging.mark(Set.of());
        explorer.select(box.map(b -> b.node().modules().getFirst().path()));
    }

    /// A double click: a module becomes the focus, a group opens in place.
    public void enter(Box box) {
        switch (box.node()) {
            case Single(ModuleVersion module) -> focus(module.path());
            case Group group -> {
                next = new Framing.Around(group.modules().getFirst().path());
                change(view().open(group.owner(), true));
            }
        }
    }

    /// Shows a module's surroundings only.
    public void focus(ModulePath module) {
        int hops = view().focus().map(Focus::hops).orElse(Focus.ALL);
        Direction direction = view().focus().map(Focus::direction).orElse(Direction.BOTH);
        explorer.select(Optional.of(module));
        look(view().on(new Focus(module, direction, hops)));
        explorer.search().textProperty().set("");
    }

    /// Shows the surroundings of the selected module; whether there is one.
    public boolean focusOnSelection() {
        Optional<ModulePath> selected = explorer.selectionProperty().get();
        selected.ifPresent(this::focus);
        return selected.isPresent();
    }

    /// Shows why a module is there: whatever requires it.
    public void focusOnWhy(ModulePath module) {
        explorer.select(Optional.of(module));
        look(view().on(Focus.why(module)));
        explorer.search().textProperty().set("");
    }

    /// How many steps the focus reaches, [Focus#ALL] for any number.
    public void reach(int hops) {
        view().focus().ifPresent(focus -> look(view().on(new Focus(focus.module(), focus.direction(), hops))));
    }

    /// Which way the focus reaches.
    public void towards(Direction direction) {
        view().focus().ifPresent(focus -> look(view().on(new Focus(focus.module(), direction, focus.hops()))));
    }

    /// Everything again.
    public void whole() {
        look(view().whole());
    }

    /// Grouped by owner, or every module by itself.
    public void group(boolean on) {
        GraphView ungrouped = view().grouped(on);
        look(on ? ungrouped.closed() : ungrouped);
    }

    /// Closes the opened groups.
    public void closeGroups() {
        look(view().closed());
    }

    /// Without the requirements that others imply, or with all.
    public void reduce(boolean on) {
        change(view().reduced(on));
    }

    /// Only what a what-if changes, with what connects it, or everything again.
    public void changedOnly(boolean on) {
        look(view().changed(on));
    }

    /// One step back to the view before; whether there was one.
    public boolean back() {
        return go(views.get().back());
    }

    /// One step on to the view that was left by going back; whether there was one.
    public boolean forward() {
        return go(views.get().on());
    }

    private boolean go(History<GraphView> to) {
        boolean moved = to.position() != views.get().position();
        if (moved) {
            next = to.now().arranged(arrangement()).equals(view()) ? new Framing.Same() : new Framing.Whole();
            views.set(to);
            explorer.remember(ARRANGED, arrangement().text());
            draw();
        }
        return moved;
    }

    private void look(GraphView view) {
        next = new Framing.Whole();
        change(view);
    }

    private void change(GraphView view) {
        if (!view.equals(view())) {
            views.set(views.get().then(view));
            draw();
        }
    }

    private GraphView view() {
        return views.get().now();
    }

    // What there is to see

    /// The view, and those before.
    public ReadOnlyObjectProperty<History<GraphView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /// The drawing; empty while nothing is open.
    public ReadOnlyObjectProperty<Optional<Scenery>> sceneryProperty() {
        return scenery.getReadOnlyProperty();
    }

    /// What is brought forward in the drawing.
    public ReadOnlyObjectProperty<Drawing.Highlight> highlightProperty() {
        return highlight.getReadOnlyProperty();
    }

    /// The drawing with what is brought forward, as it would be written to a file.
    public Optional<Drawing> picture() {
        return scenery.get().map(s -> s.drawing().with(highlight.get()));
    }

    /// What the card beside a box says.
    public Optional<Card> card(Box box) {
        return explorer.shownProperty().get().map(resolution -> Card.of(box, resolution));
    }

    /// What is hidden, in words; what the status line says anyway is left out.
    public ObservableValue<String> captionProperty() {
        return scenery.map(s -> s.map(this::caption).orElse(""));
    }

    private String caption(Scenery shown) {
        return Heading.of(shown.drawing().caption().figures(), view());
    }

    /// What a screen reader says of the picture; empty while nothing is open.
    String spoken() {
        return explorer.shownProperty().get()
                .flatMap(answer -> scenery.get().map(shown -> Texts.of(
                        "graph.spoken", answer.workspace().root().getFileName(), caption(shown),
                        answer.buildList().modules().size())))
                .orElse("");
    }

    /// Whether the drawing is of an earlier state, since the files have mistakes now.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Whether a layout is being worked on.
    public ReadOnlyBooleanProperty busyProperty() {
        return layout.busyProperty();
    }
}
