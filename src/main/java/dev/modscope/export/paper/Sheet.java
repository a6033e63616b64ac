package dev.modscope.export.paper;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Caption;
import dev.modscope.layout.Drawing.Highlight;
import dev.modscope.layout.Drawing.Label;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Drawing.Role;
import dev.modscope.layout.Drawing.Sample;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Pen;
import dev.modscope.layout.Pen.Curve;
import dev.modscope.layout.Pen.Face;
import dev.modscope.layout.Pen.Lettering;
import dev.modscope.layout.Pen.Stroke;
import dev.modscope.layout.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A drawing as it goes to paper: all of it or a part, with its heading, its legend, and a title block below.
public final class Sheet {
    private static final double MARGIN = 24;
    private static final double NOTE_SIZE = 9;
    private static final double LEADING = 14;
    private static final String DOT = "  ·  ";

    private final Drawing frame;
    private final Drawing graph;
    private final Optional<Rect> window;
    private final Theme theme;
    private final List<Label> block = new ArrayList<>();
    private final Rect bounds;

    private Sheet(Drawing frame, Drawing graph, Optional<Rect> window, Theme theme, List<String> facts) {
        this.frame = frame;
        this.graph = graph.with(Highlight.NONE);
        this.window = window;
        this.theme = theme;
        Rect page = frame.bounds();
        double y = page.bottom() - MARGIN + 8 + LEADING;
        for (String line : lines(facts, page.width() - 2 * MARGIN)) {
            y += LEADING;
            block.add(new Label(line, page.x() + MARGIN, y, NOTE_SIZE, Role.NOTE));
        }
        bounds = new Rect(page.x(), page.y(), page.width(), Math.ceil(y + 10 - page.y()));
    }

    /// The whole of a drawing; `facts` are said in the title block.
    public static Sheet of(Drawing drawing, Optional<String> title, Theme theme, List<String> facts) {
        return new Sheet(titled(drawing, title), drawing, Optional.empty(), theme, facts);
    }

    /// What of a drawing lies in a rectangle.
    public static Sheet of(Drawing drawing, Rect part, Optional<String> title, Theme theme, List<String> facts) {
        Drawing titled = titled(drawing, title);
        return new Sheet(around(titled, part), drawing, Optional.of(part), theme, facts);
    }

    private static Drawing titled(Drawing drawing, Optional<String> title) {
        if (title.isEmpty()) {
            return drawing;
        }
        List<Label> labels = new ArrayList<>(drawing.caption().labels());
        Label first = labels.getFirst();
        double room = drawing.bounds().right() - first.x() - MARGIN;
        String text = first.face().shortened(Java2dPen.legible(first.face(), title.get()), first.size(), room);
        labels.set(0, new Label(text, first.x(), first.y(), first.size(), first.role()));
        return framed(new Caption(labels, drawing.caption().samples(), drawing.caption().figures()), drawing.bounds());
    }

    private static Drawing framed(Caption caption, Rect bounds) {
        return new Drawing(List.of(), List.of(), List.of(), List.of(), caption, bounds, Highlight.NONE, Drawing.Fit.ROOMY);
    }

    /// The heading above a part and the legend below it, on a page as wide as they need.
    private static Drawing around(Drawing drawing, Rect part) {
        List<Label> all = drawing.caption().labels();
        List<Label> labels = new ArrayList<>();
        double top = part.y() - 58 - MARGIN;
        double left = part.x() - MARGIN;
        for (Label label : all.subList(0, 2)) {
            labels.add(moved(label, left + MARGIN, top + label.y()));
        }
        double heading = labels.stream().mapToDouble(label -> label.rect().right()).max().orElse(0);
        double right = Math.max(part.right(), heading) + MARGIN;
        List<Sample> samples = new ArrayList<>();
        double below = drawing.caption().samples().isEmpty() ? part.bottom() : part.bottom() + 34;
        double y = legend(drawing.caption(), new Rect(left, below, right - left, 0), labels, samples);
        Rect bounds = new Rect(left, top, Math.ceil(right - left), Math.ceil(y + 8 + MARGIN - top));
        return framed(new Caption(labels, samples, drawing.caption().figures()), bounds);
    }

    private static Label moved(Label label, double x, double y) {
        return new Label(label.text(), x, y, label.size(), label.role());
    }

    private static double legend(Caption caption, Rect place, List<Label> labels, List<Sample> samples) {
        double x = place.x() + MARGIN;
        double y = place.y();
        for (int i = 0; i < caption.samples().size() && i + 2 < caption.labels().size(); i++) {
            Sample sample = caption.samples().get(i);
            Label words = caption.labels().get(i + 2);
            double width = sample.rect().width() + 7 + words.rect().width();
            if (x > place.x() + MARGIN && x + width > place.right() - MARGIN) {
                x = place.x() + MARGIN;
                y += 20;
            }
            Rect rect = new Rect(x, y - sample.rect().height() / 2, sample.rect().width(), sample.rect().height());
            samples.add(new Sample(rect, sample.marks(), sample.group(), sample.line()));
            labels.add(moved(words, rect.right() + 7, y + 3.5));
            x += width + 20;
        }
        return y;
    }

    /// As many facts on a line as fit.
    private static List<String> lines(List<String> facts, double width) {
        List<String> lines = new ArrayList<>();
        for (String fact : facts) {
            String shown = Face.REGULAR.shortened(Java2dPen.legible(Face.REGULAR, fact), NOTE_SIZE, width);
            String joined = lines.isEmpty() ? shown : lines.getLast() + DOT + shown;
            if (!lines.isEmpty() && Face.REGULAR.width(joined, NOTE_SIZE) <= width) {
                lines.set(lines.size() - 1, joined);
            } else {
                lines.add(shown);
            }
        }
        return lines;
    }

    /// The page in the coordinates of the drawing.
    public Rect bounds() {
        return bounds;
    }

    /// The colours.
    public Theme theme() {
        return theme;
    }

    /// The heading as one says it to somebody who cannot see the picture.
    public String title() {
        return "Module graph of " + frame.caption().labels().getFirst().text();
    }

    /// What the picture says, for somebody who cannot see it.
    public String description() {
        List<String> said = new ArrayList<>(List.of(frame.caption().labels().get(1).text()));
        block.forEach(label -> said.add(label.text()));
        return String.join(DOT, said);
    }

    /// The size of the smallest text.
    double smallestText() {
        double boxes = graph.boxes().stream().flatMap(box -> box.labels().stream()).mapToDouble(Label::size).min().orElse(NOTE_SIZE);
        return frame.caption().labels().stream().mapToDouble(Label::size).reduce(Math.min(boxes, NOTE_SIZE), Math::min);
    }

    /// Draws the page.
    void paint(Pen pen) {
        pen.fillRect(bounds, 0, theme.background());
        Rect shown = window.orElse(graph.bounds());
        if (window.isPresent()) {
            pen.save();
            pen.clip(shown);
        }
        GraphPainter.paintGraph(graph, theme, pen, 1, shown);
        if (window.isPresent()) {
            pen.restore();
            pen.strokeRect(shown, 0, new Stroke(theme.rule(), 0.8, false));
        }
        GraphPainter.paintCaption(frame, theme, pen);
        if (!block.isEmpty()) {
            double y = block.getFirst().y() - LEADING - 4;
            pen.stroke(Curve.line(bounds.x() + MARGIN, y, bounds.right() - MARGIN, y), new Stroke(theme.rule(), 0.8, false));
        }
        for (Label label : block) {
            pen.text(label.text(), label.x(), label.y(), new Lettering(Face.REGULAR, label.size(), theme.quiet()));
        }
    }
}
