package dev.modscope.ui.controls;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// How panes side by side share a window: where there is little room those at the sides give way to the one between them.
/// The left one says how wide it needs to be, and is, as far as the one in the middle keeps some room.
public final class Division {
    private static final double MIDDLE = 320;
    private static final double NEAR = 6;

    private final SplitPane across;
    private final Region left;
    private final Region right;
    private final ReadOnlyDoubleProperty needed;
    private final double usual;
    private final BooleanSupplier kept;

    /// `left` may leave `across`; what it needs now is nothing out of the usual; the panes stay as they are while `kept`.
    public Division(SplitPane across, Region left, Region right, ReadOnlyDoubleProperty needed, BooleanSupplier kept) {
        this.across = across;
        this.left = left;
        this.right = right;
        this.needed = needed;
        this.usual = needed.get();
        this.kept = kept;
        needed.subscribe((before, now) -> need(before.doubleValue(), now.doubleValue()));
    }

    /// Divides anew.
    public void divide() {
        if (kept.getAsBoolean() && across.getDividers().size() == 2) {
            return;
        }
        double width = Math.max(1, across.getWidth());
        double side = Math.clamp(width * 0.275, 285, 440);
        double wide = needed.get() > usual ? Math.max(own(), Math.min(needed.get(), width - side - MIDDLE)) : own();
        across.setDividerPositions(
                across.getItems().contains(left) ? new double[] {wide / width, 1 - side / width} : new double[] {1 - side / width});
    }

    /// The left one's width where it asks for nothing.
    private double own() {
        return Math.clamp(across.getWidth() * 0.25, 220, 380);
    }

    /// A width that was given on demand goes with the demand; one that somebody dragged does not.
    private void need(double before, double now) {
        if (across.getWidth() > 0 && across.getItems().contains(left)) {
            double room = across.getWidth() - right.getWidth() - MIDDLE;
            boolean given = Math.abs(left.getWidth() - Math.min(before, room)) < NEAR;
            double least = given ? own() : left.getWidth();
            double wide = Math.max(least, now > usual ? Math.min(now, room) : 0);
            across.setDividerPosition(0, wide / across.getWidth());
        }
    }
}
