package dev.modscope.resolve.compare;

import dev.modscope.module.ModulePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Which module is at which version on which side: a row a module, sorted by path, `go` and `toolchain` last, a column a
/// side. The first side is what the others are held against.
///
/// @param totals of each side, over all rows there are
public record Matrix(List<String> sides, List<Row> rows, List<Total> totals) {
    public Matrix {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /// A module with what each side says of it.
    public record Row(ModulePath path, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// Whether the sides do not agree.
        public boolean differs() {
            return cells.stream().distinct().count() > 1;
        }

        /// How a side differs from the first one.
        public Cell.Move move(int side) {
            return cells.get(side).from(cells.getFirst());
        }
    }

    /// A side in figures: how long its build list is, its go line, and how many modules move which way from the first side.
    public record Total(int modules, String go, Map<Cell.Move, Integer> moves) {
        public Total {
            moves = Map.copyOf(moves);
        }

        /// How many modules move that way.
        public int count(Cell.Move move) {
            return moves.getOrDefault(move, 0);
        }

        /// `59 modules · go 1.25.0 · ▲3 +1`.
        public String words() {
            StringBuilder words = new StringBuilder(modules + (modules == 1 ? " module" : " modules"));
            if (!go.isEmpty()) {
                words.append(" · go ").append(go);
            }
            String separator = " · ";
            for (Cell.Move move : Cell.Move.values()) {
                if (move != Cell.Move.SAME && count(move) > 0) {
                    words.append(separator).append(move.symbol()).append(count(move));
                    separator = " ";
                }
            }
            return words.toString();
        }
    }

    /// The matrix of some columns.
    public static Matrix of(List<Column> columns) {
        TreeSet<ModulePath> paths = new TreeSet<>(
                Comparator.comparing(ModulePath::isToolchain).thenComparing(Comparator.naturalOrder()));
        columns.forEach(column -> paths.addAll(column.cells().keySet()));
        List<Row> rows = new ArrayList<>(paths.size());
        for (ModulePath path : paths) {
            rows.add(new Row(path, columns.stream().map(column -> column.cell(path)).toList()));
        }
        List<Total> totals = new ArrayList<>();
        for (int side = 0; side < columns.size(); side++) {
            totals.add(total(rows, side, columns.get(side)));
        }
        return new Matrix(columns.stream().map(Column::name).toList(), rows, totals);
    }

    private static Total total(List<Row> rows, int side, Column column) {
        Map<Cell.Move, Integer> moves = new EnumMap<>(Cell.Move.class);
        for (Row row : rows) {
            if (!row.path().isToolchain()) {
                moves.merge(row.move(side), 1, Integer::sum);
            }
        }
        return new Total(
                column.resolution().buildList().modules().size(), column.cell(ModulePath.GO).text(), moves);
    }

    /// The rows in which the sides do not agree.
    public Matrix differences() {
        return new Matrix(sides, rows.stream().filter(Row::differs).toList(), totals);
    }

    /// The rows whose path holds a text, in small or capital letters.
    public Matrix matching(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty() ? this : new Matrix(sides, rows.stream()
                .filter(row -> row.path().value().toLowerCase(Locale.ROOT).contains(wanted))
                .toList(), totals);
    }

    /// Whether any row differs.
    public boolean differs() {
        return rows.stream().anyMatch(Row::differs);
    }
}
