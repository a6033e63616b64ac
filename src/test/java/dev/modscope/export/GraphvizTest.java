package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.export.lists.Subject;
import dev.modscope.layout.GraphView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Graphviz, where it is installed, draws what is exported as DOT. The workspaces of [CorporaExportTest] are counted by it.
final class GraphvizTest {
    @TempDir
    private Path home;

    @BeforeEach
    void needsGraphviz() {
        assumeTrue(Graphviz.isThere(), "Graphviz is not installed");
    }

    private static String dot(Subject subject) throws Exception {
        GraphView view = GraphView.standard(subject.shown().buildList().modules().size());
        return new String(new Exports(subject, new Part.Whole(view), Look.PLAIN).bytes(Format.DOT), StandardCharsets.UTF_8);
    }

    /// The texts of a picture, in the groups of a class.
    private static List<String> texts(String svg, String group) throws Exception {
        NodeList groups = Readers.xml(svg.replaceFirst("(?s)<!DOCTYPE[^>]*>", "")).getElementsByTagName("g");
        return IntStream.range(0, groups.getLength())
                .mapToObj(i -> (Element) groups.item(i))
                .filter(element -> element.getAttribute("class").equals(group))
                .flatMap(element -> IntStream.range(0, element.getElementsByTagName("text").getLength())
                        .mapToObj(i -> element.getElementsByTagName("text").item(i).getTextContent()))
                .toList();
    }

    @Test
    void aSampleIsDrawn() throws Exception {
        String dot = dot(Made.sample("webshop", home));
        assertThat(Graphviz.count(dot)).isEqualTo(Readers.read(Format.DOT, dot.getBytes(StandardCharsets.UTF_8)));
        assertThat(texts(Graphviz.picture(dot), "node")).contains("v1.6.0").anyMatch(text -> text.contains("router"));
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        String dot = dot(Made.hostile(home));
        assertThat(Graphviz.count(dot).boxes()).isEqualTo(Made.HOSTILE.size() + 1);
        String svg = Graphviz.picture(dot);
        assertThat(Readers.xml(svg.replaceFirst("(?s)<!DOCTYPE[^>]*>", "")).getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(svg, "node")).anyMatch(text -> text.contains("</svg><script>")).anyMatch(text -> text.contains("日本"));
    }
}
