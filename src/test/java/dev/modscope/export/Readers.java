package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// Readers of every format that are not ours, or stricter than they have to be: each answers with what it found, and
/// fails where a file is not as its format wants it.
final class Readers {
    private static final Pattern MERMAID_LINE = Pattern.compile("flowchart LR|%% [^{}\n]*"
            + "|    n\\d+(\\[\"[^\"\\[\\]<>{}|`]*(<br/>[^\"\\[\\]<>{}|`]*)*\"]|\\[\\[\"[^\"\\[\\]<>{}|`]*(<br/>[^\"\\[\\]<>{}|`]*)*\"]])"
            + "|    n\\d+ (-->|-\\.->) n\\d+|    classDef \\w+ [a-z0-9#:, -]+|    class n\\d+(,n\\d+)* \\w+");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\n]]");

    private Readers() {}

    /// How many boxes and edges, or rows or components, a file holds.
    record Count(int boxes, int edges) {}

    static Count read(Format format, byte[] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (format != Format.PNG && format != Format.PDF) {
            assertThat(UNSAFE.matcher(text).find()).as("characters that cannot be seen in %s", format).isFalse();
            assertThat(text).endsWith("\n");
        }
        return switch (format) {
            case PNG -> new Count(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth(), 0);
            case SVG -> new Count(xml(text).getElementsByTagName("text").getLength(), 0);
            case PDF -> new Count(pdf(bytes).length(), 0);
            case DOT -> dot(text);
            case GRAPHML -> graph(graphMl(), text);
            case GEXF -> graph(gexf(), text);
            case MERMAID -> mermaid(text);
            case JSON -> json(text);
            case CSV, CHANGES_CSV -> new Count(csv(text).size() - 1, 0);
            case MARKDOWN, CHANGES_MARKDOWN -> markdown(text);
            case CYCLONEDX_JSON -> bill(new JsonParser(), bytes);
            case CYCLONEDX_XML -> bill(new XmlParser(), bytes);
        };
    }

    private static Count dot(String text) throws IOException, InterruptedException {
        Count count = graph(new DOTImporter<>(), text);
        if (Graphviz.isThere()) {
            assertThat(Graphviz.count(text)).as("as Graphviz counts").isEqualTo(count);
        }
        return count;
    }

    private static GraphImporter<Integer, DefaultEdge> graphMl() {
        GraphMLImporter<Integer, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        return importer;
    }

    private static GraphImporter<Integer, DefaultEdge> gexf() {
        SimpleGEXFImporter<Integer, DefaultEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(true);
        return importer;
    }

    private static Count graph(GraphImporter<Integer, DefaultEdge> importer, String text) {
        Graph<Integer, DefaultEdge> graph =
                new DirectedMultigraph<>(SupplierUtil.createIntegerSupplier(), DefaultEdge::new, false);
        importer.importGraph(graph, new StringReader(text));
        return new Count(graph.vertexSet().size(), graph.edgeSet().size());
    }

    static Document xml(String text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The text of a PDF.
    static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    private static Count mermaid(String text) {
        List<String> lines = text.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("flowchart LR");
        assertThat(lines).allMatch(line -> MERMAID_LINE.matcher(line).matches());
        int edges = (int) lines.stream().filter(line -> line.matches("    n\\d+ -.*")).count();
        return new Count((int) lines.stream().filter(line -> line.matches("    n\\d+\\[.*")).count(), edges);
    }

    private static Count json(String text) throws IOException {
        try (InputStream in = Format.class.getResourceAsStream("modscope-export.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
            JsonNode root = new ObjectMapper().readTree(text);
            assertThat(schema.validate(root)).isEmpty();
            return new Count(root.get("modules").size(), root.get("requirements").size());
        }
    }

    private static Count bill(Parser parser, byte[] bytes) throws ParseException, IOException {
        assertThat(parser.validate(bytes, Version.VERSION_16)).isEmpty();
        Bom bom = parser.parse(bytes);
        assertThat(bom.getSerialNumber()).isNull();
        return new Count(bom.getComponents() == null ? 0 : bom.getComponents().size(), 0);
    }

    /// A table as RFC 4180 has it: every row as wide as the first, no cell a formula.
    static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
                    cell.append(text.charAt(at));
                    at += text.startsWith("\"\"", at) ? 1 : 0;
                }
                at++;
            } else {
                for (; text.charAt(at) != ',' && text.charAt(at) != '\n'; at++) {
                    assertThat(text.charAt(at)).isNotEqualTo('"');
                    cell.append(text.charAt(at));
                }
            }
            rows.getLast().add(cell.toString());
            assertThat(cell.toString()).doesNotMatch("[=+@\\t\\r-].*");
            assertThat(text.charAt(at)).isIn(',', '\n');
            if (text.charAt(at) == '\n' && at + 1 < text.length()) {
                rows.add(new ArrayList<>());
            }
            at++;
        }
        assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
        return rows;
    }

    private static Count markdown(String text) {
        List<String> rows = text.lines().filter(line -> line.startsWith("|")).toList();
        assertThat(rows).allMatch(row -> row.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count() == 6);
        String bare = text.replaceAll("\\\\.", "");
        assertThat(bare).doesNotContain("<", ">", "[", "]", "`");
        return new Count(rows.size(), 0);
    }
}
