package dev.modscope.ui.sheets;

import java.util.Locale;

/// The keys that are not the same on every operating system; all others are, but for the name of the shortcut key.
public enum Keys {
    /// The next hit of the search.
    NEXT("F3", "Shortcut+G"),
    /// The previous hit of the search.
    PREVIOUS("Shift+F3", "Shortcut+Shift+G"),
    /// Back through what was looked at. On macOS the other keys move through a text by words.
    BACK("Alt+Left", "Shortcut+Open Bracket"),
    /// Forth again.
    FORWARD("Alt+Right", "Shortcut+Close Bracket"),
    /// The way to a version.
    GOAL("Shortcut+Shift+G", "Shortcut+Alt+G");

    private final String usual;
    private final String mac;

    Keys(String usual, String mac) {
        this.usual = usual;
        this.mac = mac;
    }

    /// Whether this is macOS.
    public static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// The keys there, as a key combination is written.
    public String on(boolean macOS) {
        return macOS ? mac : usual;
    }

    /// The keys here.
    public String here() {
        return on(isMac());
    }
}
