package dev.modscope.export;

import dev.modscope.export.paper.PageSize;
import dev.modscope.layout.Theme;
import java.util.Optional;

/// How a picture looks: its colours, the paper of a PDF, the pixels for a unit of a bitmap where somebody says how many,
/// and whether a legend says what its signs mean.
public record Look(Theme theme, PageSize page, Optional<Double> scale, boolean legend) {
    /// Light, as large as the picture, with its legend.
    public static final Look PLAIN = new Look(Theme.LIGHT, PageSize.FIT, Optional.empty(), true);

    /// In other colours.
    public Look in(Theme other) {
        return new Look(other, page, scale, legend);
    }

    /// On other paper.
    public Look on(PageSize other) {
        return new Look(theme, other, scale, legend);
    }

    /// With that many pixels for a unit.
    public Look times(double pixels) {
        return new Look(theme, page, Optional.of(pixels), legend);
    }

    /// With its legend, or without.
    public Look legend(boolean shown) {
        return new Look(theme, page, scale, shown);
    }
}
