package dev.modscope.ui.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ModifiableObservableListBase;

/// Rows that become others: only those that differ are touched, so that a table keeps its place, and whoever listens is
/// told once for all of them.
final class SteadyList<T> extends ModifiableObservableListBase<T> {
    private final List<T> rows = new ArrayList<>();
    private final Function<T, ?> key;

    /// Two rows with the same key are the same row, before and after.
    SteadyList(Function<T, ?> key) {
        this.key = key;
    }

    /// Holds these rows from now on. What stays must be in the same order as before, or everything is taken anew.
    void become(List<T> next) {
        Set<?> stay = next.stream().map(key).collect(Collectors.toSet());
        if (rows.stream().noneMatch(row -> stay.contains(key.apply(row)))) {
            setAll(next);
            return;
        }
        beginChange();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!stay.contains(key.apply(rows.get(i)))) {
                remove(i);
            }
        }
        for (int i = 0; i < next.size(); i++) {
            put(i, next.get(i));
        }
        if (rows.size() > next.size()) {
            setAll(next);
        }
        endChange();
    }

    private void put(int i, T row) {
        if (i >= rows.size() || !key.apply(rows.get(i)).equals(key.apply(row))) {
            add(i, row);
        } else if (!rows.get(i).equals(row)) {
            set(i, row);
        }
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, T row) {
        rows.add(index, row);
    }

    @Override
    protected T doSet(int index, T row) {
        return rows.set(index, row);
    }

    @Override
    protected T doRemove(int index) {
        return rows.remove(index);
    }
}
