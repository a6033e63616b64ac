package dev.modscope.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures' colours stand out from their grounds: text at 4.5 to 1, borders and the accent at 3 to 1.
final class ThemeContrastTest {
    static List<Theme> themes() {
        return List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textAndSignsStandOut(Theme theme) {
        assertThat(ratio(theme.text(), theme.background())).as("text").isGreaterThan(4.5);
        assertThat(ratio(theme.quiet(), theme.background())).as("quiet text").isGreaterThan(4.5);
        assertThat(ratio(theme.quiet(), theme.panel())).as("quiet text on a panel").isGreaterThan(4.5);
        assertThat(ratio(theme.accent(), theme.background())).as("accent").isGreaterThan(3);
        IntStream.range(0, 400).mapToObj(i -> "owner" + i).forEach(owner -> {
            assertThat(ratio(theme.name(owner), theme.fill(owner))).as("name in the box of " + owner).isGreaterThan(4.5);
            assertThat(ratio(theme.border(owner), theme.background())).as("border of " + owner).isGreaterThan(3);
        });
    }

    /// The contrast ratio of WCAG 2.2.
    private static double ratio(int a, int b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
