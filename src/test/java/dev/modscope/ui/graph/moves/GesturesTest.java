package dev.modscope.ui.graph.moves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.ui.graph.moves.Gestures.Gesture;
import dev.modscope.ui.graph.moves.Gestures.Keys;
import dev.modscope.ui.graph.moves.Gestures.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a pointer does, and what is meant by it, one case a line.
final class GesturesTest {
    /// `press` and `other` (another button) with the keys held and `box` where there is one; `to X,Y` drags; `up N` lets
    /// go for the N-th time.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            press; up 1                        | Pick[x=10.0, y=10.0, adding=false]
            press box; up 1                    | Pick[x=10.0, y=10.0, adding=false]
            press box shortcut; up 1           | Pick[x=10.0, y=10.0, adding=true]
            press box shift; up 1              | Pick[x=10.0, y=10.0, adding=true]
            press box alt; up 1                | Fold[x=10.0, y=10.0]
            press box; up 2                    | Enter[x=10.0, y=10.0]
            press box; up 3                    | -
            other box; up 1                    | -
            press; to 12,12; up 1              | Pick[x=12.0, y=12.0, adding=false]
            press; to 20,10; up 1              | Pan[dx=10.0, dy=0.0]
            press; to 20,10; to 22,15; up 1    | Pan[dx=10.0, dy=0.0] Pan[dx=2.0, dy=5.0]
            other box; to 20,10; up 1          | Pan[dx=10.0, dy=0.0]
            press box space; to 20,10; up 1    | Pan[dx=10.0, dy=0.0]
            press box; to 20,10; up 1          | Move[x=10.0, y=10.0, dx=10.0, dy=0.0, dropped=false] Move[x=10.0, y=10.0, dx=10.0, dy=0.0, dropped=true]
            press shift; to 20,30; up 1        | Sweep[x0=10.0, y0=10.0, x1=20.0, y1=30.0, done=false] Sweep[x0=10.0, y0=10.0, x1=20.0, y1=30.0, done=true]
            press box shift; to 5,5; up 1      | Sweep[x0=10.0, y0=10.0, x1=5.0, y1=5.0, done=false] Sweep[x0=10.0, y0=10.0, x1=5.0, y1=5.0, done=true]
            press box; to 20,10; cancel; up 1  | Move[x=10.0, y=10.0, dx=10.0, dy=0.0, dropped=false]
            up 1                               | -
            """)
    void aPointerMeansSomething(String doings, String meant) {
        Gestures gestures = new Gestures();
        List<Gesture> seen = new ArrayList<>();
        double[] at = {10, 10};
        for (String doing : doings.split("; ", -1)) {
            String[] words = doing.strip().split("[ ,]", -1);
            List<String> held = List.of(words);
            switch (words[0]) {
                case "press", "other" -> gestures.press(at[0], at[1], words[0].equals("press"), keys(held), held.contains("box"));
                case "to" -> {
                    at[0] = Double.parseDouble(words[1]);
                    at[1] = Double.parseDouble(words[2]);
                    gestures.drag(at[0], at[1]).ifPresent(seen::add);
                }
                case "cancel" -> assertThat(gestures.cancel()).isTrue();
                default -> gestures.release(at[0], at[1], Integer.parseInt(words[1])).ifPresent(seen::add);
            }
        }
        String said = seen.isEmpty() ? "-" : String.join(" ", seen.stream().map(Gesture::toString).toList());
        assertThat(said).isEqualTo(meant);
        assertThat(gestures.busy()).isFalse();
    }

    private static Keys keys(List<String> held) {
        return new Keys(held.contains("shift"), held.contains("shortcut"), held.contains("alt"), held.contains("space"));
    }

    @ParameterizedTest
    @CsvSource({
        "wheel,     true,  '',       Zoom",
        "wheel,     false, '',       Pan",
        "wheel,     false, shortcut, Zoom",
        "fingers,   true,  '',       Pan",
        "fingers,   false, shortcut, Zoom",
        "wheel,     false, shift,    Pan",
    })
    void aWheelZoomsAndFingersPan(String with, boolean wheelZooms, String held, String meant) {
        Turn turn = new Turn(0, 40, 5, 6, with.equals("fingers"));
        Gesture gesture = Gestures.scroll(turn, keys(List.of(held)), wheelZooms);
        assertThat(gesture.getClass().getSimpleName()).isEqualTo(meant);
        if (gesture instanceof Gesture.Zoom zoom) {
            assertThat(zoom.factor()).isGreaterThan(1);
            assertThat(zoom.x()).isEqualTo(5);
        } else if (gesture instanceof Gesture.Pan pan) {
            assertThat(held.equals("shift") ? pan.dx() : pan.dy()).isEqualTo(40);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-120, -1, 1, 120})
    void zoomingThereAndBackIsNothing(double by) {
        Gesture.Zoom in = (Gesture.Zoom) Gestures.scroll(new Turn(0, by, 0, 0, false), Keys.NONE, true);
        Gesture.Zoom out = (Gesture.Zoom) Gestures.scroll(new Turn(0, -by, 0, 0, false), Keys.NONE, true);
        assertThat(in.factor() * out.factor()).isBetween(0.999999, 1.000001);
    }
}
