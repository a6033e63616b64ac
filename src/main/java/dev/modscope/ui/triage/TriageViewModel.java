package dev.modscope.ui.triage;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Progress;
import dev.modscope.resolve.triage.Batch;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.resolve.triage.Triage;
import dev.modscope.resolve.triage.Update;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Session;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.WhatIfViewModel;
import dev.modscope.ui.limits.LimitsViewModel;
import dev.modscope.workspace.Edit;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The updates of the open workspace. They are looked for in the background when somebody wants to see them; the list
/// fills as they are found, and is looked for anew when the files or the limits change.
public final class TriageViewModel {
    private final ExplorerViewModel explorer;
    private final LimitsViewModel limits;
    private final Clock clock;
    private final Latest looking;
    private final ObservableList<Update> updates = FXCollections.observableArrayList();
    private final BooleanProperty directOnly = new SimpleBooleanProperty(false);
    private final FilteredList<Update> shown = new FilteredList<>(updates);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<Map<ModulePath, Version>>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean wanted;

    /// Looked for by `worker`, delivered on `ui`; ages are counted from what the clock says.
    public TriageViewModel(
            ExplorerViewModel explorer, LimitsViewModel limits, Executor worker, Executor ui, Clock clock) {
        this.explorer = explorer;
        this.limits = limits;
        this.clock = clock;
        looking = new Latest(worker, ui);
        directOnly.subscribe(direct -> shown.setPredicate(update -> !direct || update.direct()));
        explorer.baseProperty().subscribe(_ -> {
            found.set(Optional.empty());
            anew();
        });
        limits.limitsProperty().subscribe(_ -> anew());
    }

    /// Somebody looks at the table: from now on it is kept filled.
    public void want() {
        if (!wanted) {
            wanted = true;
            anew();
        }
    }

    /// Looks for the updates, again where they are known.
    public void look() {
        wanted = true;
        anew();
    }

    private void anew() {
        looking.cancel();
        updates.clear();
        done.set(0);
        Optional<Session> session = explorer.session();
        if (session.isEmpty() || !wanted) {
            status.set("");
            return;
        }
        status.set(Texts.of("triage.starting"));
        Limits asked = limits.limitsProperty().get();
        looking.askTelling(
                news -> new Triage(session.get().resolver(), session.get().base(), asked, clock.instant())
                        .run(found -> news.accept(() -> updates.addAll(found)), step -> news.accept(() -> report(step))),
                _ -> finished(),
                failure -> status.set(Texts.failure(failure)));
    }

    private void report(Progress step) {
        done.set(step.total() == 0 ? 0 : (double) step.done() / step.total());
        status.set(Texts.of("triage.progress", step.done(), step.total(), updates.size()));
    }

    private void finished() {
        done.set(1);
        Map<ModulePath, Version> newest = new HashMap<>();
        updates.forEach(update -> newest.merge(update.path(), update.to(), BinaryOperator.maxBy(Version::compareTo)));
        found.set(Optional.of(newest));
        long beyond = updates.stream().filter(update -> !update.isTakeable()).count();
        status.set(Texts.of("triage.found", updates.size(), beyond));
    }

    /// Stops looking; what was found stays.
    public void cancel() {
        looking.cancel();
        status.set(Texts.of("triage.stopped", updates.size()));
    }

    /// Takes an update into the scenario, or out again where it is in it.
    public void toggle(Update update) {
        WhatIfViewModel whatIf = explorer.whatIf();
        if (isTried(update)) {
            whatIf.commit(update.path(), update.from());
        } else {
            whatIf.commitAll(List.of(update.edit()));
        }
    }

    /// Whether the scenario asks for an update.
    public boolean isTried(Update update) {
        return explorer.whatIf().historyProperty().get().now().edits().contains(update.edit());
    }

    /// Takes many updates into the scenario as one step.
    public void take(Batch batch) {
        List<Edit.Get> edits = edits(batch);
        if (!edits.isEmpty()) {
            explorer.whatIf().commitAll(edits);
        }
    }

    /// What taking a batch asks for, of what is shown.
    public List<Edit.Get> edits(Batch batch) {
        return batch.of(shown);
    }

    /// The newest versions of the modules that have updates, whatever the limits; empty while not all were looked for.
    public ReadOnlyObjectProperty<Optional<Map<ModulePath, Version>>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The updates that are shown, in the order in which they were found.
    public ObservableList<Update> updates() {
        return shown;
    }

    /// Whether only modules are shown that a main module requires without `// indirect`.
    public BooleanProperty directOnlyProperty() {
        return directOnly;
    }

    /// What is going on, in words.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether a what-if is shown: the updates are those of the files.
    public ObservableValue<Boolean> elsewhereProperty() {
        return explorer.whatIf().comparisonProperty().map(Optional::isPresent);
    }

    /// How far the search is, from 0 to 1.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Whether updates are being looked for.
    public ReadOnlyBooleanProperty busyProperty() {
        return looking.busyProperty();
    }
}
