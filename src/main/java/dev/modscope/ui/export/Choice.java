package dev.modscope.ui.export;

import dev.modscope.export.Format;
import dev.modscope.export.Look;
import dev.modscope.export.paper.PageSize;
import dev.modscope.layout.Theme;
import dev.modscope.ui.explorer.Settings;
import java.util.Arrays;
import java.util.Optional;

/// What a person has chosen in the export dialog. A scale of 0 suits the size of the picture.
public record Choice(Format format, What what, Theme theme, PageSize page, int scale, boolean legend, String title) {
    /// What was chosen the last time; where there is none a light SVG of what is shown.
    static Choice kept(Settings settings) {
        return new Choice(
                settings.kept("export.format").flatMap(Format::ofKey).orElse(Format.SVG),
                settings.kept("export.what").flatMap(Choice::what).orElse(What.VIEW),
                settings.kept("export.theme").flatMap(Theme::of).orElse(Theme.LIGHT),
                settings.kept("export.page").flatMap(PageSize::of).orElse(PageSize.FIT),
                settings.kept("export.scale").filter(text -> text.matches("[0-3]")).map(Integer::parseInt).orElse(0),
                !settings.kept("export.legend").equals(Optional.of("false")),
                "");
    }

    private static Optional<What> what(String key) {
        return Arrays.stream(What.values()).filter(what -> what.key().equals(key)).findFirst();
    }

    /// Remembers all but the title, which belongs to one picture.
    void keep(Settings settings) {
        settings.keep("export.format", format.key());
        settings.keep("export.what", what.key());
        settings.keep("export.theme", theme.name());
        settings.keep("export.page", page.key());
        settings.keep("export.scale", String.valueOf(scale));
        settings.keep("export.legend", String.valueOf(legend));
    }

    Look look() {
        Look look = Look.PLAIN.in(theme).on(page).legend(legend);
        return scale > 0 ? look.times(scale) : look;
    }

    Choice as(Format other) {
        return new Choice(other, what, theme, page, scale, legend, title);
    }

    Choice of(What other) {
        return new Choice(format, other, theme, page, scale, legend, title);
    }

    Choice in(Theme other) {
        return new Choice(format, what, other, page, scale, legend, title);
    }

    Choice on(PageSize other) {
        return new Choice(format, what, theme, other, scale, legend, title);
    }

    Choice times(int pixels) {
        return new Choice(format, what, theme, page, pixels, legend, title);
    }

    Choice legend(boolean shown) {
        return new Choice(format, what, theme, page, scale, shown, title);
    }

    Choice titled(String text) {
        return new Choice(format, what, theme, page, scale, legend, text);
    }
}
