package dev.modscope.ui.modules;

import dev.modscope.module.Version;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow;
import dev.modscope.ui.modules.rows.Sorting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// What the columns of the module table say, and how they are sorted.
final class ColumnWords {
    private ColumnWords() {}

    /// The words of a cell.
    static String of(ModuleColumn column, ModuleRow row) {
        return switch (column) {
            case MODULE -> Texts.shown(row.module().path());
            case SELECTED -> row.module().version() instanceof Version.Main ? Texts.of("modules.main") : row.module().version().text();
            case ASKED -> row.figures().asked().map(Version::text).orElse("");
            case LATEST -> row.figures().latest().map(Version::text).orElse("");
            case AGE -> row.figures().published().map(at -> Texts.age(at, Instant.now())).orElse("");
            case REQUIREDBY -> number(row.figures().requiredBy());
            case DEPTH -> number(row.figures().depth());
            case LICENCE -> row.figures().licence().map(LicenceWords::of).orElse("");
        };
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Texts.number(number.getAsInt()) : "";
    }

    /// What a cell says where the pointer rests on it.
    static String hint(ModuleColumn column, ModuleRow row) {
        return switch (column) {
            case AGE -> row.figures().published().map(at -> Texts.of("modules.published", Texts.date(at))).orElse("");
            case LICENCE -> row.figures().licence().map(LicenceWords::hint).orElse("");
            case DEPTH -> row.figures().depth().isPresent() ? "" : Texts.of("modules.depth.none");
            case REQUIREDBY -> "";
            case MODULE, SELECTED, ASKED, LATEST -> of(column, row);
        };
    }

    /// The order of several columns, the first one first; the youngest comes first. What says nothing comes last either way.
    static Comparator<ModuleRow> order(List<Sorting> sortings) {
        return sortings.stream().map(ColumnWords::order).reduce(Comparator::thenComparing).orElse((_, _) -> 0);
    }

    private static Comparator<ModuleRow> order(Sorting sorting) {
        boolean down = sorting.descending();
        return switch (sorting.column()) {
            case MODULE -> by(row -> Optional.of(row.module().path()), down);
            case SELECTED -> by(row -> Optional.of(row.module().version()), down);
            case ASKED -> by(row -> row.figures().asked(), down);
            case LATEST -> by(row -> row.figures().latest(), down);
            case AGE -> by(row -> row.figures().published().map(at -> -at.toEpochMilli()), down);
            case REQUIREDBY -> by(row -> boxed(row.figures().requiredBy()), down);
            case DEPTH -> by(row -> boxed(row.figures().depth()), down);
            case LICENCE -> by(row -> row.figures().licence().flatMap(LicenceWords::sorted), down);
        };
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static <T extends Comparable<? super T>> Comparator<ModuleRow> by(Function<ModuleRow, Optional<T>> figure, boolean down) {
        return (row, than) -> {
            Optional<T> one = figure.apply(row);
            Optional<T> other = figure.apply(than);
            if (one.isEmpty() || other.isEmpty()) {
                return Boolean.compare(other.isPresent(), one.isPresent());
            }
            return down ? other.get().compareTo(one.get()) : one.get().compareTo(other.get());
        };
    }
}
