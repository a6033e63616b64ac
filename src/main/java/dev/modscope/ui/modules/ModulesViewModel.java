package dev.modscope.ui.modules;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.modules.ModuleRow.Facet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The module table: the rows of the answer that is shown, filtered by the search and by facets. No facet chosen means
/// all; several mean any of them.
public final class ModulesViewModel {
    private final ExplorerViewModel explorer;
    private final SteadyList<ModuleRow> rows = new SteadyList<>(row -> row.module().path());
    private final FilteredList<ModuleRow> shown = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<Map<Facet, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final Map<Facet, BooleanProperty> chosen = new EnumMap<>(Facet.class);
    private final ObservableValue<String> summary;
    private final Latest making;
    private Runnable filled = () -> {};

    /// The table over what the explorer shows.
    public ModulesViewModel(ExplorerViewModel explorer) {
        this(explorer, Runnable::run, new Latest(Runnable::run, Runnable::run));
    }

    /// The same, filled when `calm` says so, and then with the answer that is shown by then; rows are made by `making`.
    public ModulesViewModel(ExplorerViewModel explorer, Executor calm, Latest making) {
        this.explorer = explorer;
        this.making = making;
        for (Facet facet : Facet.values()) {
            BooleanProperty choice = new SimpleBooleanProperty(false);
            choice.subscribe(this::filter);
            chosen.put(facet, choice);
        }
        explorer.shownProperty().subscribe(_ -> calm.execute(() -> fill(explorer.shownProperty().get())));
        explorer.search().textProperty().subscribe(this::filter);
        summary = Bindings.createStringBinding(this::summarise, shown, rows);
    }

    private void fill(Optional<Resolution> resolution) {
        Optional<Comparison> comparison = explorer.whatIf().comparisonProperty().get();
        making.ask(
                () -> resolution.map(answer -> rowsOf(answer, comparison)).orElse(List.of()),
                this::fill,
                failure -> explorer.fail(Texts.failure(failure)));
    }

    private void fill(List<ModuleRow> next) {
        rows.become(next);
        Map<Facet, Integer> counted = new EnumMap<>(Facet.class);
        rows.forEach(row -> row.facets().forEach(facet -> counted.merge(facet, 1, Integer::sum)));
        counts.set(Map.copyOf(counted));
        filled.run();
        chosen.forEach((facet, choice) -> choice.set(choice.get() && counted.containsKey(facet)));
    }

    /// Who is told when the rows are those of another answer.
    void whenFilled(Runnable action) {
        filled = action;
    }

    private static List<ModuleRow> rowsOf(Resolution resolution, Optional<Comparison> comparison) {
        Map<ModulePath, Integer> requirers = Overview.requirers(resolution);
        Set<ModulePath> troubled = troubled(resolution);
        KnownNotes.Marked marked = resolution.marked();
        Set<ModulePath> warned = new HashSet<>(marked.retracted());
        warned.addAll(marked.deprecated());
        Set<ModulePath> changed = comparison.stream()
                .flatMap(one -> one.changes().stream())
                .map(Change::path)
                .collect(Collectors.toSet());
        return resolution.buildList().modules().stream()
                .map(module -> new ModuleRow(
                        module,
                        requirers.getOrDefault(module.path(), 0),
                        facets(resolution, module, troubled, changed, warned)))
                .toList();
    }

    private static Set<Facet> facets(
            Resolution resolution,
            ModuleVersion module,
            Set<ModulePath> troubled,
            Set<ModulePath> changed,
            Set<ModulePath> warned) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        if (!module.isMain()) {
            facets.add(resolution.direct().contains(module.path()) ? Facet.DIRECT : Facet.INDIRECT);
        }
        if (resolution.workspace().replacement(module).isPresent()) {
            facets.add(Facet.REPLACED);
        }
        if (warned.contains(module.path())) {
            facets.add(Facet.WARNED);
        }
        if (troubled.contains(module.path())) {
            facets.add(Facet.PROBLEM);
        }
        if (changed.contains(module.path())) {
            facets.add(Facet.CHANGED);
        }
        return facets;
    }

    private static Set<ModulePath> troubled(Resolution resolution) {
        return resolution.problems().stream()
                .flatMap(problem -> moduleOf(problem).stream())
                .map(ModuleVersion::path)
                .collect(Collectors.toSet());
    }

    /// Whether a problem makes the answer incomplete or doubtful; a notice does not.
    public static boolean isTrouble(Problem problem) {
        return switch (problem) {
            case Problem.Syntax _, Problem.Unresolved _, Problem.Mismatch _ -> true;
            case Problem.Outdated _, Problem.Notice _ -> false;
        };
    }

    /// The module a problem is about.
    static Optional<ModuleVersion> moduleOf(Problem problem) {
        return switch (problem) {
            case Problem.Unresolved(ModuleVersion module, _, _) -> Optional.of(module);
            case Problem.Mismatch(ModuleVersion module, _) -> Optional.of(module);
            case Problem.Syntax _, Problem.Outdated _, Problem.Notice _ -> Optional.empty();
        };
    }

    private void filter() {
        Set<Facet> any = chosen.entrySet().stream()
                .filter(entry -> entry.getValue().get())
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

    /// How many modules have each facet.
    public ReadOnlyObjectProperty<Map<Facet, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
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
