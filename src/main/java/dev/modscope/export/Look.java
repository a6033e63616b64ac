package dev.modscope.export;

import dev.modscope.export.paper.PageSize;
import dev.modscope.layout.Theme;
import java.util.Optional;

/// How a picture looks: its colours, the paper of a PDF, and the pixels for a unit of a bitmap where somebody says how
/// many.
public record Look(Theme theme, PageSize page, Optional<Double> scale) {
    /// Light, as large as the picture.
    public static final Look PLAIN = new Look(Theme.LIGHT, PageSize.FIT, Optional.empty());

    /// In other colours.
    public Look in(Theme other) {
        return new Look(other, page, scale);
    }

    /// On other paper.
    public Look on(PageSize other) {
        return new Look(theme, other, scale);
    }

    /// With that many pixels for a unit.
    public Look times(double pixels) {
        return new Look(theme, page, Optional.of(pixels));
    }
}
