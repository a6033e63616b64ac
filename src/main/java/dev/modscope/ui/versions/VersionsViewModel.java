package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.explorer.ChangeTally;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.WhatIfViewModel;
import dev.modscope.ui.versions.remarks.AloneViewModel;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The selected module: its facts, why it is at its version, and its version axis with the place of the thumb. Moving
/// the thumb previews, letting it go commits. Answers arrive through the `ui` executor, on which every other call is
/// made too; the latest request wins and interrupts the one before.
public final class VersionsViewModel {
    private final Inquiry inquiry;
    private final Wishes wishes;
    private final Latest asking;
    private final AloneViewModel alone;
    private final ReadOnlyObjectWrapper<Optional<ModuleFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Why>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StopAxis>> axis = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> deprecated = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper pill = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper valueText = new ReadOnlyStringWrapper("");
    private final Set<String> unfolded = new HashSet<>();
    private Optional<StopAxis.Facts> axisFacts = Optional.empty();
    private Optional<ChangeTally> tally = Optional.empty();
    private boolean refused;

    /// Answers are looked for on `worker` and delivered on `ui`.
    public VersionsViewModel(Inquiry inquiry, Wishes wishes, Executor worker, Executor ui) {
        this.inquiry = inquiry;
        this.wishes = wishes;
        asking = new Latest(worker, ui);
        alone = new AloneViewModel(inquiry.alone(), new Latest(worker, ui));
    }

    /// Over the explorer: follows its selection and what it shows, and sets its what-if in motion.
    public static VersionsViewModel over(ExplorerViewModel explorer, Executor worker, Executor ui) {
        WhatIfViewModel whatIf = explorer.whatIf();
        Inquiry inquiry = new Inquiry(
                path -> ModuleFacts.of(explorer.shownProperty().get().orElseThrow(), path),
                path -> selected(explorer.baseProperty(), path),
                path -> selected(explorer.shownProperty(), path),
                explorer::explain,
                explorer::axis,
                new AloneViewModel.Question(explorer::several, explorer::alone));
        VersionsViewModel model = new VersionsViewModel(
                inquiry, new Wishes(whatIf::preview, whatIf::commit, whatIf::revert), worker, ui);
        explorer.selectionProperty().subscribe(() -> model.follow(explorer));
        explorer.shownProperty().subscribe(() -> model.alone.forget());
        explorer.shownProperty().subscribe(() -> model.settleOn(explorer));
        whatIf.historyProperty().subscribe(() -> model.settleOn(explorer));
        whatIf.refusalProperty().subscribe(words -> {
            model.refused(!words.isEmpty());
            model.settleOn(explorer);
        });
        whatIf.busyProperty().subscribe(model.awaited::set);
        whatIf.comparisonProperty().subscribe(comparison -> model.answered(comparison.map(ChangeTally::of)));
        return model;
    }

    private static Version selected(ObservableValue<Optional<Resolution>> resolution, ModulePath path) {
        return resolution.getValue().map(r -> r.buildList().selected(path)).orElse(Version.None.INSTANCE);
    }

    private void settleOn(ExplorerViewModel explorer) {
        if (!moving.get() && !explorer.whatIf().busyProperty().get()) {
            follow(explorer);
        }
    }

    private void follow(ExplorerViewModel explorer) {
        show(explorer.selectionProperty().get().filter(_ -> explorer.shownProperty().get().isPresent()));
    }

    /// Shows a module, or none; called again when the resolution changes.
    public void show(Optional<ModulePath> module) {
        boolean same = module.equals(facts.get().map(ModuleFacts::path));
        asking.cancel();
        revert();
        facts.set(module.map(inquiry.facts()));
        if (!same) {
            why.set(Optional.empty());
            unfolded.clear();
            place(Optional.empty(), Optional.empty());
        }
        notice.set(facts.get().flatMap(ModuleFacts::fixed).orElse(""));
        facts.get().ifPresent(about -> alone.about(about.path(), about.selected()));
        facts.get().ifPresent(this::ask);
    }

    private void ask(ModuleFacts about) {
        ModulePath path = about.path();
        asking.ask(
                () -> inquiry.explain().apply(path),
                explanation -> explained(about, explanation),
                failure -> failed("Why this version was selected is not known: ", failure));
    }

    private void explained(ModuleFacts about, Explanation explanation) {
        Why said = Why.of(explanation, inquiry.selected());
        why.set(Optional.of(about.fixed().isEmpty() ? said : said.still()));
        if (about.fixed().isEmpty()) {
            asking.ask(
                    () -> inquiry.axis().apply(about.path()),
                    versions -> listed(
                            StopAxis.Facts.of(versions, inquiry.base().apply(about.path()), explanation)),
                    failure -> failed("The versions could not be listed: ", failure));
        }
    }

    private void failed(String what, Exception failure) {
        notice.set(what + Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    private void listed(StopAxis.Facts found) {
        deprecated.set(found.axis().deprecated());
        notice.set(found.axis().problem().orElse(""));
        Stop.nextLower(found.axis()).ifPresent(lower -> why.set(why.get().map(said -> said.trying(lower))));
        if (!moving.get()) {
            place(Optional.of(found), Optional.empty());
        }
    }

    private void place(Optional<StopAxis.Facts> found, Optional<Stop> keep) {
        axisFacts = found;
        if (found.isEmpty()) {
            deprecated.set(Optional.empty());
        }
        Optional<StopAxis> stops = found.map(f -> StopAxis.of(f, unfolded)).filter(a -> a.size() > 0);
        OptionalInt kept = stops.isPresent() && keep.isPresent()
                ? stops.get().indexOf(keep.get().version())
                : OptionalInt.empty();
        int rest = stops.map(a -> a.indexOf(Stop.Mark.SELECTED).orElse(0)).orElse(0);
        axis.set(stops);
        position.set(kept.orElse(rest));
        describe();
    }

    /// The thumb moves towards a stop: what that would change is asked for, as soon as the stop differs.
    public void moveTo(int wanted) {
        axis.get().ifPresent(stops -> {
            int landing = stops.landing(position.get(), wanted);
            moving.set(true);
            if (landing != position.get()) {
                position.set(landing);
                preview(stops);
            }
        });
    }

    private void preview(StopAxis stops) {
        Stop stop = stops.stop(position.get());
        boolean home = stop.has(Stop.Mark.SELECTED);
        if (home) {
            wishes.revert().run();
        } else {
            wishes.preview().accept(path(), stop.version());
        }
        describe();
    }

    /// The thumb is let go: where it rests becomes a step that can be undone.
    public void commit() {
        if (!moving.get()) {
            return;
        }
        moving.set(false);
        describe();
        axis.get().map(stops -> stops.stop(position.get())).filter(s -> !s.has(Stop.Mark.SELECTED)).ifPresent(stop ->
                wishes.commit().accept(path(), stop.version()));
    }

    /// Back to where the thumb was taken up.
    public void revert() {
        if (moving.get()) {
            wishes.revert().run();
            settle();
        }
    }

    /// Puts the thumb on the selected version again, after a what-if that was refused or taken back.
    public void settle() {
        moving.set(false);
        place(axisFacts, Optional.empty());
    }

    /// Asks for a version by its text, or for what it means: `latest`, `patch`, a prefix. One step that can be undone.
    public void choose(String query) {
        facts.get().filter(f -> !query.isBlank() && !query.strip().equals(f.selected().text())).ifPresent(f -> {
            moving.set(false);
            describe();
            wishes.commit().accept(f.path(), Version.of(f.path(), query.strip()));
        });
    }

    /// Every version that can be chosen, the highest first, folded ones too.
    public List<String> choices() {
        return axisFacts.stream()
                .flatMap(f -> f.axis().stops().reversed().stream())
                .filter(stop -> !stop.excluded())
                .map(stop -> stop.version().text())
                .toList();
    }

    /// One step back to what the files select.
    public void backToBase() {
        axis.get().ifPresent(stops -> stops.base().ifPresent(base -> {
            moveTo(base);
            commit();
        }));
    }

    /// Shows every version of the minor version that a stop belongs to, or folds them again.
    public void toggleFold(int index) {
        axis.get().ifPresent(stops -> {
            String minor = StopAxis.minor(stops.stop(index));
            if (!unfolded.remove(minor)) {
                unfolded.add(minor);
            }
            place(axisFacts, Optional.of(stops.stop(position.get())));
        });
    }

    /// What the last what-if that was answered changes; none where nothing is asked.
    public void answered(Optional<ChangeTally> answer) {
        tally = answer;
        describe();
    }

    /// Whether the last what-if has no answer.
    public void refused(boolean refusal) {
        refused = refusal;
        describe();
    }

    private void describe() {
        Optional<Stop> stop = axis.get().map(a -> a.stop(position.get()));
        pill.set(stop.map(s -> s.version().text()).orElse(""));
        figures.set(axis.get().map(this::figured).orElse(""));
        warning.set(stop.map(Stop::warning).orElse(""));
        hint.set(axis.get().map(this::hinted).orElse(""));
        valueText.set(axis.get().map(this::spoken).orElse(""));
    }

    private String figured(StopAxis stops) {
        if (moving.get() && refused) {
            return "not possible";
        }
        String remarks = stops.stop(position.get()).remarks();
        return preview().map(ChangeTally::symbols)
                .orElse(remarks.isEmpty() ? stops.zone(position.get()).words() : remarks);
    }

    private Optional<ChangeTally> preview() {
        return tally.filter(_ -> moving.get() && !refused);
    }

    private String hinted(StopAxis stops) {
        Stop stop = stops.stop(position.get());
        if (stop.has(Stop.Mark.SELECTED)) {
            return stops.size() == 1 ? "The only version known." : "Drag to preview another version, or choose one.";
        }
        return stops.zone(position.get()).title() + ". Enter keeps it, Esc reverts.";
    }

    private String spoken(StopAxis stops) {
        Stop stop = stops.stop(position.get());
        return stop.version().text() + ", " + (position.get() + 1) + " of " + stops.size() + ", "
                + stops.zone(position.get()).words() + (moving.get() && refused
                        ? ", not possible"
                        : preview().map(t -> ", " + t.words()).orElse(""));
    }

    private ModulePath path() {
        return facts.get().map(ModuleFacts::path).orElseThrow();
    }

    /// The card.
    public ReadOnlyObjectProperty<Optional<ModuleFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// The explanation.
    public ReadOnlyObjectProperty<Optional<Why>> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// What each main module of a go.work would select by itself.
    public AloneViewModel alone() {
        return alone;
    }

    /// The stops of the slider.
    public ReadOnlyObjectProperty<Optional<StopAxis>> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    /// The text of the `// Deprecated:` comment of the module's latest go.mod.
    public ReadOnlyObjectProperty<Optional<String>> deprecatedProperty() {
        return deprecated.getReadOnlyProperty();
    }

    /// Why the slider cannot move, or why its list is incomplete; empty where all is well.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// The stop that the thumb is on.
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// Whether the thumb is held.
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /// Whether the figures belong to an earlier stop because the answer is still on its way.
    public ReadOnlyBooleanProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /// The version above the thumb.
    public ReadOnlyStringProperty pillProperty() {
        return pill.getReadOnlyProperty();
    }

    /// What that version changes, in figures; at rest what is special about it.
    public ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// What the place of the thumb means, and how to keep it.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// What speaks against the version the thumb is on; empty where nothing does.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// The value in words, for a screen reader.
    public ReadOnlyStringProperty valueTextProperty() {
        return valueText.getReadOnlyProperty();
    }

    /// What the inspector asks about a module. `facts`, `base` (the version that the files select) and `selected` (the one
    /// selected now) answer at once; `explain` and `axis` may take their time and are asked off the window's thread.
    public record Inquiry(
            Function<ModulePath, ModuleFacts> facts,
            Function<ModulePath, Version> base,
            Function<ModulePath, Version> selected,
            Function<ModulePath, Explanation> explain,
            Function<ModulePath, VersionAxis> axis,
            AloneViewModel.Question alone) {}

    /// What the slider sets in motion: a preview while the thumb moves, one step that can be undone when it is let go, and
    /// the way back.
    public record Wishes(BiConsumer<ModulePath, Version> preview, BiConsumer<ModulePath, Version> commit, Runnable revert) {}
}
