package dev.modscope.ui.versions;

import dev.modscope.ui.explorer.Texts;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What is painted along the slider: the zones, a tick for each stop, a glyph for each mark above the track and a few
/// version labels below it, between them how many stops are folded where. Glyphs that would touch are stacked, labels that would touch are left out.
final class MarkLayer extends Pane {
    /// The rows of glyphs above the track.
    static final int ROWS = 2;

    static final double GLYPH = 11;
    private static final double ROW = 14;
    private static final double TRACK = 6;
    private static final double LABEL_GAP = 8;
    /// The row that says how many stops are folded where.
    private static final double FOLDS = 11;
    private static final double FOLD_GAP = 2;
    /// Ticks closer than this would be a grey bar.
    private static final double CLOSEST_TICKS = 3.5;

    private final Map<StopAxis.Zone, Region> zones = new EnumMap<>(StopAxis.Zone.class);
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Glyph> shades = new ArrayList<>();
    private Optional<Glyph> selected = Optional.empty();
    private final List<Caption> captions = new ArrayList<>();
    private final List<Caption> folds = new ArrayList<>();
    private Optional<StopAxis> axis = Optional.empty();
    private Scale scale = new Scale(0, 0, 0);

    private record Tick(int index, Region node, boolean plain) {}

    private record Glyph(int index, Region node) {}

    private record Caption(int index, Label node) {}

    MarkLayer() {
        setMouseTransparent(true);
        for (StopAxis.Zone zone : new StopAxis.Zone[] {StopAxis.Zone.DOWNGRADE, StopAxis.Zone.YOURS, StopAxis.Zone.UPGRADE}) {
            zones.put(zone, swatch(zone));
        }
    }

    /// Shows the stops of an axis.
    void show(Optional<StopAxis> stops) {
        axis = stops;
        ticks.clear();
        glyphs.clear();
        shades.clear();
        captions.clear();
        folds.clear();
        selected = Optional.empty();
        stops.ifPresent(a -> {
            for (int i = 0; i < a.size(); i++) {
                add(i, a.stop(i));
            }
            captions(a);
            // Where there is no room for all, those that hide most.
            folds.sort(Comparator.comparingInt(fold -> -a.stop(fold.index()).folded()));
        });
        List<Node> all = new ArrayList<>(zones.values());
        all.add(styled(new Region(), "axis-line"));
        shades.forEach(shade -> all.add(shade.node()));
        ticks.forEach(t -> all.add(t.node()));
        selected.ifPresent(s -> all.add(s.node()));
        folds.forEach(f -> all.add(f.node()));
        captions.forEach(c -> all.add(c.node()));
        glyphs.forEach(g -> all.add(g.node()));
        getChildren().setAll(all);
    }

    private void add(int index, Stop stop) {
        boolean plain = stop.kind() == Stop.Kind.RELEASE && stop.folded() == 0
                && stop.marks().stream().allMatch(mark -> mark == Stop.Mark.UNCACHED);
        Region tick = styled(new Region(), "tick", "tick-" + stop.kind().styleClass());
        if (stop.folded() > 0) {
            tick.getStyleClass().add("tick-folded");
            folds.add(new Caption(index, styled(new Label(Texts.of("stop.fold", stop.folded())), "fold")));
        }
        boolean uncached = stop.has(Stop.Mark.UNCACHED);
        if (uncached || stop.beyond().isPresent()) {
            shades.add(new Glyph(index, beyond()));
        }
        ticks.add(new Tick(index, tick, plain));
        for (Stop.Mark mark : Stop.Mark.values()) {
            if (stop.has(mark) && mark == Stop.Mark.SELECTED) {
                selected = Optional.of(new Glyph(index, glyph(mark)));
            } else if (stop.has(mark) && !(mark == Stop.Mark.UNCACHED && followsAnother(index))) {
                glyphs.add(new Glyph(index, glyph(mark)));
            }
        }
    }

    /// One glyph is enough for stops in a row that are all shaded.
    private boolean followsAnother(int index) {
        return axis.filter(stops -> index > 0 && stops.stop(index - 1).has(Stop.Mark.UNCACHED)).isPresent();
    }

    /// The glyph of a mark, as the legend shows it too.
    static Region glyph(Stop.Mark mark) {
        Region glyph = styled(new Region(), "mark", mark.styleClass());
        glyph.setMinSize(GLYPH, GLYPH);
        glyph.setPrefSize(GLYPH, GLYPH);
        glyph.setMaxSize(GLYPH, GLYPH);
        return glyph;
    }

    /// The shade over a stop beyond the limits, or beyond the module cache, as the legend shows it too.
    static Region beyond() {
        Region shade = styled(new Region(), "beyond");
        shade.setMinSize(GLYPH, GLYPH);
        shade.setMaxHeight(GLYPH);
        return shade;
    }

    /// A piece of a zone, for the legend.
    static Region swatch(StopAxis.Zone zone) {
        Region swatch = styled(new Region(), "zone", "zone-" + zone.styleClass());
        swatch.setMinSize(2 * GLYPH, GLYPH);
        swatch.setMaxSize(2 * GLYPH, GLYPH);
        return swatch;
    }

    private void captions(StopAxis stops) {
        List<Integer> wanted = new ArrayList<>();
        stops.indexOf(Stop.Mark.SELECTED).ifPresent(wanted::add);
        stops.base().ifPresent(wanted::add);
        wanted.add(0);
        wanted.add(stops.size() - 1);
        stops.indexOf(Stop.Mark.LATEST).ifPresent(wanted::add);
        stops.floor().ifPresent(wanted::add);
        stops.indexOf(Stop.Mark.ASKED).ifPresent(wanted::add);
        wanted.stream().distinct().forEach(index -> captions.add(new Caption(
                index, styled(new Label(shortText(stops.stop(index))), "caption"))));
    }

    private static String shortText(Stop stop) {
        String text = stop.version().text();
        return stop.kind() == Stop.Kind.PSEUDO ? text.substring(0, text.indexOf('-')) + "-…" : text;
    }

    /// Places the stops on that scale.
    void place(Scale newScale) {
        scale = newScale;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        axis.ifPresent(stops -> {
            double track = trackY();
            layoutZones(stops, track);
            getChildren().get(zones.size()).resizeRelocate(scale.left(), track - 0.5, scale.right() - scale.left(), 1);
            layoutShades(track);
            layoutTicks(track);
            layoutSelected(track);
            layoutGlyphs(track);
            layoutRow(folds, track + TRACK, FOLD_GAP);
            layoutRow(captions, track + TRACK + 4 + foldRow(), LABEL_GAP);
        });
    }

    /// The height at which the track runs.
    double trackY() {
        return ROWS * ROW + TRACK + 4;
    }

    private void layoutZones(StopAxis stops, double track) {
        int base = stops.base().orElse(0);
        int floor = stops.floor().isPresent() ? Math.min(stops.floor().getAsInt(), base) : 0;
        band(StopAxis.Zone.DOWNGRADE, scale.left() - 6, scale.x(floor), track, floor > 0);
        band(StopAxis.Zone.YOURS, scale.x(floor), scale.x(base), track, base > floor);
        band(StopAxis.Zone.UPGRADE, scale.x(base), scale.right() + 6, track, base < stops.size() - 1);
    }

    private void band(StopAxis.Zone zone, double from, double to, double track, boolean visible) {
        Region band = zones.get(zone);
        if (band != null) {
            band.setVisible(visible);
            band.resizeRelocate(from, track - TRACK, Math.max(0, to - from), 2 * TRACK);
        }
    }

    /// Stops next to each other are shaded as one.
    private void layoutShades(double track) {
        double width = Math.min(scale.step(), 2 * GLYPH);
        for (Glyph shade : shades) {
            shade.node().resizeRelocate(scale.x(shade.index()) - width / 2, track - TRACK, width + 0.5, 2 * TRACK);
        }
    }

    private void layoutTicks(double track) {
        boolean dense = scale.step() < CLOSEST_TICKS;
        for (Tick tick : ticks) {
            tick.node().setVisible(!dense || !tick.plain());
            double width = tick.node().prefWidth(-1);
            double height = tick.node().prefHeight(-1);
            tick.node().resizeRelocate(snapPositionX(scale.x(tick.index()) - width / 2), track - height / 2, width, height);
        }
    }

    private void layoutGlyphs(double track) {
        double[] ends = new double[ROWS];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        for (Glyph glyph : glyphs) {
            double left = scale.x(glyph.index()) - GLYPH / 2;
            int row = 0;
            while (row < ROWS && ends[row] > left) {
                row++;
            }
            glyph.node().setVisible(row < ROWS);
            if (row < ROWS) {
                ends[row] = left + GLYPH + 1;
                glyph.node().resizeRelocate(left, track - TRACK - (row + 1) * ROW + 1, GLYPH, GLYPH);
            }
        }
    }

    private void layoutSelected(double track) {
        selected.ifPresent(glyph -> glyph.node()
                .resizeRelocate(scale.x(glyph.index()) - GLYPH / 2, track - GLYPH / 2, GLYPH, GLYPH));
    }

    private double foldRow() {
        return folds.isEmpty() ? 0 : FOLDS;
    }

    /// Words under their stops, the first ones first; for what would touch them there is no room.
    private void layoutRow(List<Caption> row, double top, double gap) {
        List<double[]> taken = new ArrayList<>();
        for (Caption caption : row) {
            double width = Math.ceil(caption.node().prefWidth(-1));
            double left = Math.clamp(scale.x(caption.index()) - width / 2, 0, Math.max(0, getWidth() - width));
            boolean free = taken.stream()
                    .noneMatch(t -> left < t[1] + gap && t[0] < left + width + gap);
            caption.node().setVisible(free);
            if (free) {
                taken.add(new double[] {left, left + width});
                caption.node().resizeRelocate(left, top, width, caption.node().prefHeight(-1));
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return trackY() + TRACK + 4 + foldRow() + 16;
    }

    private static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /// Places `count` stops at equal distances between two points of a line.
    record Scale(double left, double right, int count) {
        /// Where a stop lies.
        double x(int index) {
            return count < 2 ? (left + right) / 2 : left + index * step();
        }

        /// The stop nearest to a point.
        int index(double x) {
            return count < 2 ? 0 : Math.clamp(Math.round((x - left) / step()), 0, count - 1);
        }

        /// The distance from one stop to the next.
        double step() {
            return count < 2 ? right - left : (right - left) / (count - 1);
        }
    }
}
