package dev.modscope.ui.prefs;

import dev.modscope.ui.explorer.Settings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What is kept of windows: where the last one stood, and for each project what was shown.
public final class WindowMemory {
    private final Settings settings;

    public WindowMemory(Settings settings) {
        this.settings = settings;
    }

    /// The drawer: whether it was open, and the height that somebody gave it.
    public record Below(boolean open, Optional<Double> height) {
        String text() {
            return open + height.map(high -> ":" + Math.round(high)).orElse("");
        }

        static Below of(String text) {
            String[] parts = text.split(":", 2);
            return new Below(Boolean.parseBoolean(parts[0]), parts.length < 2 ? Optional.empty() : Optional.of(Double.valueOf(parts[1])));
        }
    }

    /// What was shown of a project: the view, the facets chosen, the drawer, the dividers, the columns of
    /// the table of modules, none where nobody has chosen yet, and what it was sorted by.
    public record Shown(
            String view, List<String> facets, Below drawer, List<Double> dividers, List<String> columns, List<String> sorting) {
        public Shown {
            facets = List.copyOf(facets);
            dividers = List.copyOf(dividers);
            columns = List.copyOf(columns);
            sorting = List.copyOf(sorting);
        }

        String text() {
            return String.join(
                    ";", view, String.join(",", facets), drawer.text(),
                    dividers.stream().map(d -> String.valueOf(Math.round(d * 10_000) / 10_000.0)).collect(Collectors.joining(",")),
                    String.join(",", columns), String.join(",", sorting));
        }

        static Optional<Shown> of(String text) {
            String[] parts = text.split(";", -1);
            if (parts.length < 4 || parts.length > 6) {
                return Optional.empty();
            }
            try {
                List<Double> dividers = words(parts[3]).map(Double::valueOf).toList();
                return Optional.of(new Shown(parts[0], words(parts[1]).toList(), Below.of(parts[2]), dividers,
                        later(parts, 4), later(parts, 5)));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }

        /// What an older program did not keep.
        private static List<String> later(String[] parts, int at) {
            return parts.length > at ? words(parts[at]).toList() : List.of();
        }

        private static Stream<String> words(String text) {
            return Arrays.stream(text.split(",", -1)).filter(word -> !word.isEmpty());
        }
    }

    /// Puts a window where the last one stood, where that is still on a screen.
    public void place(Stage stage) {
        if (!Preference.REMEMBER.yes(settings)) {
            return;
        }
        List<Double> kept = Shown.of(";;;" + settings.kept("window", "").get()).map(Shown::dividers).orElse(List.of());
        if (kept.size() == 4 && !screens(kept).isEmpty()) {
            stage.setX(kept.get(0));
            stage.setY(kept.get(1));
            Rectangle2D room = screens(kept).getFirst().getVisualBounds();
            stage.setWidth(Math.min(kept.get(2), room.getWidth()));
            stage.setHeight(Math.min(kept.get(3), room.getHeight()));
        }
    }

    private static List<Screen> screens(List<Double> place) {
        return Screen.getScreensForRectangle(place.get(0), place.get(1), place.get(2), Math.min(60, place.get(3)));
    }

    /// Keeps where a window stands.
    public void keepPlace(Stage stage) {
        if (Preference.REMEMBER.yes(settings) && !stage.isMaximized() && !stage.isIconified()) {
            settings.kept("window", "").set(Stream.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                    .map(String::valueOf)
                    .collect(Collectors.joining(",")));
        }
    }

    /// What was shown of a project the last time.
    public Optional<Shown> of(Path project) {
        return Preference.REMEMBER.yes(settings)
                ? Shown.of(settings.kept("shown." + project, "").get())
                : Optional.empty();
    }

    /// Keeps what is shown of a project.
    public void keep(Path project, Shown shown) {
        if (Preference.REMEMBER.yes(settings)) {
            settings.kept("shown." + project, "").set(shown.text());
        }
    }
}
