package dev.modscope.ui.explorer;

import java.util.Locale;

/// Which colours the window wears.
public enum Theme {
    /// As the system does.
    SYSTEM,
    /// Dark on light.
    LIGHT,
    /// Light on dark.
    DARK,
    /// White and bright on black, outlined.
    CONTRAST;

    /// The theme that was kept under a name; the system's for any other text.
    public static Theme of(String name) {
        for (Theme theme : values()) {
            if (theme.key().equals(name)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /// The name it is kept under.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
