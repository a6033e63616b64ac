package dev.modscope.layout;

import dev.modscope.layout.Pen.Curve;
import dev.modscope.layout.Pen.Face;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A picture as geometry: where every box, edge and line of text stands. Immutable; painted by [GraphPainter], asked
/// with [#pick]. `lines` are the pieces the edges share, each drawn once; an [Edge] names the pieces it runs through.
public record Drawing(
        List<Box> boxes,
        List<Panel> panels,
        List<Line> lines,
        List<Edge> edges,
        Caption caption,
        Rect bounds,
        Highlight highlight,
        Fit fit) {
    public Drawing {
        boxes = List.copyOf(boxes);
        panels = List.copyOf(panels);
        lines = List.copyOf(lines);
        edges = List.copyOf(edges);
    }

    /// The box under a point, in the coordinates of the drawing.
    public Optional<Box> pick(double x, double y) {
        return boxes.stream().filter(box -> box.rect().contains(x, y)).findFirst();
    }

    /// The box that shows a module, itself or in its group.
    public Optional<Box> boxOf(ModulePath path) {
        return boxes.stream().filter(box -> box.node().holds(path)).findFirst();
    }

    /// The same picture with other things brought forward.
    public Drawing with(Highlight other) {
        return new Drawing(boxes, panels, lines, edges, caption, bounds, other, fit);
    }

    /// The same picture without its legend, on a page that ends where that began.
    public Drawing withoutLegend() {
        double first = caption.samples().stream().mapToDouble(s -> s.rect().y() + s.rect().height() / 2).min().orElse(bounds.bottom());
        double bottom = Math.ceil(Math.min(bounds.bottom(), first - Legend.BELOW + LayeredLayout.MARGIN));
        Rect page = new Rect(bounds.x(), bounds.y(), bounds.width(), bottom - bounds.y());
        return new Drawing(boxes, panels, lines, edges, caption.heading(), page, highlight, fit);
    }

    /// The edges that leave or enter a box.
    public List<Edge> edgesOf(Node node) {
        return edges.stream()
                .filter(edge -> edge.from().equals(node) || edge.to().equals(node))
                .toList();
    }

    /// What a box stands for.
    public sealed interface Node {
        /// A name that is the same in every view.
        String key();

        /// The owner: the part of a module path that tells whose it is, such as `github.com/spf13` or `golang.org/x`.
        String owner();

        /// The modules it stands for.
        List<ModuleVersion> modules();

        /// Whether it stands for a module.
        default boolean holds(ModulePath path) {
            return modules().stream().anyMatch(module -> module.path().equals(path));
        }
    }

    /// One module at its selected version.
    public record Single(ModuleVersion module) implements Node {
        @Override
        public String key() {
            return module.path().value();
        }

        @Override
        public String owner() {
            return GraphView.owner(module.path());
        }

        @Override
        public List<ModuleVersion> modules() {
            return List.of(module);
        }
    }

    /// All modules of one owner that are shown as one box; the main modules of an owner are a group of their own.
    public record Group(String owner, boolean main, List<ModuleVersion> modules) implements Node {
        public Group {
            modules = List.copyOf(modules);
        }

        @Override
        public String key() {
            return main ? owner + " (main)" : owner + " (group)";
        }
    }

    /// What a box's border and signs tell.
    public enum Mark {
        /// A main module.
        MAIN,
        /// Required by a main module without `// indirect`.
        DIRECT,
        /// Another module or directory stands in for it.
        REPLACED,
        /// Its selected version was retracted by its authors.
        RETRACTED,
        /// Its authors say not to use it any more.
        DEPRECATED,
        /// Nothing is known of its requirements.
        UNRESOLVED,
        /// Nothing is known of its requirements yet: it is being asked for.
        LOADING,
        /// New after a what-if.
        ADDED,
        /// Gone after a what-if: a ghost.
        REMOVED,
        /// Higher after a what-if.
        UPGRADED,
        /// Lower after a what-if.
        DOWNGRADED,
        /// At the version it had, but after a what-if something else stands in for it.
        EXCHANGED,
        /// A what-if asks for its version.
        HELD,
        /// What only it requires is hidden in it.
        FOLDED,
        /// Kept where a person put it.
        PINNED;

        /// Whether it says what a what-if does.
        boolean isChange() {
            return compareTo(ADDED) >= 0 && compareTo(EXCHANGED) <= 0;
        }
    }

    /// A rounded box with its lines of text.
    public record Box(Node node, Rect rect, List<Label> labels, Set<Mark> marks) {
        public Box {
            labels = List.copyOf(labels);
            marks = Set.copyOf(marks);
        }

        /// Whether it carries a mark.
        public boolean is(Mark mark) {
            return marks.contains(mark);
        }
    }

    /// A quiet ground under boxes that have the same requirers and the same requirements: an edge that ends at the panel
    /// holds for each of its boxes.
    public record Panel(Rect rect, List<Node> nodes) {
        public Panel {
            nodes = List.copyOf(nodes);
        }
    }

    /// One line of text, its baseline at `y`.
    public record Label(String text, double x, double y, double size, Role role) {
        private static final double LEGIBLE = 6;

        /// The rectangle the text covers, from the highest letters to the lowest.
        public Rect rect() {
            return new Rect(x, y - size * 0.8, face().width(text, size), size * 1.02);
        }

        /// Whether it can be read at a zoom; where it cannot, it is not drawn.
        public boolean legible(double zoom) {
            return size * zoom >= LEGIBLE;
        }

        /// The same, farther down.
        Label moved(double dy) {
            return new Label(text, x, y + dy, size, role);
        }

        /// The face it is written in.
        public Face face() {
            return role == Role.NAME || role == Role.TITLE ? Face.MEDIUM : Face.REGULAR;
        }
    }

    /// What a text is for.
    public enum Role {
        /// The heading of the picture.
        TITLE,
        /// The line below the heading, and the legend's words.
        NOTE,
        /// The name in a box.
        NAME,
        /// The version or the count in a box.
        DETAIL
    }

    /// A piece of one or more edges. `owner` gives its colour.
    public record Line(Curve curve, String owner, Kind kind) {
        /// What the piece stands for.
        public enum Kind {
            /// A requirement.
            PLAIN,
            /// A main module's `// indirect` line: recorded for a package, no reason.
            RECORDED,
            /// A requirement that closes a cycle and so runs against the reading direction.
            BACKWARD
        }
    }

    /// A requirement between two boxes, and the lines it runs through, from requirer to required.
    public record Edge(Node from, Node to, List<Integer> lines) {
        public Edge {
            lines = List.copyOf(lines);
        }
    }

    /// The heading, and the legend with its samples.
    public record Caption(List<Label> labels, List<Sample> samples, Figures figures) {
        public Caption {
            labels = List.copyOf(labels);
            samples = List.copyOf(samples);
        }

        /// Without the legend.
        Caption heading() {
            return new Caption(labels.subList(0, Math.min(2, labels.size())), List.of(), figures);
        }
    }

    /// What the heading says, in figures: for who says it in words of his own.
    ///
    /// @param modules how many there are in all
    /// @param focused how many of them a focus shows, all where there is none
    /// @param boxes how many boxes there are where modules are grouped by owner, otherwise 0
    /// @param folded how many modules are folded away
    /// @param hidden how many a person has hidden
    /// @param edges how many edges are shown
    /// @param implied how many are left out because others imply them
    public record Figures(int modules, int focused, int boxes, int folded, int hidden, int edges, int implied) {
        /// Of nothing.
        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);
    }

    /// A small example in the legend: a box, or a line where `line` is given.
    public record Sample(Rect rect, Set<Mark> marks, boolean group, Optional<Line.Kind> line) {
        public Sample {
            marks = Set.copyOf(marks);
        }
    }

    /// What is brought forward: the selected boxes, a chain of requirements, found boxes. Where anything is, `faded` says
    /// whether the rest steps back.
    ///
    /// @param near which neighbours of what is selected are brought forward
    public record Highlight(
            Set<String> selected, List<String> path, Set<String> found, boolean faded, Optional<GraphView.Direction> near) {
        /// Nothing.
        public static final Highlight NONE = new Highlight(Set.of(), List.of(), Set.of(), false);

        public Highlight {
            selected = Set.copyOf(selected);
            path = List.copyOf(path);
            found = Set.copyOf(found);
        }

        /// With all neighbours of what is selected where there is no chain, and none where there is one.
        public Highlight(Set<String> selected, List<String> path, Set<String> found, boolean faded) {
            this(selected, path, found, faded, path.isEmpty() ? Optional.of(GraphView.Direction.BOTH) : Optional.empty());
        }

        /// Whether one box is selected and the other a neighbour of it that is brought forward.
        boolean near(String from, String to) {
            return near.filter(way -> (way != GraphView.Direction.REQUIRED && selected.contains(to))
                    || (way != GraphView.Direction.REQUIRERS && selected.contains(from))).isPresent();
        }

        /// Whether a chain goes from one box to the other.
        boolean steps(String from, String to) {
            for (int i = 0; i + 1 < path.size(); i++) {
                if (path.get(i).equals(from) && path.get(i + 1).equals(to)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// How the columns were made, for the next drawing of the same to be made alike: how high they may be, whether ranks
    /// share a column, whether boxes are written small, and where each node is.
    public record Fit(double highest, boolean shared, boolean compact, Map<String, Seat> seats) {
        /// Of a picture that none will follow.
        public static final Fit ROOMY = new Fit(0, false, false, Map.of());

        public Fit {
            seats = Map.copyOf(seats);
        }

        /// Where a node was, or the group it was in.
        Seat seat(Node node) {
            return Optional.ofNullable(seats.get(node.key()))
                    .or(() -> Optional.ofNullable(seats.get(node.owner() + " (group)")))
                    .orElse(Seat.NONE);
        }
    }

    /// The column a node is in, which of the ranks that share the column it is on, where it stands in the order that tells
    /// which requirements close a cycle, and the height at which the layout put its middle.
    public record Seat(int column, int block, int order, double y) {
        static final Seat NONE = new Seat(-1, 0, -1, Double.NaN);
    }

    /// A rectangle.
    public record Rect(double x, double y, double width, double height) {
        /// The right side.
        public double right() {
            return x + width;
        }

        /// The lower side.
        public double bottom() {
            return y + height;
        }

        /// Whether a point lies in it.
        public boolean contains(double px, double py) {
            return px >= x && px < right() && py >= y && py < bottom();
        }

        /// Whether the two share an area.
        public boolean overlaps(Rect other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        /// The same, larger by a margin on each side.
        public Rect grown(double margin) {
            return new Rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
        }

        /// The same, moved.
        public Rect moved(double dx, double dy) {
            return new Rect(x + dx, y + dy, width, height);
        }

        /// The smallest rectangle around both.
        Rect around(Rect other) {
            return around(List.of(this, other));
        }

        /// The smallest rectangle around all.
        public static Rect around(Collection<Rect> all) {
            double left = all.stream().mapToDouble(Rect::x).min().orElse(0);
            double top = all.stream().mapToDouble(Rect::y).min().orElse(0);
            double right = all.stream().mapToDouble(Rect::right).max().orElse(0);
            double bottom = all.stream().mapToDouble(Rect::bottom).max().orElse(0);
            return new Rect(left, top, right - left, bottom - top);
        }
    }
}
