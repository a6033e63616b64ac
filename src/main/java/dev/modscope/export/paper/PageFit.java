package dev.modscope.export.paper;

import dev.modscope.layout.Drawing.Rect;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

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
            throw new TooLarge(TooLarge.Kind.PAGE, fit.width, fit.height, LONGEST);
        }
        double text = sheet.smallestText() * fit.scale;
        if (text < SMALLEST) {
            Optional<String> larger = larger(sheet);
            throw larger.isPresent()
                    ? new TooLarge(TooLarge.Kind.TEXT, size.words(), text, SMALLEST, larger.get())
                    : new TooLarge(TooLarge.Kind.TEXT_EVERYWHERE, size.words(), text, SMALLEST);
        }
        return fit;
    }

    /// The first page on which the text could be read.
    private static Optional<String> larger(Sheet sheet) {
        return Arrays.stream(PageSize.values())
                .filter(size -> size != PageSize.FIT && sheet.smallestText() * on(sheet, size).scale >= SMALLEST)
                .map(PageSize::words)
                .findFirst();
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
