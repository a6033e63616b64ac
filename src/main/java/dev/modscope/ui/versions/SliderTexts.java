package dev.modscope.ui.versions;

import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.ui.explorer.Latest;
import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What stands around the thumb, and what a screen reader says of its place.
public final class SliderTexts {
    private final ReadOnlyStringWrapper pill = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");

    private final ReadOnlyStringWrapper tip = new ReadOnlyStringWrapper("");
    private final Latest reading;
    private Optional<Stop> pointed = Optional.empty();
    private Runnable said = () -> {};

    /// Go lines are read by `reading`.
    SliderTexts(Latest reading) {
        this.reading = reading;
    }

    /// The pointer rests on a stop: what there is to say of it, at first without its go line, which stands in a file.
    void point(StopAxis axis, int index) {
        if (pointed.equals(Optional.of(axis.stop(index)))) {
            return;
        }
        pointed = Optional.of(axis.stop(index));
        tip.set(axis.description(index, Optional.empty()));
        reading.ask(
                () -> axis.description(index, axis.goLines().of(axis.stop(index).version())),
                tip::set,
                _ -> {});
    }

    void show(Optional<Place> place) {
        pill.set(place.map(Place::pill).orElse(""));
        figures.set(place.map(Place::figures).orElse(""));
        warning.set(place.map(Place::warning).orElse(""));
        hint.set(place.map(Place::hint).orElse(""));
        value.set(place.map(Place::spoken).orElse(""));
        said.run();
    }

    /// Who is told when all of them are those of another place.
    void whenSaid(Runnable action) {
        said = action;
        action.run();
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

    /// All there is to say of the stop that the pointer is on.
    public ReadOnlyStringProperty tipProperty() {
        return tip.getReadOnlyProperty();
    }

    /// What speaks against the version the thumb is on; empty where nothing does.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// The value in words, for a screen reader.
    public ReadOnlyStringProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// A place of the thumb.
    ///
    /// @param none whether it is beyond the first stop, where the module is not required at all
    /// @param moving whether it is held
    /// @param refused whether the what-if of this place has no answer
    /// @param tally what the what-if changes, where it is known
    record Place(
            StopAxis axis, int position, boolean none, boolean moving, boolean refused, Optional<ChangeTally> tally) {

        private Stop stop() {
            return axis.stop(position);
        }

        /// The version, or that there is none.
        String pill() {
            return none ? Texts.of("slider.none") : stop().version().text();
        }

        /// What it changes, in figures; at rest what is special about it.
        String figures() {
            if (moving && refused) {
                return Texts.of("slider.refused");
            }
            String remarks = none ? Texts.of("slider.absent") : stop().remarks();
            return preview().map(ChangeTally::symbols).orElse(remarks.isEmpty() ? axis.zone(position).words() : remarks);
        }

        private Optional<ChangeTally> preview() {
            return tally.filter(_ -> moving && !refused);
        }

        /// What speaks against it.
        String warning() {
            return none ? "" : stop().beyond().map(reason -> Texts.of("slider.beyond", reason)).orElse(stop().warning());
        }

        /// What the place means, and how to keep it.
        String hint() {
            if (none) {
                return Texts.of(moving ? "slider.hint.absent" : "slider.hint.require");
            }
            if (stop().has(Stop.Mark.SELECTED)) {
                return Texts.of(axis.size() == 1 ? "slider.hint.only" : "slider.hint.drag");
            }
            return Texts.of("slider.hint.keep", axis.zone(position).title());
        }

        /// The place in words.
        String spoken() {
            String place = none
                    ? Texts.of("slider.spoken.none")
                    : Texts.of("slider.spoken", stop().version().text(), position + 1, axis.size(), axis.zone(position).words());
            String limit = none ? "" : stop().beyond().map(reason -> ", " + Texts.of("slider.spoken.beyond", reason)).orElse("");
            return place + limit + (moving && refused ? ", " + Texts.of("slider.refused") : preview().map(t -> ", " + t.words()).orElse(""));
        }
    }
}
