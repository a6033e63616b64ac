package dev.modscope.ui.graph.raster;

/// Draws lines, bent or straight, whole or dashed, on pixels. A line is cut into straight pieces; a piece that is more
/// flat than steep is filled column by column, a steep one row by row, each pixel as far as it is covered. Pieces share
/// no column, so a translucent line does not darken where they meet.
final class Liner {
    private static final double DASH = 4;
    private static final double GAP = 3;
    private static final int MOST_PIECES = 48;

    private final Pixels pixels;
    private double half;
    private double strength;
    private int colour;
    private boolean dashed;
    private double scale;
    private double walked;
    private double x;
    private double y;
    private boolean flat;
    private boolean fresh;

    Liner(Pixels pixels) {
        this.pixels = pixels;
    }

    /// How the next line is drawn: its colour, its width in pixels, whether it is dashed, and the zoom of the dashes. A
    /// line thinner than a pixel is drawn as wide as one, and fainter, as is one whose dashes would be finer than a pixel.
    void ready(int argb, double width, boolean dashes, double zoom) {
        colour = Pixels.premultiplied(argb);
        half = Math.max(1, width) / 2;
        boolean fine = dashes && DASH * zoom < 1;
        strength = Math.min(1, width) * (fine ? DASH / (DASH + GAP) : 1);
        dashed = dashes && !fine;
        scale = zoom;
        pixels.dip(colour, strength);
    }

    void move(double toX, double toY) {
        x = toX;
        y = toY;
        walked = 0;
        fresh = true;
    }

    /// Along a cubic curve: two handles and the end.
    void bend(double... handles) {
        double startX = x;
        double startY = y;
        double x1 = handles[0];
        double y1 = handles[1];
        double x2 = handles[2];
        double y2 = handles[3];
        double x3 = handles[4];
        double y3 = handles[5];
        double off = Math.abs(startX - 2 * x1 + x2) + Math.abs(x1 - 2 * x2 + x3) + Math.abs(startY - 2 * y1 + y2)
                + Math.abs(y1 - 2 * y2 + y3);
        int pieces = (int) Math.clamp(Math.ceil(Math.sqrt(off) * 0.8), 1, MOST_PIECES);
        double dx = x3 - startX;
        double dy = y3 - startY;
        boolean straight = Math.abs((x1 - startX) * dy - (y1 - startY) * dx) < 0.01
                && Math.abs((x2 - startX) * dy - (y2 - startY) * dx) < 0.01;
        pieces = straight ? 1 : pieces;
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            double u = 1 - t;
            double a = u * u * u;
            double b = 3 * u * u * t;
            double c = 3 * u * t * t;
            double d = t * t * t;
            line(a * startX + b * x1 + c * x2 + d * x3, a * startY + b * y1 + c * y2 + d * y3);
        }
    }

    void line(double toX, double toY) {
        double length = dashed ? length(toX - x, toY - y) : 0;
        if (length > 0) {
            dashes(toX, toY, length);
        } else {
            piece(x, y, toX, toY);
        }
        x = toX;
        y = toY;
    }

    /// [Math#hypot] takes ten times as long, for digits that no pixel shows.
    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void dashes(double toX, double toY, double length) {
        double period = (DASH + GAP) * scale;
        double at = 0;
        double phase = walked % period;
        while (at < length) {
            boolean on = phase < DASH * scale;
            double next = Math.min(length, at + Math.max(0.01, (on ? DASH * scale : period) - phase));
            if (on) {
                double from = at / length;
                double to = next / length;
                piece(x + (toX - x) * from, y + (toY - y) * from, x + (toX - x) * to, y + (toY - y) * to);
            }
            phase += next - at;
            phase = phase < period ? phase : 0;
            at = next;
        }
        walked += length;
    }

    private void piece(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        boolean nowFlat = Math.abs(dx) >= Math.abs(dy);
        double back = !fresh && nowFlat != flat ? half / Math.max(0.5, length(dx, dy)) : 0;
        flat = nowFlat;
        fresh = false;
        if (nowFlat) {
            columns(x0 - dx * back, y0 - dy * back, x1, y1);
        } else {
            rows(x0 - dx * back, y0 - dy * back, x1, y1);
        }
    }

    private void columns(double x0, double y0, double x1, double y1) {
        if (x1 == x0) {
            return;
        }
        double slope = (y1 - y0) / (x1 - x0);
        double reach = half * Math.sqrt(1 + slope * slope);
        int first = Math.max(0, (int) Math.ceil(Math.min(x0, x1) - 0.5));
        int end = Math.min(pixels.width(), (int) Math.ceil(Math.max(x0, x1) - 0.5));
        if (slope == 0) {
            thick(y0, reach, first, end);
            return;
        }
        for (int column = first; column < end; column++) {
            double middle = y0 + (column + 0.5 - x0) * slope;
            pixels.upright(column, middle - reach, middle + reach);
        }
    }

    private void thick(double middle, double reach, int first, int end) {
        double top = middle - reach;
        double bottom = middle + reach;
        for (int row = (int) Math.floor(top); row <= (int) Math.floor(bottom); row++) {
            pixels.span(row, first, end, colour, strength * (Math.min(row + 1, bottom) - Math.max(row, top)));
        }
    }

    private void rows(double x0, double y0, double x1, double y1) {
        double slope = (x1 - x0) / (y1 - y0);
        double reach = half * Math.sqrt(1 + slope * slope);
        int first = Math.max(0, (int) Math.ceil(Math.min(y0, y1) - 0.5));
        int end = Math.min(pixels.height(), (int) Math.ceil(Math.max(y0, y1) - 0.5));
        for (int row = first; row < end; row++) {
            double middle = x0 + (row + 0.5 - y0) * slope;
            pixels.level(row, middle - reach, middle + reach);
        }
    }
}
