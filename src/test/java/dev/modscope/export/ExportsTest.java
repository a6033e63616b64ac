package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.modscope.layout.Drawing;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ExportsTest {
    private static final Drawing DRAWING = LayeredLayout.draw(
            Graphs.of("a > b c; b > d; c > d; d > b; b > x y z"), GraphView.standard(8));

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
    void aPictureIsTheSameBytesWhateverTheLocale(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (String name : List.of("one.svg", "one.png")) {
                Exports.write(DRAWING, Theme.LIGHT, folder.resolve(name));
                byte[] first = Files.readAllBytes(folder.resolve(name));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                Exports.write(DRAWING, Theme.LIGHT, folder.resolve(name));
                assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(before);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("no temporary files").hasSize(2);
        }
    }

    @Test
    void svgIsXmlWithItsTextAsText() throws Exception {
        String svg = Exports.svg(DRAWING, Theme.DARK);
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
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Exports.png(DRAWING, Theme.DARK, 2)));
        assertThat(image.getWidth()).isEqualTo((int) (DRAWING.bounds().width() * 2));
        assertThat(image.getRGB(1, 1)).isEqualTo(Theme.DARK.background());
    }

    @Test
    void anotherEndingIsRefusedInOneLine(@TempDir Path folder) {
        assertThatThrownBy(() -> Exports.write(DRAWING, Theme.LIGHT, folder.resolve("graph.jpg")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("graph.jpg: a picture is written as .png or .svg");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBitmapTooLargeIsRefused() {
        assertThatThrownBy(() -> Exports.png(DRAWING, Theme.LIGHT, 100))
                .hasMessageContaining("too large")
                .hasMessageContaining(".svg");
    }
}
