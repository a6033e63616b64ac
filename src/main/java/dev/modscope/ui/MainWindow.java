package dev.modscope.ui;

import dev.modscope.resolve.explain.Explanation;
import dev.modscope.ui.apply.ApplyView;
import dev.modscope.ui.apply.ApplyViewModel;
import dev.modscope.ui.apply.CutOffSaves;
import dev.modscope.ui.apply.DiffList;
import dev.modscope.ui.compare.CompareView;
import dev.modscope.ui.compare.CompareViewModel;
import dev.modscope.ui.controls.Division;
import dev.modscope.ui.controls.Later;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.export.ExportView;
import dev.modscope.ui.export.ExportViewModel;
import dev.modscope.ui.frame.AboutDialog;
import dev.modscope.ui.frame.Beside;
import dev.modscope.ui.frame.Calm;
import dev.modscope.ui.frame.FileDialogs;
import dev.modscope.ui.frame.NoticeBar;
import dev.modscope.ui.frame.Panes;
import dev.modscope.ui.frame.StatusLine;
import dev.modscope.ui.frame.ThemeSwitch;
import dev.modscope.ui.frame.WelcomeView;
import dev.modscope.ui.graph.GraphPane;
import dev.modscope.ui.graph.GraphViewModel;
import dev.modscope.ui.graph.PathBar;
import dev.modscope.ui.last.Pixels;
import dev.modscope.ui.limits.LimitsMenu;
import dev.modscope.ui.modules.ModulesView;
import dev.modscope.ui.modules.ModulesViewModel;
import dev.modscope.ui.modules.OverviewView;
import dev.modscope.ui.prefs.Enlarged;
import dev.modscope.ui.prefs.Preference;
import dev.modscope.ui.prefs.PreferencesSheet;
import dev.modscope.ui.sheets.KeySheet;
import dev.modscope.ui.sheets.Palette;
import dev.modscope.ui.sheets.PlainSheet;
import dev.modscope.ui.scenario.ScenarioFiles;
import dev.modscope.ui.source.SourcePane;
import dev.modscope.ui.source.SourceViewModel;
import dev.modscope.ui.table.TreePane;
import dev.modscope.ui.table.TreeViewModel;
import dev.modscope.ui.versions.InspectorView;
import dev.modscope.ui.versions.VersionsViewModel;
import dev.modscope.ui.versions.choice.VersionMenu;
import dev.modscope.ui.views.DocsPage;
import dev.modscope.ui.views.Mistakes;
import dev.modscope.ui.views.ModuleMenu;
import dev.modscope.ui.views.View;
import dev.modscope.ui.views.ViewStack;
import dev.modscope.ui.views.Views;
import dev.modscope.ui.watching.DiskWatch;
import dev.modscope.workspace.saving.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Puts the errands into one window: the table on the left, the view in the middle, the inspector on the right, the
/// drawer with changes and problems below.
public final class MainWindow {
    /// A window in which what is above and below the picture is thin.
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final ExplorerViewModel explorer;
    private final GraphViewModel graph;
    private final VersionsViewModel versions;
    private final ThemeSwitch theme;
    private final ApplyViewModel apply;
    private final ExportViewModel export;
    private final Actions actions;
    private final Stage stage;
    private final ModulesView modules;
    private final GraphPane graphPane;
    private final InspectorView inspector;
    private final Views views = new Views();
    private final ViewStack middle = new ViewStack(views);
    private final TreeViewModel tree;
    private final SourceViewModel source;
    private final TopBar topBar;
    private final Drawer.Advice advice;
    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final Division division;
    private final Drawer drawer;
    private final StackPane whole = new StackPane();
    private final StackPane stack = new StackPane();
    private final DropOverlay drops;
    private final StackPane right = new StackPane();
    private final Panes panes;
    private final StatusLine status;
    private final KeySheet keySheet = new KeySheet();
    private final Palette palette = new Palette();
    private final PlainSheet diffSheet = new PlainSheet("disk-diff", 1000);
    private final PlainSheet preferences = new PlainSheet("preferences", 680);
    private final Beside beside;
    private final DiskWatch disk;
    private final Remembering memory;
    private final DocsPage docs;

    /// What a window needs of the world around it.
    public record World(FileDialogs dialogs, ThemeSwitch theme, Executor worker, Executor ui, Optional<Path> sample,
            Consumer<String> browser, Consumer<List<Path>> windows) {}

    /// Puts the panes together over an explorer; nothing is shown yet.
    public MainWindow(Stage stage, ExplorerViewModel explorer, World world) {
        this.stage = stage;
        this.explorer = explorer;
        advice = Drawer.Advice.over(explorer, world.worker(), world.ui());
        theme = world.theme();
        graph = new GraphViewModel(explorer, world.worker(), world.ui());
        docs = new DocsPage(explorer, Preference.DOCS.in(explorer.settings()), world.browser());
        versions = VersionsViewModel.over(explorer, world.worker(), world.ui());
        apply = new ApplyViewModel(explorer, world.worker(), world.ui());
        CutOffSaves.askOf(explorer, world.worker(), world.ui(), this::showDiff);
        export = new ExportViewModel(explorer, this::seen, world.worker(), world.ui());
        actions = new Actions(
                new Actions.Errands(explorer, graph, export, new ScenarioFiles(explorer, world.worker(), world.ui())), views,
                new Actions.Outside(world.dialogs(), this::toClipboard, world.windows()));
        drops = new DropOverlay(actions::drop);
        beside = Beside.slider(versions.movingProperty(), world.worker(), world.ui());
        explorer.rest(beside.why(), beside.waysOut(), beside.ahead());
        ModulesViewModel rows = new ModulesViewModel(
                explorer, new ModulesViewModel.Resting(beside.modules(), beside.idle()), beside.rows(), beside.known());
        advice.triage().foundProperty().subscribe(found -> found.ifPresent(rows::updates));
        modules = new ModulesView(rows, explorer);
        graphPane = new GraphPane(graph, theme.picture(), versions.movingProperty());
        tree = new TreeViewModel(explorer, views.shows(View.TABLE), world.worker(), world.ui());
        source = new SourceViewModel(explorer, views.shows(View.SOURCE), world.worker(), world.ui());
        topBar = new TopBar(explorer, actions, views, theme.dark(), middle::focus);
        explorer.whyProperty().subscribe(why -> graphPane.reveal(why.map(Explanation::path)));
        explorer.search().hitsProperty().subscribe(_ -> explorer.search().best().ifPresent(hit -> graphPane.reveal(Optional.of(hit))));
        drawer = new Drawer(explorer, beside, apply::propose, down);
        status = new StatusLine(explorer, beside.revision(), () -> drawer.open(Drawer.PROBLEMS));
        panes = new Panes(List.of(topBar::search, () -> modules, middle::keyboard, () -> right, () -> drawer));
        disk = new DiskWatch(explorer, world.worker(), world.ui(), new DiskWatch.Window(
                this::showDiff, actions::saveText, () -> Preference.RELOAD.yes(explorer.settings())));
        memory = new Remembering(explorer, views, rows, across, drawer);
        division = new Division(across, modules, right, modules.neededProperty(), memory::divided);
        inspector = new InspectorView(versions, InspectorView.Beside.of(
                explorer, new LimitsMenu(advice.limits()), beside.requires(), beside.inspector()), path -> explorer.select(Optional.of(path)), actions::copy);
        inspector.dressFor(explorer, new Calm(versions.movingProperty(), 60));
        buildPanes(world);
    }

    /// Shows the window.
    public void show(double width, double height) {
        BorderPane frame = new BorderPane(stack);
        whole.getChildren().addFirst(frame);
        Offers offers = new Offers(explorer, palette, keySheet);
        MainMenu menu = new MainMenu(explorer, graph, graphPane.canvas(), actions, new MainMenu.Places(
                this::find, views, this::seek, this::toggleModules, drawer::toggle, apply::propose, offers::palette,
                offers::recent, offers::keys, this::preferences, () -> new AboutDialog(stage).showAndWait(), stage::close,
                graphPane::fitSelection, this::card, inspector::toHolders, docs));
        offers.over(menu);
        frame.setTop(new VBox(menu, topBar, new NoticeBar(explorer)));
        frame.setBottom(status);
        // A start may have shown a picture on this stage: the window takes its place.
        Scene scene = Optional.ofNullable(stage.getScene()).orElseGet(() -> new Scene(whole, width, height));
        scene.setRoot(whole);
        theme.dress(scene);
        whole.heightProperty().subscribe(high -> whole.pseudoClassStateChanged(LOW, high.doubleValue() < 640));
        drops.over(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        offers.listen(scene, this::find, actions.travel()::redo);
        explorer.baseProperty().subscribe(base -> stage.setTitle(base.map(r -> r.workspace().root().getFileName() + " – Modscope").orElse("Modscope")));
        stage.setScene(scene);
        Enlarged.limit(stage);
        memory.over(stage, explorer);
        // The settings outlive the window, which they would hold on to.
        Preference.WHEEL.in(explorer.settings()).when(stage.showingProperty()).subscribe(wheel -> {
            if (!wheel.equals("system")) {
                graphPane.canvas().wheelZooms(() -> wheel.equals("zoom"));
            }
        });
        Preference.MOTION.in(explorer.settings()).when(stage.showingProperty()).subscribe(motion -> scene.getPreferences().setReducedMotion(
                motion.equals("system") ? null : Boolean.valueOf(motion.equals("reduced"))));
        disk.startUntilHidden(stage);
        stage.show();
    }

    private void buildPanes(World world) {
        drawer.advise(advice, actions::copy);
        apply.whenReverted(advice.log()::reverted);
        Mistakes mistakes = new Mistakes(explorer, views, source::seek);
        drawer.showing(mistakes::show);
        graphPane.leadsToMistake(mistakes::show);
        actions.openingDrawer(drawer::open);
        versions.limitedBy(advice.limits(), world.worker(), world.ui());
        PathBar path = new PathBar(explorer);
        fillMiddle(world);
        VBox centre = new VBox(path, middle);
        VBox.setVgrow(middle, Priority.ALWAYS);
        modules.setMinWidth(220);
        OverviewView overview = new OverviewView(explorer, beside.overview(), beside.figures());
        overview.visibleProperty().bind(explorer.selectionProperty().map(Optional::isEmpty));
        right.getChildren().setAll(inspector, overview);
        right.setMinWidth(280);
        modules.setMaxWidth(840);
        right.setMaxWidth(460);
        across.getItems().setAll(modules, centre, right);
        division.divide();
        across.widthProperty().subscribe(division::divide);
        down.setOrientation(Orientation.VERTICAL);
        down.getItems().setAll(across);
        WelcomeView welcome = new WelcomeView(explorer, actions::openFile, actions::openFolder, world.sample());
        down.visibleProperty().bind(explorer.shownProperty().map(Optional::isPresent));
        down.visibleProperty().subscribe(open -> {
            if (open) {
                middle.focus();
            }
        });
        views.shownProperty().subscribe(drawer::giveRoom);
        welcome.visibleProperty().bind(explorer.shownProperty().map(Optional::isEmpty));
        stack.getChildren().setAll(down, welcome, new ApplyView(apply, actions::copy, this::showDiff),
                Later.when(export.openProperty(), () -> new ExportView(export, world.dialogs()::save, actions::copy, world.browser())),
                diffSheet, preferences, keySheet, palette, drops);
        memory.firstSight(whole, world, this::looksAsItWill, () -> settled() && !beside.revision().busyProperty().get());
    }

    private void fillMiddle(World world) {
        ModuleMenu menu = new ModuleMenu(explorer, new ModuleMenu.Commands(
                actions::surroundings, actions::why, inspector::toHolders,
                new VersionMenu(versions, inspector::toVersions, inspector.hindranceProperty()),
                () -> views.show(View.TABLE), this::seek, graph.arranging()::pin, actions.box(docs), actions.copies()));
        middle.with(View.GRAPH, graphPane, graphPane.canvas())
                .later(View.TABLE, () -> {
                    TreePane pane = new TreePane(tree, menu);
                    return new ViewStack.Made(pane, pane.table());
                })
                .later(View.SOURCE, () -> {
                    SourcePane pane = new SourcePane(source, menu, () -> views.show(View.GRAPH));
                    return new ViewStack.Made(pane, pane.list());
                });
        CompareViewModel states = new CompareViewModel(explorer, views.shows(View.COMPARE), world.worker(), world.ui());
        middle.later(View.COMPARE, () -> {
            CompareView pane = new CompareView(states, actions.compare());
            return new ViewStack.Made(pane, pane.keyboard());
        });
        modules.table().setContextMenu(menu);
        graphPane.menu(menu);
    }

    private ExportViewModel.Seen seen() {
        return new ExportViewModel.Seen(
                graph.viewsProperty().get().now(), graph.picture(), graphPane.canvas().visiblePart(), graph.arranging().markedModules());
    }

    private void toClipboard(String text) {
        Actions.toClipboard(text);
        status.remark(Texts.of("status.copied"));
    }

    private void find() {
        topBar.search().requestFocus();
        topBar.search().selectAll();
    }

    /// To the line of the selected module.
    private void seek() {
        views.show(View.SOURCE);
        source.seek();
    }

    private void card() {
        views.show(View.GRAPH);
        graphPane.toggleCard();
    }

    /// Opens a file, a folder or a saved what-if; `seen` is the picture that the window shows already.
    void open(Path path, Optional<Pixels> seen) {
        seen.ifPresentOrElse(memory::expect, () -> memory.expect(path));
        actions.open(path);
    }

    private void toggleModules() {
        if (!across.getItems().remove(modules)) {
            across.getItems().addFirst(modules);
            division.divide();
        }
    }

    /// What changed on disk, in one list after the other.
    private void showDiff(List<FileChange> files) {
        diffSheet.open(Texts.of("notice.diff.title"), DiffList.of(files));
    }

    private void preferences() {
        preferences.open(Texts.of("preference.title"), new PreferencesSheet(explorer.settings(), explorer.themeProperty()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            explorer.reload();
        } else if (event.getCode() == KeyCode.F6) {
            panes.go(scene(), event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.H && plain(event)) {
            inspector.toHolders();
        } else if (event.getCode() == KeyCode.ESCAPE && views.shownProperty().get() == View.GRAPH) {
            graph.back();
        }
    }

    /// A letter that nobody types into a field.
    private static boolean plain(KeyEvent event) {
        boolean held = event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || event.isControlDown();
        return !held && !(event.getTarget() instanceof TextInputControl);
    }

    // For who takes its picture

    /// Whether the picture and what stands beside it are there; what a network may still tell is not waited for.
    private boolean looksAsItWill() {
        return graph.sceneryProperty().get().isPresent() && graphPane.canvas().isCurrent() && !beside.isWaiting();
    }

    /// Whether everything that was asked for is on the screen.
    boolean settled() {
        boolean reading = tree.busyProperty().get() || source.busyProperty().get() || export.preparingProperty().get() || beside.isWaiting();
        boolean drawing = graph.busyProperty().get() || graphPane.canvas().isPainting() || drawer.isOpening();
        return !explorer.busyProperty().get() && !drawing && !reading && graph.sceneryProperty().get().isPresent();
    }

    /// What is remembered of it.
    Remembering memory() {
        return memory;
    }

    /// The inspector's ViewModel.
    VersionsViewModel versions() {
        return versions;
    }

    /// The export dialog's ViewModel.
    ExportViewModel export() {
        return export;
    }

    /// The graph's ViewModel.
    GraphViewModel graph() {
        return graph;
    }

    /// What gives advice.
    Drawer.Advice advice() {
        return advice;
    }

    /// Which view is shown.
    Views views() {
        return views;
    }

    /// The window's scene.
    Scene scene() {
        return stage.getScene();
    }
}
