package dev.modscope.ui.graph.words;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Pen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;

/// A [Pen] on a JavaFX canvas, writing with the bundled font as the files do. Fonts and colours are remembered: a frame
/// asks for the same few again and again.
public final class CanvasPen implements Pen {
    private final GraphicsContext graphics;
    private final Map<Lettering, Font> fonts = new HashMap<>();
    private final Map<Integer, Color> colours = new HashMap<>();
    private final Map<Face, String> families = new EnumMap<>(Face.class);

    /// Draws on a canvas.
    public CanvasPen(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
        for (Face face : Face.values()) {
            families.put(face, load(face));
        }
    }

    private static String load(Face face) {
        try (InputStream in = Pen.class.getResourceAsStream(face.file())) {
            Font font = in == null ? Font.getDefault() : Font.loadFont(in, 12);
            return font == null ? Font.getDefault().getName() : font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + face.file(), e);
        }
    }

    @Override
    public void fillRect(Rect rect, double radius, int colour) {
        graphics.setFill(colour(colour));
        if (radius == 0) {
            graphics.fillRect(rect.x(), rect.y(), rect.width(), rect.height());
        } else {
            graphics.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
        }
    }

    @Override
    public void strokeRect(Rect rect, double radius, Stroke stroke) {
        ready(stroke);
        if (radius == 0) {
            graphics.strokeRect(rect.x(), rect.y(), rect.width(), rect.height());
        } else {
            graphics.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
        }
    }

    private void ready(Stroke stroke) {
        graphics.setStroke(colour(stroke.colour()));
        graphics.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            graphics.setLineDashes(4, 3);
        } else {
            graphics.setLineDashes();
        }
    }

    private Color colour(int argb) {
        return colours.computeIfAbsent(
                argb,
                _ -> Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0));
    }

    @Override
    public void stroke(Curve curve, Stroke stroke) {
        ready(stroke);
        path(curve);
        graphics.stroke();
    }

    @Override
    public void fill(Curve outline, int colour) {
        graphics.setFill(colour(colour));
        path(outline);
        graphics.fill();
    }

    private void path(Curve curve) {
        graphics.beginPath();
        graphics.moveTo(curve.at(0), curve.at(1));
        for (int i = 2; i < curve.size(); i += 6) {
            graphics.bezierCurveTo(
                    curve.at(i), curve.at(i + 1), curve.at(i + 2), curve.at(i + 3), curve.at(i + 4),
                    curve.at(i + 5));
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        Lettering key = new Lettering(lettering.face(), lettering.size(), 0);
        graphics.setFont(fonts.computeIfAbsent(
                key, _ -> new Font(families.getOrDefault(key.face(), ""), key.size())));
        graphics.setFill(colour(lettering.colour()));
        graphics.fillText(text, x, y);
    }

    @Override
    public void save() {
        graphics.save();
    }

    @Override
    public void restore() {
        graphics.restore();
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
        graphics.beginPath();
        graphics.rect(rect.x(), rect.y(), rect.width(), rect.height());
        graphics.clip();
    }
}
