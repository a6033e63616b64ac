package dev.modscope.ui.modules.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A column that the module table is sorted by, and which way round.
public record Sorting(ModuleColumn column, boolean descending) {
    private static final String DOWN = "-";

    /// Its name in a file: `AGE`, or `-AGE` for the other way round.
    public String text() {
        return (descending ? DOWN : "") + column.name();
    }

    /// The one of a name; nothing where no column has it.
    public static Optional<Sorting> of(String text) {
        boolean descending = text.startsWith(DOWN);
        String name = text.substring(descending ? DOWN.length() : 0);
        return Arrays.stream(ModuleColumn.values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> new Sorting(column, descending));
    }

    /// Those of several names, in their order.
    public static List<Sorting> of(List<String> texts) {
        return texts.stream().flatMap(text -> of(text).stream()).toList();
    }
}
