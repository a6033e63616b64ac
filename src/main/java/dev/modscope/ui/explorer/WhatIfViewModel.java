package dev.modscope.ui.explorer;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.modfile.Directive;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Progress;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What would change: a history of scenarios, each a value, and the comparison of the one that is shown. A preview is
/// shown without being a step; a commit is one step that can be taken back. Nothing on disk changes.
public final class WhatIfViewModel {
    private final Latest latest;
    private final Consumer<Progress> progress;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<History<Scenario>> history =
            new ReadOnlyObjectWrapper<>(History.of(Scenario.BASE));
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Optional<Session> session = Optional.empty();
    private Scenario answered = Scenario.BASE;

    WhatIfViewModel(Latest latest, Consumer<Progress> progress) {
        this.latest = latest;
        this.progress = progress;
        undoable.bind(history.map(History::canGoBack));
        redoable.bind(history.map(History::canGoOn));
    }

    /// Begins anew over a session, or asks the same of a better answer for the same files.
    void over(Optional<Session> next, boolean keep) {
        session = next;
        if (!keep) {
            history.set(History.of(Scenario.BASE));
        }
        answered = Scenario.BASE;
        comparison.set(Optional.empty());
        refusal.set("");
        show(history.get().now(), () -> {});
    }

    /// Shows what asking for a version would change, without making it a step.
    public void preview(ModulePath path, Version version) {
        show(asking(path, version), () -> {});
    }

    /// Asks for a version: one step that can be taken back.
    public void commit(ModulePath path, Version version) {
        Scenario wanted = asking(path, version);
        if (!wanted.equals(history.get().now())) {
            history.set(history.get().then(wanted));
            show(wanted, this::takeRefusedStepBack);
        } else {
            revert();
        }
    }

    /// Ends a preview: shows the last step again.
    public void revert() {
        show(history.get().now(), () -> {});
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

    private void takeRefusedStepBack() {
        String words = refusal.get();
        undo();
        refusal.set(words);
    }

    private void step(History<Scenario> next) {
        history.set(next);
        show(next.now(), () -> {});
    }

    private Scenario asking(ModulePath path, Version version) {
        Scenario now = history.get().now();
        if (session.isEmpty() || session.get().base().buildList().selected(path).equals(version)) {
            return now.without(path);
        }
        return now.with(new Edit.Get(mainFor(session.get(), path), path, version.text()));
    }

    /// The main module an edit is made in: the one whose requirement is highest.
    private static ModulePath mainFor(Session session, ModulePath path) {
        List<MainModule> mains = session.workspace().mains();
        return mains.stream()
                .max(Comparator.comparing(main -> requirement(main, path)))
                .map(MainModule::path)
                .orElseThrow();
    }

    private static Version requirement(MainModule main, ModulePath path) {
        return main.goMod().requires().stream()
                .map(Directive.Require::module)
                .filter(module -> module.path().equals(path))
                .map(ModuleVersion::version)
                .max(Comparator.naturalOrder())
                .orElse(Version.None.INSTANCE);
    }

    private void show(Scenario wanted, Runnable whenRefused) {
        refusal.set("");
        if (wanted.equals(answered) || session.isEmpty()) {
            latest.cancel();
        } else if (wanted.isBase()) {
            latest.cancel();
            shown(wanted, Optional.empty());
        } else {
            Session asked = session.get();
            latest.ask(
                    () -> withNotes(asked.resolver().whatIf(asked.base(), wanted.edits(), progress)),
                    answer -> shown(wanted, Optional.of(answer)),
                    failure -> {
                        refusal.set(Texts.failure(failure));
                        whenRefused.run();
                    });
        }
    }

    /// What authors say of modules that are new is read here, so that whoever draws them does not wait for files.
    private static Comparison withNotes(Comparison comparison) {
        comparison.after().marked();
        return comparison;
    }

    private void shown(Scenario wanted, Optional<Comparison> answer) {
        answered = wanted;
        comparison.set(answer);
    }

    /// What the shown what-if changes; empty while the files as they are, are shown.
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// The steps made so far.
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
