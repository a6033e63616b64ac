package dev.modscope.export.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The paper of a PDF; the longer side first, in points.
public enum PageSize {
    /// As large as the picture.
    FIT(0, 0),
    /// 297 × 210 mm.
    A4(841.89, 595.28),
    /// 11 × 8.5 in.
    LETTER(792, 612),
    /// 420 × 297 mm.
    A3(1190.55, 841.89);

    private final double longer;
    private final double shorter;

    PageSize(double longer, double shorter) {
        this.longer = longer;
        this.shorter = shorter;
    }

    double longer() {
        return longer;
    }

    double shorter() {
        return shorter;
    }

    /// The page of a name, in any case.
    public static Optional<PageSize> of(String name) {
        return Arrays.stream(values()).filter(page -> page.key().equals(name.toLowerCase(Locale.ROOT))).findFirst();
    }

    /// Its name, in lower case.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its name as one writes it.
    public String words() {
        return this == LETTER ? "Letter" : this == FIT ? "fit" : name();
    }
}
