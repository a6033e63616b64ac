package dev.modscope.ui.goal;

import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.goal.Goal;
import dev.modscope.resolve.goal.GoalSeek;
import dev.modscope.resolve.goal.Outcome;
import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Session;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.WhatIfViewModel;
import dev.modscope.workspace.Edit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A goal and the ways to it. The module follows the selection until another is typed; the search runs in the background
/// and the ways come as they are found.
public final class GoalViewModel {
    private final ExplorerViewModel explorer;
    private final Latest listing;
    private final Latest seeking;
    private final StringProperty module = new SimpleStringProperty("");
    private final BooleanProperty without = new SimpleBooleanProperty(false);
    private final StringProperty version = new SimpleStringProperty("");
    private final ObservableList<String> versions = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> ways = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper(false);
    private Optional<Goal> sought = Optional.empty();
    private Optional<List<? extends Edit>> taken = Optional.empty();

    /// Questions are worked on by `worker` and answered on `ui`.
    public GoalViewModel(ExplorerViewModel explorer, Executor worker, Executor ui) {
        this.explorer = explorer;
        listing = new Latest(worker, ui);
        seeking = new Latest(worker, ui);
        explorer.selectionProperty().subscribe(selected -> selected.map(ModulePath::value).ifPresent(module::set));
        module.subscribe(this::list);
        explorer.baseProperty().subscribe(this::forget);
        for (Property<?> part : List.of(module, without, version)) {
            part.subscribe(_ -> elsewhere.set(sought.isPresent() && !sought.equals(goal())));
        }
    }

    private void forget() {
        seeking.cancel();
        ways.clear();
        status.set("");
        taken = Optional.empty();
        sought = Optional.empty();
        elsewhere.set(false);
        list();
    }

    /// The versions above the selected one, to choose from.
    private void list() {
        versions.clear();
        version.set("");
        Optional<Session> session = explorer.session();
        String path = module.get().strip();
        if (session.isEmpty() || path.isEmpty()) {
            listing.cancel();
            return;
        }
        listing.ask(
                () -> session.get().resolver().axis(session.get().base(), new ModulePath(path), _ -> {}),
                this::listed,
                _ -> {});
    }

    private void listed(VersionAxis axis) {
        versions.setAll(axis.stops().reversed().stream()
                .filter(stop -> stop.version().compareTo(axis.selected()) > 0 && !stop.excluded())
                .map(stop -> stop.version().text())
                .toList());
        axis.stops().reversed().stream()
                .filter(stop -> stop.version().compareTo(axis.selected()) > 0 && stop.retracted().isEmpty())
                .map(VersionAxis.Stop::version)
                .filter(found -> !(found instanceof SemVer semantic) || semantic.prerelease().isEmpty())
                .map(Version::text)
                .findFirst()
                .filter(_ -> version.get().isEmpty())
                .ifPresent(version::set);
    }

    /// The goal as it is entered; empty where it is none yet.
    public Optional<Goal> goal() {
        String path = module.get().strip();
        return Goal.of(without.get() ? path + "@none" : path + "@>=" + version.get().strip());
    }

    /// Searches the ways to the goal.
    public void seek() {
        ways.clear();
        taken = Optional.empty();
        Optional<Goal> goal = goal();
        Optional<Session> session = explorer.session();
        if (goal.isEmpty() || session.isEmpty()) {
            seeking.cancel();
            status.set(Texts.of("goal.incomplete"));
            return;
        }
        sought = goal;
        elsewhere.set(false);
        status.set(Texts.of("goal.seeking", 0));
        seeking.askTelling(
                news -> new GoalSeek(session.get().resolver(), session.get().base(), goal.get(),
                                step -> news.accept(() -> report(step)))
                        .run(way -> news.accept(() -> add(way))),
                outcome -> finished(goal.get(), outcome),
                failure -> status.set(Texts.failure(failure)));
    }

    private void report(Progress step) {
        status.set(Texts.of("goal.seeking", step.done()));
    }

    private void add(Suggestion way) {
        ways.add(way);
        ways.sort(Suggestion.BEST_FIRST);
    }

    private void finished(Goal goal, Outcome outcome) {
        ways.setAll(outcome.suggestions());
        if (outcome.reached()) {
            status.set(Texts.of("goal.reached", goal.text()));
        } else if (outcome.suggestions().isEmpty()) {
            status.set(Texts.of("goal.never", Texts.reason(outcome.reason().lines().findFirst().orElse(""))));
        } else {
            status.set(Texts.of("goal.found", outcome.suggestions().size(), outcome.tried(), goal.text()));
        }
    }

    /// Stops the search; what was found stays.
    public void cancel() {
        seeking.cancel();
        status.set(Texts.of("goal.stopped", ways.size(), sought.map(Goal::text).orElse("")));
    }

    /// Makes a way the scenario's next step, in place of another of these ways that was its last; or takes it out again.
    public void toggle(Suggestion way) {
        WhatIfViewModel whatIf = explorer.whatIf();
        boolean again = isTaken(way);
        if (taken.equals(Optional.of(explorer.whatIf().historyProperty().get().now().edits()))) {
            whatIf.undo();
        }
        taken = Optional.empty();
        if (!again) {
            whatIf.commitAll(way.edits());
            taken = Optional.of(whatIf.historyProperty().get().now().edits());
        }
    }

    /// Whether the scenario asks for all of a way.
    public boolean isTaken(Suggestion way) {
        return explorer.whatIf().historyProperty().get().now().edits().containsAll(way.edits());
    }

    /// The path of the module.
    public StringProperty moduleProperty() {
        return module;
    }

    /// Whether the module is to go, and not to rise.
    public BooleanProperty withoutProperty() {
        return without;
    }

    /// The lowest version that will do.
    public StringProperty versionProperty() {
        return version;
    }

    /// The versions to choose from, the highest first.
    public ObservableList<String> versions() {
        return versions;
    }

    /// The ways, the best first.
    public ObservableList<Suggestion> ways() {
        return ways;
    }

    /// What is going on, in words.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether the ways lead to another goal than the one that is entered now.
    public ReadOnlyBooleanProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    /// Whether ways are being searched.
    public ReadOnlyBooleanProperty busyProperty() {
        return seeking.busyProperty();
    }
}
