package dev.modscope.ui.explorer;

import dev.modscope.ui.steps.History;
import dev.modscope.workspace.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/// The scenarios of a window: the files as they are, which nothing changes, and what-ifs by name, each with its own steps.
/// One of them is shown.
///
/// @param named the what-ifs, in the order in which they came
/// @param current which is shown: 0 for the files as they are, from 1 on the what-ifs
public record Scenarios(List<Named> named, int current) {
    /// The files as they are, and nothing else yet.
    public static final Scenarios BASE = new Scenarios(List.of(), 0);

    /// A what-if with its name and its steps.
    public record Named(String name, History<Scenario> steps) {
        /// A what-if that begins with edits which a first step back takes away.
        public static Named of(String name, Scenario scenario) {
            return new Named(name, History.of(Scenario.BASE).then(scenario));
        }
    }

    public Scenarios {
        named = List.copyOf(named);
    }

    /// Whether the files as they are, are shown.
    public boolean atBase() {
        return current == 0;
    }

    /// The steps of the one that is shown.
    public History<Scenario> steps() {
        return atBase() ? History.of(Scenario.BASE) : named.get(current - 1).steps();
    }

    /// The name of the one that is shown; `base` for the files as they are.
    public String name(String base) {
        return atBase() ? base : named.get(current - 1).name();
    }

    /// Shows another.
    public Scenarios at(int index) {
        return new Scenarios(named, Math.clamp(index, 0, named.size()));
    }

    /// The same with other steps of the one that is shown, which is a what-if.
    Scenarios with(History<Scenario> steps) {
        return with(new Named(name(""), steps));
    }

    private Scenarios with(Named changed) {
        List<Named> all = new ArrayList<>(named);
        all.set(current - 1, changed);
        return new Scenarios(all, current);
    }

    /// One more what-if, which is shown. Two never have the same name.
    public Scenarios and(Named more) {
        List<Named> all = new ArrayList<>(named);
        all.add(new Named(free(more.name()), more.steps()));
        return new Scenarios(all, all.size());
    }

    /// The same with another name for the one that is shown.
    Scenarios renamed(String name) {
        return atBase() || name.isBlank() || name.equals(name(""))
                ? this
                : with(new Named(free(name.strip()), steps()));
    }

    /// The same without the one that is shown; the files as they are, are shown.
    Scenarios withoutCurrent() {
        List<Named> all = new ArrayList<>(named);
        all.remove(current - 1);
        return new Scenarios(all, 0);
    }

    /// The name, or the name with a number behind it where it is taken.
    private String free(String name) {
        String tried = name;
        for (int i = 2; isTaken(tried); i++) {
            tried = name + " (" + i + ")";
        }
        return tried;
    }

    private boolean isTaken(String name) {
        return named.stream().anyMatch(other -> other.name().equals(name));
    }
}
