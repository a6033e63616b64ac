package dev.modscope.ui.explorer;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.conflict.WayOut;
import dev.modscope.resolve.conflict.WaysOut;
import dev.modscope.ui.steps.History;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What would change: named scenarios, each with a history of values, and the comparison of the one that is shown. A
/// preview is shown without being a step; a commit is one step that can be taken back, and the first one over the files as
/// they are makes a new scenario. Nothing on disk changes.
public final class WhatIfViewModel {
    private final Latest latest;
    private final Latest looking;
    private final Foresight foresight;
    private final Consumer<Progress> progress;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Scenarios> scenarios = new ReadOnlyObjectWrapper<>(Scenarios.BASE);
    private final ReadOnlyObjectWrapper<History<Scenario>> history =
            new ReadOnlyObjectWrapper<>(History.of(Scenario.BASE));
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<WayOut>> waysOut = new ReadOnlyObjectWrapper<>(List.of());
    private final Deque<Scenarios.Named> deleted = new ArrayDeque<>();
    private Function<Scenario, Consumer<Comparison>> ahead = _ -> _ -> {};
    private Function<Scenario, Consumer<Comparison>> further = _ -> _ -> {};
    private Executor calm = Runnable::run;
    private Optional<Executor> resting = Optional.empty();
    private Optional<Scenario> stuck = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Scenario answered = Scenario.BASE;

    /// What changes, ways out of a refusal, and what may be asked next are worked out by one of `questions` each.
    WhatIfViewModel(Supplier<Latest> questions, Consumer<Progress> progress) {
        latest = questions.get();
        looking = questions.get();
        foresight = new Foresight(questions.get());
        this.progress = progress;
        scenarios.subscribe(all -> history.set(all.steps()));
        undoable.bind(history.map(History::canGoBack));
        redoable.bind(history.map(History::canGoOn));
    }

    /// Asked with each question: what it gives back is done with the answer where that is worked out, before it is shown.
    /// The same for `foreseen` where it is not asked for yet.
    public void ahead(
            Function<Scenario, Consumer<Comparison>> preparing, Function<Scenario, Consumer<Comparison>> foreseen) {
        ahead = preparing;
        further = foreseen;
    }

    /// From here on ways out are looked for when `next` says so: a thumb on its way to another stop needs none. What may be
    /// asked next is looked for when `rest` says so, and not at all before this is called.
    void lookIn(Executor next, Executor rest) {
        calm = next;
        resting = Optional.of(rest);
    }

    /// Begins anew over a session, or asks the same of a better answer for the same files.
    void over(Optional<Session> next, boolean keep) {
        session = next;
        foresight.forget();
        if (!keep) {
            deleted.clear();
            restorable.set(false);
            scenarios.set(Scenarios.BASE);
        }
        answered = Scenario.BASE;
        comparison.set(Optional.empty());
        refused("");
        show(now(), _ -> {});
    }

    /// Stops what is being worked on.
    void close() {
        latest.cancel();
        looking.cancel();
        foresight.forget();
        session = Optional.empty();
    }

    private Scenario now() {
        return history.get().now();
    }

    // Edits

    /// Shows what asking for a version would change, without making it a step.
    public void preview(ModulePath path, Version version) {
        Scenario wanted = asking(path, version);
        show(wanted, failure -> lookForWaysOut(wanted, failure));
    }

    /// Works out what asking for one of these versions would change, the first one first, before anybody does.
    public void foresee(ModulePath path, List<Version> likely) {
        Optional<Session> then = session;
        resting.ifPresent(rest -> rest.execute(() -> then.filter(asked -> then.equals(session)).ifPresent(asked -> {
            Map<Scenario, Consumer<Comparison>> wanted = new LinkedHashMap<>();
            for (Version version : likely) {
                Scenario scenario = asking(path, version);
                if (!scenario.isBase() && !scenario.equals(answered)) {
                    wanted.put(scenario, further.apply(scenario));
                }
            }
            foresight.look(asked, wanted, (resolver, scenario) -> answer(resolver, asked, scenario, _ -> {}));
        })));
    }

    /// Asks for a version: one step that can be taken back.
    public void commit(ModulePath path, Version version) {
        commit(asking(path, version));
    }

    /// Makes several edits at once: one step that can be taken back.
    public void commitAll(List<? extends Edit> edits) {
        commit(now().with(edits));
    }

    /// Takes one of the edits away, as a step of its own.
    public void drop(Edit edit) {
        commit(now().without(edit));
    }

    /// Takes a way out of a refusal: one step.
    public void take(WayOut way) {
        commit(way instanceof WayOut.Everywhere ? now().with(way.edits()) : new Scenario(way.edits()));
    }

    private void commit(Scenario wanted) {
        if (wanted.equals(now())) {
            revert();
            return;
        }
        Scenarios before = scenarios.get();
        scenarios.set(before.atBase()
                ? before.and(Scenarios.Named.of(fresh(), wanted)) : before.with(history.get().then(wanted)));
        show(wanted, failure -> {
            String words = refusal.get();
            // The step is not made, and neither is a scenario that would have nothing in it.
            scenarios.set(before);
            show(now(), _ -> {});
            refused(words);
            lookForWaysOut(wanted, failure);
        });
    }

    /// Ends a preview: shows the last step again.
    public void revert() {
        show(now(), _ -> {});
    }

    /// Takes the last step back.
    public void undo() {
        step(history.get().back());
    }

    /// Makes the step again that was taken back last.
    public void redo() {
        step(history.get().on());
    }

    /// Back to the files as they are, as a step of its own.
    public void clear() {
        step(history.get().then(Scenario.BASE));
    }

    private void step(History<Scenario> next) {
        if (!scenarios.get().atBase()) {
            turnTo(scenarios.get().with(next));
        }
    }

    private void turnTo(Scenarios next) {
        scenarios.set(next);
        show(now(), _ -> {});
    }

    // Scenarios

    /// Shows another scenario: 0 for the files as they are.
    public void switchTo(int index) {
        turnTo(scenarios.get().at(index));
    }

    /// A new scenario with nothing in it yet.
    public void create() {
        turnTo(scenarios.get().and(new Scenarios.Named(fresh(), History.of(Scenario.BASE))));
    }

    /// A new scenario with these edits.
    public void create(String name, List<? extends Edit> edits) {
        turnTo(scenarios.get().and(Scenarios.Named.of(name, Scenario.BASE.with(edits))));
    }

    /// Puts scenarios of an earlier time beside the one that is shown; nothing is asked for them yet.
    public void recall(List<Scenarios.Named> earlier) {
        scenarios.set(earlier.stream().reduce(scenarios.get(), Scenarios::and, (_, all) -> all).at(scenarios.get().current()));
    }

    /// The shown scenario once more, with its steps.
    public void duplicate() {
        Scenarios all = scenarios.get();
        if (all.atBase()) {
            create();
        } else {
            turnTo(all.and(new Scenarios.Named(Texts.of("scenario.copy", all.name("")), all.steps())));
        }
    }

    /// Gives the shown scenario another name.
    public void rename(String name) {
        scenarios.set(scenarios.get().renamed(name));
    }

    /// Takes the shown scenario away.
    public void delete() {
        Scenarios all = scenarios.get();
        if (!all.atBase()) {
            deleted.push(all.named().get(all.current() - 1));
            restorable.set(true);
            turnTo(all.withoutCurrent());
        }
    }

    /// Brings back the scenario that was taken away last.
    public void restore() {
        if (!deleted.isEmpty()) {
            turnTo(scenarios.get().and(deleted.pop()));
            restorable.set(!deleted.isEmpty());
        }
    }

    /// The first of What-if 1, What-if 2 and so on that there is not.
    private String fresh() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> Texts.of("scenario.new", i))
                .filter(name -> scenarios.get().named().stream().noneMatch(other -> other.name().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    /// The scenario whose answer is shown.
    public Scenario answered() {
        return answered;
    }

    /// The modules whose versions a scenario asks for.
    public static Set<ModulePath> held(Scenario scenario) {
        return scenario.edits().stream().filter(Edit.Get.class::isInstance).map(Edit::path).collect(Collectors.toSet());
    }

    // Answers

    private Scenario asking(ModulePath path, Version version) {
        if (session.isEmpty() || session.get().base().buildList().selected(path).equals(version)) {
            return now().without(path);
        }
        return now().with(new Edit.Get(session.get().workspace().asker(path).path(), path, version.text()));
    }

    private void refused(String words) {
        looking.cancel();
        stuck = Optional.empty();
        waysOut.set(List.of());
        refusal.set(words);
    }

    private void show(Scenario wanted, Consumer<Exception> whenRefused) {
        refused("");
        if (wanted.equals(answered) || session.isEmpty()) {
            latest.cancel();
        } else if (wanted.isBase()) {
            latest.cancel();
            shown(wanted, Optional.empty());
        } else {
            ask(session.get(), wanted, whenRefused);
        }
    }

    private void ask(Session asked, Scenario wanted, Consumer<Exception> whenRefused) {
        Optional<Comparison> foreseen = foresight.take(asked, wanted);
        if (foreseen.isPresent()) {
            latest.cancel();
            shown(wanted, foreseen);
            return;
        }
        Consumer<Comparison> preparing = ahead.apply(wanted);
        latest.ask(
                () -> {
                    Comparison answer = answer(asked.resolver(), asked, wanted, progress);
                    preparing.accept(answer);
                    return answer;
                },
                answer -> shown(wanted, Optional.of(answer)),
                failure -> {
                    refused(Texts.failure(failure));
                    whenRefused.accept(failure);
                });
    }

    private void lookForWaysOut(Scenario wanted, Exception failure) {
        if (failure instanceof EditException conflict && session.isPresent()) {
            Session asked = session.get();
            stuck = Optional.of(wanted);
            calm.execute(() -> {
                if (stuck.equals(Optional.of(wanted))) {
                    looking.ask(
                            () -> WaysOut.of(asked.resolver(), asked.base(), wanted.edits(), conflict),
                            waysOut::set,
                            _ -> waysOut.set(List.of()));
                }
            });
        }
    }

    /// What authors say of modules that are new is read here, so that whoever draws them does not wait for files.
    private static Comparison answer(Resolver resolver, Session asked, Scenario wanted, Consumer<Progress> progress) throws EditException {
        Comparison comparison = resolver.whatIf(asked.base(), wanted.edits(), progress);
        comparison.after().marked();
        return comparison;
    }

    private void shown(Scenario wanted, Optional<Comparison> answer) {
        answered = wanted;
        comparison.set(answer);
    }

    /// All scenarios, and which is shown.
    public ReadOnlyObjectProperty<Scenarios> scenariosProperty() {
        return scenarios.getReadOnlyProperty();
    }

    /// Whether a scenario was taken away that can be brought back.
    public ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }

    /// What would do instead of the edits that were refused last; empty until it is known.
    public ReadOnlyObjectProperty<List<WayOut>> waysOutProperty() {
        return waysOut.getReadOnlyProperty();
    }

    /// What the shown what-if changes; empty while the files as they are, are shown.
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// The steps made so far in the scenario that is shown.
    public ReadOnlyObjectProperty<History<Scenario>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// Whether there is a step to take back.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether a step was taken back.
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// Why the last what-if has no answer; empty where it has one. The last answer stays shown.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }
}
