package dev.modscope.ui.versions;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.explorer.WhatIfViewModel;
import dev.modscope.ui.limits.LimitCheck;
import dev.modscope.ui.limits.LimitsViewModel;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import dev.modscope.ui.versions.remarks.AloneViewModel;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The selected module: its facts, why it is at its version, and its version axis with the place of the thumb. Moving
/// the thumb previews, letting it go commits. Answers arrive through the `ui` executor, on which every other call is
/// made too; the latest request wins and interrupts the one before.
public final class VersionsViewModel {
    private final Inquiry inquiry;
    private final Wishes wishes;
    private final Latest asking;
    private final AloneViewModel alone;
    private final SliderTexts texts;
    private final ReadOnlyObjectWrapper<Optional<ModuleFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Why>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StopAxis>> axis = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> deprecated = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<ModulePath>> majors = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<String> unfolded = new HashSet<>();
    private final Latest naming;
    private Optional<LimitCheck> limits = Optional.empty();
    private Optional<StopAxis.Facts> axisFacts = Optional.empty();
    private Optional<ChangeTally> tally = Optional.empty();
    private boolean refused;
    private int came;

    private record Explained(Explanation explanation, Why said) {}

    /// Answers are looked for on `worker` and delivered on `ui`.
    public VersionsViewModel(Inquiry inquiry, Wishes wishes, Executor worker, Executor ui) {
        this.inquiry = inquiry;
        this.wishes = wishes;
        asking = new Latest(worker, ui);
        naming = new Latest(worker, ui);
        texts = new SliderTexts(new Latest(worker, ui));
        alone = new AloneViewModel(inquiry.alone(), new Latest(worker, ui));
    }

    /// Over the explorer: follows its selection and what it shows, and sets its what-if in motion.
    public static VersionsViewModel over(ExplorerViewModel explorer, Executor worker, Executor ui) {
        WhatIfViewModel whatIf = explorer.whatIf();
        Inquiry inquiry = Inquiry.of(explorer);
        VersionsViewModel model = new VersionsViewModel(
                inquiry, new Wishes(whatIf::preview, whatIf::commit, whatIf::revert, whatIf::foresee), worker, ui);
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

    /// From here on stops beyond the limits are told from the others.
    public void limitedBy(LimitsViewModel chosen, Executor worker, Executor ui) {
        LimitCheck check = new LimitCheck(chosen, new Latest(worker, ui), Clock.systemUTC());
        limits = Optional.of(check);
        check.whenChanged(this::checkLimits);
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
            majors.set(List.of());
        }
        Optional<String> fixed = facts.get().flatMap(ModuleFacts::fixed);
        if (!same || fixed.isPresent()) {
            place(Optional.empty(), Optional.empty());
        }
        notice.set(fixed.orElse(""));
        facts.get().ifPresent(about -> alone.about(about.path(), about.selected()));
        facts.get().ifPresent(this::ask);
    }

    private void ask(ModuleFacts about) {
        asking.ask(
                () -> {
                    Explanation explanation = inquiry.explain().apply(about.path());
                    return new Explained(explanation, inquiry.why(explanation));
                },
                found -> explained(about, found.explanation(), found.said()),
                failure -> failed("versions.failed.why", failure));
    }

    private void explained(ModuleFacts about, Explanation explanation, Why said) {
        why.set(Optional.of(about.fixed().isEmpty() ? said : said.still()));
        naming.ask(() -> inquiry.majors().apply(about.path()), majors::set, _ -> majors.set(List.of()));
        if (about.fixed().isEmpty()) {
            asking.ask(
                    () -> StopAxis.Facts.of(
                            inquiry.axis().apply(about.path()), inquiry.base().apply(about.path()), explanation, inquiry.selected()),
                    this::listed,
                    failure -> failed("versions.failed.list", failure));
        }
    }

    private void failed(String key, Exception failure) {
        notice.set(Texts.of(key, Objects.requireNonNullElse(failure.getMessage(), failure.toString())));
    }

    private void listed(StopAxis.Facts found) {
        deprecated.set(found.axis().deprecated());
        notice.set(found.axis().problem().orElse(""));
        Stop.nextLower(found.axis()).ifPresent(lower -> why.set(why.get().map(said -> said.trying(lower))));
        if (!moving.get()) {
            place(Optional.of(found), Optional.empty());
            checkLimits();
            foresee();
        }
    }

    private void checkLimits() {
        if (limits.isPresent() && axisFacts.isPresent() && axis.get().isPresent()) {
            ModulePath path = path();
            Set<Version> shown = new HashSet<>(axis.get().get().stops().stream().map(Stop::version).toList());
            LimitCheck.Question question = new LimitCheck.Question(
                    axisFacts.get().axis().stops().stream().filter(stop -> shown.contains(stop.version())).toList(),
                    inquiry.base().apply(path),
                    inquiry.base().apply(ModulePath.GO),
                    inquiry.goWith().apply(path));
            limits.get().check(question, beyond -> limited(path, beyond));
        }
    }

    private void limited(ModulePath path, Map<Version, String> beyond) {
        if (facts.get().filter(shown -> shown.path().equals(path)).isPresent()
                && axisFacts.filter(now -> !now.beyond().equals(beyond)).isPresent()) {
            Optional<Stop> here = axis.get().map(stops -> stops.stop(position.get())).filter(_ -> moving.get());
            boolean away = none.get();
            place(axisFacts.map(now -> now.limited(beyond)), here);
            none.set(away);
            describe();
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
        none.set(stops.filter(a -> a.indexOf(Stop.Mark.SELECTED).isEmpty()).isPresent() && keep.isEmpty());
        axis.set(stops);
        position.set(kept.orElse(stops.map(a -> a.indexOf(Stop.Mark.SELECTED).orElse(0)).orElse(0)));
        describe();
    }

    /// The thumb moves towards a stop: what that would change is asked for, as soon as the stop differs.
    public void moveTo(int wanted) {
        axis.get().ifPresent(stops -> {
            int landing = stops.landing(position.get(), wanted);
            moving.set(true);
            if (landing != position.get() || none.get()) {
                none.set(false);
                came = position.get();
                position.set(landing);
                preview(stops);
            }
        });
    }

    private void preview(StopAxis stops) {
        Stop stop = stops.stop(position.get());
        if (stop.has(Stop.Mark.SELECTED)) {
            wishes.revert().run();
        } else {
            wishes.preview().accept(path(), stop.version());
        }
        describe();
    }

    /// The thumb moves off the first stop: what it takes not to require the module at all is asked for.
    public void moveToNone() {
        if (axis.get().isPresent() && !none.get()) {
            moving.set(true);
            none.set(true);
            position.set(0);
            wishes.preview().accept(path(), Version.None.INSTANCE);
            describe();
        }
    }

    /// The thumb moves to the highest version that keeps to the limits, as one step.
    public void toNewestAllowed() {
        axis.get().ifPresent(stops -> stops.newestAllowed().ifPresent(index -> {
            moveTo(index);
            commit();
        }));
    }

    /// The thumb is let go: where it rests becomes a step that can be undone.
    public void commit() {
        if (!moving.get()) {
            return;
        }
        moving.set(false);
        describe();
        if (none.get()) {
            wishes.commit().accept(path(), Version.None.INSTANCE);
            return;
        }
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
        facts.get().filter(f -> f.fixed().isEmpty() && !query.isBlank() && !query.strip().equals(f.selected().text())).ifPresent(f -> {
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
        foresee();
    }

    private void foresee() {
        axis.get().ifPresent(stops -> wishes.foresee().accept(path(), stops.likely(came, position.get())));
    }

    /// Whether the last what-if has no answer.
    public void refused(boolean refusal) {
        refused = refusal;
        describe();
        foresee();
    }

    private void describe() {
        texts.show(axis.get().map(stops ->
                new SliderTexts.Place(stops, position.get(), none.get(), moving.get(), refused, tally)));
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

    /// What stands around the thumb.
    public SliderTexts texts() {
        return texts;
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

    /// Whether the thumb is where the module is not required at all.
    public ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    /// Other major versions of the module, which are modules of their own.
    public ReadOnlyObjectProperty<List<ModulePath>> majorsProperty() {
        return majors.getReadOnlyProperty();
    }

    /// Whether the figures belong to an earlier stop because the answer is still on its way.
    public ReadOnlyBooleanProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }
}
