package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.layout.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Turns the pictures of all formats into pixels and compares them. SVG is drawn by the few lines below, which know what
/// the standard says of rectangles, paths, texts and groups and fail on anything else.
final class Rendered {
    private static final int BLOCK = 8;
    private static final Pattern STEP = Pattern.compile("([MLC])([^MLC]*)");

    private final Graphics2D graphics;
    private final Font regular = font(Pen.Face.REGULAR);
    private final Font medium = font(Pen.Face.MEDIUM);

    private Rendered(Graphics2D graphics) {
        this.graphics = graphics;
    }

    private static Font font(Pen.Face face) {
        try (InputStream in = Pen.class.getResourceAsStream(face.file())) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// The pixels of an SVG.
    static BufferedImage svg(byte[] bytes, double scale) throws Exception {
        Element root = Readers.xml(new String(bytes, StandardCharsets.UTF_8)).getDocumentElement();
        double[] box = numbers(root.getAttribute("viewBox"));
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(box[2] * scale), (int) Math.ceil(box[3] * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
        graphics.translate(-box[0], -box[1]);
        new Rendered(graphics).children(root);
        graphics.dispose();
        return image;
    }

    /// The pixels of a PDF.
    static BufferedImage pdf(byte[] bytes, double scale) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFRenderer(document).renderImage(0, (float) scale);
        }
    }

    /// The pixels of a PNG.
    static BufferedImage png(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /// Fails where two pictures differ in more than the edges of letters and lines.
    static void alike(String what, BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        assertThat(Math.abs(one.getWidth() - other.getWidth()) + Math.abs(one.getHeight() - other.getHeight())).as(what).isLessThan(4);
        int far = 0;
        int blocks = 0;
        for (int y = 0; y + BLOCK <= height; y += BLOCK) {
            int[] ours = one.getRGB(0, y, width, BLOCK, null, 0, width);
            int[] theirs = other.getRGB(0, y, width, BLOCK, null, 0, width);
            for (int x = 0; x + BLOCK <= width; x += BLOCK) {
                far += Math.abs(mean(ours, width, x) - mean(theirs, width, x)) > 20 ? 1 : 0;
                blocks++;
            }
        }
        assertThat((double) far / blocks).as(what + ": share of blocks that differ").isLessThan(0.0005);
    }

    /// Letters stand a part of a pixel elsewhere; the ink of a block is the same.
    private static double mean(int[] rows, int width, int left) {
        int sum = 0;
        for (int y = 0; y < BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += rows[y * width + x] >> 8 & 0xFF;
            }
        }
        return (double) sum / (BLOCK * BLOCK);
    }

    private void children(Element parent) {
        AffineTransform place = graphics.getTransform();
        Shape clip = graphics.getClip();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw(element);
            }
        }
        graphics.setTransform(place);
        graphics.setClip(clip);
    }

    private void draw(Element element) {
        switch (element.getTagName()) {
            case "g" -> {
                group(element);
                children(element);
            }
            case "rect" -> paint(element, rectangle(element));
            case "path" -> paint(element, path(element.getAttribute("d")));
            case "text" -> text(element);
            case "title", "desc", "style", "clipPath" -> {}
            default -> throw new AssertionError(element.getTagName());
        }
    }

    private void group(Element group) {
        assertThat(group.getAttribute("transform")).isEmpty();
        Matcher clip = Pattern.compile("url\\(#(.*)\\)").matcher(group.getAttribute("clip-path"));
        if (clip.matches()) {
            Element path = (Element) group.getPreviousSibling();
            assertThat(path.getAttribute("id")).isEqualTo(clip.group(1));
            graphics.clip(rectangle((Element) path.getFirstChild()));
        }
    }

    private static double number(Element element, String name) {
        return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
    }

    private static double[] numbers(String text) {
        return Pattern.compile("[ ,]+").splitAsStream(text.strip()).mapToDouble(Double::parseDouble).toArray();
    }

    private static Shape rectangle(Element e) {
        double rx = 2 * number(e, "rx");
        return rx == 0
                ? new Rectangle2D.Double(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"))
                : new RoundRectangle2D.Double(number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"), rx, rx);
    }

    private static Shape path(String data) {
        Path2D path = new Path2D.Double();
        for (Matcher step = STEP.matcher(data); step.find();) {
            double[] at = numbers(step.group(2));
            switch (step.group(1)) {
                case "M" -> path.moveTo(at[0], at[1]);
                case "L" -> path.lineTo(at[0], at[1]);
                default -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            }
        }
        return path;
    }

    private static Color colour(Element element, String kind) {
        int alpha = element.hasAttribute(kind + "-opacity") ? (int) Math.round(255 * number(element, kind + "-opacity")) : 255;
        return new Color(alpha << 24 | Integer.parseInt(element.getAttribute(kind).substring(1), 16), true);
    }

    private void paint(Element element, Shape shape) {
        if (element.hasAttribute("fill")) {
            graphics.setColor(colour(element, "fill"));
            graphics.fill(shape);
        }
        if (element.hasAttribute("stroke")) {
            float width = (float) number(element, "stroke-width");
            graphics.setStroke(element.hasAttribute("stroke-dasharray")
                    ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            graphics.setColor(colour(element, "stroke"));
            graphics.draw(shape);
        }
    }

    private void text(Element element) {
        Font face = element.getAttribute("class").equals("m") ? medium : regular;
        graphics.setFont(face.deriveFont((float) number(element, "font-size")));
        graphics.setColor(colour(element, "fill"));
        graphics.drawString(element.getTextContent(), (float) number(element, "x"), (float) number(element, "y"));
    }
}
