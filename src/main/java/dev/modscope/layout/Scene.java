package dev.modscope.layout;

import dev.modscope.layout.Drawing.Group;
import dev.modscope.layout.Drawing.Line.Kind;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Node;
import dev.modscope.layout.Drawing.Single;
import dev.modscope.layout.GraphView.Direction;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.layout.layered.Contraction;
import dev.modscope.layout.layered.Reduction;
import dev.modscope.layout.layered.Twins;
import dev.modscope.layout.reach.Chains;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What a view shows of a graph: the boxes to be, the edges between them, and in words what is left out. Focus first,
/// then grouping, then reduction.
final class Scene {
    /// Below this number of modules a focus shows each by itself, whatever the view says.
    private static final int FEW = 80;
    static final List<Kind> KINDS = List.of(Kind.values());

    private final SelectedGraph graph;
    private final GraphView view;
    private final boolean onPaper;
    private final boolean[] shown;
    private final int folded;
    private final int hidden;
    private final int shownModules;
    private final boolean grouping;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<Set<Mark>> marks = new ArrayList<>();
    private final int[] nodeOf;
    private final int[][] all;
    private final int[][] kept;
    /// What each kept edge stands for.
    private final byte[][] kinds;
    private final Reduction reduction;

    Scene(SelectedGraph graph, GraphView view, Drawing.Fit before) {
        this(graph, view, before, false);
    }

    /// On paper everything that is written can be read; a window is come nearer to.
    Scene(SelectedGraph graph, GraphView view, Drawing.Fit before, boolean onPaper) {
        this.onPaper = onPaper;
        this.graph = graph;
        this.view = view;
        shown = focused();
        narrow();
        folded = fold();
        hidden = hide();
        shownModules = (int) IntStream.range(0, shown.length).filter(i -> shown[i]).count();
        grouping = view.grouped() && (view.focus().isEmpty() || shownModules > FEW);
        nodeOf = new int[graph.size()];
        group();
        Contraction contraction = contraction();
        all = contraction.rows();
        reduction = before.seats().isEmpty() ? Reduction.of(all) : Reduction.of(all, orders(before));
        kept = view.reduced() ? reduction.kept() : all;
        kinds = kinds(contraction.weak(kept));
    }

    private int[] orders(Drawing.Fit before) {
        int[] orders = new int[nodes.size()];
        Arrays.setAll(orders, v -> before.seat(nodes.get(v)).order());
        return orders;
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

    /// Leaves only what a what-if changes, with what connects it to the main modules.
    private void narrow() {
        if (view.changed()) {
            int[][] rows = new int[graph.size()][];
            Arrays.setAll(rows, graph::required);
            Chains.keep(shown, rows, i -> graph.modules().get(i).isMain(), i -> graph.marks(i).stream().anyMatch(Mark::isChange));
        }
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

    /// Main modules first, and by owner. Modules come nearly sorted.
    private void group() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            if (shown[i]) {
                ModuleVersion module = graph.modules().get(i);
                String owner = GraphView.owner(module.path());
                boolean together = grouping && !asked(i) && !view.opened().contains(owner);
                members.add(new Member(i, module, owner, together ? "" : module.path().value()));
            }
        }
        members.sort(Member.ORDER);
        for (int i = 0; i < members.size(); ) {
            int end = i + 1;
            while (end < members.size() && Member.ORDER.compare(members.get(i), members.get(end)) == 0) {
                end++;
            }
            add(members.subList(i, end));
            i = end;
        }
    }

    /// A module that is shown, and what it is shown in: the box of an owner, or of its own where `alone` is its path.
    private record Member(int number, ModuleVersion module, String owner, String alone) {
        static final Comparator<Member> ORDER = (a, b) -> {
            int main = Boolean.compare(b.module.isMain(), a.module.isMain());
            int owner = main == 0 ? a.owner.compareTo(b.owner) : main;
            return owner == 0 ? a.alone.compareTo(b.alone) : owner;
        };
    }

    private void add(List<Member> members) {
        Member first = members.getFirst();
        for (Member member : members) {
            nodeOf[member.number] = nodes.size();
        }
        owners.add(first.owner);
        boolean folding = !view.arrangement().folded().isEmpty();
        if (members.size() == 1) {
            nodes.add(new Single(first.module));
            marks.add(folding ? merged(members) : graph.marks(first.number));
            return;
        }
        nodes.add(new Group(first.owner, first.module.isMain(), members.stream().map(Member::module).sorted().toList()));
        marks.add(merged(members));
    }

    private Set<Mark> merged(List<Member> members) {
        Set<Mark> merged = EnumSet.noneOf(Mark.class);
        boolean removed = true;
        for (Member member : members) {
            Set<Mark> its = graph.marks(member.number);
            removed &= its.contains(Mark.REMOVED);
            merged.addAll(its);
            if (view.arrangement().folded().contains(member.module.path())) {
                merged.add(Mark.FOLDED);
            }
        }
        if (!removed) {
            merged.remove(Mark.REMOVED);
        }
        return Set.copyOf(merged);
    }

    private Contraction contraction() {
        Contraction.Builder found = new Contraction.Builder(nodes.size(), graph.edgeCount());
        for (int i = 0; i < graph.size(); i++) {
            int[] row = !shown[i] || targetOfWhy(i) ? new int[0] : graph.required(i);
            for (int k = 0; k < row.length; k++) {
                if (shown[row[k]] && nodeOf[i] != nodeOf[row[k]]) {
                    found.add(nodeOf[i], nodeOf[row[k]], graph.recorded(i, k));
                }
            }
        }
        return found.build();
    }

    /// Without its own requirements the module a person asks about ends the picture instead of lying in its middle.
    private boolean targetOfWhy(int i) {
        return asked(i) && view.focus().filter(focus -> focus.direction() == Direction.REQUIRERS).isPresent();
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

    /// Whose it is.
    String owner(int v) {
        return owners.get(v);
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

    /// What the edge at an index of a row stands for, as a number in [#KINDS].
    int kind(int from, int index) {
        return kinds[from][index];
    }

    private byte[][] kinds(boolean[][] recorded) {
        byte[][] found = new byte[kept.length][];
        for (int v = 0; v < kept.length; v++) {
            found[v] = new byte[kept[v].length];
            for (int k = 0; k < kept[v].length; k++) {
                Kind kind = reduction.backward(v, kept[v][k]) ? Kind.BACKWARD : recorded[v][k] ? Kind.RECORDED : Kind.PLAIN;
                found[v][k] = (byte) KINDS.indexOf(kind);
            }
        }
        return found;
    }

    /// The nodes, those together that have the same requirers and the same requirements, from a number of them on.
    List<int[]> twins(int fewest) {
        if (fewest > nodes.size()) {
            List<int[]> found = new ArrayList<>();
            for (int v = 0; v < nodes.size(); v++) {
                found.add(new int[] {v});
            }
            return found;
        }
        boolean[] pinned = new boolean[nodes.size()];
        Map<String, GraphView.Spot> pins = view.arrangement().pins();
        for (int v = 0; v < pinned.length && !pins.isEmpty(); v++) {
            pinned[v] = pins.containsKey(nodes.get(v).key());
        }
        return Twins.of(kept, kinds, pinned, fewest);
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
        if (view.changed() && shownModules < graph.size()) {
            note.add("what changes, and what connects it: " + counted(shownModules, "module"));
        }
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
