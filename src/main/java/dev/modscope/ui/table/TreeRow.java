package dev.modscope.ui.table;

import dev.modscope.layout.Drawing.Mark;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A row of the tree: a module at its selected version, below one that requires it.
///
/// @param place the way to it from the top: the first main module is `0`, what it requires first is `0 0`
/// @param asked the version that the module above asks for; empty at the top
/// @param was the version before the what-if, where that moves it
/// @param requiredBy how many selected modules require it
public record TreeRow(
        ModuleVersion module,
        List<Integer> place,
        Optional<Asked> asked,
        Set<Mark> marks,
        Optional<Version> was,
        Optional<String> replacedBy,
        int requiredBy,
        Repeat repeat) {
    public TreeRow {
        place = List.copyOf(place);
        marks = Set.copyOf(marks);
    }

    /// What a go.mod file asks for; `recorded` where only an `// indirect` line says so.
    public record Asked(Version version, boolean recorded) {}

    /// A module has its requirements below it at one place; at the others it says where that is.
    public enum Repeat {
        /// Its requirements are here.
        HERE,
        /// They are further up.
        ABOVE,
        /// They are further down.
        BELOW
    }

    /// Whether the module above asks for a lower version than is selected.
    public boolean raised() {
        return asked.filter(a -> !a.version().equals(module.version()) && !marks.contains(Mark.REMOVED)).isPresent();
    }
}
