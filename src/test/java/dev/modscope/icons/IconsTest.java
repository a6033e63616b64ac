package dev.modscope.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The icons that lie beside the SVG files are what the SVG files show.
final class IconsTest {
    /// What two renderings of one shape may differ by, of 255.
    private static final int TOLERANCE = 8;

    @TestFactory
    List<DynamicTest> iconsAreDrawnFromTheSvg() throws IOException {
        Path icons = Path.of(System.getProperty("modscope.project", "."), "icons");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, byte[]> icon : Icons.drawn(icons).entrySet()) {
            tests.add(DynamicTest.dynamicTest(icon.getKey(), () -> {
                List<BufferedImage> kept = images(Files.readAllBytes(icons.resolve(icon.getKey())), icon.getKey());
                List<BufferedImage> drawn = images(icon.getValue(), icon.getKey());
                assertThat(kept).hasSameSizeAs(drawn).isNotEmpty();
                for (int i = 0; i < kept.size(); i++) {
                    assertThat(furthest(kept.get(i), drawn.get(i))).isLessThanOrEqualTo(TOLERANCE);
                }
            }));
        }
        return tests;
    }

    private static List<BufferedImage> images(byte[] bytes, String name) throws IOException {
        ImageReader reader = ImageIO.getImageReadersBySuffix(name.substring(name.lastIndexOf('.') + 1)).next();
        List<BufferedImage> images = new ArrayList<>();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                images.add(reader.read(i));
            }
        } finally {
            reader.dispose();
        }
        return images;
    }

    private static int furthest(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        int furthest = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 32; shift += 8) {
                    int a = one.getRGB(x, y) >>> shift & 255;
                    int b = other.getRGB(x, y) >>> shift & 255;
                    furthest = Math.max(furthest, Math.abs(a - b));
                }
            }
        }
        return furthest;
    }
}
