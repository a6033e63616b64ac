package dev.modscope.export.paper;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dev.modscope.layout.Drawing.Rect;
import dev.modscope.layout.Pen;
import dev.modscope.module.Shown;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A sheet as a page of PDF, its text searchable, the page tagged as one figure. Nothing in it comes from the clock.
public final class PdfFile {
    private PdfFile() {}

    /// Who made it, and when, where that is known.
    public record Origin(String tool, Optional<Instant> date) {}

    /// The bytes of the file.
    /// @throws IOException where its text would be too small to read, with what to do
    public static byte[] of(Sheet sheet, PageSize size, Origin origin) throws IOException {
        PageFit fit = PageFit.of(sheet, size);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            describe(document, sheet, origin);
            PDPage page = new PDPage(new PDRectangle((float) fit.width(), (float) fit.height()));
            document.addPage(page);
            tag(document, page, Shown.line(sheet.title() + ". " + sheet.description()));
            try (PdfBoxGraphics2DFontTextDrawer fonts = new PdfBoxGraphics2DFontTextDrawer()) {
                PdfBoxGraphics2D graphics =
                        new PdfBoxGraphics2D(document, (float) fit.width(), (float) fit.height());
                register(document, fonts);
                graphics.setFontTextDrawer(fonts);
                paint(sheet, fit, new Java2dPen(graphics));
                graphics.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), 0);
                    content.drawForm(graphics.getXFormObject());
                    content.endMarkedContent();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// The page is one figure, with words for those who cannot see it.
    private static void tag(PDDocument document, PDPage page, String words) {
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, root);
        figure.setAlternateDescription(words);
        figure.setPage(page);
        figure.appendKid(0);
        root.appendKid(figure);
        COSArray parents = new COSArray();
        parents.add(figure);
        PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.setNumbers(Map.of(0, new PDParentTreeValue(parents)));
        root.setParentTree(numbers);
        root.setParentTreeNextKey(1);
        page.setStructParents(0);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
    }

    private static void paint(Sheet sheet, PageFit fit, Pen pen) {
        Rect page = sheet.bounds();
        pen.fillRect(new Rect(0, 0, fit.width(), fit.height()), 0, sheet.theme().background());
        pen.translate(fit.left(), fit.top());
        pen.scale(fit.scale());
        pen.translate(-page.x(), -page.y());
        sheet.paint(pen);
    }

    private static void register(PDDocument document, PdfBoxGraphics2DFontTextDrawer fonts) throws IOException {
        for (Pen.Face face : Pen.Face.values()) {
            try (InputStream in = Pen.class.getResourceAsStream(face.file())) {
                if (in == null) {
                    throw new IOException("the font " + face.file() + " is missing from this build");
                }
                fonts.registerFont(Java2dPen.font(face).getFontName(Locale.ROOT), PDType0Font.load(document, in, true));
            }
        }
    }

    private static void describe(PDDocument document, Sheet sheet, Origin origin) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(Shown.line(sheet.title()));
        information.setSubject(Shown.line(sheet.description()));
        information.setCreator(origin.tool());
        origin.date().ifPresent(date -> {
            Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            calendar.setTimeInMillis(date.toEpochMilli());
            information.setCreationDate(calendar);
            information.setModificationDate(calendar);
        });
        document.getDocumentCatalog().setLanguage("en");
    }

    /// The page as it will be seen, its longer side of at most so many pixels.
    public static BufferedImage image(byte[] pdf, int longest) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            float scale = Math.min(2, longest / Math.max(page.getWidth(), page.getHeight()));
            return new PDFRenderer(document).renderImage(0, scale);
        }
    }
}
