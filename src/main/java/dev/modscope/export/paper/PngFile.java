package dev.modscope.export.paper;

import dev.modscope.layout.Drawing.Rect;
import dev.modscope.module.Shown;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// A sheet as a bitmap.
public final class PngFile {
    /// The longest side.
    public static final int LARGEST = 16_384;

    /// Up to this width a bitmap has two pixels for a unit where nobody says how many.
    private static final int SHARP = 3_000;
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngFile() {}

    /// As many pixels for a unit as suit the size of the sheet.
    public static double scale(Sheet sheet) {
        return sheet.bounds().width() > SHARP ? 1 : 2;
    }

    /// The bytes of the file, `scale` pixels for a unit; its texts say what it shows.
    /// @throws IOException where it would be too large, with what to do instead
    public static byte[] of(Sheet sheet, double scale) throws IOException {
        BufferedImage image = image(sheet, scale);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            IIOMetadata data = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            IIOMetadataNode root = new IIOMetadataNode(FORMAT);
            IIOMetadataNode texts = new IIOMetadataNode("iTXt");
            texts.appendChild(text("Title", sheet.title()));
            texts.appendChild(text("Description", sheet.description()));
            root.appendChild(texts);
            data.mergeTree(FORMAT, root);
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, data));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode text(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "en");
        entry.setAttribute("translatedKeyword", keyword);
        entry.setAttribute("text", Shown.line(text));
        return entry;
    }

    /// The pixels.
    /// @throws IOException where there would be too many, with what to do instead
    public static BufferedImage image(Sheet sheet, double scale) throws IOException {
        check(sheet, scale);
        Rect page = sheet.bounds();
        int width = pixels(page.width(), scale);
        int height = pixels(page.height(), scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            Java2dPen pen = new Java2dPen(graphics);
            pen.scale(scale);
            pen.translate(-page.x(), -page.y());
            sheet.paint(pen);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /// Refuses more pixels than a viewer can be expected to open.
    /// @throws IOException with what to do instead
    public static void check(Sheet sheet, double scale) throws IOException {
        int width = pixels(sheet.bounds().width(), scale);
        int height = pixels(sheet.bounds().height(), scale);
        if (width > LARGEST || height > LARGEST) {
            throw new TooLarge(TooLarge.Kind.BITMAP, width, height, LARGEST);
        }
    }

    private static int pixels(double units, double scale) {
        return (int) Math.ceil(units * scale);
    }
}
