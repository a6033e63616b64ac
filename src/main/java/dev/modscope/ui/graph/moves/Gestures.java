package dev.modscope.ui.graph.moves;

import java.util.Optional;

/// Tells from what a pointer does what is meant. A press begins something, which the first real movement decides:
/// a drag on a box moves the box, with Shift it sweeps a frame, otherwise it moves the picture; a press without a
/// movement is a click.
public final class Gestures {
    private static final double SLACK = 4;
    private static final double WHEEL = 1.0022;

    private enum Doing {
        NOTHING,
        PRESSING,
        PANNING,
        MOVING,
        SWEEPING
    }

    /// What is meant. Places are those of the pane.
    public sealed interface Gesture {
        /// Move the picture.
        record Pan(double dx, double dy) implements Gesture {}

        /// Enlarge the picture around a point.
        record Zoom(double factor, double x, double y) implements Gesture {}

        /// Select what lies there, or add it to what is marked.
        record Pick(double x, double y, boolean adding) implements Gesture {}

        /// Look closer at what lies there.
        record Enter(double x, double y) implements Gesture {}

        /// Collapse or expand what lies there.
        record Fold(double x, double y) implements Gesture {}

        /// The box pressed at a place has been dragged this far; `dropped` when it stays there.
        record Move(double x, double y, double dx, double dy, boolean dropped) implements Gesture {}

        /// A frame from one corner to the other; `done` when it is let go.
        record Sweep(double x0, double y0, double x1, double y1, boolean done) implements Gesture {}
    }

    /// The keys held while the pointer is used.
    public record Keys(boolean shift, boolean shortcut, boolean alt, boolean space) {
        /// None.
        public static final Keys NONE = new Keys(false, false, false, false);
    }

    /// A turn of a wheel or of two fingers: by how much, where, and whether it came from fingers.
    public record Turn(double dx, double dy, double x, double y, boolean fingers) {}

    private Doing doing = Doing.NOTHING;
    private Keys keys = Keys.NONE;
    private boolean onBox;
    private boolean main;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    /// A button goes down: the main one or another, on a box or beside.
    public void press(double x, double y, boolean mainButton, Keys held, boolean box) {
        doing = Doing.PRESSING;
        main = mainButton;
        keys = held;
        onBox = box;
        startX = x;
        startY = y;
        lastX = x;
        lastY = y;
    }

    /// The pointer moves with a button down.
    public Optional<Gesture> drag(double x, double y) {
        if (doing == Doing.PRESSING && Math.hypot(x - startX, y - startY) > SLACK) {
            doing = begun();
        }
        Optional<Gesture> gesture = switch (doing) {
            case NOTHING, PRESSING -> Optional.empty();
            case PANNING -> Optional.of(new Gesture.Pan(x - lastX, y - lastY));
            case MOVING -> Optional.of(new Gesture.Move(startX, startY, x - startX, y - startY, false));
            case SWEEPING -> Optional.of(new Gesture.Sweep(startX, startY, x, y, false));
        };
        if (gesture.isPresent()) {
            lastX = x;
            lastY = y;
        }
        return gesture;
    }

    private Doing begun() {
        if (main && keys.shift()) {
            return Doing.SWEEPING;
        }
        return main && onBox && !keys.space() ? Doing.MOVING : Doing.PANNING;
    }

    /// The button comes up again, for the how-manieth time in a row.
    public Optional<Gesture> release(double x, double y, int clicks) {
        Doing done = doing;
        doing = Doing.NOTHING;
        return switch (done) {
            case NOTHING, PANNING -> Optional.empty();
            case MOVING -> Optional.of(new Gesture.Move(startX, startY, x - startX, y - startY, true));
            case SWEEPING -> Optional.of(new Gesture.Sweep(startX, startY, x, y, true));
            case PRESSING -> main ? click(x, y, clicks) : Optional.empty();
        };
    }

    private Optional<Gesture> click(double x, double y, int clicks) {
        if (clicks == 2) {
            return Optional.of(new Gesture.Enter(x, y));
        }
        if (clicks != 1) {
            return Optional.empty();
        }
        return Optional.of(keys.alt() ? new Gesture.Fold(x, y) : new Gesture.Pick(x, y, keys.shortcut() || keys.shift()));
    }

    /// Gives up what was begun; whether there was anything.
    public boolean cancel() {
        boolean something = doing == Doing.MOVING || doing == Doing.SWEEPING;
        doing = Doing.NOTHING;
        return something;
    }

    /// Whether the pointer moves something.
    public boolean busy() {
        return doing != Doing.NOTHING && doing != Doing.PRESSING;
    }

    /// A wheel enlarges around the pointer, two fingers move the picture; the shortcut key makes either enlarge.
    /// `wheelZooms` is what a person prefers of a wheel.
    public static Gesture scroll(Turn turn, Keys keys, boolean wheelZooms) {
        if (keys.shortcut() || (wheelZooms && !turn.fingers())) {
            return new Gesture.Zoom(Math.pow(WHEEL, turn.dy()), turn.x(), turn.y());
        }
        boolean sideways = keys.shift() && turn.dx() == 0;
        return sideways ? new Gesture.Pan(turn.dy(), 0) : new Gesture.Pan(turn.dx(), turn.dy());
    }
}
