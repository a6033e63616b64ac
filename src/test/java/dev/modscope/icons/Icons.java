package dev.modscope.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Draws the icons of every operating system from the two SVG files: `modscope` for the program, `gomod` for its
/// documents. As a program it writes them into the folder that is its argument.
public final class Icons {
    private static final int[] PNG = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final int[] ICO = {16, 24, 32, 48, 64, 256};
    private static final int[] ICNS = {16, 32, 128, 256, 512};

    private final Path folder;

    private Icons(Path folder) {
        this.folder = folder;
    }

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> icon : drawn(folder).entrySet()) {
            Files.write(folder.resolve(icon.getKey()), icon.getValue());
        }
    }

    /// The bytes of each icon, by file name, from the SVG files of a folder.
    static Map<String, byte[]> drawn(Path folder) throws IOException {
        Icons icons = new Icons(folder);
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String name : List.of("modscope", "gomod")) {
            for (int size : PNG) {
                all.put(name + "-" + size + ".png", icons.png(name, size));
            }
            all.put(name + ".ico", icons.sequence(name, "ico", ICO));
            all.put(name + ".icns", icons.sequence(name, "icns", ICNS));
        }
        return all;
    }

    private byte[] png(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image(name, size), "png", bytes);
        return bytes.toByteArray();
    }

    private byte[] sequence(String name, String format, int[] sizes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage image : IntStream.of(sizes).mapToObj(size -> image(name, size)).toList()) {
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The order of colours that the writer of ICO files wants.
    private BufferedImage image(String name, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_4BYTE_ABGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document(name).render(null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        return image;
    }

    private SVGDocument document(String name) {
        try {
            return Objects.requireNonNull(new SVGLoader().load(folder.resolve(name + ".svg").toUri().toURL()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
