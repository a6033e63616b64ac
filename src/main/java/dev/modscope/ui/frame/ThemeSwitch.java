package dev.modscope.ui.frame;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.modscope.layout.Theme;
import dev.modscope.ui.controls.Direction;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// Light, dark or high contrast: what the person chose, or what the system wears. Dresses the controls; the picture
/// follows [#picture].
public final class ThemeSwitch {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");

    private final ObservableValue<Theme> picture;

    /// Follows what is chosen, and the system where that is chosen.
    public ThemeSwitch(
            ObservableValue<dev.modscope.ui.explorer.Theme> chosen, ObservableValue<ColorScheme> system) {
        this(chosen, system, new SimpleBooleanProperty(false));
    }

    /// With a system that may wear high contrast.
    public ThemeSwitch(
            ObservableValue<dev.modscope.ui.explorer.Theme> chosen,
            ObservableValue<ColorScheme> system,
            ObservableValue<Boolean> systemContrast) {
        picture = Bindings.createObjectBinding(
                () -> picture(chosen.getValue(), system.getValue(), systemContrast.getValue()),
                chosen,
                system,
                systemContrast);
        dark().subscribe(on -> Application.setUserAgentStylesheet(
                on ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
    }

    private static Theme picture(dev.modscope.ui.explorer.Theme chosen, ColorScheme system, boolean systemContrast) {
        return switch (chosen) {
            case SYSTEM -> systemContrast ? Theme.CONTRAST : system == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
        };
    }

    /// The colours of the picture as the system is now, before a window is dressed.
    public static Theme now(dev.modscope.ui.explorer.Theme chosen) {
        Platform.Preferences said = Platform.getPreferences();
        return picture(chosen, said.getColorScheme(), contrast(said));
    }

    private static boolean contrast(Platform.Preferences said) {
        return Boolean.TRUE.equals(said.get("Windows.SPI.HighContrast"))
                || String.valueOf(said.get("GTK.theme_name")).startsWith("HighContrast");
    }

    /// Follows what is chosen and what the system says of itself: Windows tells of high contrast, GTK by the name of its
    /// theme.
    public static ThemeSwitch ofSystem(ObservableValue<dev.modscope.ui.explorer.Theme> chosen) {
        Platform.Preferences said = Platform.getPreferences();
        ObservableValue<Boolean> contrast = Bindings.createObjectBinding(() -> contrast(said), said);
        return new ThemeSwitch(chosen, said.colorSchemeProperty(), contrast);
    }

    /// Dresses a scene with our own rules, which follow the theme, and turns it the way its language is written.
    public void dress(Scene scene) {
        Direction.over(scene);
        List.of("modscope.css", "high-contrast.css").forEach(name -> scene.getStylesheets().add(
                Objects.requireNonNull(ThemeSwitch.class.getResource("/dev/modscope/ui/" + name)).toExternalForm()));
        picture.subscribe(theme -> {
            scene.getRoot().pseudoClassStateChanged(DARK, !theme.equals(Theme.LIGHT));
            scene.getRoot().pseudoClassStateChanged(CONTRAST, theme.equals(Theme.CONTRAST));
        });
    }

    /// Whether the window is dark.
    public ObservableValue<Boolean> dark() {
        return picture.map(theme -> !theme.equals(Theme.LIGHT));
    }

    /// The colours of the picture.
    public ObservableValue<Theme> picture() {
        return picture;
    }
}
