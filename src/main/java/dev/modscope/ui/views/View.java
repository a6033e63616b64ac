package dev.modscope.ui.views;

import java.util.Locale;

/// A way to look at the answer. All of them share one selected module.
public enum View {
    /// The drawing.
    GRAPH("Shortcut+1", "left-pill", "mdi2g-graph-outline"),
    /// The same requirements as a tree of rows, which a keyboard and a screen reader can walk.
    TABLE("Shortcut+2", "center-pill", "mdi2f-file-tree-outline"),
    /// The text of the files.
    SOURCE("Shortcut+3", "center-pill", "mdi2f-file-document-outline"),
    /// Several states side by side.
    COMPARE("Shortcut+4", "right-pill", "mdi2c-compare-horizontal");

    private final String shortcut;
    private final String styleClass;
    private final String icon;

    View(String shortcut, String styleClass, String icon) {
        this.shortcut = shortcut;
        this.styleClass = styleClass;
        this.icon = icon;
    }

    /// The style class of its button among those joined to it.
    String styleClass() {
        return styleClass;
    }

    String icon() {
        return icon;
    }

    /// Its key in the words of the window: `view.graph`.
    public String key() {
        return "view." + name().toLowerCase(Locale.ROOT);
    }

    /// The keys that show it.
    public String shortcut() {
        return shortcut;
    }
}
