package dev.modscope.ui.tally;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A what-if in figures: how many modules move which way, for how many that stay something else stands in, what becomes
/// of the go line, and how long the build list was
/// and is.
public record ChangeTally(
        int upgraded, int downgraded, int added, int removed, int replaced, Optional<Version> go, int before, int after) {

    /// The figures of a comparison.
    public static ChangeTally of(Comparison comparison) {
        return of(
                        comparison.changes(),
                        comparison.before().buildList().modules().size(),
                        comparison.after().buildList().modules().size())
                .replacing(comparison.replaced().size());
    }

    private ChangeTally replacing(int modules) {
        return new ChangeTally(upgraded, downgraded, added, removed, modules, go, before, after);
    }

    /// The figures of changes between build lists of those lengths.
    public static ChangeTally of(List<Change> changes, int before, int after) {
        List<Change> modules = changes.stream().filter(c -> !c.path().isToolchain()).toList();
        return new ChangeTally(
                count(modules, Change.Upgraded.class),
                count(modules, Change.Downgraded.class),
                count(modules, Change.Added.class),
                count(modules, Change.Removed.class),
                0,
                changes.stream().filter(c -> c.path().equals(ModulePath.GO)).flatMap(c -> to(c).stream()).findFirst(),
                before,
                after);
    }

    private static int count(List<Change> changes, Class<? extends Change> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    private static Optional<Version> to(Change change) {
        return switch (change) {
            case Change.Added(_, Version to, _) -> Optional.of(to);
            case Change.Upgraded(_, _, Version to, _) -> Optional.of(to);
            case Change.Downgraded(_, _, Version to, _) -> Optional.of(to);
            case Change.Removed _ -> Optional.empty();
        };
    }

    /// Whether nothing changes.
    public boolean isEmpty() {
        return upgraded + downgraded + added + removed + replaced == 0 && go.isEmpty();
    }

    /// `▲3 ▼1 ＋2 · go 1.22.0 · 57→59`, or `no change`.
    public String symbols() {
        if (isEmpty()) {
            return Texts.of("tally.none");
        }
        List<String> counts = new ArrayList<>();
        symbol(counts, "▲", upgraded);
        symbol(counts, "▼", downgraded);
        symbol(counts, "+", added);
        symbol(counts, "×", removed);
        symbol(counts, "⇄", replaced);
        List<String> parts = new ArrayList<>();
        if (!counts.isEmpty()) {
            parts.add(String.join(" ", counts));
        }
        go.ifPresent(v -> parts.add("go " + v.text()));
        if (before != after) {
            parts.add(before + "→" + after);
        }
        return String.join(" · ", parts);
    }

    private static void symbol(List<String> counts, String symbol, int count) {
        if (count > 0) {
            counts.add(symbol + count);
        }
    }

    /// `3 upgraded, 1 downgraded, 2 added, go 1.22.0`: for a screen reader and where there is room.
    public String words() {
        if (isEmpty()) {
            return Texts.of("tally.none");
        }
        List<String> parts = new ArrayList<>();
        word(parts, upgraded, "tally.upgraded");
        word(parts, downgraded, "tally.downgraded");
        word(parts, added, "tally.added");
        word(parts, removed, "tally.removed");
        word(parts, replaced, "tally.replaced");
        go.ifPresent(v -> parts.add("go " + v.text()));
        return String.join(", ", parts);
    }

    private static void word(List<String> parts, int count, String key) {
        if (count > 0) {
            parts.add(Texts.of(key, count));
        }
    }
}
