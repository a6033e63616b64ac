package dev.modscope.ui.modules.rows;

import java.util.Locale;

/// A column of the module table.
public enum ModuleColumn {
    /// The path.
    MODULE,
    /// The selected version.
    SELECTED,
    /// The version that the main modules ask for.
    ASKED,
    /// The newest version that is known.
    LATEST,
    /// How old the selected version is.
    AGE,
    /// How many selected modules require it.
    REQUIREDBY,
    /// How many requirements away it is from a main module.
    DEPTH,
    /// Its licence, as far as the files on this machine say.
    LICENCE;

    /// Whether it is there before anybody has chosen: what fits a narrow pane.
    public boolean isUsual() {
        return this == MODULE || this == SELECTED;
    }

    /// Whether it can be hidden: a line without its module says nothing.
    public boolean isHideable() {
        return this != MODULE;
    }

    /// Its name among the words of the window.
    public String key() {
        return "modules." + name().toLowerCase(Locale.ROOT);
    }
}
