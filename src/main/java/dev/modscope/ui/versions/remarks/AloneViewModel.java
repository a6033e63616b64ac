package dev.modscope.ui.versions.remarks;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Alone;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What each main module of a go.work would select by itself, beside what they select together. It is worked out when it
/// is asked for, and kept until something else is shown.
public final class AloneViewModel {
    private final Question question;
    private final Latest asking;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.ABSENT);
    private Optional<ModulePath> path = Optional.empty();
    private Version selected = Version.None.INSTANCE;
    private Optional<List<Alone>> known = Optional.empty();
    private boolean refused;

    /// Asked through `asking`.
    public AloneViewModel(Question question, Latest asking) {
        this.question = question;
        this.asking = asking;
    }

    /// Whether there is a go.work with several main modules, and what each selects; the latter takes its time.
    public record Question(BooleanSupplier several, Supplier<List<Alone>> alone) {
        /// Of a single main module.
        public static Question none() {
            return new Question(() -> false, List::of);
        }
    }

    /// What is shown: nothing, an offer to work it out, that it is being worked out, or the answer.
    public record State(boolean offered, boolean busy, List<Line> lines) {
        static final State ABSENT = new State(false, false, List.of());

        public State {
            lines = List.copyOf(lines);
        }
    }

    /// A version, and the main modules that would select it by themselves.
    public record Line(String version, boolean differs, List<ModulePath> mains) {
        public Line {
            mains = List.copyOf(mains);
        }

        /// The line in words.
        public String words() {
            String here = differs ? version : Texts.of("alone.here", version);
            return here + ": "
                    + mains.stream().map(ModulePath::value).limit(3).collect(Collectors.joining(", "))
                    + (mains.size() > 3 ? " " + Texts.of("card.more", mains.size() - 3) : "");
        }
    }

    /// Another module is shown, or another version of it.
    public void about(ModulePath module, Version now) {
        path = Optional.of(module);
        selected = now;
        tell();
    }

    /// Another answer is shown: what was worked out is of another one.
    public void forget() {
        asking.cancel();
        known = Optional.empty();
        refused = false;
        tell();
    }

    /// Works it out.
    public void ask() {
        asking.ask(
                () -> question.alone().get(),
                found -> {
                    known = Optional.of(found);
                    tell();
                },
                _ -> {
                    refused = true;
                    tell();
                });
        tell();
    }

    private void tell() {
        if (path.isEmpty() || !question.several().getAsBoolean()) {
            state.set(State.ABSENT);
            return;
        }
        boolean busy = known.isEmpty() && asking.busyProperty().get();
        List<Line> lines = known.map(found -> lines(found, path.get(), selected)).orElse(List.of());
        state.set(new State(known.isEmpty() && !busy && !refused, busy, lines));
    }

    /// By version, the highest first; the main modules that do not have the module at all come last.
    static List<Line> lines(List<Alone> found, ModulePath path, Version selected) {
        Map<Version, List<ModulePath>> mains = new TreeMap<>(Comparator.reverseOrder());
        List<ModulePath> without = new ArrayList<>();
        List<ModulePath> unknown = found.stream().filter(one -> !one.complete()).map(Alone::main).toList();
        for (Alone one : found.stream().filter(Alone::complete).toList()) {
            switch (one.list().selected(path)) {
                case Version.None _ -> without.add(one.main());
                case Version version -> mains.computeIfAbsent(version, _ -> new ArrayList<>()).add(one.main());
            }
        }
        List<Line> lines = new ArrayList<>();
        mains.forEach((version, by) -> lines.add(new Line(
                version instanceof Version.Main ? Texts.of("alone.itself") : version.text(), !version.equals(selected), by)));
        if (!without.isEmpty()) {
            lines.add(new Line(Texts.of("alone.without"), true, without));
        }
        if (!unknown.isEmpty()) {
            lines.add(new Line(Texts.of("alone.unknown"), true, unknown));
        }
        return lines;
    }

    /// What is shown.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
