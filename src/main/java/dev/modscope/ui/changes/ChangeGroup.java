package dev.modscope.ui.changes;

import dev.modscope.resolve.Change;
import java.util.Locale;

/// The groups of the change list, in the order in which they are shown.
public enum ChangeGroup {
    /// Higher versions.
    UPGRADED("Upgraded", "▲"),
    /// Lower versions.
    DOWNGRADED("Downgraded", "▼"),
    /// Modules that come.
    ADDED("Added", "+"),
    /// Modules that go.
    REMOVED("Removed", "×"),
    /// The go line and the toolchain.
    TOOLCHAIN("Go and toolchain", "⚙");

    private final String title;
    private final String symbol;

    ChangeGroup(String title, String symbol) {
        this.title = title;
        this.symbol = symbol;
    }

    /// The group of a change.
    public static ChangeGroup of(Change change) {
        if (change.path().isToolchain()) {
            return TOOLCHAIN;
        }
        return switch (change) {
            case Change.Added _ -> ADDED;
            case Change.Removed _ -> REMOVED;
            case Change.Upgraded _ -> UPGRADED;
            case Change.Downgraded _ -> DOWNGRADED;
        };
    }

    /// The heading.
    public String title() {
        return title;
    }

    /// The sign that stands for it, beside the colour.
    public String symbol() {
        return symbol;
    }

    /// The style class of its rows.
    public String styleClass() {
        return "change-" + name().toLowerCase(Locale.ROOT);
    }
}
