package dev.modscope.ui.controls;

import java.util.Locale;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;

/// Which way a window runs: from the right where the language is written so. What is no language runs from the left
/// everywhere, by its own saying: the graph, whose arrows go from left to right, the version axis, and the text of files
/// and commands.
public final class Direction {
    private static final Set<String> SCRIPTS = Set.of("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
    private static final Set<String> LANGUAGES = Set.of(
            "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private Direction() {}

    /// The direction of a locale: its script decides, where it names one.
    public static NodeOrientation of(Locale locale) {
        boolean fromRight = locale.getScript().isEmpty()
                ? LANGUAGES.contains(locale.getLanguage()) : SCRIPTS.contains(locale.getScript());
        return fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// Has a scene run as the language of the window does.
    public static void over(Scene scene) {
        scene.setNodeOrientation(of(Locale.getDefault()));
    }

    /// The one of two icons that points back, or on, in a window of that direction.
    public static String pointing(String fromLeft, String fromRight) {
        return of(Locale.getDefault()) == NodeOrientation.LEFT_TO_RIGHT ? fromLeft : fromRight;
    }
}
