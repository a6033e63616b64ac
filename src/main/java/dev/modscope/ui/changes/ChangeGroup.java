package dev.modscope.ui.changes;

import dev.modscope.resolve.Change;
import dev.modscope.ui.explorer.Texts;
import java.util.Locale;

/// The groups of the change list, in the order in which they are shown.
public enum ChangeGroup {
    /// Higher versions.
    UPGRADED("▲"),
    /// Lower versions.
    DOWNGRADED("▼"),
    /// Modules that come.
    ADDED("+"),
    /// Modules that go.
    REMOVED("×"),
    /// Modules that stay at their version, for which something else stands in.
    REPLACED("⇄"),
    /// The go line and the toolchain.
    TOOLCHAIN("⚙");

    private final String symbol;

    ChangeGroup(String symbol) {
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
        return Texts.of("changes.group." + name().toLowerCase(Locale.ROOT));
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
