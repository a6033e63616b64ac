package dev.modscope.ui.changes;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.conflict.Missed;
import dev.modscope.resolve.conflict.WayOut;
import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.workspace.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the what-if changes, grouped, with its figures; and what was refused. A refusal leaves the last answer in place.
public final class ChangesViewModel {
    private static final String NO_WHAT_IF = Texts.of("changes.none");
    private static final String NOTHING = Texts.of("changes.nothing");

    private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ChangeRow> shown = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper placeholder = new ReadOnlyStringWrapper(NO_WHAT_IF);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<WayOut>> ways = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(false);
    private String refusal = "";
    private List<WayOut> waysOut = List.of();
    private Optional<Missed> missed = Optional.empty();

    /// Over the explorer: shows what its what-if changes.
    public static ChangesViewModel over(ExplorerViewModel explorer) {
        return over(explorer, Runnable::run);
    }

    /// The same, when `calm` says so.
    public static ChangesViewModel over(ExplorerViewModel explorer, Executor calm) {
        ChangesViewModel model = new ChangesViewModel();
        explorer.whatIf().comparisonProperty().subscribe(_ -> calm.execute(
                () -> explorer.whatIf().comparisonProperty().get().ifPresentOrElse(
                        c -> model.answered(Optional.of(ChangeTally.of(c)), lines(c, explorer.whatIf().answered())),
                        model::ended)));
        explorer.whatIf().comparisonProperty().subscribe(comparison ->
                model.missed(comparison.flatMap(c -> Missed.in(c, explorer.whatIf().answered().edits()))));
        explorer.whatIf().refusalProperty().subscribe(model::refused);
        explorer.whatIf().waysOutProperty().subscribe(ways -> {
            model.waysOut = ways;
            model.tell();
        });
        return model;
    }

    /// There is no what-if any more.
    public void ended() {
        answered(Optional.empty(), List.of());
    }

    /// An answer came.
    private void answered(Optional<ChangeTally> tally, List<ChangeRow.Line> lines) {
        active.set(tally.isPresent());
        placeholder.set(tally.isPresent() ? NOTHING : NO_WHAT_IF);
        summary.set(tally.map(ChangesViewModel::summary).orElse(""));
        count.set(lines.size());
        rows.setAll(grouped(lines));
    }

    private static List<ChangeRow.Line> lines(Comparison comparison, Scenario asked) {
        List<ChangeRow.Line> lines = lines(comparison.changes(), ChangeReason.in(comparison, asked), ChangeWarnings.in(comparison));
        lines.replaceAll(line -> line.standing(comparison.before().workspace(), comparison.after().workspace()));
        comparison.replaced().forEach(one -> lines.add(ChangeRow.of(one, ChangeReason.of(one, comparison.after().workspace()))));
        return lines;
    }

    private static List<ChangeRow.Line> lines(List<Change> changes, ChangeReason reasons, ChangeWarnings warnings) {
        return changes.stream().map(change -> ChangeRow.of(change, reasons.of(change), warnings.of(change)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// An answer came that changes these for these reasons.
    void answered(Optional<ChangeTally> tally, List<Change> changes, ChangeReason reasons, ChangeWarnings warnings) {
        answered(tally, lines(changes, reasons, warnings));
    }

    /// An answer came whose reasons are the chains of its changes alone.
    public void answered(ChangeTally tally, List<Change> changes) {
        answered(Optional.of(tally), changes, unexplained(), ChangeWarnings.NONE);
    }

    private static ChangeReason unexplained() {
        return new ChangeReason(_ -> List.of(), _ -> Version.None.INSTANCE, Set.of(), Set.of(), _ -> Optional.empty());
    }

    /// The answer is not what was asked for, or it is.
    private void missed(Optional<Missed> other) {
        missed = other;
        tell();
    }

    private void tell() {
        notice.set(refusal.isEmpty() ? missed.map(ChangesViewModel::words).orElse("") : refusal);
        ways.set(refusal.isEmpty() ? missed.flatMap(Missed::way).<List<WayOut>>map(List::of).orElse(List.of()) : waysOut);
    }

    private static String words(Missed missed) {
        return Texts.of("changes.missed", missed.wanted().path(), missed.selected().text(), missed.holders().size(),
                missed.holders().stream().findFirst().map(ModulePath::value).orElse(""),
                missed.holders().size() - 1);
    }

    /// The last what-if has no answer: the message says why, the last answer stays. An empty message takes it away.
    public void refused(String message) {
        refusal = message;
        tell();
        if (!active.get()) {
            placeholder.set(message.isEmpty() ? NO_WHAT_IF : "");
        }
    }

    private static String summary(ChangeTally tally) {
        String modules = tally.before() == tally.after()
                ? Texts.of("modules.count", tally.after())
                : Texts.of("changes.size", String.valueOf(tally.before()), tally.after());
        return tally.words() + " · " + modules;
    }

    private static List<ChangeRow> grouped(List<ChangeRow.Line> lines) {
        Map<ChangeGroup, List<ChangeRow.Line>> groups =
                lines.stream().collect(Collectors.groupingBy(ChangeRow.Line::group, TreeMap::new, Collectors.toList()));
        List<ChangeRow> all = new ArrayList<>();
        groups.forEach((group, members) -> {
            all.add(new ChangeRow.Heading(group, members.size()));
            all.addAll(members);
        });
        return all;
    }

    /// The lines to show.
    public ObservableList<ChangeRow> rows() {
        return shown;
    }

    /// `3 upgraded, 1 added · 57 → 58 modules`; empty where there is no what-if.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// How many changes there are.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// What stands where the list is empty.
    public ReadOnlyStringProperty placeholderProperty() {
        return placeholder.getReadOnlyProperty();
    }

    /// Why the last what-if has no answer, or not the one that was asked for; empty where it has.
    public ReadOnlyStringProperty refusalProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What would do instead.
    public ReadOnlyObjectProperty<List<WayOut>> waysOutProperty() {
        return ways.getReadOnlyProperty();
    }

    /// Whether there is a what-if.
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }
}
