package dev.modscope.export;

import dev.modscope.layout.Drawing.Rect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The words of a page of PDF with their places, as PDFBox reads them.
final class PdfWords extends PDFTextStripper {
    private final List<Word> words = new ArrayList<>();

    /// A word, the rectangle of its letters, and the size of its letters, in points.
    record Word(String text, Rect rect, double size) {}

    private PdfWords() {}

    static List<Word> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfWords reader = new PdfWords();
            reader.getText(document);
            return reader.words;
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        double size = first.getYScale();
        double right = last.getXDirAdj() + last.getWidthDirAdj();
        double top = first.getYDirAdj() - 0.72 * size;
        words.add(new Word(text, new Rect(first.getXDirAdj(), top, right - first.getXDirAdj(), 0.72 * size), size));
    }
}
