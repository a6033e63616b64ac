package dev.modscope.export.paper;

/// A sheet as SVG.
public final class SvgFile {
    private SvgFile() {}

    /// The text of the file.
    public static String of(Sheet sheet) {
        SvgPen pen = new SvgPen(sheet.bounds(), sheet.title(), sheet.description());
        sheet.paint(pen);
        return pen.finished();
    }
}
