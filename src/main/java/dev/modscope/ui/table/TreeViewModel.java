package dev.modscope.ui.table;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The tree of the answer that is shown. It is worked out while it can be seen only.
public final class TreeViewModel {
    private final ExplorerViewModel explorer;
    private final ObservableValue<Boolean> visible;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Optional<RequirementTree>> tree = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// Whether something else is shown than the tree is of.
    private boolean stale;

    /// Trees are worked out by `worker` and shown on `ui`, while `visible`.
    public TreeViewModel(ExplorerViewModel explorer, ObservableValue<Boolean> visible, Executor worker, Executor ui) {
        this.explorer = explorer;
        this.visible = visible;
        latest = new Latest(worker, ui);
        visible.subscribe(this::refresh);
        explorer.shownProperty().subscribe(_ -> {
            stale = true;
            refresh();
        });
    }

    private void refresh() {
        Optional<Resolution> shown = explorer.shownProperty().get();
        if (shown.isEmpty()) {
            latest.cancel();
            tree.set(Optional.empty());
        } else if (stale && visible.getValue()) {
            stale = false;
            Optional<Comparison> comparison = explorer.whatIf().comparisonProperty().get();
            latest.ask(
                    () -> RequirementTree.of(shown.get(), comparison),
                    answer -> tree.set(Optional.of(answer)),
                    failure -> explorer.fail(Texts.failure(failure)));
        }
    }

    /// Selects a module for the whole window.
    public void select(ModulePath path) {
        explorer.select(Optional.of(path));
    }

    /// Whether a module is one of those searched for, or nothing is searched for.
    public boolean found(TreeRow row) {
        return explorer.search().matches(row.module());
    }

    /// The tree; empty while nothing is open.
    public ReadOnlyObjectProperty<Optional<RequirementTree>> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /// The module that is selected everywhere.
    public ReadOnlyObjectProperty<Optional<ModulePath>> selectionProperty() {
        return explorer.selectionProperty();
    }

    /// What is searched for.
    public ObservableValue<String> searchProperty() {
        return explorer.search().textProperty();
    }

    /// Whether a tree is being worked out.
    public ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }
}
