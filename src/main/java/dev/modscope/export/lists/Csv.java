package dev.modscope.export.lists;

import dev.modscope.module.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tables as RFC 4180 has them, with line feeds. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe.
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /// The build list.
    public static String buildList(Subject subject) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("module", "version", "relation", "replaced by", "notes"));
        for (Subject.Row row : subject.rows()) {
            rows.add(List.of(row.module().path().value(), row.version(), row.relation(), row.replacement(), row.notes()));
        }
        return text(rows);
    }

    /// What a what-if changed.
    public static String changes(Subject subject) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("module", "change", "before", "after", "because"));
        for (Subject.ChangeRow row : subject.changes()) {
            rows.add(List.of(row.path().value(), row.kind(), row.before(), row.after(), row.reason()));
        }
        return text(rows);
    }

    static String text(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n"))).collect(Collectors.joining());
    }

    private static String cell(String raw) {
        String shown = Shown.whole(raw);
        String text = !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
        boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
