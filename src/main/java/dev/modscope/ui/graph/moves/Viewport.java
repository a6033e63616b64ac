package dev.modscope.ui.graph.moves;

import dev.modscope.layout.Drawing.Rect;

/// Which part of a drawing a pane shows: a point of the drawing stands at `x * zoom + left`, `y * zoom + top`.
/// Immutable; a gesture makes another one.
public record Viewport(double zoom, double left, double top) {
    /// The smallest zoom.
    public static final double LEAST = 0.04;
    /// The largest zoom.
    public static final double MOST = 4;

    private static final double MARGIN = 16;

    /// The zoom at which a whole picture just fits, but not more than half as large again as life.
    public static Viewport fit(Rect bounds, double width, double height) {
        double across = (width - 2 * MARGIN) / Math.max(1, bounds.width());
        double down = (height - 2 * MARGIN) / Math.max(1, bounds.height());
        return centred(bounds, Math.clamp(Math.min(across, down), LEAST, 1.5), width, height);
    }

    /// The middle of a part of the drawing in the middle of the pane.
    public static Viewport centred(Rect part, double zoom, double width, double height) {
        double middle = part.x() + part.width() / 2;
        double centre = part.y() + part.height() / 2;
        return new Viewport(zoom, width / 2 - middle * zoom, height / 2 - centre * zoom);
    }

    /// A part of the drawing at the left edge, in the middle of the height.
    public static Viewport fromLeft(Rect bounds, Rect start, double zoom, double height) {
        double centre = start.y() + start.height() / 2;
        return new Viewport(zoom, MARGIN - bounds.x() * zoom, height / 2 - centre * zoom);
    }

    /// Moved by pixels.
    public Viewport panned(double dx, double dy) {
        return new Viewport(zoom, left + dx, top + dy);
    }

    /// Enlarged so that the point of the pane stays over the same point of the drawing.
    public Viewport zoomed(double factor, double atX, double atY) {
        double next = Math.clamp(zoom * factor, LEAST, MOST);
        double part = next / zoom;
        return new Viewport(next, atX - (atX - left) * part, atY - (atY - top) * part);
    }

    /// Moved so that a part of the drawing has the place on the pane that `earlier` had.
    public Viewport holding(Rect earlier, Rect now) {
        return panned((earlier.x() - now.x()) * zoom, (earlier.y() - now.y()) * zoom);
    }

    /// Moved as little as needed for a part of the drawing to be seen.
    public Viewport showing(Rect part, double width, double height) {
        double dx = shift(toPaneX(part.x()), toPaneX(part.right()), width);
        double dy = shift(toPaneY(part.y()), toPaneY(part.bottom()), height);
        return dx == 0 && dy == 0 ? this : panned(dx, dy);
    }

    /// Moved so that no room is left empty beside what could fill it.
    public Viewport within(Rect bounds, double width, double height) {
        return panned(
                slack(toPaneX(bounds.x()), toPaneX(bounds.right()), width),
                slack(toPaneY(bounds.y()), toPaneY(bounds.bottom()), height));
    }

    private static double slack(double start, double end, double room) {
        double before = start - MARGIN;
        double after = room - MARGIN - end;
        if (before > 0 && after < 0) {
            return -Math.min(before, -after);
        }
        return after > 0 && before < 0 ? Math.min(after, -before) : 0;
    }

    private static double shift(double start, double end, double room) {
        if (start >= MARGIN && end <= room - MARGIN) {
            return 0;
        }
        return room / 2 - (start + end) / 2;
    }

    /// The part of the drawing that a pane of that size shows.
    public Rect visible(double width, double height) {
        return new Rect(toDrawingX(0), toDrawingY(0), width / zoom, height / zoom);
    }

    /// A column of the pane as a column of the drawing.
    public double toDrawingX(double x) {
        return (x - left) / zoom;
    }

    /// A row of the pane as a row of the drawing.
    public double toDrawingY(double y) {
        return (y - top) / zoom;
    }

    /// A column of the drawing as a column of the pane.
    public double toPaneX(double x) {
        return x * zoom + left;
    }

    /// A row of the drawing as a row of the pane.
    public double toPaneY(double y) {
        return y * zoom + top;
    }
}
