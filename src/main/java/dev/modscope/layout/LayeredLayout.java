package dev.modscope.layout;

import dev.modscope.layout.Drawing.Box;
import dev.modscope.layout.Drawing.Edge;
import dev.modscope.layout.Drawing.Highlight;
import dev.modscope.layout.Drawing.Label;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Line.Kind;
import dev.modscope.layout.Drawing.Node;
import dev.modscope.layout.Drawing.Panel;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Drawing.Role;
import dev.modscope.layout.Pen.Curve;
import dev.modscope.layout.layered.Layering;
import dev.modscope.layout.layered.Layering.Columns;
import dev.modscope.layout.layered.Links;
import dev.modscope.layout.layered.Ordering;
import dev.modscope.layout.layered.Placement;
import dev.modscope.layout.layered.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A view of a graph laid out from left to right. Boxes that have the same requirers and the same requirements become one
/// unit on a panel; units are put into columns, ordered and placed; the proportions of the page decide how wide panels
/// are and where a rank is split. A crowd of boxes is written small, and where that makes it fit one window, low ranks
/// share a column. The same input gives the same drawing.
public final class LayeredLayout {
    static final double MARGIN = 24;
    private static final int FEWEST_TWINS = 3;
    /// How far a backward edge leaves and enters beside the others.
    private static final double ASIDE = 5;
    /// What a window of 1440 by 900 leaves for the graph, at the smallest size at which a crowd's names can be read.
    private static final double WINDOW_WIDTH = 680;
    private static final double WINDOW_HEIGHT = 700;

    /// The surroundings of a module that would have to be made smaller than this share columns, too.
    private static final double LEGIBLE = 0.9;
    private static final double FARTHEST = 2_500;

    /// Units with their places: `left` and `wide` are those of the columns.
    private static final class Placed {
        private final Columns columns;
        private final Layering layering;
        private final double[] y;
        private final double[] left;
        private final double[] wide;
        private Rect bounds = new Rect(0, 0, 1, 1);

        Placed(Columns columns, Layering layering, double[] y) {
            this.columns = columns;
            this.layering = layering;
            this.y = y;
            left = new double[layering.ranks()];
            wide = new double[layering.ranks()];
        }

        double zoom() {
            return Math.min(WINDOW_WIDTH / bounds.width(), WINDOW_HEIGHT / bounds.height());
        }
    }

    private final Scene scene;
    private final Style style;
    private final Units units;
    private final boolean bundled;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private LayeredLayout(Scene scene, boolean bundled) {
        this.scene = scene;
        this.bundled = bundled;
        style = scene.style();
        units = new Units(scene, bundled ? FEWEST_TWINS : Integer.MAX_VALUE);
    }

    /// Lays out a view.
    public static Drawing draw(SelectedGraph graph, GraphView view) {
        Drawing drawn = new LayeredLayout(new Scene(graph, view, Drawing.Fit.ROOMY), true).draw(Optional.empty());
        return Pins.applied(drawn, view.arrangement().pins());
    }

    /// Lays out a view for a file: a crowd of boxes is not written small, for nobody comes nearer to paper.
    public static Drawing onPaper(SelectedGraph graph, GraphView view) {
        return new LayeredLayout(new Scene(graph, view, Drawing.Fit.ROOMY, true), true).draw(Optional.empty());
    }

    /// Lays out a view so that what `previous` showed stays near its place.
    public static Drawing draw(SelectedGraph graph, GraphView view, Drawing previous) {
        Drawing drawn = new LayeredLayout(new Scene(graph, view, previous.fit()), true).draw(Optional.of(previous));
        return Pins.applied(drawn, view.arrangement().pins());
    }

    /// Lays out a view with a line of its own for every edge, and without panels.
    static Drawing unbundled(SelectedGraph graph, GraphView view) {
        return new LayeredLayout(new Scene(graph, view, Drawing.Fit.ROOMY), false).draw(Optional.empty());
    }

    private Drawing draw(Optional<Drawing> previous) {
        if (units.count() == 0) {
            return captioned(List.of(), Drawing.Fit.ROOMY);
        }
        Ranks ranks = Ranks.of(units.links());
        Drawing.Fit fit = previous.map(Drawing::fit)
                .filter(before -> before.compact() == style.compact() && !before.seats().isEmpty())
                .orElseGet(() -> fitted(ranks));
        Placed placed = placed(ranks, fit, previous);
        double dx = MARGIN;
        double below = MARGIN + 58 - placed.bounds.y();
        double dy = previous.isPresent() ? Math.max(0, below) : below;
        for (int v = 0; v < placed.y.length; v++) {
            placed.y[v] += dy;
        }
        for (int u = 0; u < units.count(); u++) {
            place(u, placed.left[placed.layering.rank(u)] + dx, placed.y[u]);
        }
        return captioned(route(placed), new Drawing.Fit(fit.highest(), fit.shared(), fit.compact(), seats(placed)));
    }

    // ---- how high columns may be

    private Drawing.Fit fitted(Ranks ranks) {
        Drawing.Fit free = proportioned(ranks);
        boolean wide = scene.narrowed() && placed(ranks, free, Optional.empty()).zoom() < LEGIBLE;
        if (!style.compact() && !wide) {
            return free;
        }
        return hopeful(ranks).stream()
                .max(Comparator.comparingDouble(shared -> placed(ranks, shared, Optional.empty()).zoom()))
                .orElseThrow();
    }

    /// The two ways to share columns that should leave the picture largest, by a rough sum.
    private List<Drawing.Fit> hopeful(Ranks ranks) {
        Map<Drawing.Fit, Double> zoom = new LinkedHashMap<>();
        for (double limit = WINDOW_HEIGHT / 3; limit < FARTHEST; limit *= 1.07) {
            Drawing.Fit shared = new Drawing.Fit(limit, true, style.compact(), Map.of());
            units.shape(limit);
            zoom.put(shared, units.zoom(columns(ranks, shared), WINDOW_WIDTH, WINDOW_HEIGHT));
        }
        return zoom.entrySet().stream()
                .sorted(Map.Entry.<Drawing.Fit, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
    }

    private Map<String, Drawing.Seat> seats(Placed placed) {
        Columns columns = placed.columns;
        Map<String, Drawing.Seat> seats = HashMap.newHashMap(boxes.size());
        int box = 0;
        for (int u = 0; u < units.count(); u++) {
            for (int v : units.members(u)) {
                Rect rect = boxes.get(box++).rect();
                double middle = rect.y() + rect.height() / 2;
                seats.put(scene.node(v).key(), new Drawing.Seat(columns.column()[u], columns.block()[u], scene.order(v), middle));
            }
        }
        return seats;
    }

    /// Where the units were, as far as the first of their members known tells.
    private Columns before(Drawing.Fit fit) {
        int[] column = new int[units.count()];
        int[] block = new int[units.count()];
        for (int u = 0; u < column.length; u++) {
            Drawing.Seat known = Drawing.Seat.NONE;
            for (int v : units.members(u)) {
                known = known.column() >= 0 ? known : fit.seat(scene.node(v));
            }
            column[u] = known.column();
            block[u] = known.column() >= 0 ? known.block() : 0;
        }
        return new Columns(column, block);
    }

    private Columns columns(Ranks ranks, Drawing.Fit fit) {
        if (!fit.seats().isEmpty()) {
            return Ranks.kept(before(fit), units.links(), fit.shared());
        }
        int[] split = ranks.split(units.spaced(), fit.highest());
        return fit.shared() ? Ranks.merged(split, units.spaced(), fit.highest()) : Columns.of(split);
    }

    private Drawing.Fit proportioned(Ranks ranks) {
        double best = 180;
        double bestScore = Double.MAX_VALUE;
        for (double limit = 180; limit < 6000; limit *= 1.15) {
            units.shape(limit);
            int[] split = ranks.split(units.spaced(), limit);
            double score = Math.abs(Math.log(units.proportion(split) / style.proportion()));
            if (score < bestScore) {
                bestScore = score;
                best = limit;
            }
        }
        return new Drawing.Fit(best, false, style.compact(), Map.of());
    }

    // ---- places

    private Placed placed(Ranks ranks, Drawing.Fit fit, Optional<Drawing> previous) {
        units.shape(fit.highest());
        Columns columns = columns(ranks, fit);
        Layering layering = new Layering(columns, units.links(), bundled);
        double[] height = new double[layering.size()];
        Arrays.fill(height, style.bend());
        for (int u = 0; u < units.count(); u++) {
            height[u] = units.height(u);
        }
        double[] hint = hint(layering, previous);
        int[][] layers = Ordering.of(layering, hint);
        double[] y = Placement.heights(layering, layers, height, hint, style.gaps());
        Placed placed = new Placed(columns, layering, y);
        double[] wide = placed.wide;
        for (int u = 0; u < units.count(); u++) {
            wide[layering.rank(u)] = Math.max(wide[layering.rank(u)], units.width(u));
        }
        double[] left = Placement.columns(wide, layering.steepest(y), style.gaps());
        System.arraycopy(left, 0, placed.left, 0, left.length);
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int v = 0; v < y.length; v++) {
            top = Math.min(top, y[v] - height[v] / 2);
            bottom = Math.max(bottom, y[v] + height[v] / 2);
        }
        placed.bounds = new Rect(0, top, left[left.length - 1] + wide[wide.length - 1], bottom - top);
        return placed;
    }

    private double[] hint(Layering layering, Optional<Drawing> previous) {
        double[] hint = new double[layering.size()];
        Arrays.fill(hint, Double.NaN);
        if (previous.isEmpty()) {
            return hint;
        }
        Drawing.Fit before = previous.get().fit();
        for (int u = 0; u < units.count(); u++) {
            double sum = 0;
            int known = 0;
            for (int v : units.members(u)) {
                double place = before.seat(scene.node(v)).y();
                sum += Double.isNaN(place) ? 0 : place;
                known += Double.isNaN(place) ? 0 : 1;
            }
            hint[u] = known == 0 ? Double.NaN : sum / known;
        }
        return hint;
    }

    private void place(int unit, double x, double middle) {
        double y = middle - units.height(unit) / 2;
        int[] members = units.members(unit);
        if (members.length == 1) {
            boxes.add(box(members[0], new Rect(x, y, units.width(unit), style.height())));
            return;
        }
        double gap = style.gridGap();
        int rows = units.rows(unit);
        int columns = (members.length + rows - 1) / rows;
        double cell = (units.width(unit) - gap) / columns - gap;
        for (int i = 0; i < members.length; i++) {
            int columnOfCell = i / rows;
            int row = i % rows;
            double cellX = x + gap + columnOfCell * (cell + gap);
            double cellY = y + gap + row * (style.height() + gap);
            boxes.add(box(members[i], new Rect(cellX, cellY, cell, style.height())));
        }
        panels.add(new Panel(
                new Rect(x, y, units.width(unit), units.height(unit)),
                Arrays.stream(members).mapToObj(scene::node).toList()));
    }

    private Box box(int v, Rect rect) {
        Node node = scene.node(v);
        double x = rect.x() + style.pad();
        Style.Words words = units.words(v);
        Label name = new Label(words.name(), x, rect.y() + style.nameAt(), style.name(), Role.NAME);
        Label detail = new Label(words.detail(), x, rect.y() + style.detailAt(), style.detail(), Role.DETAIL);
        return new Box(node, rect, List.of(name, detail), scene.marks(v));
    }

    // ---- edges

    private List<Edge> route(Placed placed) {
        List<Edge> routed = new ArrayList<>();
        Links links = units.links();
        Map<Long, Integer> pieces = new HashMap<>();
        for (int i = 0; i < links.count(); i++) {
            List<Integer> through = pieces(placed, i, pieces);
            for (int from : units.members(links.from(i))) {
                for (int to : units.members(links.to(i))) {
                    routed.add(new Edge(scene.node(from), scene.node(to), through));
                }
            }
        }
        return routed;
    }

    /// The lines a link runs through. A piece of a shared chain is drawn once.
    private List<Integer> pieces(Placed placed, int link, Map<Long, Integer> known) {
        Layering layering = placed.layering;
        Links links = units.links();
        int last = layering.length(link) - 1;
        boolean backward = links.backward(link);
        String owner = scene.owner(units.members(layering.bundler(link))[0]);
        int family = links.family(link);
        Kind kind = Scene.KINDS.get(family);
        Integer[] through = new Integer[last];
        for (int k = 0; k < last; k++) {
            int a = layering.through(link, k);
            int b = layering.through(link, k + 1);
            int line = bundled ? known.computeIfAbsent(((long) a << 32 | b) * Scene.KINDS.size() + family, _ -> lines.size()) : lines.size();
            if (line == lines.size()) {
                lines.add(new Line(curve(placed, a, b, backward), owner, kind));
            }
            through[backward ? last - 1 - k : k] = line;
        }
        return List.of(through);
    }

    private Curve curve(Placed placed, int a, int b, boolean backward) {
        int r = placed.layering.rank(a);
        int next = placed.layering.rank(b);
        double aside = backward ? ASIDE * style.height() / Style.ROOMY.height() : 0;
        double start = MARGIN + placed.left[r] + (a < units.count() ? units.width(a) : 0);
        double column = MARGIN + placed.left[r] + placed.wide[r];
        double up = placed.y[b] < placed.y[a] ? -aside : aside;
        double y0 = placed.y[a] + (a < units.count() ? up : 0);
        double y1 = placed.y[b] - (b < units.count() ? up : 0);
        if (next == r) {
            double above = placed.y[b] - units.height(b) / 2 - style.gaps().box() / 2;
            return loop(start, column, MARGIN + placed.left[r], new double[] {y0, above, y1});
        }
        return curve(start, column, MARGIN + placed.left[next], y0, y1);
    }

    /// Straight across the column, then an S to the next one.
    private static Curve curve(double start, double bend, double end, double y0, double y1) {
        double middle = (bend + end) / 2;
        if (bend - start < 0.5) {
            return Curve.of(start, y0, middle, y0, middle, y1, end, y1);
        }
        return Curve.of(start, y0, start, y0, bend, y0, bend, y0, middle, y0, middle, y1, end, y1);
    }

    /// To a box farther down in the same column: beside the column down, back above the box, and into it from the left.
    private static Curve loop(double start, double bend, double left, double[] y) {
        double out = bend + 6;
        double in = left - 5;
        return Curve.of(
                start, y[0], start, y[0], bend, y[0], bend, y[0],
                out, y[0], out, y[1], bend, y[1],
                bend, y[1], left, y[1], left, y[1],
                in, y[1], in, y[2], left, y[2]);
    }

    // ---- heading and legend

    private Drawing captioned(List<Edge> edges, Drawing.Fit fit) {
        Rect graph = extent();
        Legend legend = new Legend(boxes, lines);
        double width = Math.max(graph.right(), legend.heading(scene.words(), MARGIN)) + MARGIN;
        double bottom = legend.fill(graph.bottom() + Legend.BELOW, width, MARGIN);
        return new Drawing(boxes, panels, lines, edges, legend.caption(scene.figures()),
                new Rect(0, 0, Math.ceil(width), Math.ceil(bottom + MARGIN)), Highlight.NONE, fit);
    }

    private Rect extent() {
        double[] sides = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        boxes.forEach(box -> widen(sides, box.rect()));
        panels.forEach(panel -> widen(sides, panel.rect()));
        for (Line line : lines) {
            line.curve().widen(sides);
        }
        return boxes.isEmpty() ? new Rect(0, 0, 0, 0) : new Rect(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]);
    }

    private static void widen(double[] sides, Rect rect) {
        sides[0] = Math.min(sides[0], rect.x());
        sides[1] = Math.min(sides[1], rect.y());
        sides[2] = Math.max(sides[2], rect.right());
        sides[3] = Math.max(sides[3], rect.bottom());
    }
}
