package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.export.PdfWords.Word;
import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.export.paper.PageSize;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.GraphView.Focus;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.Theme;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.oracle.Corpora;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every format of real workspaces: the view they open with, and why one of their modules is there.
final class CorporaExportTest {
    @TempDir
    private Path home;

    private Subject subject(String name) throws Exception {
        Corpora.assume();
        GoEnv env = GoEnv.read(Map.of(
                "GOPROXY", Corpora.proxy().toUri().toString(), "GOMODCACHE", Corpora.cache().toString(),
                "GOFLAGS", "-mod=mod"), home);
        try (Resolver resolver = new Resolver(Workspace.open(Corpora.workspace(name), env), Access.OFFLINE)) {
            return new Subject(resolver.resolve(_ -> {}), Optional.empty(), Facts.plain());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "cobra", "gin", "kubernetes", "otelcorecol", "prometheus", "terraform", "hugo", "caddy", "moby", "etcd"
    })
    void everyFormatIsRead(String name) throws Exception {
        Subject subject = subject(name);
        Resolution shown = subject.shown();
        GraphView standard = GraphView.standard(shown.buildList().modules().size());
        ModuleVersion last = shown.buildList().modules().getLast();
        for (GraphView view : List.of(standard, standard.on(Focus.why(last.path())))) {
            Drawing drawing = LayeredLayout.onPaper(ResolvedGraph.of(shown), view);
            Exports exports = new Exports(subject, new Part.Whole(view), Look.PLAIN.times(1));
            for (Format format : Format.values()) {
                // What shows no view was read before.
                if (!format.hasView() && view != standard) {
                    continue;
                }
                Readers.Count count = Readers.read(format, exports.bytes(format));
                switch (format) {
                    case DOT, GRAPHML, GEXF, MERMAID ->
                        assertThat(count).as(format.key()).isEqualTo(new Readers.Count(drawing.boxes().size(), drawing.edges().size()));
                    case CSV -> assertThat(count.boxes()).isEqualTo(shown.buildList().modules().size());
                    case CYCLONEDX_JSON, CYCLONEDX_XML ->
                        assertThat(count.boxes()).isEqualTo(shown.buildList().modules().size() - 1);
                    case PDF, SVG, PNG, JSON, CHANGES_CSV, MARKDOWN, CHANGES_MARKDOWN -> assertThat(count.boxes()).isNotNegative();
                }
            }
        }
        agree(name, subject, standard);
    }

    /// The three pictures, turned into pixels by three readers, and every name in the text of the PDF.
    private static void agree(String name, Subject subject, GraphView view) throws Exception {
        double scale = name.equals("cobra") || name.equals("gin") ? 1 : 0.5;
        Exports exports = new Exports(subject, new Part.Whole(view), Look.PLAIN.times(scale));
        BufferedImage png = Rendered.png(exports.bytes(Format.PNG));
        Rendered.alike(name + " SVG", png, Rendered.svg(exports.bytes(Format.SVG), scale));
        byte[] pdf = exports.bytes(Format.PDF);
        Rendered.alike(name + " PDF", png, Rendered.pdf(pdf, scale));
        String text = Readers.pdf(pdf).replaceAll("\\s+", "");
        LayeredLayout.onPaper(ResolvedGraph.of(subject.shown()), view).boxes().forEach(box -> box.labels().forEach(label ->
                assertThat(text).contains(label.text().replaceAll("\\s+", ""))));
    }

    @Test
    void whyInKubernetesIsReadableOnA3() throws Exception {
        Subject subject = subject("kubernetes");
        GraphView view = GraphView.standard(subject.shown().buildList().modules().size())
                .on(Focus.why(new ModulePath("golang.org/x/net")));
        byte[] pdf = new Exports(subject, new Part.Whole(view), Look.PLAIN.in(Theme.PRINT).on(PageSize.A3)).bytes(Format.PDF);
        BufferedImage page = Rendered.pdf(pdf, 1);
        assertThat(page.getWidth()).as("landscape").isEqualTo(1190);
        List<Word> words = PdfWords.of(pdf);
        assertThat(words).hasSizeGreaterThan(80).anyMatch(word -> word.text().contains("x/net"));
        assertThat(words).as("smallest text").allMatch(word -> word.size() >= 7);
        for (int i = 0; i < words.size(); i++) {
            for (int k = i + 1; k < words.size(); k++) {
                assertThat(words.get(i).rect().overlaps(words.get(k).rect()))
                        .as("%s over %s", words.get(i), words.get(k)).isFalse();
            }
            assertThat(words.get(i).rect().right()).isLessThan(1190);
            assertThat(words.get(i).rect().bottom()).isLessThan(842);
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }
}
