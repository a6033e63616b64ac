package dev.modscope.export;

import dev.modscope.disk.Fs;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.GraphPainter;
import dev.modscope.layout.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Writes a drawing to a file of the kind that its ending names. The same drawing gives the same bytes.
public final class Exports {
    /// The longest side of a bitmap.
    public static final int LARGEST = 16_384;

    /// Up to this width a bitmap has two pixels for a unit.
    private static final int SHARP = 3_000;

    private Exports() {}

    /// Writes the file as a whole or not at all.
    public static void write(Drawing drawing, Theme theme, Path file) throws IOException {
        byte[] bytes = bytes(drawing, theme, file);
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " is a folder; name a file in it");
        }
        Fs fs = Fs.disk();
        fs.createDirectories(folder);
        Path temporary = folder.resolve("." + target.getFileName() + ".part");
        try {
            fs.delete(temporary);
            fs.create(temporary, bytes);
            fs.move(temporary, target);
        } finally {
            fs.delete(temporary);
        }
    }

    private static byte[] bytes(Drawing drawing, Theme theme, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            return svg(drawing, theme).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".png")) {
            return png(drawing, theme, drawing.bounds().width() > SHARP ? 1 : 2);
        }
        throw new IOException(file + ": a picture is written as .png or .svg; name the file so");
    }

    /// The picture as SVG.
    public static String svg(Drawing drawing, Theme theme) {
        String title = drawing.caption().labels().getFirst().text();
        String description = drawing.caption().labels().get(1).text();
        SvgPen pen = new SvgPen(drawing.bounds(), "Module graph of " + title, description);
        GraphPainter.paintPage(drawing, theme, pen);
        return pen.finished();
    }

    /// The picture as PNG, `scale` pixels for a unit.
    public static byte[] png(Drawing drawing, Theme theme, double scale) throws IOException {
        Rect page = drawing.bounds();
        int width = (int) Math.ceil(page.width() * scale);
        int height = (int) Math.ceil(page.height() * scale);
        if (width > LARGEST || height > LARGEST) {
            throw new IOException("a bitmap of %d × %d pixels is too large (at most %d a side); write .svg instead"
                    .formatted(width, height, LARGEST));
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Java2dPen pen = new Java2dPen(graphics);
            pen.scale(scale);
            GraphPainter.paintPage(drawing, theme, pen);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java cannot write PNG files");
        }
        return out.toByteArray();
    }
}
