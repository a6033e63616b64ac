package dev.modscope.ui.graph.raster;

import java.util.Arrays;

/// A rectangle of pixels, `0xAARRGGBB` with the colours already multiplied by their opacity.
public final class Pixels {
    private final int[] data;
    private final int width;
    private final int height;
    private int ink;
    private double strength;

    /// Uses an array, row by row, at least `width * height` long.
    public Pixels(int[] data, int width, int height) {
        if (data.length < width * height) {
            throw new IllegalArgumentException(data.length + " pixels for " + width + "×" + height);
        }
        this.data = data;
        this.width = width;
        this.height = height;
    }

    /// Nothing anywhere.
    public static Pixels blank(int width, int height) {
        return new Pixels(new int[width * height], width, height);
    }

    /// How many columns there are.
    public int width() {
        return width;
    }

    /// How many rows there are.
    public int height() {
        return height;
    }

    /// One pixel.
    public int at(int x, int y) {
        return data[y * width + x];
    }

    /// Nothing anywhere again.
    void clear() {
        Arrays.fill(data, 0, width * height, 0);
    }

    /// Lays a colour over one pixel as far as it is covered, from 0 to 1; outside of the rectangle nothing happens.
    void blend(int x, int y, int premultiplied, double covered) {
        if (x >= 0 && y >= 0 && x < width && y < height && covered > 0) {
            int at = y * width + x;
            data[at] = over(premultiplied, (int) (Math.min(1, covered) * 256), data[at]);
        }
    }

    /// What [#upright] and [#level] lay over from now on: a colour, and how much of it.
    void dip(int premultiplied, double much) {
        ink = premultiplied;
        strength = much;
    }

    /// Over a part of a column, between two heights, each pixel as far as it is covered.
    void upright(int x, double from, double to) {
        double top = Math.max(0, from);
        double bottom = Math.min(height, to);
        if (top < bottom && x >= 0 && x < width) {
            stripe(((int) top) * width + x, width, top, bottom);
        }
    }

    /// Over a part of a row, between two places, each pixel as far as it is covered.
    void level(int y, double from, double to) {
        double left = Math.max(0, from);
        double right = Math.min(width, to);
        if (left < right && y >= 0 && y < height) {
            stripe(y * width + ((int) left), 1, left, right);
        }
    }

    /// The first and the last pixel are covered in part.
    private void stripe(int first, int step, double from, double to) {
        int begin = (int) from;
        int end = (int) to;
        if (begin == end) {
            put(first, strength * (to - from));
            return;
        }
        put(first, strength * (begin + 1 - from));
        int at = first + step;
        for (int i = begin + 1; i < end; i++, at += step) {
            put(at, strength);
        }
        if (to > end) {
            put(at, strength * (to - end));
        }
    }

    private void put(int at, double covered) {
        data[at] = over(ink, (int) (covered * 256), data[at]);
    }

    /// Lays a colour over a part of a row, from a column on to another one, which is left out.
    void span(int y, int from, int to, int premultiplied, double covered) {
        if (y < 0 || y >= height) {
            return;
        }
        int part = (int) (Math.min(1, covered) * 256);
        int end = y * width + Math.min(width, to);
        int start = y * width + Math.max(0, from);
        if (part == 256 && premultiplied >>> 24 == 255) {
            if (start < end) {
                Arrays.fill(data, start, end, premultiplied);
            }
            return;
        }
        for (int at = start; at < end; at++) {
            data[at] = over(premultiplied, part, data[at]);
        }
    }

    /// Two channels at a time.
    private static int over(int source, int part, int below) {
        int s02 = (((source & 0xFF00FF) * part) >>> 8) & 0xFF00FF;
        int s13 = (((source >>> 8) & 0xFF00FF) * part) & 0xFF00FF00;
        int rest = 256 - ((s13 >>> 24) + (s13 >>> 31));
        int d02 = (((below & 0xFF00FF) * rest) >>> 8) & 0xFF00FF;
        int d13 = (((below >>> 8) & 0xFF00FF) * rest) & 0xFF00FF00;
        return (s02 | s13) + (d02 | d13);
    }

    /// A colour `0xAARRGGBB` multiplied by its opacity.
    static int premultiplied(int colour) {
        int alpha = colour >>> 24;
        int red = ((colour >> 16) & 0xFF) * alpha / 255;
        int green = ((colour >> 8) & 0xFF) * alpha / 255;
        int blue = (colour & 0xFF) * alpha / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
