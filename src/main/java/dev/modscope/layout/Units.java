package dev.modscope.layout;

import dev.modscope.layout.Drawing.Line.Kind;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.layered.Layering.Columns;
import dev.modscope.layout.layered.Layering.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What is put into columns: boxes by themselves, and panels of boxes that have the same requirers and the same
/// requirements. How many rows a panel has depends on how high a column may be.
final class Units {
    private final Style style;
    private final List<Style.Words> words;
    private final double[] widths;
    private final double[] cells;
    private final List<int[]> members;
    private final List<Link> links;
    private final double[] width;
    private final double[] height;
    private final int[] rows;

    /// Puts boxes that are alike together, from a number of them on.
    Units(Scene scene, int fewest) {
        style = scene.style();
        words = IntStream.range(0, scene.size()).mapToObj(v -> style.words(scene.node(v))).toList();
        widths = IntStream.range(0, scene.size())
                .mapToDouble(v -> style.width(words.get(v), (int) GraphPainter.SIGNS.stream().filter(scene.marks(v)::contains).count()))
                .toArray();
        members = scene.twins(fewest);
        links = links(scene);
        cells = members.stream().mapToDouble(all -> Arrays.stream(all).mapToDouble(v -> widths[v]).max().orElse(0)).toArray();
        width = new double[members.size()];
        height = new double[members.size()];
        rows = new int[members.size()];
    }

    private List<Link> links(Scene scene) {
        int[] unitOf = new int[scene.size()];
        for (int u = 0; u < members.size(); u++) {
            for (int v : members.get(u)) {
                unitOf[v] = u;
            }
        }
        List<Link> found = new ArrayList<>();
        for (int u = 0; u < members.size(); u++) {
            int first = members.get(u)[0];
            for (int to : scene.edges()[first]) {
                if (members.get(unitOf[to])[0] == to) {
                    Kind kind = scene.kind(first, to);
                    found.add(new Link(u, unitOf[to], kind == Kind.BACKWARD, kind.name()));
                }
            }
        }
        return found;
    }

    /// Gives panels as many columns of boxes as keep them lower than a part of a limit.
    void shape(double limit) {
        double step = style.height() + style.gridGap();
        for (int u = 0; u < width.length; u++) {
            int[] all = members.get(u);
            double cell = cells[u];
            if (all.length == 1) {
                rows[u] = 1;
                width[u] = cell;
                height[u] = style.height();
                continue;
            }
            int most = (int) Math.max(1, (limit * 0.45 - style.gridGap()) / step);
            int columns = (all.length + most - 1) / most;
            rows[u] = (all.length + columns - 1) / columns;
            width[u] = columns * (cell + style.gridGap()) + style.gridGap();
            height[u] = rows[u] * step + style.gridGap();
        }
    }

    /// What is written in the box of a node.
    Style.Words words(int node) {
        return words.get(node);
    }

    int count() {
        return members.size();
    }

    int[] members(int unit) {
        return members.get(unit);
    }

    List<Link> links() {
        return links;
    }

    double width(int unit) {
        return width[unit];
    }

    double height(int unit) {
        return height[unit];
    }

    int rows(int unit) {
        return rows[unit];
    }

    /// Their heights with the room around them.
    double[] spaced() {
        return Arrays.stream(height).map(h -> h + style.gaps().box() + style.bend()).toArray();
    }

    /// Width by height of the page that columns would make, roughly.
    double proportion(int[] ranks) {
        Rect page = page(Columns.of(ranks));
        return page.width() / page.height();
    }

    /// How far a page would have to be made smaller to fit, roughly.
    double zoom(Columns columns, double roomAcross, double roomDown) {
        Rect page = page(columns);
        return Math.min(roomAcross / page.width(), roomDown / page.height());
    }

    private Rect page(Columns columns) {
        int count = columns.count();
        double[] wide = new double[count];
        double[] high = new double[count];
        double[] spaced = spaced();
        for (int u = 0; u < spaced.length; u++) {
            int column = columns.column()[u];
            wide[column] = Math.max(wide[column], width[u]);
            high[column] += spaced[u];
        }
        double across = Arrays.stream(wide).sum() + (count - 1) * (style.gaps().most() + 10);
        return new Rect(0, 0, across, Arrays.stream(high).max().orElse(1) * 1.1);
    }
}
