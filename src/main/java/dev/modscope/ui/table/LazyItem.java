package dev.modscope.ui.table;

import dev.modscope.module.ModulePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A row with the rows below it, which are made when they are first wanted. A new tree is poured into the rows that are
/// there, so that what is open stays open.
final class LazyItem extends TreeItem<TreeRow> {
    private RequirementTree tree;
    private boolean made;

    LazyItem(RequirementTree tree, TreeRow row) {
        super(row);
        this.tree = tree;
    }

    @Override
    public boolean isLeaf() {
        return tree.isLeaf(getValue());
    }

    @Override
    public ObservableList<TreeItem<TreeRow>> getChildren() {
        ObservableList<TreeItem<TreeRow>> children = super.getChildren();
        if (!made) {
            made = true;
            children.setAll(poured(tree, tree.below(getValue()), List.of()));
        }
        return children;
    }

    private void pour(RequirementTree next, TreeRow row) {
        tree = next;
        if (!row.equals(getValue())) {
            setValue(row);
        }
        if (made) {
            fill(super.getChildren(), next, next.below(row));
        }
    }

    /// Makes the rows of `items` those given, with as few of them touched as can be.
    static void fill(ObservableList<TreeItem<TreeRow>> items, RequirementTree tree, List<TreeRow> rows) {
        List<LazyItem> next = poured(tree, rows, items);
        if (!next.equals(items)) {
            items.setAll(next);
        }
    }

    private static List<LazyItem> poured(
            RequirementTree tree, List<TreeRow> rows, List<TreeItem<TreeRow>> before) {
        Map<ModulePath, LazyItem> there = new HashMap<>();
        before.forEach(item -> there.put(item.getValue().module().path(), (LazyItem) item));
        List<LazyItem> next = new ArrayList<>();
        for (TreeRow row : rows) {
            LazyItem item = there.computeIfAbsent(row.module().path(), _ -> new LazyItem(tree, row));
            item.pour(tree, row);
            next.add(item);
        }
        return next;
    }
}
