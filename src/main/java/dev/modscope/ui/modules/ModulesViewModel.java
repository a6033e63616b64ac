package dev.modscope.ui.modules;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Problem;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.rows.ModuleColumn;
import dev.modscope.ui.modules.rows.ModuleRow;
import dev.modscope.ui.modules.rows.ModuleRow.Facet;
import dev.modscope.ui.modules.rows.Rows;
import dev.modscope.ui.modules.rows.Sorting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The module table: the rows of the answer that is shown, filtered by the search and by facets. No facet chosen means
/// all; several mean any of them. What takes longer to find out, such as newer versions, comes to the rows afterwards.
public final class ModulesViewModel {
    private final ExplorerViewModel explorer;
    private final SteadyList<ModuleRow> rows = new SteadyList<>(row -> row.module().path());
    private final FilteredList<ModuleRow> shown = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<Map<Facet, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper untold = new ReadOnlyStringWrapper("");
    private final Map<Facet, BooleanProperty> chosen = new EnumMap<>(Facet.class);
    private final Map<ModuleColumn, BooleanProperty> columns = new EnumMap<>(ModuleColumn.class);
    private final ObjectProperty<List<Sorting>> sorting = new SimpleObjectProperty<>(List.of());
    private final ObservableValue<String> summary;
    private final Rows making;
    private final Resting resting;
    private Runnable filled = () -> {};

    /// When the table follows: `calm` says when rows are made, `idle` when nobody waits for anything else.
    public record Resting(Executor calm, Executor idle) {}

    /// The table over what the explorer shows, all of it at once.
    public ModulesViewModel(ExplorerViewModel explorer) {
        this(explorer, new Resting(Runnable::run, Runnable::run), new Latest(Runnable::run, Runnable::run), new Latest(Runnable::run, Runnable::run));
    }

    /// The same, filled when it is time, and then with the answer that is shown by then; rows are made by `making`, and what
    /// this machine knows of versions is looked for by `looking`.
    public ModulesViewModel(ExplorerViewModel explorer, Resting resting, Latest making, Latest looking) {
        this.explorer = explorer;
        this.resting = resting;
        this.making = new Rows(explorer, making, looking);
        for (Facet facet : Facet.values()) {
            BooleanProperty choice = new SimpleBooleanProperty(false);
            choice.subscribe(this::filter);
            chosen.put(facet, choice);
        }
        for (ModuleColumn column : ModuleColumn.values()) {
            BooleanProperty there = new SimpleBooleanProperty(column.isUsual());
            this.making.fill(column, column.isUsual());
            there.subscribe((_, now) -> show(column, now));
            columns.put(column, there);
        }
        explorer.shownProperty().subscribe(_ -> resting.calm().execute(this::make));
        explorer.search().textProperty().subscribe(this::filter);
        summary = Bindings.createStringBinding(this::summarise, shown, rows);
    }

    private void show(ModuleColumn column, boolean there) {
        making.fill(column, there);
        if (there) {
            make();
        }
    }

    private void make() {
        making.make(this::fill);
    }

    private void fill(List<ModuleRow> next) {
        rows.become(next);
        Map<Facet, Integer> counted = new EnumMap<>(Facet.class);
        rows.forEach(row -> row.facets().forEach(facet -> counted.merge(facet, 1, Integer::sum)));
        counts.set(Map.copyOf(counted));
        tell();
        filled.run();
        chosen.forEach((facet, choice) -> choice.set(choice.get() && (counted.containsKey(facet) || isUntold(facet))));
        if (!making.isDone(rows)) {
            resting.idle().execute(this::look);
        }
    }

    private void look() {
        making.look(rows, this::make);
        tell();
    }

    /// Whether there is anything newer is not told by an empty list where not all is known.
    private void tell() {
        boolean known = rows.isEmpty() || counts.get().containsKey(Facet.UPGRADABLE) || making.isCertain(rows);
        boolean before = untold.get().isEmpty();
        untold.set(known ? "" : Texts.of(making.isDone(rows) ? "facet.upgradable.unknown" : "facet.upgradable.looking"));
        if (before != known && chosenProperty(Facet.UPGRADABLE).get()) {
            filter();
        }
    }

    private boolean isUntold(Facet facet) {
        return facet == Facet.UPGRADABLE && !untold.get().isEmpty();
    }

    /// Takes over what the list of updates has found: by path the newest versions of the modules that have any.
    public void updates(Map<ModulePath, Version> found) {
        making.updates(found);
        make();
    }

    /// Who is told when the rows are those of another answer.
    void whenFilled(Runnable action) {
        filled = action;
    }

    /// Whether a problem makes the answer incomplete or doubtful; a notice does not.
    public static boolean isTrouble(Problem problem) {
        return switch (problem) {
            case Problem.Syntax _, Problem.Unresolved _, Problem.Mismatch _ -> true;
            case Problem.Outdated _, Problem.Notice _ -> false;
        };
    }

    /// A facet that cannot be told yet leaves all.
    private void filter() {
        Set<Facet> any = chosen.entrySet().stream()
                .filter(entry -> entry.getValue().get() && !isUntold(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        shown.setPredicate(row -> explorer.search().matches(row.module())
                && (any.isEmpty() || row.facets().stream().anyMatch(any::contains)));
    }

    private String summarise() {
        int all = rows.size();
        return shown.size() == all
                ? Texts.of("modules.count", all)
                : Texts.of("modules.some", shown.size(), all);
    }

    /// Whether anything narrows the table.
    public boolean filtered() {
        return explorer.search().active() || chosen.values().stream().anyMatch(BooleanProperty::get);
    }

    /// Shows all again.
    public void clearFilters() {
        explorer.search().textProperty().set("");
        chosen.values().forEach(choice -> choice.set(false));
    }

    /// Selects a module for the whole window.
    public void select(ModulePath path) {
        explorer.select(Optional.of(path));
    }

    /// The row of a module among those shown.
    public Optional<ModuleRow> row(ModulePath path) {
        return shown.stream().filter(row -> row.module().path().equals(path)).findFirst();
    }

    /// The rows shown, in the order of the build list.
    public ObservableList<ModuleRow> shown() {
        return shown;
    }

    /// Whether a facet is chosen.
    public BooleanProperty chosenProperty(Facet facet) {
        return Optional.ofNullable(chosen.get(facet)).orElseThrow();
    }

    /// Whether a column is there. What it says is worked out only while it is.
    public BooleanProperty columnProperty(ModuleColumn column) {
        return Optional.ofNullable(columns.get(column)).orElseThrow();
    }

    /// What the table is sorted by, the first column first; by none it is in the order of the build list.
    public ObjectProperty<List<Sorting>> sortingProperty() {
        return sorting;
    }

    /// How many modules have each facet.
    public ReadOnlyObjectProperty<Map<Facet, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Why it cannot be told which modules can be upgraded; empty where it can.
    public ReadOnlyStringProperty untoldProperty() {
        return untold.getReadOnlyProperty();
    }

    /// `59 modules`, or `3 of 59`.
    public ObservableValue<String> summaryProperty() {
        return summary;
    }

    /// The facets in the order of their chips.
    public static List<Facet> facets() {
        return Arrays.asList(Facet.values());
    }
}
