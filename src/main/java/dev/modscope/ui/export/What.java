package dev.modscope.ui.export;

import dev.modscope.ui.explorer.Texts;
import java.util.Locale;

/// What of the graph is exported.
public enum What {
    /// What the graph shows now, laid out anew.
    VIEW,
    /// Everything.
    WHOLE,
    /// What of the graph can be seen in the window, as it stands there.
    VISIBLE,
    /// What the selected module is there for.
    WHY,
    /// What requires the selected module, and what it requires.
    AROUND,
    /// The modules that are marked together, and nothing else; the selected one and those beside it where none are.
    SELECTION;

    /// Its name for a person; `selected` is the selected module, `marked` how many are marked.
    String words(String selected, int marked) {
        return this == SELECTION && marked > 1 ? Texts.of("export.what.marked", marked) : Texts.of("export.what." + key(), selected);
    }

    /// The name it is remembered under.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it needs a selected module.
    boolean ofSelection() {
        return this == WHY || this == AROUND || this == SELECTION;
    }
}
