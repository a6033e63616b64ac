package dev.modscope.ui.graph.words;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Pen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;

/// A [Pen] on a JavaFX canvas, writing with the bundled font as the files do. Places and sizes are worked out here, not by
/// a transform of the canvas: under one, the toolkit draws every letter as an outline instead of copying it from those it
/// has drawn before. Fonts and colours are remembered: a frame asks for the same few again and again.
public final class CanvasPen implements Pen {
    private static final int FONTS = 60;

    /// Where the pen is moved and how it is scaled.
    private record Place(double scale, double dx, double dy) {}

    private final GraphicsContext graphics;
    // Asked for when a pen is made, not when it first writes: style sheets name these fonts too.
    private final Map<Face, String> families = Loaded.FAMILIES;
    private final Deque<Place> places = new ArrayDeque<>();
    private Place place = new Place(1, 0, 0);
    private final Map<Lettering, Font> fonts = new HashMap<>();
    private final Map<Integer, Color> colours = new HashMap<>();

    /// Draws on a canvas.
    public CanvasPen(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
    }

    /// Loaded once: the toolkit keeps every font that it is given, even one that it has.
    private static final class Loaded {
        static final Map<Face, String> FAMILIES =
                Arrays.stream(Face.values()).collect(Collectors.toUnmodifiableMap(face -> face, Loaded::load));

        private Loaded() {}

        private static String load(Face face) {
            try (InputStream in = Pen.class.getResourceAsStream(face.file())) {
                Font font = in == null ? Font.getDefault() : Font.loadFont(in, 12);
                return font == null ? Font.getDefault().getName() : font.getName();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the font " + face.file(), e);
            }
        }
    }

    private double x(double drawn) {
        return drawn * place.scale() + place.dx();
    }

    private double y(double drawn) {
        return drawn * place.scale() + place.dy();
    }

    @Override
    public void fillRect(Rect rect, double radius, int colour) {
        graphics.setFill(colour(colour));
        double scale = place.scale();
        if (radius == 0) {
            graphics.fillRect(x(rect.x()), y(rect.y()), rect.width() * scale, rect.height() * scale);
        } else {
            double round = 2 * radius * scale;
            graphics.fillRoundRect(x(rect.x()), y(rect.y()), rect.width() * scale, rect.height() * scale, round, round);
        }
    }

    @Override
    public void strokeRect(Rect rect, double radius, Stroke stroke) {
        ready(stroke);
        double scale = place.scale();
        if (radius == 0) {
            graphics.strokeRect(x(rect.x()), y(rect.y()), rect.width() * scale, rect.height() * scale);
        } else {
            double round = 2 * radius * scale;
            graphics.strokeRoundRect(x(rect.x()), y(rect.y()), rect.width() * scale, rect.height() * scale, round, round);
        }
    }

    private void ready(Stroke stroke) {
        graphics.setStroke(colour(stroke.colour()));
        graphics.setLineWidth(stroke.width() * place.scale());
        if (stroke.dashed()) {
            graphics.setLineDashes(4 * place.scale(), 3 * place.scale());
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
        graphics.moveTo(x(curve.at(0)), y(curve.at(1)));
        for (int i = 2; i < curve.size(); i += 6) {
            graphics.bezierCurveTo(
                    x(curve.at(i)), y(curve.at(i + 1)), x(curve.at(i + 2)), y(curve.at(i + 3)), x(curve.at(i + 4)),
                    y(curve.at(i + 5)));
        }
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (fonts.size() > FONTS) {
            fonts.clear();
        }
        Lettering key = new Lettering(lettering.face(), lettering.size() * place.scale(), 0);
        graphics.setFont(fonts.computeIfAbsent(
                key, _ -> new Font(families.getOrDefault(key.face(), ""), key.size())));
        graphics.setFill(colour(lettering.colour()));
        graphics.fillText(BoxWords.shown(text), x(x), y(y));
    }

    @Override
    public void save() {
        graphics.save();
        places.push(place);
    }

    @Override
    public void restore() {
        graphics.restore();
        place = places.pop();
    }

    @Override
    public void translate(double dx, double dy) {
        place = new Place(place.scale(), x(dx), y(dy));
    }

    @Override
    public void scale(double factor) {
        place = new Place(place.scale() * factor, place.dx(), place.dy());
    }

    @Override
    public void clip(Rect rect) {
        graphics.beginPath();
        graphics.rect(x(rect.x()), y(rect.y()), rect.width() * place.scale(), rect.height() * place.scale());
        graphics.clip();
    }
}
