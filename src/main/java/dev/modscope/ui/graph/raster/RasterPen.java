package dev.modscope.ui.graph.raster;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Pen;
import java.util.ArrayDeque;
import java.util.Deque;

/// A [Pen] on [Pixels]. It writes no text: that is left to a pen that has fonts.
public final class RasterPen implements Pen {
    /// How far a handle of a cubic curve reaches for a quarter of a circle of radius 1.
    private static final double QUARTER = 0.5523;

    private record Place(double scale, double dx, double dy) {}

    private final Pixels pixels;
    private final Liner liner;
    private final Deque<Place> places = new ArrayDeque<>();
    private Place place = new Place(1, 0, 0);

    /// Draws on pixels that are wiped first.
    public RasterPen(Pixels pixels) {
        this.pixels = pixels;
        liner = new Liner(pixels);
        pixels.clear();
    }

    @Override
    public void fillRect(Rect rect, double radius, int argb) {
        double left = x(rect.x());
        double top = y(rect.y());
        double right = left + rect.width() * place.scale();
        double bottom = top + rect.height() * place.scale();
        double round = Math.min(radius * place.scale(), Math.min(right - left, bottom - top) / 2);
        int colour = Pixels.premultiplied(argb);
        int last = Math.min(pixels.height() - 1, (int) Math.floor(bottom));
        for (int row = Math.max(0, (int) Math.floor(top)); row <= last; row++) {
            double covered = Math.min(row + 1, bottom) - Math.max(row, top);
            double middle = Math.clamp(row + 0.5, top, bottom);
            double deep = Math.max(0, round - Math.min(middle - top, bottom - middle));
            double inset = round - Math.sqrt(round * round - deep * deep);
            row(row, left + inset, right - inset, colour, covered);
        }
    }

    private void row(int row, double left, double right, int colour, double covered) {
        int first = (int) Math.floor(left);
        int last = (int) Math.floor(right);
        if (first == last) {
            pixels.blend(first, row, colour, covered * (right - left));
            return;
        }
        pixels.blend(first, row, colour, covered * (first + 1 - left));
        pixels.span(row, first + 1, last, colour, covered);
        pixels.blend(last, row, colour, covered * (right - last));
    }

    @Override
    public void strokeRect(Rect rect, double radius, Stroke stroke) {
        ready(stroke);
        double left = x(rect.x());
        double top = y(rect.y());
        double right = left + rect.width() * place.scale();
        double bottom = top + rect.height() * place.scale();
        double r = Math.max(0, Math.min(radius * place.scale(), Math.min(right - left, bottom - top) / 2));
        double k = r * (1 - QUARTER);
        liner.move(left + r, top);
        liner.line(right - r, top);
        liner.bend(right - k, top, right, top + k, right, top + r);
        liner.line(right, bottom - r);
        liner.bend(right, bottom - k, right - k, bottom, right - r, bottom);
        liner.line(left + r, bottom);
        liner.bend(left + k, bottom, left, bottom - k, left, bottom - r);
        liner.line(left, top + r);
        liner.bend(left, top + k, left + k, top, left + r, top);
    }

    @Override
    public void stroke(Curve curve, Stroke stroke) {
        ready(stroke);
        liner.move(x(curve.at(0)), y(curve.at(1)));
        for (int i = 2; i < curve.size(); i += 6) {
            liner.bend(
                    x(curve.at(i)), y(curve.at(i + 1)), x(curve.at(i + 2)), y(curve.at(i + 3)), x(curve.at(i + 4)),
                    y(curve.at(i + 5)));
        }
    }

    private void ready(Stroke stroke) {
        liner.ready(stroke.colour(), stroke.width() * place.scale(), stroke.dashed(), place.scale());
    }

    /// Only outlines made of straight lines, and without holes, are needed; each row is filled between its ends.
    @Override
    public void fill(Curve outline, int argb) {
        Rect bounds = outline.bounds();
        int colour = Pixels.premultiplied(argb);
        for (int row = (int) Math.floor(y(bounds.y())); row <= Math.floor(y(bounds.bottom())); row++) {
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            for (int i = 0; i + 7 < outline.size(); i += 6) {
                double x0 = x(outline.at(i));
                double y0 = y(outline.at(i + 1));
                double part = (row + 0.5 - y0) / (y(outline.at(i + 7)) - y0);
                if (part >= 0 && part <= 1) {
                    double at = x0 + part * (x(outline.at(i + 6)) - x0);
                    left = Math.min(left, at);
                    right = Math.max(right, at);
                }
            }
            if (left < right) {
                row(row, left, right, colour, 1);
            }
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {}

    private double x(double drawn) {
        return drawn * place.scale() + place.dx();
    }

    private double y(double drawn) {
        return drawn * place.scale() + place.dy();
    }

    @Override
    public void save() {
        places.push(place);
    }

    @Override
    public void restore() {
        place = places.pop();
    }

    @Override
    public void translate(double dx, double dy) {
        place = new Place(place.scale(), place.dx() + dx * place.scale(), place.dy() + dy * place.scale());
    }

    @Override
    public void scale(double factor) {
        place = new Place(place.scale() * factor, place.dx(), place.dy());
    }

    /// The pixels themselves are the clip.
    @Override
    public void clip(Rect rect) {}
}
