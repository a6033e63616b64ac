package dev.modscope.layout;

import dev.modscope.layout.Drawing.Line.Kind;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.layered.Layering.Columns;
import dev.modscope.layout.layered.Links;
import java.util.List;
import java.util.Set;

/// What is put into columns: boxes by themselves, and panels of boxes that have the same requirers and the same
/// requirements. How many rows a panel has depends on how high a column may be.
final class Units {
    private final Style style;
    private final Style.Words[] words;
    private final double[] cells;
    private final List<int[]> members;
    private final Links links;
    private final double[] width;
    private final double[] height;
    private final int[] rows;

    /// Puts boxes that are alike together, from a number of them on.
    Units(Scene scene, int fewest) {
        style = scene.style();
        members = scene.twins(fewest);
        words = new Style.Words[scene.size()];
        cells = new double[members.size()];
        for (int u = 0; u < cells.length; u++) {
            for (int v : members.get(u)) {
                words[v] = style.words(scene.node(v));
                cells[u] = Math.max(cells[u], style.width(words[v], signs(scene.marks(v))));
            }
        }
        links = links(scene);
        width = new double[members.size()];
        height = new double[members.size()];
        rows = new int[members.size()];
    }

    private static int signs(Set<Mark> marks) {
        int signs = 0;
        for (Mark mark : GraphPainter.SIGNS) {
            signs += !marks.isEmpty() && marks.contains(mark) ? 1 : 0;
        }
        return signs;
    }

    private Links links(Scene scene) {
        int[] unitOf = new int[scene.size()];
        for (int u = 0; u < members.size(); u++) {
            for (int v : members.get(u)) {
                unitOf[v] = u;
            }
        }
        Links found = new Links(members.size());
        for (int u = 0; u < members.size(); u++) {
            int first = members.get(u)[0];
            int[] row = scene.edges()[first];
            for (int k = 0; k < row.length; k++) {
                if (members.get(unitOf[row[k]])[0] == row[k]) {
                    int kind = scene.kind(first, k);
                    found.add(u, unitOf[row[k]], Scene.KINDS.get(kind) == Kind.BACKWARD, kind);
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
        return words[node];
    }

    int count() {
        return members.size();
    }

    int[] members(int unit) {
        return members.get(unit);
    }

    Links links() {
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
        double[] spaced = new double[height.length];
        for (int u = 0; u < spaced.length; u++) {
            spaced[u] = height[u] + style.gaps().box() + style.bend();
        }
        return spaced;
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
        int[] column = columns.column();
        double room = style.gaps().box() + style.bend();
        for (int u = 0; u < column.length; u++) {
            wide[column[u]] = Math.max(wide[column[u]], width[u]);
            high[column[u]] += height[u] + room;
        }
        double across = (count - 1) * (style.gaps().most() + 10);
        double highest = 1;
        for (int c = 0; c < count; c++) {
            across += wide[c];
            highest = Math.max(highest, high[c]);
        }
        return new Rect(0, 0, across, highest * 1.1);
    }
}
