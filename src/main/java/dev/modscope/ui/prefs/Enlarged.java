package dev.modscope.ui.prefs;

import dev.modscope.ui.explorer.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// How large everything in the windows is: letters, rows, icons, the picture, menus. The toolkit draws it all larger, not
/// larger letters in rows made for small ones; it takes that when it starts, so another size holds from the next start on.
public final class Enlarged {
    private static final List<String> TOLD = List.of("glass.gtk.uiScale", "glass.win.uiScale");
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 880;
    private static final double LEAST_HEIGHT = 560;

    private Enlarged() {}

    /// Tells a toolkit that is not started yet, unless it was told on the command line.
    public static void tell(Settings settings, Properties toolkit) {
        percent(settings).ifPresent(percent -> TOLD.forEach(name -> toolkit.putIfAbsent(name, percent + "%")));
    }

    private static Optional<Integer> percent(Settings settings) {
        String chosen = Preference.SIZE.in(settings).get();
        return Preference.SIZE.answers().contains(chosen) && !chosen.equals(Preference.SIZE.answers().getFirst())
                ? Optional.of(Integer.valueOf(chosen))
                : Optional.empty();
    }

    /// How large a window is where nothing else is known: as large as it is meant or, where all is drawn larger, as there is
    /// room.
    public static Rectangle2D window() {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        if (Screen.getPrimary().getOutputScaleX() <= 1) {
            return new Rectangle2D(0, 0, WIDTH, HEIGHT);
        }
        return new Rectangle2D(0, 0, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
    }

    /// A window does not become smaller than can be read, nor has it to be larger than the screen.
    public static void limit(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
    }
}
