package dev.modscope.layout;

import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Line.Kind;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Node;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.layout.GraphView.Direction;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.layout.layered.Reduction;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What a view shows of a graph: the boxes to be, the edges between them, and in words what is left out. Focus first,
/// then grouping, then reduction.
final class Scene {
    /// Below this number of modules a focus shows each by itself, whatever the view says.
    private static final int FEW = 80;

    private final SelectedGraph graph;
    private final GraphView view;
    private final boolean onPaper;
    private final boolean[] shown;
    private final int folded;
    private final int hidden;
    private final int shownModules;
    private final boolean grouping;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Set<Mark>> marks = new ArrayList<>();
    private final int[] nodeOf;
    private final int[][] all;
    private final int[][] kept;
    private final Reduction reduction;
    /// The edges between nodes, sorted: requirer and required, and whether it is only recorded.
    private final long[] edges;

    Scene(SelectedGraph graph, GraphView view, Drawing.Fit before) {
        this(graph, view, before, false);
    }

    /// On paper everything that is written can be read; a window is come nearer to.
    Scene(SelectedGraph graph, GraphView view, Drawing.Fit before, boolean onPaper) {
        this.onPaper = onPaper;
        this.graph = graph;
        this.view = view;
        shown = focused();
        folded = fold();
        hidden = hide();
        shownModules = (int) IntStream.range(0, shown.length).filter(i -> shown[i]).count();
        grouping = view.grouped() && (view.focus().isEmpty() || shownModules > FEW);
        nodeOf = new int[graph.size()];
        group();
        edges = quotient();
        all = rows();
        reduction = Reduction.of(all, nodes.stream().mapToInt(node -> before.seat(node).order()).toArray());
        kept = view.reduced() ? reduction.kept() : all;
    }

    private boolean[] focused() {
        boolean[] reached = new boolean[graph.size()];
        if (view.focus().isEmpty()) {
            Arrays.fill(reached, true);
            return reached;
        }
        Focus focus = view.focus().get();
        int[][] out = new int[graph.size()][];
        Arrays.setAll(out, graph::required);
        for (int i = 0; i < graph.size(); i++) {
            if (graph.modules().get(i).path().equals(focus.module())) {
                if (focus.direction() != Direction.REQUIRED) {
                    SelectedGraph.walk(i, Reduction.transposed(out), focus.hops(), reached);
                }
                if (focus.direction() != Direction.REQUIRERS) {
                    SelectedGraph.walk(i, out, focus.hops(), reached);
                }
            }
        }
        return reached;
    }

    /// Hides what main modules reach only through folded modules; says how many that are.
    private int fold() {
        Set<ModulePath> folds = view.arrangement().folded();
        if (folds.isEmpty()) {
            return 0;
        }
        boolean[] closed = new boolean[graph.size()];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = folds.contains(graph.modules().get(i).path());
        }
        boolean[] still = reached(closed);
        boolean[] inside = new boolean[graph.size()];
        int[][] all = new int[graph.size()][];
        Arrays.setAll(all, graph::required);
        for (int i = 0; i < graph.size(); i++) {
            if (closed[i] && !inside[i]) {
                SelectedGraph.walk(i, all, Focus.ALL, inside);
            }
        }
        int hidden = 0;
        for (int i = 0; i < graph.size(); i++) {
            if (shown[i] && inside[i] && !still[i] && !closed[i]) {
                shown[i] = false;
                hidden++;
            }
        }
        return hidden;
    }

    /// Takes away what a person does not want to see, though never what he asks about, and what nothing else leads to;
    /// says how many that are.
    private int hide() {
        Set<ModulePath> unwanted = view.arrangement().hidden();
        if (unwanted.isEmpty()) {
            return 0;
        }
        boolean[] gone = new boolean[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            gone[i] = shown[i] && unwanted.contains(graph.modules().get(i).path()) && !asked(i);
        }
        boolean[] before = reached(new boolean[graph.size()]);
        boolean[] after = reached(gone);
        int count = 0;
        for (int i = 0; i < graph.size(); i++) {
            boolean orphan = shown[i] && before[i] && !after[i] && !asked(i);
            if (gone[i] || orphan) {
                shown[i] = false;
                count++;
            }
        }
        return count;
    }

    private boolean asked(int i) {
        return view.focus().filter(focus -> focus.module().equals(graph.modules().get(i).path())).isPresent();
    }

    /// What main modules lead to over what is not gone.
    private boolean[] reached(boolean[] gone) {
        int[][] rows = new int[graph.size()][];
        Arrays.setAll(rows, i -> gone[i] ? new int[0] : graph.required(i));
        boolean[] reached = new boolean[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            if (graph.modules().get(i).isMain() && !reached[i]) {
                SelectedGraph.walk(i, rows, Focus.ALL, reached);
            }
        }
        return reached;
    }

    private void group() {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            if (shown[i]) {
                members.computeIfAbsent(groupKey(i), _ -> new ArrayList<>()).add(i);
            }
        }
        new TreeMap<>(members).values().forEach(this::add);
    }

    /// Sorts the main modules first.
    private String groupKey(int i) {
        ModuleVersion module = graph.modules().get(i);
        String owner = GraphView.owner(module.path());
        String first = module.isMain() ? "0 " : "1 ";
        return grouping && !asked(i) && !view.opened().contains(owner)
                ? first + owner
                : first + owner + " " + module.path();
    }

    private void add(List<Integer> members) {
        List<ModuleVersion> modules = members.stream().map(graph.modules()::get).sorted().toList();
        ModuleVersion first = modules.getFirst();
        Set<Mark> merged = EnumSet.noneOf(Mark.class);
        for (int member : members) {
            merged.addAll(graph.marks(member));
            if (view.arrangement().folded().contains(graph.modules().get(member).path())) {
                merged.add(Mark.FOLDED);
            }
            nodeOf[member] = nodes.size();
        }
        boolean all = members.stream().allMatch(member -> graph.marks(member).contains(Mark.REMOVED));
        if (!all) {
            merged.remove(Mark.REMOVED);
        }
        nodes.add(modules.size() == 1
                ? new Single(first)
                : new Group(GraphView.owner(first.path()), first.isMain(), modules));
        marks.add(merged);
    }

    private long[] quotient() {
        long[] found = new long[graph.edgeCount()];
        int count = 0;
        for (int i = 0; i < graph.size(); i++) {
            int[] row = !shown[i] || targetOfWhy(i) ? new int[0] : graph.required(i);
            for (int k = 0; k < row.length; k++) {
                if (shown[row[k]] && nodeOf[i] != nodeOf[row[k]]) {
                    found[count++] = key(nodeOf[i], nodeOf[row[k]]) + (graph.recorded(i, k) ? 1 : 0);
                }
            }
        }
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int k = 0; k < count; k++) {
            // The same edge sorts first where it is more than recorded.
            if (kept == 0 || found[kept - 1] >> 1 != found[k] >> 1) {
                found[kept++] = found[k];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    /// Without its own requirements the module a person asks about ends the picture instead of lying in its middle.
    private boolean targetOfWhy(int i) {
        return asked(i) && view.focus().filter(focus -> focus.direction() == Direction.REQUIRERS).isPresent();
    }

    private static long key(int from, int to) {
        return (long) from << 32 | (long) to << 1;
    }

    private int[][] rows() {
        int[] counts = new int[nodes.size()];
        for (long edge : edges) {
            counts[(int) (edge >> 32)]++;
        }
        int[][] rows = new int[nodes.size()][];
        Arrays.setAll(rows, v -> new int[counts[v]]);
        Arrays.fill(counts, 0);
        for (long edge : edges) {
            int from = (int) (edge >> 32);
            rows[from][counts[from]++] = (int) edge >> 1;
        }
        return rows;
    }

    int size() {
        return nodes.size();
    }

    Node node(int v) {
        return nodes.get(v);
    }

    /// Where a node stands in the order that tells which edges close a cycle.
    int order(int v) {
        return reduction.place(v);
    }

    Set<Mark> marks(int v) {
        return marks.get(v);
    }

    /// From this number of boxes on a grouped picture is written small, so that it may fit one window.
    private static final int CROWD = 70;

    boolean narrowed() {
        return view.focus().isPresent();
    }

    Style style() {
        return grouping && nodes.size() >= CROWD && !onPaper ? Style.COMPACT : Style.ROOMY;
    }

    /// The edges shown, a sorted row for each node.
    int[][] edges() {
        return kept;
    }

    /// What an edge stands for.
    Kind kind(int from, int to) {
        if (reduction.backward(from, to)) {
            return Kind.BACKWARD;
        }
        return Arrays.binarySearch(edges, key(from, to) + 1) >= 0 ? Kind.RECORDED : Kind.PLAIN;
    }

    /// The nodes, those together that have the same requirers and the same requirements, from a number of them on.
    List<int[]> twins(int fewest) {
        int[][] in = Reduction.transposed(kept);
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int v = 0; v < nodes.size(); v++) {
            alike.computeIfAbsent(likeness(v, in), _ -> new ArrayList<>()).add(v);
        }
        List<int[]> found = new ArrayList<>();
        for (List<Integer> same : alike.values()) {
            int[] members = same.stream().mapToInt(Integer::intValue).toArray();
            if (members.length >= fewest) {
                found.add(members);
            } else {
                Arrays.stream(members).forEach(v -> found.add(new int[] {v}));
            }
        }
        return found;
    }

    /// Numbers, each as two characters: what requires a node and what it requires, and how.
    private String likeness(int v, int[][] in) {
        StringBuilder likeness = new StringBuilder();
        for (int from : in[v]) {
            number(likeness, from).append(kind(from, v).name());
        }
        boolean pinned = view.arrangement().pins().containsKey(nodes.get(v).key());
        number(likeness, pinned ? -2 - v : -1);
        for (int to : kept[v]) {
            number(likeness, to).append(kind(v, to).name());
        }
        return likeness.toString();
    }

    private static StringBuilder number(StringBuilder text, int number) {
        return text.append((char) (number >> 16)).append((char) number);
    }

    /// The words of the caption: the heading first, then the line below it.
    List<String> words() {
        List<Integer> mains = IntStream.range(0, graph.size())
                .filter(i -> graph.modules().get(i).isMain())
                .boxed()
                .toList();
        String title = mains.stream()
                .max(Comparator.comparingInt(i -> graph.required(i).length))
                .map(i -> graph.modules().get(i).path().value())
                .orElse("Modules");
        if (mains.size() > 1) {
            title += " and " + counted(mains.size() - 1, "more main module");
        }
        List<String> note = new ArrayList<>();
        graph.goLine().ifPresent(line -> note.add("go " + line));
        note.add(counted(graph.size(), "module"));
        view.focus().ifPresent(focus -> note.add(about(focus)));
        if (grouping) {
            note.add("grouped by owner: " + counted(nodes.size(), "box"));
        }
        if (folded > 0) {
            note.add(counted(folded, "module") + " folded away");
        }
        if (hidden > 0) {
            note.add(counted(hidden, "module") + " hidden by hand");
        }
        note.add(counted(count(kept), "edge") + " shown");
        int implied = count(all) - count(kept);
        if (implied > 0) {
            note.add(counted(implied, "implied edge") + " hidden");
        }
        return List.of(title, String.join("  ·  ", note));
    }

    /// The same in figures.
    Drawing.Figures figures() {
        return new Drawing.Figures(
                graph.size(), shownModules, grouping ? nodes.size() : 0, folded, hidden, count(kept),
                count(all) - count(kept));
    }

    private String about(Focus focus) {
        String about = switch (focus.direction()) {
            case REQUIRERS -> "what requires " + focus.module();
            case REQUIRED -> "what " + focus.module() + " requires";
            case BOTH -> "around " + focus.module();
        };
        String steps = focus.hops() == Focus.ALL ? "" : ", " + counted(focus.hops(), "step");
        return about + steps + ": " + counted(shownModules, "module") + ", "
                + counted(graph.size() - shownModules, "module") + " hidden";
    }

    private static int count(int[][] rows) {
        return Arrays.stream(rows).mapToInt(row -> row.length).sum();
    }

    private static String counted(int count, String word) {
        String plural = word.endsWith("x") ? word + "es" : word + "s";
        String figure = count < 1000 ? Integer.toString(count) : String.format(Locale.ROOT, "%,d", count);
        return figure + " " + (count == 1 ? word : plural);
    }
}
