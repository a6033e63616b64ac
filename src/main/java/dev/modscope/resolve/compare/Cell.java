package dev.modscope.resolve.compare;

import dev.modscope.module.Version;

/// What one side says of a module.
///
/// @param version the selected version; none where the module is not there
/// @param replacement what stands in for it; empty where nothing does
public record Cell(Version version, String replacement) {
    static final Cell NOTHING = new Cell(Version.None.INSTANCE, "");

    /// Whether the module is there.
    public boolean isThere() {
        return !(version instanceof Version.None);
    }

    /// As a table shows it: `v1.2.3`, `v1.2.3 => ../fork`, `main`, or nothing.
    public String text() {
        String shown = switch (version) {
            case Version.None _ -> "";
            case Version.Main _ -> "main";
            case Version other -> other.text();
        };
        return replacement.isEmpty() ? shown : shown + " => " + replacement;
    }

    /// How this differs from what another side says of the same module.
    public Move from(Cell other) {
        if (equals(other)) {
            return Move.SAME;
        }
        if (!other.isThere()) {
            return Move.ADDED;
        }
        if (!isThere()) {
            return Move.REMOVED;
        }
        int order = version.compareTo(other.version);
        return order > 0 ? Move.UPGRADED : order < 0 ? Move.DOWNGRADED : Move.REPLACED;
    }

    /// How a module differs between two sides.
    public enum Move {
        /// Not at all.
        SAME(""),
        /// A higher version.
        UPGRADED("▲"),
        /// A lower version.
        DOWNGRADED("▼"),
        /// Not there before.
        ADDED("+"),
        /// Not there any more.
        REMOVED("×"),
        /// The same version with something else in its place.
        REPLACED("⇄");

        private final String symbol;

        Move(String symbol) {
            this.symbol = symbol;
        }

        /// The sign that stands for it beside a colour.
        public String symbol() {
            return symbol;
        }
    }
}
