package dev.modscope.layout;

import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Caption;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Highlight;
import dev.modscope.layout.Drawing.Label;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Line.Kind;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Node;
import dev.modscope.layout.Drawing.Panel;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Drawing.Role;
import dev.modscope.layout.Drawing.Sample;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.layout.Layering.Link;
import dev.modscope.layout.Pen.Curve;
import dev.modscope.layout.Pen.Face;
import dev.modscope.module.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A view of a graph laid out from left to right. Boxes that have the same requirers and the same requirements become one
/// unit on a panel; units are put on ranks, ordered and placed; the proportions of the page decide how wide panels are
/// and where a rank is split. The same input gives the same drawing.
public final class LayeredLayout {
    static final double NAME_SIZE = 11;
    static final double DETAIL_SIZE = 9;
    private static final double PAD = 6;
    /// The widest text in a box.
    static final double ROOM = 94;
    private static final double BOX_HEIGHT = 30;
    private static final double GRID_GAP = 6;
    private static final double MARGIN = 24;
    /// Width by height of the page to come near to.
    private static final double PROPORTION = 1.6;
    private static final int FEWEST_TWINS = 3;
    /// How far a backward edge leaves and enters beside the others.
    private static final double ASIDE = 5;

    private record Piece(int from, int to, Kind kind) {}

    private final Scene scene;
    private final int[][] edges;
    private final double[] widths;
    private final List<int[]> units;
    private final int[] unitOf;
    private final List<Link> links;
    private double[] unitWidth;
    private double[] unitHeight;
    private int[] unitRows;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private LayeredLayout(Scene scene) {
        this.scene = scene;
        edges = scene.edges();
        widths = IntStream.range(0, scene.size()).mapToDouble(this::boxWidth).toArray();
        units = scene.twins(FEWEST_TWINS);
        unitOf = new int[scene.size()];
        for (int u = 0; u < units.size(); u++) {
            for (int v : units.get(u)) {
                unitOf[v] = u;
            }
        }
        links = links();
        unitWidth = new double[units.size()];
        unitHeight = new double[units.size()];
        unitRows = new int[units.size()];
    }

    /// Lays out a view.
    public static Drawing draw(SelectedGraph graph, GraphView view) {
        return new LayeredLayout(new Scene(graph, view)).draw(Optional.empty());
    }

    /// Lays out a view so that what `previous` showed stays near its place.
    public static Drawing draw(SelectedGraph graph, GraphView view, Drawing previous) {
        return new LayeredLayout(new Scene(graph, view)).draw(Optional.of(previous));
    }

    private double boxWidth(int v) {
        double name = Face.MEDIUM.width(Scene.name(scene.node(v)), NAME_SIZE);
        double detail = Face.REGULAR.width(Scene.detail(scene.node(v)), DETAIL_SIZE);
        boolean signed = !GraphPainter.SIGNS.stream().filter(scene.marks(v)::contains).toList().isEmpty();
        return Math.ceil(Math.max(name, detail) + 2 * PAD + (signed ? 6 : 0));
    }

    private List<Link> links() {
        List<Link> found = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            int first = units.get(u)[0];
            for (int to : edges[first]) {
                if (units.get(unitOf[to])[0] == to) {
                    found.add(new Link(u, unitOf[to], scene.kind(first, to)));
                }
            }
        }
        return found;
    }

    // ---- proportions

    private int[] proportioned() {
        int[] base = Layering.ranks(units.size(), links);
        int[] best = base;
        double bestLimit = 0;
        double bestScore = Double.MAX_VALUE;
        for (double limit = 180; limit < 6000; limit *= 1.15) {
            shape(limit);
            int[] split = Layering.split(base, spaced(), links, limit);
            double score = Math.abs(Math.log(proportion(split) / PROPORTION));
            if (score < bestScore) {
                bestScore = score;
                bestLimit = limit;
                best = split;
            }
        }
        shape(bestLimit);
        return best;
    }

    private double[] spaced() {
        return Arrays.stream(unitHeight).map(h -> h + 10).toArray();
    }

    private double proportion(int[] ranks) {
        int count = Arrays.stream(ranks).max().orElse(0) + 1;
        double[] wide = new double[count];
        double[] high = new double[count];
        for (int u = 0; u < ranks.length; u++) {
            wide[ranks[u]] = Math.max(wide[ranks[u]], unitWidth[u]);
            high[ranks[u]] += unitHeight[u] + 10;
        }
        double width = Arrays.stream(wide).sum() + (count - 1) * 42;
        return width / (Arrays.stream(high).max().orElse(1) * 1.1);
    }

    private void shape(double limit) {
        for (int u = 0; u < units.size(); u++) {
            int[] members = units.get(u);
            double cell = Arrays.stream(members).mapToDouble(v -> widths[v]).max().orElse(0);
            if (members.length == 1) {
                unitRows[u] = 1;
                unitWidth[u] = cell;
                unitHeight[u] = BOX_HEIGHT;
                continue;
            }
            int most = (int) Math.max(1, (limit * 0.45 - GRID_GAP) / (BOX_HEIGHT + GRID_GAP));
            int columns = (members.length + most - 1) / most;
            unitRows[u] = (members.length + columns - 1) / columns;
            unitWidth[u] = columns * (cell + GRID_GAP) + GRID_GAP;
            unitHeight[u] = unitRows[u] * (BOX_HEIGHT + GRID_GAP) + GRID_GAP;
        }
    }

    // ---- the drawing

    private Drawing draw(Optional<Drawing> previous) {
        if (units.isEmpty()) {
            return captioned(List.of());
        }
        Layering layering = new Layering(proportioned(), links);
        double[] height = new double[layering.size()];
        Arrays.fill(height, Layering.BEND);
        System.arraycopy(unitHeight, 0, height, 0, unitHeight.length);
        double[] hint = hint(layering, previous);
        int[][] layers = Ordering.of(layering, hint);
        double[] y = Placement.heights(layering, layers, height, hint);
        double[] columns = columns(layering, y);
        double top = Double.MAX_VALUE;
        for (int v = 0; v < y.length; v++) {
            top = Math.min(top, y[v] - height[v] / 2);
        }
        for (int v = 0; v < y.length; v++) {
            y[v] += MARGIN + 58 - top;
        }
        for (int u = 0; u < units.size(); u++) {
            place(u, columns[layering.rank(u)], y[u]);
        }
        return captioned(route(layering, columns, y));
    }

    private double[] hint(Layering layering, Optional<Drawing> previous) {
        double[] hint = new double[layering.size()];
        Arrays.fill(hint, Double.NaN);
        if (previous.isEmpty()) {
            return hint;
        }
        Map<String, Double> places = new HashMap<>();
        previous.get().boxes().forEach(box ->
                places.put(box.node().key(), box.rect().y() + box.rect().height() / 2));
        for (int u = 0; u < units.size(); u++) {
            hint[u] = Arrays.stream(units.get(u))
                    .mapToDouble(v -> places.getOrDefault(scene.node(v).key(), Double.NaN))
                    .filter(place -> !Double.isNaN(place))
                    .average()
                    .orElse(Double.NaN);
        }
        return hint;
    }

    private double[] columns(Layering layering, double[] y) {
        double[] wide = new double[layering.ranks()];
        double[] steep = new double[layering.ranks()];
        int[][] after = layering.neighboursAfter();
        for (int v = 0; v < y.length; v++) {
            int r = layering.rank(v);
            wide[r] = Math.max(wide[r], v < units.size() ? unitWidth[v] : 0);
            for (int w : after[v]) {
                steep[r] = Math.max(steep[r], Math.abs(y[v] - y[w]));
            }
        }
        double[] left = Placement.columns(wide, steep);
        double[] both = Arrays.copyOf(left, left.length * 2);
        System.arraycopy(wide, 0, both, left.length, wide.length);
        return both;
    }

    private void place(int unit, double column, double middle) {
        double x = MARGIN + column;
        double y = middle - unitHeight[unit] / 2;
        int[] members = units.get(unit);
        if (members.length == 1) {
            boxes.add(box(members[0], new Rect(x, y, unitWidth[unit], BOX_HEIGHT)));
            return;
        }
        int rows = unitRows[unit];
        int columns = (members.length + rows - 1) / rows;
        double cell = (unitWidth[unit] - GRID_GAP) / columns - GRID_GAP;
        for (int i = 0; i < members.length; i++) {
            int columnOfCell = i / rows;
            int row = i % rows;
            double cellX = x + GRID_GAP + columnOfCell * (cell + GRID_GAP);
            double cellY = y + GRID_GAP + row * (BOX_HEIGHT + GRID_GAP);
            boxes.add(box(members[i], new Rect(cellX, cellY, cell, BOX_HEIGHT)));
        }
        panels.add(new Panel(
                new Rect(x, y, unitWidth[unit], unitHeight[unit]),
                Arrays.stream(members).mapToObj(scene::node).toList()));
    }

    private Box box(int v, Rect rect) {
        Node node = scene.node(v);
        Label name = new Label(Scene.name(node), rect.x() + PAD, rect.y() + 13, NAME_SIZE, Role.NAME);
        Label detail = new Label(Scene.detail(node), rect.x() + PAD, rect.y() + 24, DETAIL_SIZE, Role.DETAIL);
        return new Box(node, rect, List.of(name, detail), scene.marks(v));
    }

    // ---- edges

    private List<Edge> route(Layering layering, double[] columns, double[] y) {
        Map<Piece, Integer> pieces = new HashMap<>();
        List<Edge> routed = new ArrayList<>();
        int ranks = layering.ranks();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            int[] chain = layering.chain(i);
            List<Integer> through = new ArrayList<>();
            String owner = scene.node(units.get(layering.bundler(i))[0]).owner();
            for (int k = 0; k + 1 < chain.length; k++) {
                int a = chain[k];
                int b = chain[k + 1];
                through.add(pieces.computeIfAbsent(new Piece(a, b, link.kind()), _ -> {
                    int r = layering.rank(a);
                    double start = MARGIN + columns[r] + (a < units.size() ? unitWidth[a] : 0);
                    double bend = MARGIN + columns[r] + columns[ranks + r];
                    double end = MARGIN + columns[r + 1];
                    double aside = link.kind() == Kind.BACKWARD ? ASIDE : 0;
                    lines.add(new Line(
                            curve(start, bend, end, y[a] + (a < units.size() ? aside : 0),
                                    y[b] + (b < units.size() ? aside : 0)),
                            owner,
                            link.kind()));
                    return lines.size() - 1;
                }));
            }
            if (link.kind() == Kind.BACKWARD) {
                java.util.Collections.reverse(through);
            }
            for (int from : units.get(link.from())) {
                for (int to : units.get(link.to())) {
                    routed.add(new Edge(scene.node(from), scene.node(to), through));
                }
            }
        }
        return routed;
    }

    /// Straight across the column, then an S to the next one.
    private static Curve curve(double start, double bend, double end, double y0, double y1) {
        double middle = (bend + end) / 2;
        if (bend - start < 0.5) {
            return Curve.of(start, y0, middle, y0, middle, y1, end, y1);
        }
        return Curve.of(start, y0, start, y0, bend, y0, bend, y0, middle, y0, middle, y1, end, y1);
    }

    // ---- heading and legend

    private Drawing captioned(List<Edge> edges) {
        Rect graph = Rect.around(Stream.of(
                        boxes.stream().map(Box::rect),
                        panels.stream().map(Panel::rect),
                        lines.stream().map(line -> line.curve().bounds()))
                .flatMap(all -> all)
                .toList());
        List<String> words = scene.words();
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(words.get(0), MARGIN, MARGIN + 14, 18, Role.TITLE));
        labels.add(new Label(words.get(1), MARGIN, MARGIN + 36, 12, Role.NOTE));
        List<Sample> samples = new ArrayList<>();
        double heading = labels.stream().mapToDouble(label -> label.rect().right()).max().orElse(0);
        double width = Math.max(graph.right(), heading) + MARGIN;
        double bottom = legend(graph.bottom() + 34, width, labels, samples);
        return new Drawing(boxes, panels, lines, edges, new Caption(labels, samples),
                new Rect(0, 0, Math.ceil(width), Math.ceil(bottom + MARGIN)), Highlight.NONE);
    }

    private double legend(double y, double width, List<Label> labels, List<Sample> samples) {
        double x = MARGIN;
        double at = y;
        for (Map.Entry<String, Sample> entry : legendEntries().entrySet()) {
            double textWidth = Face.REGULAR.width(entry.getKey(), DETAIL_SIZE);
            Sample sample = entry.getValue();
            if (x > MARGIN && x + sample.rect().width() + textWidth + 30 > width) {
                x = MARGIN;
                at += 20;
            }
            Rect rect = sample.rect().moved(x, at - sample.rect().height() / 2);
            samples.add(new Sample(rect, sample.marks(), sample.group(), sample.line()));
            labels.add(new Label(entry.getKey(), rect.right() + 7, at + 3.5, DETAIL_SIZE, Role.NOTE));
            x = rect.right() + 7 + textWidth + 20;
        }
        return at + 8;
    }

    /// Only what the picture shows.
    private Map<String, Sample> legendEntries() {
        Map<String, Sample> entries = new LinkedHashMap<>();
        Rect small = new Rect(0, 0, 22, 13);
        Rect dot = new Rect(0, 0, 13, 13);
        Set<Mark> used = boxes.stream().flatMap(box -> box.marks().stream()).collect(Collectors.toSet());
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
                entries.put(mark.name().toLowerCase(java.util.Locale.ROOT),
                        new Sample(dot, Set.of(mark), false, Optional.empty()));
            }
        }
        Map<Kind, String> kinds = new LinkedHashMap<>();
        kinds.put(Kind.PLAIN, "requires (left to right)");
        kinds.put(Kind.RECORDED, "recorded for a package");
        kinds.put(Kind.BACKWARD, "closes a cycle (right to left)");
        kinds.forEach((kind, words) -> {
            if (lines.stream().anyMatch(line -> line.kind() == kind)) {
                entries.put(words, new Sample(new Rect(0, 0, 26, 13), Set.of(), false, Optional.of(kind)));
            }
        });
        return entries;
    }
}
