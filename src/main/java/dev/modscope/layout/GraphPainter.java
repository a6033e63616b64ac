package dev.modscope.layout;

import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Highlight;
import dev.modscope.layout.Drawing.Label;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Panel;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Drawing.Role;
import dev.modscope.layout.Drawing.Sample;
import dev.modscope.layout.Pen.Curve;
import dev.modscope.layout.Pen.Face;
import dev.modscope.layout.Pen.Lettering;
import dev.modscope.layout.Pen.Stroke;
import dev.modscope.module.ModuleVersion;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Draws a [Drawing] with a [Pen], for the screen and for files alike: grounds, edges, boxes, text. From afar the text is
/// left out, from farther the borders; what lies outside of the visible part is not drawn. A screen may draw the shapes
/// with one pen and the words above them with another; a painter that is kept spares it finding out again what is
/// brought forward.
public final class GraphPainter {
    /// Below this zoom no text is drawn.
    public static final double TEXT_ZOOM = 0.4;
    /// Below this zoom boxes are plain dots of colour.
    public static final double DOT_ZOOM = 0.15;

    private static final double RADIUS = 6;
    private static final double FADED = 0.22;
    private static final double DISC = 6.5;
    /// From this many lines on they cover a small map like a carpet.
    private static final int CARPET = 4_000;
    /// How many labels of a caption are its heading; the others are the legend's.
    private static final int HEADING = 2;
    static final List<Mark> SIGNS = List.of(
            Mark.UNRESOLVED, Mark.LOADING, Mark.ADDED, Mark.REMOVED, Mark.UPGRADED, Mark.DOWNGRADED, Mark.EXCHANGED,
            Mark.HELD, Mark.RETRACTED, Mark.DEPRECATED, Mark.REPLACED, Mark.FOLDED, Mark.PINNED);

    /// What the ground of a box tells.
    private record Look(String owner, Set<Mark> marks, boolean group) {}

    private final Drawing drawing;
    private final Theme theme;
    private final List<Rect> reach;
    private final BitSet strong = new BitSet();
    private final BitSet chain = new BitSet();
    private final Set<String> forward;

    /// A painter of one drawing, with what is brought forward in it.
    public GraphPainter(Drawing drawing, Theme theme) {
        this.drawing = drawing;
        this.theme = theme;
        reach = drawing.lines().stream().map(line -> line.curve().bounds().grown(1)).toList();
        forward = forward();
    }

    /// The whole picture, with ground, heading and legend: a page.
    public static void paintPage(Drawing drawing, Theme theme, Pen pen) {
        pen.fillRect(drawing.bounds(), 0, theme.background());
        GraphPainter painter = new GraphPainter(drawing, theme);
        painter.graph(pen, 1, drawing.bounds());
        painter.caption(pen);
    }

    /// The graph alone, as far as it lies in `visible` (in the drawing's coordinates), on a pen already moved and scaled
    /// by `zoom`.
    public static void paintGraph(Drawing drawing, Theme theme, Pen pen, double zoom, Rect visible) {
        new GraphPainter(drawing, theme).graph(pen, zoom, visible);
    }

    /// One sample of the legend, with its upper left corner where the pen is.
    public static void paintSample(Drawing drawing, Sample sample, Theme theme, Pen pen) {
        pen.save();
        pen.translate(-sample.rect().x(), -sample.rect().y());
        new GraphPainter(drawing, theme).sample(pen, sample);
        pen.restore();
    }

    /// The heading and the legend alone.
    public static void paintCaption(Drawing drawing, Theme theme, Pen pen) {
        new GraphPainter(drawing, theme).caption(pen);
    }

    /// What is brought forward: selected and found boxes, the chain, and the neighbours of the selected.
    private Set<String> forward() {
        Highlight light = drawing.highlight();
        Set<String> keys = new java.util.HashSet<>(light.path());
        keys.addAll(light.found());
        keys.addAll(light.selected());
        for (Edge edge : drawing.edges()) {
            String from = edge.from().key();
            String to = edge.to().key();
            boolean step = light.steps(from, to);
            if (step || light.near(from, to)) {
                edge.lines().forEach(strong::set);
                edge.lines().stream().filter(_ -> step).forEach(chain::set);
                keys.add(from);
                keys.add(to);
            }
        }
        return keys;
    }

    private void graph(Pen pen, double zoom, Rect visible) {
        Rect wide = visible.grown(12 / zoom);
        ground(pen, zoom, wide);
        for (Box box : drawing.boxes()) {
            if (box.rect().overlaps(wide)) {
                pen.begin(tooltip(box));
                shape(pen, box, zoom);
                words(pen, box, zoom);
                pen.end();
            }
        }
    }

    /// What lies below the boxes, as [#paintGraph] would draw it.
    public void lines(Pen pen, double zoom, Rect visible) {
        ground(pen, zoom, visible.grown(12 / zoom));
    }

    /// The boxes without their words.
    public void boxes(Pen pen, double zoom, Rect visible) {
        Rect wide = visible.grown(12 / zoom);
        for (Box box : drawing.boxes()) {
            if (box.rect().overlaps(wide)) {
                shape(pen, box, zoom);
            }
        }
    }

    /// All of it in small, where nothing but boxes can be told apart: without lines where there are very many.
    public void map(Pen pen, Rect bounds) {
        if (drawing.lines().size() < CARPET) {
            ground(pen, DOT_ZOOM / 2, bounds);
        }
        drawing.boxes().forEach(box -> shape(pen, box, DOT_ZOOM / 2));
    }

    /// The words alone.
    public void words(Pen pen, double zoom, Rect visible) {
        Rect wide = visible.grown(12 / zoom);
        for (Box box : drawing.boxes()) {
            if (zoom >= TEXT_ZOOM && box.rect().overlaps(wide)) {
                words(pen, box, zoom);
            }
        }
    }

    private void ground(Pen pen, double zoom, Rect wide) {
        drawing.panels().stream().filter(panel -> panel.rect().overlaps(wide)).forEach(panel -> panel(pen, panel));
        lines(pen, wide, false, zoom);
        lines(pen, wide, true, zoom);
    }

    private void panel(Pen pen, Panel panel) {
        pen.fillRect(panel.rect(), RADIUS + 4, theme.panel());
        pen.strokeRect(panel.rect(), RADIUS + 4, new Stroke(theme.rule(), 0.8, false));
    }

    private void lines(Pen pen, Rect visible, boolean strongOnes, double zoom) {
        List<Line> lines = drawing.lines();
        double back = drawing.highlight().faded() ? FADED : 1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (strong.get(i) == strongOnes && reach.get(i).overlaps(visible)) {
                pen.stroke(line.curve(), strongOnes ? strong(line, chain.get(i), zoom) : plain(line, zoom, back));
            }
        }
    }

    private Stroke strong(Line line, boolean step, double zoom) {
        int colour = step ? theme.accent() : theme.border(line.owner());
        return new Stroke(colour, 2.2 * thin(zoom), line.kind() == Line.Kind.RECORDED);
    }

    private Stroke plain(Line line, double zoom, double part) {
        int colour = line.kind() == Line.Kind.BACKWARD ? theme.sign(Mark.UNRESOLVED) : theme.line(line.owner());
        return new Stroke(Theme.faded(colour, 0.8 * part), 1.1 * thin(zoom), line.kind() != Line.Kind.PLAIN);
    }

    /// No thinner on the screen than half a pixel.
    private static double thin(double zoom) {
        return Math.max(1, 0.5 / zoom);
    }

    private double part(Box box) {
        boolean back = drawing.highlight().faded() && !forward.contains(box.node().key());
        return back ? FADED : 1;
    }

    private void shape(Pen pen, Box box, double zoom) {
        double part = part(box);
        if (zoom < DOT_ZOOM) {
            pen.fillRect(box.rect(), 0, Theme.faded(theme.border(box.node().owner()), part));
        } else {
            ground(pen, box.rect(), new Look(box.node().owner(), box.marks(), box.node() instanceof Group), part);
            if (zoom >= TEXT_ZOOM) {
                signs(box, (mark, x) -> disc(pen, mark, x, box.rect().y() + 1, part));
            }
        }
        ring(pen, box, zoom);
    }

    private void words(Pen pen, Box box, double zoom) {
        if (zoom >= TEXT_ZOOM) {
            double part = part(box);
            List<Label> legible = box.labels().stream().filter(label -> label.legible(zoom)).toList();
            double lift = legible.size() == box.labels().size() ? 0 : middle(legible, box);
            legible.forEach(label -> label(pen, label.moved(lift), box, part));
            signs(box, (mark, x) -> glyph(pen, mark, x, box.rect().y() + 1, part));
        }
    }

    private void ground(Pen pen, Rect rect, Look look, double part) {
        boolean gone = look.marks().contains(Mark.REMOVED);
        int border = Theme.faded(gone ? theme.sign(Mark.REMOVED) : theme.border(look.owner()), part);
        int fill = theme.fill(look.owner());
        boolean dashed = gone || !(look.marks().contains(Mark.MAIN) || look.marks().contains(Mark.DIRECT));
        Stroke stroke = new Stroke(border, gone ? 1.5 : 1.1, dashed);
        if (look.group()) {
            Rect behind = rect.moved(3, 3);
            pen.fillRect(behind, RADIUS, theme.background());
            pen.fillRect(behind, RADIUS, Theme.faded(fill, part));
            pen.strokeRect(behind, RADIUS, new Stroke(Theme.faded(border, 0.55), 1, false));
        }
        pen.fillRect(rect, RADIUS, theme.background());
        pen.fillRect(rect, RADIUS, Theme.faded(fill, part));
        pen.strokeRect(rect, RADIUS, stroke);
        if (look.marks().contains(Mark.MAIN)) {
            pen.strokeRect(rect.grown(-2.5), RADIUS - 2, new Stroke(border, 0.9, false));
        }
    }

    private void label(Pen pen, Label label, Box box, double part) {
        int colour = label.role() == Role.NAME ? theme.name(box.node().owner()) : theme.quiet();
        pen.text(label.text(), label.x(), label.y(),
                new Lettering(label.face(), label.size(), Theme.faded(colour, part)));
        boolean struck = box.is(Mark.RETRACTED) && label.role() == Role.DETAIL && !(box.node() instanceof Group);
        if (struck) {
            double y = label.y() - label.size() * 0.3;
            Curve line = Curve.line(label.x(), y, label.rect().right(), y);
            pen.stroke(line, new Stroke(Theme.faded(theme.sign(Mark.RETRACTED), part), 1.2, false));
        }
    }

    /// How far what is left of a box's words is moved into its middle.
    private static double middle(List<Label> legible, Box box) {
        Rect words = Rect.around(legible.stream().map(Label::rect).toList());
        return box.rect().y() + box.rect().height() / 2 - words.y() - words.height() / 2;
    }

    private static void signs(Box box, BiConsumer<Mark, Double> painter) {
        double x = box.rect().right() - 3;
        for (Mark mark : SIGNS) {
            if (box.is(mark)) {
                painter.accept(mark, x);
                x -= 15;
            }
        }
    }

    private void disc(Pen pen, Mark mark, double x, double y, double part) {
        Rect disc = new Rect(x - DISC, y - DISC, 2 * DISC, 2 * DISC);
        pen.fillRect(disc.grown(1), DISC + 1, theme.background());
        pen.fillRect(disc, DISC, Theme.faded(theme.sign(mark), part));
    }

    private void glyph(Pen pen, Mark mark, double x, double y, double part) {
        int colour = Theme.faded(theme.background(), part);
        if (mark == Mark.HELD) {
            lock(pen, x, y, colour);
            return;
        }
        if (mark == Mark.EXCHANGED) {
            exchange(pen, x, y, colour);
            return;
        }
        String text = glyph(mark);
        double size = mark == Mark.UPGRADED || mark == Mark.DOWNGRADED ? 7.5 : 9.5;
        Lettering lettering = new Lettering(Face.MEDIUM, size, colour);
        pen.text(text, x - Face.MEDIUM.width(text, size) / 2, y + size * 0.35, lettering);
    }

    /// No font can be relied on to have one.
    private static void lock(Pen pen, double x, double y, int colour) {
        pen.fillRect(new Rect(x - 3.2, y - 0.6, 6.4, 4.6), 0.8, colour);
        pen.stroke(Curve.of(x - 2, y - 0.4, x - 2, y - 5, x + 2, y - 5, x + 2, y - 0.4), new Stroke(colour, 1.2, false));
    }

    /// One arrow there and one back, which the letters here have not.
    private static void exchange(Pen pen, double x, double y, int colour) {
        Stroke stroke = new Stroke(colour, 1.2, false);
        for (int way : new int[] {1, -1}) {
            double line = y - 1.8 * way;
            double tip = x + 4 * way;
            pen.stroke(Curve.line(x - 3.6 * way, line, tip, line), stroke);
            pen.stroke(Curve.line(tip - 2 * way, line - 2 * way, tip, line), stroke);
        }
    }

    private static String glyph(Mark mark) {
        return switch (mark) {
            case ADDED -> "+";
            case REMOVED -> "×";
            case UPGRADED -> "▲";
            case DOWNGRADED -> "▼";
            case UNRESOLVED -> "?";
            case LOADING -> "…";
            case RETRACTED -> "!";
            case DEPRECATED -> "d";
            case FOLDED -> "►";
            case PINNED -> "●";
            case REPLACED -> "→";
            case MAIN, DIRECT, HELD, EXCHANGED -> "";
        };
    }

    private void ring(Pen pen, Box box, double zoom) {
        String key = box.node().key();
        Highlight light = drawing.highlight();
        double width = Math.max(2, 1 / zoom);
        if (light.selected().contains(key)) {
            pen.strokeRect(box.rect().grown(3), RADIUS + 3, new Stroke(theme.accent(), width + 0.5, false));
        } else if (light.path().contains(key) || light.found().contains(key)) {
            pen.strokeRect(box.rect().grown(2), RADIUS + 2, new Stroke(theme.accent(), width - 0.6, false));
        }
    }

    private static String tooltip(Box box) {
        return box.node().modules().stream().map(ModuleVersion::toString).collect(Collectors.joining("\n"));
    }

    private void caption(Pen pen) {
        drawing.caption().labels().stream().limit(HEADING).forEach(label -> caption(pen, label));
        legend(pen);
    }

    private void legend(Pen pen) {
        drawing.caption().labels().stream().skip(HEADING).forEach(label -> caption(pen, label));
        drawing.caption().samples().forEach(sample -> sample(pen, sample));
    }

    private void caption(Pen pen, Label label) {
        int colour = label.role() == Role.TITLE ? theme.text() : theme.quiet();
        pen.text(label.text(), label.x(), label.y(), new Lettering(label.face(), label.size(), colour));
    }

    private void sample(Pen pen, Sample sample) {
        Rect rect = sample.rect();
        if (sample.line().isPresent()) {
            double y = rect.y() + rect.height() / 2;
            Line line = new Line(Curve.line(rect.x(), y, rect.right(), y), "", sample.line().get());
            pen.stroke(line.curve(), plain(line, 1, 1));
            return;
        }
        boolean signOnly = SIGNS.stream().anyMatch(sample.marks()::contains);
        if (signOnly) {
            double x = rect.x() + rect.width() / 2;
            double y = rect.y() + rect.height() / 2;
            sample.marks().forEach(mark -> disc(pen, mark, x, y, 1));
            sample.marks().forEach(mark -> glyph(pen, mark, x, y, 1));
        } else {
            ground(pen, rect, new Look("", sample.marks(), sample.group()), 1);
        }
    }
}
