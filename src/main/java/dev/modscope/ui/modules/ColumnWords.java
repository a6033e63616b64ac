package dev.modscope.ui.modules;

import dev.modscope.module.Version;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// What the columns of the module table say, and how they are sorted: what says nothing comes last.
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
            case REQUIREDBY, DEPTH -> "";
            case MODULE, SELECTED, ASKED, LATEST -> of(column, row);
        };
    }

    /// The order of a column; the youngest comes first.
    static Comparator<ModuleRow> order(ModuleColumn column) {
        return switch (column) {
            case MODULE -> Comparator.comparing(row -> row.module().path());
            case SELECTED -> Comparator.comparing(row -> row.module().version());
            case ASKED -> by(row -> row.figures().asked());
            case LATEST -> by(row -> row.figures().latest());
            case AGE -> by(row -> row.figures().published().map(at -> -at.toEpochMilli()));
            case REQUIREDBY -> by(row -> boxed(row.figures().requiredBy()));
            case DEPTH -> by(row -> boxed(row.figures().depth()));
            case LICENCE -> by(row -> row.figures().licence().flatMap(LicenceWords::sorted));
        };
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static <T extends Comparable<? super T>> Comparator<ModuleRow> by(Function<ModuleRow, Optional<T>> figure) {
        return (row, than) -> {
            Optional<T> one = figure.apply(row);
            Optional<T> other = figure.apply(than);
            return one.isPresent() && other.isPresent()
                    ? one.get().compareTo(other.get())
                    : Boolean.compare(other.isPresent(), one.isPresent());
        };
    }
}
