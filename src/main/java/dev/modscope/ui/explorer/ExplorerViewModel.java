package dev.modscope.ui.explorer;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.explain.Alone;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.compare.Column;
import dev.modscope.resolve.compare.SideException;
import dev.modscope.resolve.compare.SideReader;
import dev.modscope.ui.steps.History;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The one thing all errands look at: the workspace that is open and its answer (`base`), the answer that is shown (that
/// of a what-if where there is one), the selected module and why it is there, what is being worked on, what the bar says.
/// Every method is called on the thread of the `ui` executor, except [#explain] and [#axis], which take their time.
public final class ExplorerViewModel {
    private final Function<Path, GoEnv> environment;
    private final Settings settings;
    private final Executor ui;
    private final Latest opening;
    private final Latest explaining;
    private final WhatIfViewModel whatIf;
    private final Network network = new Network(this);
    private final SearchViewModel search = new SearchViewModel();
    private final ReadOnlyObjectWrapper<Optional<Resolution>> base = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Resolution>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Banner>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<History<Optional<ModulePath>>> selections = new ReadOnlyObjectWrapper<>(History.of(Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<ModulePath>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> recentlyOpened = FXCollections.unmodifiableObservableList(recent);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final AtomicReference<Optional<Progress>> reported = new AtomicReference<>(Optional.empty());
    private Optional<Banner> announced = Optional.empty();
    private Executor calm = Runnable::run;
    private volatile Optional<Session> session = Optional.empty();

    /// `environment` is the Go environment for a path that is opened; questions are worked on by `worker` and answered
    /// on `ui`.
    public ExplorerViewModel(Function<Path, GoEnv> environment, Settings settings, Executor worker, Executor ui) {
        this.environment = environment;
        this.settings = settings;
        this.ui = ui;
        opening = new Latest(worker, ui);
        explaining = new Latest(worker, ui);
        whatIf = new WhatIfViewModel(() -> new Latest(worker, ui), this::report);
        recent.setAll(settings.recent());
        theme.set(settings.theme());
        theme.subscribe((_, chosen) -> settings.theme(chosen));
        busy.bind(opening.busyProperty().or(whatIf.busyProperty()));
        busy.subscribe(_ -> progress.set(Optional.empty()));
        selection.bind(selections.map(History::now));
        whatIf.comparisonProperty().subscribe(this::show);
        selection.subscribe(this::explainSelection);
    }

    // Opening

    /// Opens a go.mod or go.work file or a folder: at first as the module cache knows it.
    public void open(Path given) {
        Path path = given.toAbsolutePath().normalize();
        banner.set(Optional.empty());
        network.begin(path);
        opening.ask(
                () -> resolved(Workspace.open(path, environment(path)), Access.OFFLINE),
                answer -> opened(path, answer),
                failure -> fail(Texts.failure(failure)));
    }

    /// The Go environment for a path: a go.mod file that is wanted alone knows of no go.work file. On any thread.
    public GoEnv environment(Path path) {
        return settings.over(environment.apply(path), path);
    }

    /// Opens a go.mod file alone, or with the go.work file that uses it, from now on.
    public void openAlone(Path module, boolean alone) {
        settings.alone(module, alone);
        open(module);
    }

    private Session resolved(Workspace workspace, Access access) {
        Resolver resolver = new Resolver(workspace, access).traced(network::heard);
        Resolution base = resolver.resolve(this::report);
        // Read here, so that whoever draws it does not wait for files.
        base.marked();
        return new Session(resolver, access, base);
    }

    /// Whoever watches the disk sees what was just written, too, and has it read again: the way back stays.
    private void keepTheWayBack() {
        announced = announced.or(() -> banner.get().filter(Banner.Written.class::isInstance));
    }

    private void opened(Path path, Session answer) {
        keepTheWayBack();
        settings.opened(path);
        recent.setAll(settings.recent());
        boolean again = session.filter(s -> s.workspace().file().equals(answer.workspace().file())).isPresent();
        take(answer, again);
        network.goOn(answer);
        if (banner.get().isEmpty() && settings.alone(path).isEmpty()) {
            banner.set(answer.workspaceOf(path));
        }
        announced.ifPresent(this::tell);
        announced = Optional.empty();
    }

    private void take(Session answer, boolean same) {
        Optional<Session> before = session;
        session = Optional.of(answer);
        base.set(Optional.of(answer.base()));
        if (!same) {
            search.textProperty().set("");
            selections.set(History.of(Optional.empty()));
        }
        whatIf.over(session, same);
        show(whatIf.comparisonProperty().get());
        answer.beyondLimit().ifPresent(this::tell);
        before.ifPresent(s -> s.resolver().close());
    }

    /// Answers anew for files that are open, with or without a network.
    void answer(Workspace workspace, Access access, Consumer<Session> then) {
        opening.ask(
                () -> resolved(workspace, access),
                answer -> {
                    take(answer, true);
                    then.accept(answer);
                },
                failure -> fail(Texts.failure(failure)));
    }

    /// Whether the network is asked.
    public Network network() {
        return network;
    }

    /// Says whether the network may be asked for the open folder, which is remembered.
    public void allowNetwork(boolean allowed) {
        network.allow(allowed);
    }

    /// Reads the files again.
    public void reload() {
        keepTheWayBack();
        session.ifPresent(open -> open(open.workspace().file()));
    }

    /// Whether nothing is open, nor being opened.
    public boolean isIdle() {
        return session.isEmpty() && !opening.busyProperty().get();
    }

    /// Stops what is being worked on and lets go of what was open.
    public void close() {
        opening.cancel();
        explaining.cancel();
        whatIf.close();
        session.ifPresent(open -> open.resolver().close());
    }

    /// Stops what is being worked on; what is known by then is shown.
    public void cancel() {
        if (opening.busyProperty().get()) {
            Optional<Progress> reached = progress.get();
            opening.cancel();
            network.stopped(reached);
        }
        whatIf.revert();
    }

    /// Takes the bar away.
    public void dismissBanner() {
        banner.set(Optional.empty());
    }

    /// Says something in the bar.
    public void tell(Banner told) {
        banner.set(Optional.of(told));
    }

    /// Tells in the bar that something did not happen.
    public void fail(String message) {
        tell(new Banner.Failed(message));
    }

    /// Tells that files were written, which `revert` takes back, and reads them again.
    public void written(String files, Runnable revert) {
        announced = Optional.of(new Banner.Written(files, revert));
        reload();
    }

    private void report(Progress step) {
        if (reported.getAndSet(Optional.of(step)).isEmpty()) {
            ui.execute(() -> {
                Optional<Progress> last = reported.getAndSet(Optional.empty());
                progress.set(busy.get() ? last : Optional.empty());
            });
        }
    }

    // What is shown

    private void show(Optional<Comparison> comparison) {
        Optional<Resolution> next = comparison.map(Comparison::after).or(base::get);
        shown.set(next);
        search.in(next);
        calm.execute(this::explainSelection);
    }

    /// From here on an answer is explained, ways out of a refusal and the next answers are looked for, when the three say so.
    public void rest(Executor explain, Executor look, Executor ahead) {
        calm = explain;
        whatIf.lookIn(look, ahead);
    }

    /// Selects a module, or none.
    public void select(Optional<ModulePath> path) {
        selections.set(selections.get().then(path));
    }

    /// Selects what was selected before.
    public void back() {
        selections.set(selections.get().back());
    }

    /// Selects again what was selected before going back.
    public void forward() {
        selections.set(selections.get().on());
    }

    /// Selects the next or previous hit of the search.
    public void nextHit(int step) {
        search.next(selection.get(), step).ifPresent(hit -> select(Optional.of(hit)));
    }

    private void explainSelection() {
        Optional<ModulePath> path = selection.get();
        if (path.isEmpty() || session.isEmpty()) {
            explaining.cancel();
            why.set(Optional.empty());
        } else {
            explaining.ask(() -> Optional.of(explain(path.get())), why::set, failure -> fail(Texts.failure(failure)));
        }
    }

    /// What is remembered of the open folder under a key.
    public Optional<String> remembered(String key) {
        return session.flatMap(open -> settings.of(open.workspace().root(), key));
    }

    /// Remembers something of the open folder under a key.
    public void remember(String key, String value) {
        session.ifPresent(open -> settings.keep(open.workspace().root(), key, value));
    }

    // Questions that may take their time

    /// What longer questions ask: the resolver, and the answer for the files as they are. May be called from any thread.
    public Optional<Session> session() {
        return session;
    }

    /// Why a module is at its version in the answer that is shown. May be called from any thread.
    public Explanation explain(ModulePath path) {
        Session open = session.orElseThrow();
        return open.resolver().explain(shown.get().orElse(open.base()), path);
    }

    /// Whether several main modules are open together.
    public boolean several() {
        return base.get().filter(answer -> answer.workspace().mains().size() > 1).isPresent();
    }

    /// What each main module would select by itself in the answer that is shown. May be called from any thread.
    public List<Alone> alone() {
        Session open = session.orElseThrow();
        return open.resolver().alone(shown.get().orElse(open.base()), this::report);
    }

    /// What saving these edits writes, with every other byte of the files kept. May be called from any thread.
    /// @throws EditException where `go get` would refuse
    public Comparison.Planned plan(List<Edit> edits) throws EditException {
        Session open = session.orElseThrow();
        return open.resolver().plan(open.base(), edits, new Resolver.Writing(false, open.workspace()), this::report);
    }

    /// The answer under edits of the files, with a name. May be called from any thread.
    /// @throws SideException where `go get` would refuse
    public Column whatIf(String name, List<Edit> edits) throws SideException {
        return sides().column(name, session.orElseThrow().resolver(), session.orElseThrow().base(), edits);
    }

    /// What reads other states to compare with, in the environment of the open files.
    public SideReader sides() {
        return new SideReader(environment, session.orElseThrow().access(), this::report, _ -> {});
    }

    /// The version axis of a module in the answer that is shown. May be called from any thread.
    public VersionAxis axis(ModulePath path) {
        Session open = session.orElseThrow();
        return open.resolver().axis(shown.get().orElse(open.base()), path, _ -> {});
    }

    // What there is to see

    /// The answer for the files as they are; empty while nothing is open.
    public ReadOnlyObjectProperty<Optional<Resolution>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    /// The answer that is shown: that of the what-if where there is one, otherwise the base.
    public ReadOnlyObjectProperty<Optional<Resolution>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The what-if.
    public WhatIfViewModel whatIf() {
        return whatIf;
    }

    /// The search.
    public SearchViewModel search() {
        return search;
    }

    /// The selected module.
    public ReadOnlyObjectProperty<Optional<ModulePath>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// The modules selected one after the other.
    public ReadOnlyObjectProperty<History<Optional<ModulePath>>> selectionsProperty() {
        return selections.getReadOnlyProperty();
    }

    /// Why the selected module is at its version; empty until the answer is there.
    public ReadOnlyObjectProperty<Optional<Explanation>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// What the bar says.
    public ReadOnlyObjectProperty<Optional<Banner>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /// Whether something is being worked on that can be stopped.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How far the work is, where that is known.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What was opened last, the latest first: always the same list, since one that nobody holds on to tells its listeners nothing.
    public ObservableList<Path> recent() {
        return recentlyOpened;
    }

    /// What is remembered between runs.
    public Settings settings() {
        return settings;
    }

    /// The theme, which is remembered.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
