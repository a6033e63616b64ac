package dev.modscope.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.layout.Drawing.Highlight;
import dev.modscope.layout.Drawing.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphPainterTest {
    private static final Drawing DRAWING =
            LayeredLayout.draw(Graphs.of("a > b c; b > d; c > d"), GraphView.standard(4));

    private static Recording painted(Drawing drawing, double zoom, Rect visible) {
        Recording pen = new Recording();
        GraphPainter.paintGraph(drawing, Theme.LIGHT, pen, zoom, visible);
        return pen;
    }

    @Test
    void fromAfarThereIsNoText() {
        assertThat(painted(DRAWING, 1, DRAWING.bounds()).texts).contains("example.com/d", "v1.0.0", "main module");
        assertThat(painted(DRAWING, 0.39, DRAWING.bounds()).texts).isEmpty();
        assertThat(painted(DRAWING, 0.39, DRAWING.bounds()).strokes).isGreaterThan(8);
        assertThat(painted(DRAWING, 0.1, DRAWING.bounds()).strokes).isEqualTo(DRAWING.lines().size());
    }

    @Test
    void whatLiesOutsideIsNotDrawn() {
        Rect box = DRAWING.boxes().getFirst().rect();
        assertThat(painted(DRAWING, 1, box).texts).hasSize(2);
        assertThat(painted(DRAWING, 1, new Rect(-900, -900, 10, 10)).strokes).isZero();
    }

    @Test
    void aChainIsBroughtForwardAndTheRestStepsBack() {
        Highlight chain = new Highlight(
                Set.of(), List.of("example.com/a", "example.com/b", "example.com/d"), Set.of(), true);
        Recording pen = painted(DRAWING.with(chain), 1, DRAWING.bounds());
        assertThat(pen.accented).as("two lines and three rings").isEqualTo(5);
        assertThat(pen.fadedTexts).containsExactlyInAnyOrder("example.com/c", "v1.0.0");
    }

    @Test
    void aPageHasItsHeadingAndLegend() {
        Recording pen = new Recording();
        GraphPainter.paintPage(DRAWING, Theme.DARK, pen);
        assertThat(pen.texts).contains("direct", "main module", "requires (left to right)");
    }

    @Test
    void anOwnerKeepsItsColourAndEveryNameCanBeRead() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (int i = 0; i < 200; i++) {
                String owner = "github.com/owner" + i;
                assertThat(contrast(theme.name(owner), theme.fill(owner))).as(owner).isGreaterThan(4.5);
                assertThat(contrast(theme.quiet(), theme.fill(owner))).as(owner).isGreaterThan(4.5);
                assertThat(contrast(theme.border(owner), theme.background())).as(owner).isGreaterThan(2.5);
            }
        }
    }

    /// The contrast of two colours, as the Web Content Accessibility Guidelines count it.
    private static double contrast(int left, int right) {
        double one = luminance(left);
        double two = luminance(right);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static final class Recording implements Pen {
        private final List<String> texts = new ArrayList<>();
        private final List<String> fadedTexts = new ArrayList<>();
        private int strokes;
        private int accented;

        private void count(Stroke stroke) {
            strokes++;
            accented += stroke.colour() == Theme.LIGHT.accent() ? 1 : 0;
        }

        @Override
        public void fillRect(Rect rect, double radius, int colour) {}

        @Override
        public void strokeRect(Rect rect, double radius, Stroke stroke) {
            count(stroke);
        }

        @Override
        public void stroke(Curve curve, Stroke stroke) {
            count(stroke);
        }

        @Override
        public void fill(Curve outline, int colour) {}

        @Override
        public void text(String text, double x, double y, Lettering lettering) {
            texts.add(text);
            if (lettering.colour() >>> 24 < 255) {
                fadedTexts.add(text);
            }
        }

        @Override
        public void save() {}

        @Override
        public void restore() {}

        @Override
        public void translate(double dx, double dy) {}

        @Override
        public void scale(double factor) {}

        @Override
        public void clip(Rect rect) {}
    }
}
