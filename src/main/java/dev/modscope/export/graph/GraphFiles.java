package dev.modscope.export.graph;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Line;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.module.Shown;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/// The boxes and edges of a picture in the formats of graph programs. Boxes are `n0`, `n1` and so on in the order of their
/// names.
public final class GraphFiles {
    private static final String[] OF_BOX = {"label", "path", "detail", "owner", "modules", "marks"};

    private final Boxes boxes;

    private GraphFiles(Drawing drawing) {
        boxes = new Boxes(drawing);
    }

    /// DOT, as Graphviz reads it.
    public static String dot(Drawing drawing, String title) {
        GraphFiles files = new GraphFiles(drawing);
        DOTExporter<Integer, Integer> exporter = new DOTExporter<>(n -> "n" + n);
        exporter.setGraphIdProvider(() -> "modules");
        exporter.setGraphAttributeProvider(() -> {
            Map<String, Attribute> all = new LinkedHashMap<>();
            // What belongs to the graph is written as it is given.
            all.put("label", text('"' + escaped(Shown.whole(title)).replace("\"", "\\\"") + '"'));
            all.put("rankdir", text("LR"));
            return all;
        });
        exporter.setVertexAttributeProvider(files::dotBox);
        exporter.setEdgeAttributeProvider(files::dotEdge);
        return files.written(exporter);
    }

    private Map<String, Attribute> dotBox(int n) {
        Map<String, Attribute> all = new LinkedHashMap<>();
        String marks = boxes.marks(n);
        all.put("label", text(escaped(boxes.name(n)) + "\\n" + escaped(boxes.detail(n)) + (marks.isEmpty() ? "" : "\\n" + marks)));
        all.put("shape", text(boxes.isGroup(n) ? "box3d" : "box"));
        String style = boxes.is(n, Mark.REMOVED) ? "dashed" : boxes.is(n, Mark.DIRECT) || boxes.is(n, Mark.MAIN) ? "bold" : "solid";
        all.put("style", text(style));
        all.put("tooltip", text(escaped(boxes.modules(n))));
        return all;
    }

    private Map<String, Attribute> dotEdge(int edge) {
        Map<String, Attribute> all = new LinkedHashMap<>();
        Line.Kind kind = boxes.arrows().get(edge).kind();
        if (kind != Line.Kind.PLAIN) {
            all.put("style", text("dashed"));
            all.put("tooltip", text(boxes.kind(edge)));
        }
        return all;
    }

    /// The exporter escapes quotes; a backslash would begin one of Graphviz' own signs.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }

    /// GraphML, as yEd, Gephi and Cytoscape read it.
    public static String graphMl(Drawing drawing) {
        GraphFiles files = new GraphFiles(drawing);
        GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>(n -> "n" + n);
        for (String name : OF_BOX) {
            exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.registerAttribute("kind", GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        files.describe(exporter);
        exporter.setEdgeIdProvider(edge -> "e" + edge);
        return files.written(exporter);
    }

    /// GEXF, as Gephi reads it.
    public static String gexf(Drawing drawing, String title, String tool) {
        GraphFiles files = new GraphFiles(drawing);
        GEXFExporter<Integer, Integer> exporter = new GEXFExporter<>(n -> "n" + n, edge -> "e" + edge);
        exporter.setCreator(tool);
        exporter.setDescription(Shown.whole(title));
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_META, true);
        for (String name : List.of(OF_BOX).subList(1, OF_BOX.length)) {
            exporter.registerAttribute(name, GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.STRING);
        }
        exporter.registerAttribute("kind", GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.STRING);
        files.describe(exporter);
        return files.written(exporter);
    }

    private void describe(BaseExporter<Integer, Integer> exporter) {
        exporter.setVertexAttributeProvider(n -> {
            Map<String, Attribute> all = new LinkedHashMap<>();
            String label = boxes.name(n) + " " + boxes.detail(n);
            String[] values = {label, boxes.name(n), boxes.detail(n), boxes.owner(n), boxes.modules(n), boxes.marks(n)};
            for (int i = 0; i < values.length; i++) {
                all.put(OF_BOX[i], text(values[i]));
            }
            return all;
        });
        exporter.setEdgeAttributeProvider(edge -> Map.of("kind", text(boxes.kind(edge))));
    }

    private static Attribute text(String value) {
        return DefaultAttribute.createAttribute(value);
    }

    private String written(GraphExporter<Integer, Integer> exporter) {
        StringWriter out = new StringWriter();
        exporter.exportGraph(boxes.graph(), out);
        return out.toString().replace("\r\n", "\n");
    }
}
