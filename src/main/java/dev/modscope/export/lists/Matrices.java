package dev.modscope.export.lists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.modscope.module.Shown;
import dev.modscope.resolve.compare.Cell;
import dev.modscope.resolve.compare.Matrix;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// States side by side, as a table for a terminal, in Markdown, as CSV and as JSON. Every form ends with the totals.
public final class Matrices {
    private Matrices() {}

    private static List<String> heading(Matrix matrix) {
        List<String> heading = new ArrayList<>(List.of("module"));
        heading.addAll(matrix.sides());
        return heading;
    }

    private static List<List<String>> rows(Matrix matrix, boolean signs) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading(matrix));
        for (Matrix.Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.path().value()));
            for (int side = 0; side < row.cells().size(); side++) {
                String sign = signs ? row.move(side).symbol() : "";
                cells.add((sign.isEmpty() ? "" : sign + " ") + row.cells().get(side).text());
            }
            rows.add(cells);
        }
        List<String> totals = new ArrayList<>(List.of("total"));
        matrix.totals().forEach(total -> totals.add(total.words()));
        rows.add(totals);
        return rows;
    }

    /// Columns for a terminal; the last line holds the totals.
    public static String text(Matrix matrix) {
        List<List<String>> rows = rows(matrix, true).stream()
                .map(row -> row.stream().map(Shown::line).toList())
                .toList();
        int[] widths = new int[matrix.sides().size() + 1];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length()) + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /// A table in GitHub's Markdown.
    public static String markdown(Matrix matrix) {
        StringBuilder out = new StringBuilder();
        List<List<String>> rows = rows(matrix, true);
        for (int i = 0; i < rows.size(); i++) {
            boolean total = i == rows.size() - 1;
            out.append(rows.get(i).stream()
                    .map(Markdown::escaped)
                    .map(cell -> total ? "**" + cell + "**" : cell)
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
            if (i == 0) {
                out.append("|").append("---|".repeat(rows.getFirst().size())).append('\n');
            }
        }
        return out.toString();
    }

    /// RFC 4180 with line feeds. No cell begins as a formula does.
    public static String csv(Matrix matrix) {
        return Csv.text(rows(matrix, false));
    }

    /// An object with sorted keys: `modules`, an array of the rows, each with its cells in the order of `sides`, and `totals`.
    public static String json(Matrix matrix) {
        StringWriter text = new StringWriter();
        JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = factory.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeArrayFieldStart("modules");
            for (Matrix.Row row : matrix.rows()) {
                write(json, row);
            }
            json.writeEndArray();
            json.writeStringField("schema", "modscope-compare/1");
            json.writeArrayFieldStart("sides");
            for (String side : matrix.sides()) {
                json.writeString(side);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("totals");
            for (Matrix.Total total : matrix.totals()) {
                write(json, total);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().replace("\r\n", "\n").replace("\u007f", "\\u007f") + "\n";
    }

    private static void write(JsonGenerator json, Matrix.Row row) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("cells");
        for (int side = 0; side < row.cells().size(); side++) {
            Cell cell = row.cells().get(side);
            json.writeStartObject();
            json.writeStringField("change", name(row.move(side)));
            if (!cell.replacement().isEmpty()) {
                json.writeStringField("replacement", cell.replacement());
            }
            if (cell.isThere()) {
                json.writeStringField("version", cell.version().text());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("differs", row.differs());
        json.writeStringField("module", row.path().value());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Matrix.Total total) throws IOException {
        json.writeStartObject();
        json.writeNumberField("added", total.count(Cell.Move.ADDED));
        json.writeNumberField("downgraded", total.count(Cell.Move.DOWNGRADED));
        json.writeStringField("go", total.go());
        json.writeNumberField("modules", total.modules());
        json.writeNumberField("removed", total.count(Cell.Move.REMOVED));
        json.writeNumberField("replaced", total.count(Cell.Move.REPLACED));
        json.writeNumberField("upgraded", total.count(Cell.Move.UPGRADED));
        json.writeEndObject();
    }

    private static String name(Cell.Move move) {
        return move.name().toLowerCase(Locale.ROOT);
    }
}
