package dev.modscope.ui.table;

import dev.modscope.layout.Drawing.Mark;
import dev.modscope.module.Version;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.table.TreeRow.Repeat;
import java.util.ArrayList;
import java.util.List;

/// What the cells of a row say.
final class TreeWords {
    private TreeWords() {}

    /// The selected version with the sign of what the what-if does to it: a colour alone would not tell.
    static String selected(TreeRow row) {
        String version = row.module().version() instanceof Version.Main
                ? Texts.of("modules.main")
                : row.module().version().text();
        return sign(row) + version;
    }

    private static String sign(TreeRow row) {
        for (Mark mark : row.marks()) {
            switch (mark) {
                case ADDED -> {
                    return "+ ";
                }
                case REMOVED -> {
                    return "× ";
                }
                case UPGRADED -> {
                    return "▲ ";
                }
                case DOWNGRADED -> {
                    return "▼ ";
                }
                case EXCHANGED -> {
                    return "⇄ ";
                }
                case MAIN, DIRECT, HELD, REPLACED, RETRACTED, DEPRECATED, UNRESOLVED, LOADING, FOLDED, PINNED -> {}
            }
        }
        return "";
    }

    static String asked(TreeRow row) {
        return row.asked()
                .map(asked -> asked.version().text() + (asked.recorded() ? " // indirect" : ""))
                .orElse("");
    }

    static String kind(TreeRow row) {
        List<String> words = new ArrayList<>();
        words.add(Texts.of(row.marks().contains(Mark.MAIN)
                ? "table.main"
                : row.marks().contains(Mark.DIRECT) ? "table.direct" : "table.indirect"));
        for (Mark mark : Mark.values()) {
            if (row.marks().contains(mark)) {
                switch (mark) {
                    case UNRESOLVED -> words.add(Texts.of("table.unresolved"));
                    case LOADING -> words.add(Texts.of("legend.loading"));
                    case RETRACTED -> words.add(Texts.of("table.retracted"));
                    case DEPRECATED -> words.add(Texts.of("table.deprecated"));
                    case ADDED -> words.add(Texts.of("table.added"));
                    case REMOVED -> words.add(Texts.of("table.removed"));
                    case UPGRADED, DOWNGRADED -> words.add(Texts.of(
                            "table." + (mark == Mark.UPGRADED ? "upgraded" : "downgraded"),
                            row.was().map(Version::text).orElse("")));
                    case EXCHANGED -> words.add(Texts.of("legend.exchanged"));
                    case HELD -> words.add(Texts.of("legend.held"));
                    case REPLACED -> words.add(Texts.of("table.replaced", row.replacedBy().orElse("")));
                    case MAIN, DIRECT, FOLDED, PINNED -> {}
                }
            }
        }
        return String.join(", ", words);
    }

    static String repeat(TreeRow row) {
        return switch (row.repeat()) {
            case HERE -> "";
            case ABOVE -> Texts.of("table.above");
            case BELOW -> Texts.of("table.below");
        };
    }

    static String arrow(TreeRow row) {
        return switch (row.repeat()) {
            case HERE -> "";
            case ABOVE -> "↑";
            case BELOW -> "↓";
        };
    }

    /// The row in one sentence, for a screen reader.
    static String spoken(TreeRow row) {
        List<String> words = new ArrayList<>(List.of(row.module().path().value(), selected(row), kind(row)));
        row.asked().ifPresent(asked -> words.add(Texts.of("table.spoken.asked", asked.version().text())));
        if (row.repeat() != Repeat.HERE) {
            words.add(repeat(row));
        }
        words.add(Texts.of("table.spoken.requiredby", row.requiredBy()));
        return String.join(", ", words);
    }
}
