package dev.modscope.export.paper;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Pen;
import dev.modscope.module.Shown;
import java.util.ArrayDeque;
import java.util.Deque;

/// A [Pen] that writes SVG: text as text (searchable, and as wide as it was measured whatever font the reader has),
/// numbers with two decimals, nothing that changes from run to run.
final class SvgPen implements Pen {
    private static final String FAMILIES = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";
    private static final String MEDIUM = "<style>.m{font-family:'Go Medium',Go," + FAMILIES + ";font-weight:500}</style>\n";

    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> groups = new ArrayDeque<>();
    private int open;
    private int clips;

    /// Begins a page with a title and a description for those who cannot see it.
    SvgPen(Rect page, String title, String description) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        number(page.width()).append("\" height=\"");
        number(page.height()).append("\" viewBox=\"");
        number(page.x()).append(' ');
        number(page.y()).append(' ');
        number(page.width()).append(' ');
        number(page.height()).append("\" role=\"img\" font-family=\"Go, ").append(FAMILIES).append("\" fill=\"none\">\n");
        element("title", title);
        element("desc", description);
        out.append(MEDIUM);
    }

    /// The finished page.
    String finished() {
        return out + "</svg>\n";
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
    }

    @Override
    public void fillRect(Rect rect, double radius, int colour) {
        rectangle(rect, radius);
        paint("fill", colour);
        out.append("/>\n");
    }

    @Override
    public void strokeRect(Rect rect, double radius, Stroke stroke) {
        rectangle(rect, radius);
        line(stroke);
        out.append("/>\n");
    }

    private void rectangle(Rect rect, double radius) {
        out.append("<rect x=\"");
        number(rect.x()).append("\" y=\"");
        number(rect.y()).append("\" width=\"");
        number(rect.width()).append("\" height=\"");
        number(rect.height());
        if (radius > 0) {
            out.append("\" rx=\"");
            number(radius);
        }
        out.append('"');
    }

    private void line(Stroke stroke) {
        paint("stroke", stroke.colour());
        out.append(" stroke-width=\"");
        number(stroke.width()).append('"');
        if (stroke.dashed()) {
            out.append(" stroke-dasharray=\"4 3\"");
        }
    }

    private void paint(String what, int colour) {
        out.append(' ').append(what).append("=\"#");
        String hex = Integer.toHexString(colour | 0xFF000000);
        out.append(hex, 2, 8).append('"');
        int alpha = colour >>> 24;
        if (alpha < 255) {
            out.append(' ').append(what).append("-opacity=\"");
            number(alpha / 255.0).append('"');
        }
    }

    @Override
    public void stroke(Curve curve, Stroke stroke) {
        path(curve);
        line(stroke);
        out.append("/>\n");
    }

    @Override
    public void fill(Curve outline, int colour) {
        path(outline);
        paint("fill", colour);
        out.append("/>\n");
    }

    private void path(Curve curve) {
        out.append("<path d=\"M");
        number(curve.at(0)).append(' ');
        number(curve.at(1));
        for (int i = 2; i < curve.size(); i += 6) {
            piece(curve, i);
        }
        out.append('"');
    }

    /// A straight piece is written as one.
    private void piece(Curve curve, int i) {
        boolean straight = curve.at(i) == curve.at(i - 2) && curve.at(i + 1) == curve.at(i - 1)
                && curve.at(i + 2) == curve.at(i + 4) && curve.at(i + 3) == curve.at(i + 5);
        out.append(straight ? 'L' : 'C');
        for (int k = straight ? i + 4 : i; k < i + 6; k++) {
            number(curve.at(k)).append(k < i + 5 ? " " : "");
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        out.append("<text x=\"");
        number(x).append("\" y=\"");
        number(y).append("\" font-size=\"");
        number(lettering.size()).append('"');
        if (lettering.face() != Face.REGULAR) {
            out.append(" class=\"m\"");
        }
        out.append(" textLength=\"");
        number(lettering.face().width(text, lettering.size())).append("\" lengthAdjust=\"spacingAndGlyphs\"");
        paint("fill", lettering.colour());
        out.append('>');
        escape(text);
        out.append("</text>\n");
    }

    @Override
    public void save() {
        groups.push(open);
        open = 0;
    }

    @Override
    public void restore() {
        for (; open > 0; open--) {
            out.append("</g>\n");
        }
        open = groups.pop();
    }

    @Override
    public void translate(double dx, double dy) {
        open++;
        out.append("<g transform=\"translate(");
        number(dx).append(' ');
        number(dy).append(")\">\n");
    }

    @Override
    public void scale(double factor) {
        open++;
        out.append("<g transform=\"scale(");
        number(factor).append(")\">\n");
    }

    @Override
    public void clip(Rect rect) {
        open++;
        clips++;
        out.append("<clipPath id=\"c").append(clips).append("\">");
        rectangle(rect, 0);
        out.append("/></clipPath>\n<g clip-path=\"url(#c").append(clips).append(")\">\n");
    }

    @Override
    public void begin(String name) {
        out.append("<g>");
        element("title", name);
    }

    @Override
    public void end() {
        out.append("</g>\n");
    }

    /// At most two decimals, without the locale and without trailing zeros.
    private StringBuilder number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
        return out;
    }

    private void escape(String text) {
        String shown = Shown.lines(text).replace('\t', ' ');
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(c);
            }
        }
    }
}
