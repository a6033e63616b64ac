package dev.modscope.export.paper;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Pen;
import dev.modscope.module.Shown;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/// A [Pen] on a Java2D surface, for bitmaps and PDF. Needs no display.
final class Java2dPen implements Pen {
    private static final float[] DASHES = {4, 3};

    private final Graphics2D graphics;
    private final Deque<Place> places = new ArrayDeque<>();
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    private record Place(AffineTransform transform, Shape clip) {}

    Java2dPen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (Face face : Face.values()) {
            fonts.put(face, font(face));
        }
    }

    static Font font(Face face) {
        try (InputStream in = Pen.class.getResourceAsStream(face.file())) {
            if (in == null) {
                throw new IllegalStateException("the font " + face.file() + " is missing from this build");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + face.file(), e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + face.file() + " is damaged", e);
        }
    }

    @Override
    public void fillRect(Rect rect, double radius, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.fill(shape(rect, radius));
    }

    @Override
    public void strokeRect(Rect rect, double radius, Stroke stroke) {
        ready(stroke);
        graphics.draw(shape(rect, radius));
    }

    private static Shape shape(Rect rect, double radius) {
        return radius == 0
                ? new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height())
                : new RoundRectangle2D.Double(
                        rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
    }

    private void ready(Stroke stroke) {
        graphics.setColor(new Color(stroke.colour(), true));
        float width = (float) stroke.width();
        graphics.setStroke(stroke.dashed()
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    @Override
    public void stroke(Curve curve, Stroke stroke) {
        ready(stroke);
        graphics.draw(path(curve));
    }

    @Override
    public void fill(Curve outline, int colour) {
        graphics.setColor(new Color(colour, true));
        graphics.fill(path(outline));
    }

    private static Path2D path(Curve curve) {
        Path2D path = new Path2D.Double();
        path.moveTo(curve.at(0), curve.at(1));
        for (int i = 2; i < curve.size(); i += 6) {
            path.curveTo(
                    curve.at(i), curve.at(i + 1), curve.at(i + 2), curve.at(i + 3), curve.at(i + 4),
                    curve.at(i + 5));
        }
        return path;
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        Font font = fonts.getOrDefault(lettering.face(), graphics.getFont());
        graphics.setFont(font.deriveFont((float) lettering.size()));
        graphics.setColor(new Color(lettering.colour(), true));
        graphics.drawString(legible(font, Shown.line(text)), (float) x, (float) y);
    }

    /// A text for which the bundled font has all letters: the others, of scripts that it does not have, become escapes. A
    /// font of this machine would draw them, and other bytes than on the next machine.
    static String legible(Face face, String text) {
        return text.chars().allMatch(c -> c < 0x7f) ? text : legible(font(face), text);
    }

    private static String legible(Font font, String text) {
        if (font.canDisplayUpTo(text) < 0) {
            return text;
        }
        StringBuilder legible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (font.canDisplay(c)) {
                legible.appendCodePoint(c);
            } else {
                legible.append(c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c));
            }
        });
        return legible.toString();
    }

    @Override
    public void save() {
        places.push(new Place(graphics.getTransform(), graphics.getClip()));
    }

    @Override
    public void restore() {
        Place place = places.pop();
        graphics.setTransform(place.transform());
        graphics.setClip(place.clip());
    }

    @Override
    public void translate(double dx, double dy) {
        graphics.translate(dx, dy);
    }

    @Override
    public void scale(double factor) {
        graphics.scale(factor, factor);
    }

    @Override
    public void clip(Rect rect) {
        graphics.clip(shape(rect, 0));
    }
}
