package dev.modscope.export.paper;

import dev.modscope.layout.Drawing.Rect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a sheet stands on a page: turned the way in which it becomes larger, in the middle, below the upper margin.
record PageFit(double width, double height, double scale, double left, double top) {
    /// Text smaller than this cannot be read on paper.
    static final double SMALLEST = 7;

    private static final double MARGIN = 28;
    /// A small picture is not blown up to fill the page.
    private static final double LARGEST = 1.5;
    /// No PDF page is longer.
    private static final double LONGEST = 14_400;

    static PageFit of(Sheet sheet, PageSize size) throws IOException {
        PageFit fit = on(sheet, size);
        if (Math.max(fit.width, fit.height) > LONGEST) {
            throw new IOException("a page of %.0f × %.0f points is too large for PDF (at most %.0f a side); %s"
                    .formatted(fit.width, fit.height, LONGEST, "show less: grouped, or the surroundings of one module"));
        }
        double text = sheet.smallestText() * fit.scale;
        if (text < SMALLEST) {
            throw new IOException(String.format(Locale.ROOT,
                    "on %s the smallest text would be %.1f pt high, less than %.0f pt cannot be read: %s",
                    size.words(), text, SMALLEST, advice(sheet)));
        }
        return fit;
    }

    private static String advice(Sheet sheet) {
        List<String> larger = new ArrayList<>();
        for (PageSize size : PageSize.values()) {
            if (size != PageSize.FIT && sheet.smallestText() * on(sheet, size).scale >= SMALLEST) {
                larger.add(size.words());
            }
        }
        String page = larger.isEmpty() ? "use page fit" : "use page " + larger.getFirst() + " or fit";
        return page + ", or show less: grouped, or the surroundings of one module";
    }

    private static PageFit on(Sheet drawn, PageSize size) {
        Rect sheet = drawn.bounds();
        if (size == PageSize.FIT) {
            double scale = Math.max(1, SMALLEST / drawn.smallestText());
            return new PageFit(sheet.width() * scale, sheet.height() * scale, scale, 0, 0);
        }
        PageFit landscape = on(sheet, size.longer(), size.shorter());
        PageFit portrait = on(sheet, size.shorter(), size.longer());
        return portrait.scale > landscape.scale ? portrait : landscape;
    }

    private static PageFit on(Rect sheet, double width, double height) {
        double scale = Math.min(LARGEST,
                Math.min((width - 2 * MARGIN) / sheet.width(), (height - 2 * MARGIN) / sheet.height()));
        return new PageFit(width, height, scale, (width - sheet.width() * scale) / 2, MARGIN);
    }
}
