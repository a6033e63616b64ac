package dev.modscope.ui.goal;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.resolve.triage.Cost;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A way to a goal, in words.
final class WayTexts {
    private static final int NAMED = 4;

    private WayTexts() {}

    /// What becomes of the requirements, one line each.
    static List<String> moves(Suggestion way) {
        if (way.moves().isEmpty()) {
            return List.of(Texts.of("goal.nomove"));
        }
        List<String> lines = new ArrayList<>(way.moves().stream().limit(NAMED).map(WayTexts::move).toList());
        if (way.moves().size() > NAMED) {
            lines.add(Texts.of("goal.more", way.moves().size() - NAMED));
        }
        return lines;
    }

    /// Every requirement that changes, for a tooltip.
    static String all(Suggestion way) {
        return way.moves().stream().map(WayTexts::move).collect(Collectors.joining("\n"));
    }

    private static String move(Suggestion.Move move) {
        String from = move.from() instanceof Version.None ? "" : move.from().text();
        String to = move.to() instanceof Version.None ? "" : move.to().text();
        return Texts.of("goal.move." + move.way().name().toLowerCase(Locale.ROOT), move.path(), from, to);
    }

    /// What else changes.
    static String cost(Cost cost) {
        List<String> parts = new ArrayList<>();
        part(parts, "▲", cost.upgraded());
        part(parts, "▼", cost.downgraded());
        part(parts, "+", cost.added());
        part(parts, "×", cost.removed());
        cost.go().ifPresent(go -> parts.add("go " + go.text()));
        return parts.isEmpty() ? Texts.of("goal.nothing") : Texts.of("goal.also", String.join("  ", parts));
    }

    private static void part(List<String> parts, String symbol, int count) {
        if (count > 0) {
            parts.add(symbol + count);
        }
    }

    /// The same for a screen reader.
    static String spoken(Suggestion way) {
        Cost cost = way.cost();
        return String.join(", ", moves(way)) + ". " + Texts.of(
                "triage.spoken", cost.upgraded(), cost.downgraded(), cost.added(), cost.removed());
    }

    /// The command that does it.
    static String command(Suggestion way) {
        return "go get " + way.edits().stream().map(edit -> edit.path() + "@" + edit.query())
                .collect(Collectors.joining(" "));
    }

    /// The modules that it names, for a click.
    static ModulePath first(Suggestion way) {
        return way.moves().isEmpty() ? way.edits().getFirst().path() : way.moves().getFirst().path();
    }
}
