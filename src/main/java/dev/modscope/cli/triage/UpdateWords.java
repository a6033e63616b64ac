package dev.modscope.cli.triage;

import dev.modscope.module.Shown;
import dev.modscope.resolve.triage.Breach;
import dev.modscope.resolve.triage.Update;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/// Updates as a table.
public final class UpdateWords {
    private UpdateWords() {}

    /// One line each below a headline; nothing where there are none.
    public static String of(List<Update> updates) {
        Columns table = new Columns();
        if (!updates.isEmpty()) {
            table.add(List.of("MODULE", "FROM", "TO", "MOVES", "GO", "PUBLISHED", "REMARKS"));
        }
        for (Update update : updates) {
            table.add(List.of(
                    update.path().value() + (update.direct() ? "" : " // indirect"),
                    update.from().text(),
                    update.to().text(),
                    update.cost().map(CostWords::moves).orElse("refused"),
                    update.cost().map(CostWords::go).orElse(""),
                    update.published().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString()).orElse(""),
                    remarks(update)));
        }
        return table.text();
    }

    private static String remarks(Update update) {
        String beyond = update.breaches().stream().map(Breach::words).collect(Collectors.joining(", "));
        if (!beyond.isEmpty()) {
            return "beyond the limits: " + beyond;
        }
        String refusal = update.refusal().map(words -> words.lines().findFirst().orElse("")).orElse("");
        return update.cost().map(CostWords::fixes).filter(fixes -> !fixes.isEmpty()).map(fixes -> "ends " + fixes)
                .orElse(Shown.line(refusal));
    }
}
