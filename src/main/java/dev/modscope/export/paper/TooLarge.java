package dev.modscope.export.paper;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// A picture that no page or bitmap can hold so that it can be read. Says what to do; a window says it in its own words.
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<Object> facts;

    /// What is too large for what.
    public enum Kind {
        /// Width, height and the longest side, in points.
        PAGE("a page of %.0f × %.0f points is too large for PDF (at most %.0f a side); "
                + "show less: grouped, or the surroundings of one module"),
        /// The page, the height of the text on it, the least height, the smallest page that would do.
        TEXT("on %s the smallest text would be %.1f pt high, less than %.0f pt cannot be read: "
                + "use page %s or fit, or show less: grouped, or the surroundings of one module"),
        /// The page, the height of the text on it, the least height.
        TEXT_EVERYWHERE("on %s the smallest text would be %.1f pt high, less than %.0f pt cannot be read: "
                + "use page fit, or show less: grouped, or the surroundings of one module"),
        /// Width, height and the longest side, in pixels.
        BITMAP("a bitmap of %d × %d pixels is too large (at most %d a side); write .svg or .pdf instead");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    TooLarge(Kind kind, Object... facts) {
        super(String.format(Locale.ROOT, kind.words, facts));
        this.kind = kind;
        this.facts = List.of(facts);
    }

    /// What is too large for what.
    public Kind kind() {
        return kind;
    }

    /// The figures that the kind names.
    public List<Object> facts() {
        return facts;
    }
}
