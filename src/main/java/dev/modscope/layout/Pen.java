package dev.modscope.layout;

import dev.modscope.layout.Drawing.Rect;
import java.util.Arrays;

/// What a painter draws with. A back end for the screen and one for each kind of file exist outside of this package; a
/// test records. Coordinates grow to the right and downwards; a colour is `0xAARRGGBB`.
public interface Pen {
    /// Fills a rectangle with rounded corners.
    void fillRect(Rect rect, double radius, int colour);

    /// Strokes a rectangle with rounded corners.
    void strokeRect(Rect rect, double radius, Stroke stroke);

    /// Strokes a curve.
    void stroke(Curve curve, Stroke stroke);

    /// Fills the inside of a closed curve.
    void fill(Curve outline, int colour);

    /// Writes one line of text from `x` on, its baseline at `y`.
    void text(String text, double x, double y, Lettering lettering);

    /// Remembers the current place and clip; [#restore] returns to them.
    void save();

    /// Returns to the place and clip of the last [#save].
    void restore();

    /// Moves what follows.
    void translate(double dx, double dy);

    /// Enlarges what follows.
    void scale(double factor);

    /// Hides what follows outside of a rectangle.
    void clip(Rect rect);

    /// Begins a part that a reader may be told the name of (a tooltip in SVG, nothing on a bitmap).
    default void begin(String name) {}

    /// Ends the part begun last.
    default void end() {}

    /// How a line is drawn.
    record Stroke(int colour, double width, boolean dashed) {}

    /// How text is drawn.
    record Lettering(Face face, double size, int colour) {}

    /// Cubic curves joined to one line: a starting point, then three points (two handles and the end) for each piece.
    final class Curve {
        private final double[] points;

        private Curve(double[] points) {
            this.points = points;
        }

        /// Takes `x0, y0` and then six numbers a piece.
        public static Curve of(double... points) {
            if (points.length < 8 || points.length % 6 != 2) {
                throw new IllegalArgumentException("a curve of " + points.length + " numbers");
            }
            return new Curve(points.clone());
        }

        /// A straight line.
        public static Curve line(double x0, double y0, double x1, double y1) {
            return new Curve(new double[] {x0, y0, x0, y0, x1, y1, x1, y1});
        }

        /// An outline of straight lines, closed.
        public static Curve polygon(double... corners) {
            double[] points = new double[2 + corners.length * 3];
            points[0] = corners[0];
            points[1] = corners[1];
            for (int i = 0; i < corners.length; i += 2) {
                int next = (i + 2) % corners.length;
                double[] piece = {corners[i], corners[i + 1], corners[next], corners[next + 1]};
                System.arraycopy(piece, 0, points, 2 + i * 3, 4);
                System.arraycopy(piece, 2, points, 6 + i * 3, 2);
            }
            return new Curve(points);
        }

        /// How many pieces there are.
        public int pieces() {
            return (points.length - 2) / 6;
        }

        /// How many numbers there are.
        public int size() {
            return points.length;
        }

        /// One of the numbers: the even ones are `x`, the odd ones `y`.
        public double at(int index) {
            return points[index];
        }

        /// The smallest rectangle around all points, handles included.
        public Rect bounds() {
            double[] sides = {points[0], points[1], points[0], points[1]};
            widen(sides);
            return new Rect(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]);
        }

        /// Moves the left, upper, right and lower side of a rectangle so that all points are in it.
        void widen(double[] sides) {
            double left = sides[0];
            double top = sides[1];
            double right = sides[2];
            double bottom = sides[3];
            for (int i = 0; i < points.length; i += 2) {
                left = Math.min(left, points[i]);
                right = Math.max(right, points[i]);
                top = Math.min(top, points[i + 1]);
                bottom = Math.max(bottom, points[i + 1]);
            }
            sides[0] = left;
            sides[1] = top;
            sides[2] = right;
            sides[3] = bottom;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Curve curve && Arrays.equals(points, curve.points);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(points);
        }

        @Override
        public String toString() {
            return Arrays.toString(points);
        }
    }

    /// The two faces of the bundled font (the Go fonts of Bigelow & Holmes), and the one place where text is measured: a
    /// table of their advance widths, so that the layout, the window and every file agree on every system, and the layout
    /// needs no graphics toolkit. A test compares the table with the font files.
    enum Face {
        /// For what is read second.
        REGULAR(
                "Go-Regular.ttf",
                    """
                569 569 727 1139 1139 1821 1366 391 682 682 1196 1196 648 1196 648 569 1139 1139 1139 1139 1139
                1139 1139 1139 1139 1139 627 627 1196 1196 1196 1139 2079 1366 1366 1479 1479 1366 1251 1593
                1479 817 1015 1366 1139 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251
                569 569 569 960 1139 682 1139 1139 1024 1139 1139 569 1139 1139 505 519 1024 548 1706 1139 1139
                1139 1139 682 1024 579 1139 1024 1479 1024 1024 1024 684 532 684 1196
                """,
                """
                569 682 1139 1139 1139 1139 532 1139 682 1509 758 1139 1196 0 1509 1139 819 1196 933 933 682
                1139 1100 547 682 933 748 1139 1708 1708 1708 1251 1366 1366 1366 1366 1366 1366 2048 1479 1366
                1366 1366 1366 817 817 817 817 1489 1479 1593 1593 1593 1593 1593 1196 1593 1479 1479 1479 1479
                1366 1366 1251 1139 1139 1139 1139 1139 1139 1821 1024 1139 1139 1139 1139 505 505 505 505 1139
                1139 1139 1139 1139 1139 1139 1196 1251 1139 1139 1139 1139 1024 1139 1024
                """,
                1024),
        /// For names and titles.
        MEDIUM(
                "Go-Medium.ttf",
                    """
                569 625 849 1139 1139 1821 1422 439 682 682 1169 1196 608 1196 608 569 1139 1139 1139 1139 1139
                1139 1139 1139 1139 1139 654 654 1196 1196 1196 1195 2038 1422 1422 1479 1479 1366 1251 1593
                1479 872 1077 1422 1195 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251
                625 569 625 1078 1139 682 1139 1195 1081 1195 1139 625 1195 1195 548 554 1081 579 1763 1195 1195
                1195 1195 739 1081 630 1195 1081 1536 1081 1081 1024 740 552 740 1196
                """,
                """
                569 682 1139 1139 1139 1139 552 1139 682 1509 758 1139 1196 0 1509 1139 819 1196 973 973 682
                1195 1119 557 682 973 748 1139 1708 1708 1708 1251 1422 1422 1422 1422 1422 1422 2048 1479 1366
                1366 1366 1366 872 872 872 872 1484 1479 1593 1593 1593 1593 1593 1196 1593 1479 1479 1479 1479
                1366 1366 1251 1139 1139 1139 1139 1139 1139 1821 1081 1139 1139 1139 1139 548 548 548 548 1195
                1195 1195 1195 1195 1195 1195 1196 1251 1195 1195 1195 1195 1081 1195 1081
                """,
                1081);

        private static final double UNITS = 2048;

        private final String file;
        private final String ascii;
        private final String latin;
        private final int enDash;

        Face(String file, String ascii, String latin, int enDash) {
            this.file = file;
            this.ascii = numbers(ascii);
            this.latin = numbers(latin);
            this.enDash = enDash;
        }

        /// One character for each number: an enum holds no arrays.
        private static String numbers(String text) {
            StringBuilder packed = new StringBuilder();
            for (String number : text.strip().split("\\s+", -1)) {
                packed.append((char) Integer.parseInt(number));
            }
            return packed.toString();
        }

        /// The name of the font file, a resource beside this class.
        public String file() {
            return file;
        }

        /// How far text of that size reaches.
        public double width(String text, double size) {
            long units = 0;
            for (int i = 0; i < text.length(); i++) {
                units += advance(text.charAt(i));
            }
            return units * size / UNITS;
        }

        private int advance(char c) {
            if (c >= ' ' && c < 127) {
                return ascii.charAt(c - ' ');
            }
            if (c >= 160 && c < 256) {
                return latin.charAt(c - 160);
            }
            return c == '–' ? enDash : (int) UNITS;
        }

        /// The longest beginning and end of a text that fit into a width, with an ellipsis between them.
        public String shortened(String text, double size, double width) {
            if (width(text, size) <= width) {
                return text;
            }
            long[] upTo = new long[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                upTo[i + 1] = upTo[i] + advance(text.charAt(i));
            }
            int keep = text.length() - 1;
            while (keep > 2 && cutUnits(upTo, keep) * size / UNITS > width) {
                keep--;
            }
            return cut(text, keep);
        }

        private long cutUnits(long[] upTo, int keep) {
            int head = keep * 2 / 5;
            int last = upTo.length - 1;
            return upTo[head] + advance('…') + upTo[last] - upTo[last - (keep - head)];
        }

        private static String cut(String text, int keep) {
            int head = keep * 2 / 5;
            return text.substring(0, head) + "…" + text.substring(text.length() - (keep - head));
        }
    }
}
