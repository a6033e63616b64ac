package dev.modscope.ui.frame;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.modscope.layout.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// Light or dark: what the person chose, or what the system wears. Dresses the controls; the picture follows [#picture].
public final class ThemeSwitch {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObservableValue<Boolean> dark;

    /// Follows what is chosen, and the system where that is chosen.
    public ThemeSwitch(
            ObservableValue<dev.modscope.ui.explorer.Theme> chosen, ObservableValue<ColorScheme> system) {
        dark = Bindings.createObjectBinding(
                () -> switch (chosen.getValue()) {
                    case SYSTEM -> system.getValue() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                },
                chosen,
                system);
        dark.subscribe(on -> Application.setUserAgentStylesheet(
                on ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
    }

    /// Dresses a scene with our own rules, which follow the theme.
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(ThemeSwitch.class.getResource("/dev/modscope/ui/modscope.css")).toExternalForm());
        dark.subscribe(on -> scene.getRoot().pseudoClassStateChanged(DARK, on));
    }

    /// Whether the window is dark.
    public ObservableValue<Boolean> dark() {
        return dark;
    }

    /// The colours of the picture.
    public ObservableValue<Theme> picture() {
        return dark.map(on -> on ? Theme.DARK : Theme.LIGHT);
    }
}
