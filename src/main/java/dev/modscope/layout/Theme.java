package dev.modscope.layout;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// The colours of a picture. An owner's colour is its hue, taken from the owner's name, so it is the same in every view,
/// theme and run; lightness and strength are the theme's (in OKLCH, Ottosson 2020, where equal numbers look equally
/// light).
public record Theme(String name, int background, int text, int quiet, int panel, int rule, int accent, Tones tones) {
    /// Dark on white; what files are written in.
    public static final Theme LIGHT = new Theme(
            "light", 0xFFFFFFFF, 0xFF1F2328, 0xFF656D76, 0xFFF5F7F9, 0xFFD5DAE0, 0xFF0B62D6,
            new Tones(0.965, 0.026, 0.62, 0.115, 0.68, 0.095, 0.30));
    /// Light on a dark ground.
    public static final Theme DARK = new Theme(
            "dark", 0xFF16191E, 0xFFE8EAED, 0xFF9BA3AD, 0xFF1E2228, 0xFF363C45, 0xFF6CB0FF,
            new Tones(0.295, 0.034, 0.66, 0.105, 0.60, 0.085, 0.93));

    /// Black on white, without any colour: for paper that is printed in one ink.
    public static final Theme PRINT = new Theme(
            "print", 0xFFFFFFFF, 0xFF000000, 0xFF404040, 0xFFF6F6F6, 0xFFC4C4C4, 0xFF000000,
            new Tones(0.99, 0, 0.35, 0, 0.52, 0, 0));
    /// White and bright on black.
    public static final Theme CONTRAST = new Theme(
            "contrast", 0xFF000000, 0xFFFFFFFF, 0xFFF0F0F0, 0xFF000000, 0xFFB8B8B8, 0xFFFFE45C,
            new Tones(0.18, 0.03, 0.86, 0.11, 0.80, 0.10, 0.99));

    private static final int HUES = 40;

    /// Lightness and strength of an owner's fill, border and edges, and the lightness of the name in its box.
    public record Tones(
            double fill, double fillChroma, double border, double borderChroma, double line, double lineChroma,
            double name) {}

    /// The theme of a name.
    public static Optional<Theme> of(String name) {
        return Stream.of(LIGHT, DARK, PRINT).filter(theme -> theme.name.equals(name)).findFirst();
    }

    /// The ground of an owner's box.
    public int fill(String owner) {
        return oklch(tones.fill, tones.fillChroma, hue(owner));
    }

    /// The border of an owner's box.
    public int border(String owner) {
        return oklch(tones.border, tones.borderChroma, hue(owner));
    }

    /// The edges that leave an owner's box.
    public int line(String owner) {
        return oklch(tones.line, tones.lineChroma, hue(owner));
    }

    /// The name in an owner's box.
    public int name(String owner) {
        return oklch(tones.name, tones.borderChroma == 0 ? 0 : 0.03, hue(owner));
    }

    /// A sign's colour by its meaning.
    int sign(Drawing.Mark mark) {
        double hue = switch (mark) {
            case ADDED -> 150;
            case UPGRADED -> 235;
            case DOWNGRADED -> 300;
            case EXCHANGED -> 195;
            case REMOVED, UNRESOLVED -> 25;
            case RETRACTED, DEPRECATED -> 60;
            case MAIN, DIRECT, HELD, REPLACED, FOLDED, PINNED, LOADING -> 265;
        };
        double chroma = mark == Drawing.Mark.LOADING ? 0.01 : 0.15;
        return tones.borderChroma == 0 ? oklch(tones.border, 0, 0) : oklch(0.58, chroma, Math.toRadians(hue));
    }

    /// A colour as strong as a part of it.
    static int faded(int colour, double part) {
        return ((int) Math.round((colour >>> 24) * part) << 24) | (colour & 0xFFFFFF);
    }

    private static double hue(String owner) {
        int hash = 0x811C9DC5;
        for (byte b : owner.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x01000193;
        }
        hash ^= hash >>> 15;
        return Math.floorMod(hash, HUES) * 2 * Math.PI / HUES;
    }

    private static int oklch(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static int channel(double linear) {
        double clamped = Math.clamp(linear, 0, 1);
        double curved = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
        return (int) Math.round(curved * 255);
    }
}
