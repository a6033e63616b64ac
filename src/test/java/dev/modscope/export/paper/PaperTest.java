package dev.modscope.export.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Graphs;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.layout.Pen.Face;
import dev.modscope.layout.Theme;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/// The sheet of a small graph as bitmap, SVG and PDF.
final class PaperTest {
    private static final Drawing DRAWING = LayeredLayout.draw(
            Graphs.of("a > b c; b > d; c > d; d > b; b > x y z"), GraphView.standard(8));

    private static Sheet sheet(Theme theme) {
        return Sheet.of(DRAWING, Optional.empty(), theme, List.of("Modscope"));
    }

    @Test
    void theMeasuredWidthsAreThoseOfTheFontFiles() throws Exception {
        FontRenderContext context = new FontRenderContext(null, true, true);
        for (Face face : Face.values()) {
            try (InputStream in = Face.class.getResourceAsStream(face.file())) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
                for (String text : List.of("github.com/spf13/cobra", "v1.2.3–…·×▲→", "Zürich (main) +~^_@{}")) {
                    assertThat(face.width(text, 12))
                            .as(text)
                            .isCloseTo(font.getStringBounds(text, context).getWidth(), within(0.35));
                }
            }
        }
    }

    @Test
    void svgIsXmlWithItsTextAsText() throws Exception {
        String svg = SvgFile.of(sheet(Theme.DARK));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(14);
        assertThat(svg).contains(">example.com/a</text>").contains("<title>example.com/d@v1.0.0</title>");
        assertThat(svg).doesNotContain("NaN").doesNotContain("null");
        assertThat(svg.lines().filter(line -> line.matches(".*\\d\\.\\d{3}.*"))).isEmpty();
    }

    @Test
    void pngHasTheSizeOfTheDrawingAndItsGround() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.of(sheet(Theme.DARK), 2)));
        assertThat(image.getWidth()).isEqualTo((int) (DRAWING.bounds().width() * 2));
        assertThat(image.getRGB(1, 1)).isEqualTo(Theme.DARK.background());
    }

    @Test
    void withoutItsLegendThePageEndsBelowTheGraph() throws IOException {
        Drawing plain = DRAWING.withoutLegend();
        Rect part = DRAWING.boxes().getFirst().rect().grown(60);
        List<String> facts = List.of("Modscope");
        Sheet whole = Sheet.of(plain, Optional.empty(), Theme.LIGHT, facts);
        assertThat(SvgFile.of(sheet(Theme.LIGHT))).contains(">requires (left to right)</text>");
        for (Sheet bare : List.of(whole, Sheet.of(plain, part, Optional.empty(), Theme.LIGHT, facts))) {
            assertThat(SvgFile.of(bare)).contains(">example.com/a</text>", ">Modscope</text>")
                    .doesNotContain(">requires (left to right)</text>");
        }
        assertThat(whole.bounds().height()).isBetween(sheet(Theme.LIGHT).bounds().height() - 80, sheet(Theme.LIGHT).bounds().height() - 20);
        assertThat(plain.boxes()).allSatisfy(box -> assertThat(box.rect().bottom()).isLessThan(plain.bounds().bottom() - 20));
    }

    @Test
    void aBitmapTooLargeIsRefused() {
        assertThatThrownBy(() -> PngFile.of(sheet(Theme.LIGHT), 100))
                .isInstanceOfSatisfying(TooLarge.class, refused -> assertThat(refused.facts()).hasSize(3))
                .hasMessageContaining("too large")
                .hasMessageContaining(".svg");
    }

    @Test
    void aPdfHasItsTextAndTheSameBytesEachTime() throws IOException {
        PdfFile.Origin origin = new PdfFile.Origin("Modscope", Optional.of(Instant.ofEpochSecond(1_700_000_000)));
        byte[] bytes = PdfFile.of(sheet(Theme.LIGHT), PageSize.A4, origin);
        assertThat(PdfFile.of(sheet(Theme.LIGHT), PageSize.A4, origin)).isEqualTo(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("example.com/a", "v1.0.0", "main module", "requires");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Module graph of example.com/a");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo("2023-11-14T22:13:20Z");
            PDStructureElement figure =
                    (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            assertThat(figure.getAlternateDescription()).startsWith("Module graph of example.com/a. 7 modules");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(document.getPage(0).getMediaBox().getHeight());
        }
    }

    @ParameterizedTest
    @CsvSource({"A4, use page A3 or fit", "LETTER, use page A3 or fit"})
    void textTooSmallForThePageIsRefusedWithWhatToDo(PageSize size, String advice) {
        Sheet wide = Sheet.of(LayeredLayout.draw(Graphs.random(3, 60, 1.4, false), GraphView.standard(60)), Optional.empty(),
                Theme.LIGHT, List.of());
        assertThatThrownBy(() -> PdfFile.of(wide, size, new PdfFile.Origin("Modscope", Optional.empty())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("less than 7 pt cannot be read")
                .hasMessageContaining(advice)
                .hasMessageContaining("grouped");
    }

    @Test
    void whatTheFontLacksIsSaidAndNotLost() throws IOException {
        List<String> facts = List.of("依赖图 of Ωmega", "שלום 𝒢");
        Sheet sheet = Sheet.of(DRAWING, Optional.of("Über 依赖"), Theme.LIGHT, facts);
        byte[] pdf = PdfFile.of(sheet, PageSize.FIT, new PdfFile.Origin("Modscope", Optional.empty()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(
                    "Über \\u4f9d\\u8d56", "\\u4f9d\\u8d56\\u56fe of Ωmega", "\\u05e9\\u05dc\\u05d5\\u05dd \\U0001d4a2");
        }
        assertThat(SvgFile.of(sheet)).contains(">Über \\u4f9d\\u8d56</text>");
        assertThat(PngFile.of(sheet, 1)).isNotEmpty();
    }
}
