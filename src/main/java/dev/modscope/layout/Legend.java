package dev.modscope.layout;

import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Caption;
import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Label;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Line.Kind;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Drawing.Role;
import dev.modscope.layout.Drawing.Sample;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.layout.Pen.Face;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The heading of a picture, and below it what its signs mean: only those it shows.
final class Legend {
    /// How far below the graph its first line stands.
    static final double BELOW = 34;

    private static final double SIZE = 9;

    private final List<Box> boxes;
    private final List<Line> lines;
    private final List<Label> labels = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();

    Legend(List<Box> boxes, List<Line> lines) {
        this.boxes = boxes;
        this.lines = lines;
    }

    Caption caption(Drawing.Figures figures) {
        return new Caption(labels, samples, figures);
    }

    /// Writes the words of the heading; the page is at least as wide as what comes back.
    double heading(List<String> words, double margin) {
        labels.add(new Label(words.get(0), margin, margin + 14, 18, Role.TITLE));
        labels.add(new Label(words.get(1), margin, margin + 36, 12, Role.NOTE));
        return labels.stream().mapToDouble(label -> label.rect().right()).max().orElse(0);
    }

    /// Fills lines of a width with samples; comes back with where they end.
    double fill(double y, double width, double margin) {
        double x = margin;
        double at = y;
        for (Map.Entry<String, Sample> entry : entries().entrySet()) {
            double textWidth = Face.REGULAR.width(entry.getKey(), SIZE);
            Sample sample = entry.getValue();
            if (x > margin && x + sample.rect().width() + textWidth + 30 > width) {
                x = margin;
                at += 20;
            }
            Rect rect = sample.rect().moved(x, at - sample.rect().height() / 2);
            samples.add(new Sample(rect, sample.marks(), sample.group(), sample.line()));
            labels.add(new Label(entry.getKey(), rect.right() + 7, at + 3.5, SIZE, Role.NOTE));
            x = rect.right() + 7 + textWidth + 20;
        }
        return at + 8;
    }

    /// Only what the picture shows.
    private Map<String, Sample> entries() {
        Map<String, Sample> entries = new LinkedHashMap<>();
        Rect small = new Rect(0, 0, 22, 13);
        Rect dot = new Rect(0, 0, 13, 13);
        Set<Mark> used = EnumSet.noneOf(Mark.class);
        boxes.forEach(box -> used.addAll(box.marks()));
        Set<Kind> drawn = EnumSet.noneOf(Kind.class);
        lines.forEach(line -> drawn.add(line.kind()));
        if (used.contains(Mark.MAIN)) {
            entries.put("main module", new Sample(small, Set.of(Mark.MAIN), false, Optional.empty()));
        }
        if (used.contains(Mark.DIRECT)) {
            entries.put("direct", new Sample(small, Set.of(Mark.DIRECT), false, Optional.empty()));
        }
        if (boxes.stream().anyMatch(box -> !box.is(Mark.DIRECT) && !box.is(Mark.MAIN)
                && box.node() instanceof Single)) {
            entries.put("indirect", new Sample(small, Set.of(), false, Optional.empty()));
        }
        if (boxes.stream().anyMatch(box -> box.node() instanceof Group)) {
            entries.put("all modules of one owner", new Sample(small, Set.of(Mark.DIRECT), true, Optional.empty()));
        }
        for (Mark mark : Mark.values()) {
            if (used.contains(mark) && mark != Mark.MAIN && mark != Mark.DIRECT) {
                entries.put(mark == Mark.EXCHANGED ? "replacement changed" : mark.name().toLowerCase(Locale.ROOT),
                        new Sample(dot, Set.of(mark), false, Optional.empty()));
            }
        }
        Map<Kind, String> kinds = new LinkedHashMap<>();
        kinds.put(Kind.PLAIN, "requires (left to right)");
        kinds.put(Kind.RECORDED, "recorded for a package");
        kinds.put(Kind.BACKWARD, "closes a cycle (right to left)");
        kinds.forEach((kind, words) -> {
            if (drawn.contains(kind)) {
                entries.put(words, new Sample(new Rect(0, 0, 26, 13), Set.of(), false, Optional.of(kind)));
            }
        });
        return entries;
    }
}
