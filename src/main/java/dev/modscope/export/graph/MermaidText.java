package dev.modscope.export.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.module.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The boxes and edges of a picture as a Mermaid flowchart, which forges show in Markdown.
public final class MermaidText {
    /// Mermaid draws no more edges unless it is told to.
    public static final int MOST_EDGES = 500;

    private static final String PLAIN = "/.@_+~-:, ";

    private final Boxes boxes;

    private MermaidText(Drawing drawing) {
        boxes = new Boxes(drawing);
    }

    /// How many edges there are to draw.
    public static int edges(Drawing drawing) {
        return new Boxes(drawing).arrows().size();
    }

    /// The text of a picture.
    public static String of(Drawing drawing, String title) {
        return new MermaidText(drawing).text(title);
    }

    private String text(String title) {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        out.append("%% ").append(Shown.whole(title).replace("%", "").replace("{", "(").replace("}", ")")).append('\n');
        if (boxes.arrows().size() > MOST_EDGES) {
            out.append("%% ").append(boxes.arrows().size()).append(" edges: set maxEdges, Mermaid draws ").append(MOST_EDGES).append('\n');
        }
        for (int n = 0; n < boxes.size(); n++) {
            box(n, out);
        }
        for (Boxes.Arrow arrow : boxes.arrows()) {
            String line = arrow.kind() == Line.Kind.PLAIN ? " --> " : " -.-> ";
            out.append("    n").append(arrow.from()).append(line).append('n').append(arrow.to()).append('\n');
        }
        classes(out);
        return out.toString();
    }

    private void box(int n, StringBuilder out) {
        String marks = boxes.marks(n);
        out.append("    n").append(n).append(boxes.isGroup(n) ? "[[\"" : "[\"");
        escape(boxes.name(n), out);
        out.append("<br/>");
        escape(boxes.detail(n), out);
        if (!marks.isEmpty()) {
            out.append("<br/>").append(marks);
        }
        out.append(boxes.isGroup(n) ? "\"]]" : "\"]").append('\n');
    }

    /// Everything but letters, digits and a few signs as a number that Mermaid turns back.
    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                out.append((char) c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
    }

    private void classes(StringBuilder out) {
        List<Mark> kinds = List.of(Mark.MAIN, Mark.DIRECT, Mark.ADDED, Mark.REMOVED, Mark.UPGRADED, Mark.DOWNGRADED, Mark.EXCHANGED);
        List<String> strokes = List.of(
                "stroke-width:3px", "stroke-width:2px", "stroke:#2a8f4d,stroke-width:2px", "stroke:#b3403a,stroke-dasharray:4 3",
                "stroke:#1779ba,stroke-width:2px", "stroke:#8a50c0,stroke-width:2px", "stroke:#0f7f86,stroke-width:2px");
        for (int i = 0; i < kinds.size(); i++) {
            List<String> members = new ArrayList<>();
            for (int n = 0; n < boxes.size(); n++) {
                if (boxes.is(n, kinds.get(i))) {
                    members.add("n" + n);
                }
            }
            if (!members.isEmpty()) {
                String name = "is" + kinds.get(i).name().toLowerCase(Locale.ROOT);
                out.append("    classDef ").append(name).append(' ').append(strokes.get(i)).append('\n');
                out.append("    class ").append(String.join(",", members)).append(' ').append(name).append('\n');
            }
        }
    }
}
