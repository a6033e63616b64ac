package dev.modscope.ui.graph.shapes;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Pen;
import dev.modscope.layout.Theme;
import dev.modscope.ui.graph.light.Lights;
import dev.modscope.ui.graph.moves.Viewport;
import dev.modscope.ui.graph.raster.Pixels;
import dev.modscope.ui.graph.raster.RasterPen;
import java.util.List;

/// What to draw: a painter, and the steps of the lit chain that its drawing hides. Made and drawn on any thread.
public record Subject(GraphPainter painter, Drawing drawing, List<Lights.Hidden> steps, Theme theme) {
    /// Up to this many lines and boxes a picture is drawn at once.
    private static final int ORDINARY = 600;

    public Subject {
        steps = List.copyOf(steps);
    }

    /// A drawing with what is brought forward in it.
    public static Subject of(Drawing drawing, Theme theme) {
        List<Lights.Hidden> steps = Lights.hiddenSteps(drawing, drawing.highlight().path());
        return new Subject(new GraphPainter(drawing, theme), drawing, steps, theme);
    }

    /// Whether this is the picture of that, in those colours.
    public boolean shows(Drawing other, Drawing.Highlight light, Theme colours) {
        return theme.equals(colours) && drawing.boxes().equals(other.boxes()) && drawing.lines().equals(other.lines())
                && drawing.edges().equals(other.edges()) && drawing.highlight().equals(light);
    }

    boolean ordinary() {
        return drawing.lines().size() + drawing.boxes().size() <= ORDINARY;
    }

    /// Draws it for nobody to see, at its own size on a sheet that large.
    public void unseen(int width, int height) {
        draw(new Viewport(1, 0, 0), 0, new Pixels(new int[width * height], width, height));
    }

    void draw(Viewport from, int margin, Pixels pixels) {
        Pen pen = new RasterPen(pixels);
        pen.translate(from.left() + margin, from.top() + margin);
        pen.scale(from.zoom());
        Viewport wide = from.panned(margin, margin);
        Rect visible = wide.visible(pixels.width(), pixels.height());
        painter.lines(pen, from.zoom(), visible);
        steps.forEach(step -> draw(step, pen, from.zoom()));
        painter.boxes(pen, from.zoom(), visible);
    }

    /// A step of the lit chain that reduction hides: shown all the same, since it is the reason, and dashed as what is not
    /// drawn otherwise. It goes straight across and so lies beneath the boxes.
    private void draw(Lights.Hidden step, Pen pen, double zoom) {
        Rect from = step.from();
        Rect to = step.to();
        double startY = from.y() + from.height() / 2;
        double endY = to.y() + to.height() / 2;
        double reach = Math.max(40, Math.abs(to.x() - from.right()) / 2);
        Pen.Curve curve = Pen.Curve.of(
                from.right(), startY, from.right() + reach, startY, to.x() - reach, endY, to.x(), endY);
        pen.stroke(curve, new Pen.Stroke(theme.accent(), 2.2 * Math.max(1, 0.5 / zoom), true));
    }
}
