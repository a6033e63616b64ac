package dev.modscope.ui.triage;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.triage.Cost;
import dev.modscope.resolve.triage.Update;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.limits.LimitsViewModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the cells of the table of updates say.
final class UpdateTexts {
    private UpdateTexts() {}

    /// `▲3 ▼1 +2 ×1`, or that nothing else moves.
    static String moves(Update update) {
        return update.cost().map(cost -> {
            List<String> parts = new ArrayList<>();
            part(parts, "▲", cost.upgraded());
            part(parts, "▼", cost.downgraded());
            part(parts, "+", cost.added());
            part(parts, "×", cost.removed());
            return parts.isEmpty() ? Texts.of("triage.nothing") : String.join("  ", parts);
        }).orElse(Texts.of("triage.refused"));
    }

    private static void part(List<String> parts, String symbol, int count) {
        if (count > 0) {
            parts.add(symbol + count);
        }
    }

    /// The same for a screen reader.
    static String spoken(Update update) {
        return update.cost().map(cost -> cost.moved() == 0
                ? Texts.of("triage.nothing")
                : Texts.of("triage.spoken", cost.upgraded(), cost.downgraded(), cost.added(), cost.removed()))
                .orElse(Texts.of("triage.refused"));
    }

    /// The go line that it takes, where it changes.
    static String go(Update update) {
        return update.cost().flatMap(Cost::go).map(version -> "go " + version.text()).orElse("");
    }

    /// How old it is, roughly.
    static String age(Update update, Instant now) {
        return update.published().map(at -> Texts.age(at, now)).orElse("");
    }

    /// What it does away with, or what speaks against it.
    static String remarks(Update update) {
        if (!update.breaches().isEmpty()) {
            return update.breaches().stream().map(LimitsViewModel::words).collect(Collectors.joining(", "));
        }
        if (update.refusal().isPresent()) {
            return update.refusal().get().lines().findFirst().orElse("");
        }
        List<String> ends = new ArrayList<>();
        update.cost().ifPresent(cost -> {
            cost.retractedFixed().forEach(path -> ends.add(named("triage.retracted", update.path(), path)));
            cost.deprecatedFixed().forEach(path -> ends.add(named("triage.deprecated", update.path(), path)));
        });
        return String.join(", ", ends);
    }

    private static String named(String key, ModulePath own, ModulePath path) {
        return Texts.of(own.equals(path) ? key + ".own" : key, path);
    }
}
