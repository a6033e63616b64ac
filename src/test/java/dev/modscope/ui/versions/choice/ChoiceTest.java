package dev.modscope.ui.versions.choice;

import static dev.modscope.ui.versions.FakeModules.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.Version;
import dev.modscope.ui.versions.FakeModules;
import dev.modscope.ui.versions.axis.StopAxis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which versions the menu of a module offers, and in which words.
final class ChoiceTest {
    private static StopAxis axis(Map<Version, String> beyond, String selected, String... versions) {
        return StopAxis.of(
                new StopAxis.Facts(
                        FakeModules.axis("m", selected, versions), version(selected), version(selected),
                        Optional.of(version("v1.0.1")), Optional.of(version("v1.1.1")), List.of(), beyond),
                Set.of());
    }

    @Test
    void theHighestComesFirstWithWhatIsSpecialAboutItAndNoneThatIsExcluded() {
        StopAxis axis = axis(
                Map.of(version("v2.0.0-rc.1"), "a pre-release"),
                "v1.2.0", "v1.0.0", "v1.0.1", "v1.1.0#", "v1.1.1", "v1.2.0", "v1.2.1~", "v1.3.0", "v1.4.0!", "v1.5.0-rc.1", "v2.0.0-rc.1");

        assertThat(Choice.of(axis, 4)).extracting(Choice::words).containsExactly(
                "v2.0.0-rc.1 · a pre-release",
                "v1.5.0-rc.1 · pre-release",
                "v1.4.0 · retracted",
                "v1.3.0 · latest",
                "v1.2.1 · latest patch · not in the module cache",
                "v1.2.0 · selected",
                "v1.1.1 · floor",
                "v1.0.1 · you ask",
                "v1.0.0");
        assertThat(Choice.of(axis, 4).stream().filter(Choice::here)).extracting(Choice::version).containsExactly(version("v1.2.0"));
        assertThat(Choice.of(axis, 4).stream().filter(Choice::beyond)).extracting(Choice::version).containsExactly(version("v2.0.0-rc.1"));
    }

    @Test
    void ofManyTheNearestAreOfferedAndThoseThatMatter() {
        String[] versions = IntStream.range(0, 36).mapToObj(i -> "v1." + i + ".0").toArray(String[]::new);
        StopAxis axis = StopAxis.of(
                new StopAxis.Facts(
                        FakeModules.axis("m", "v1.20.0", versions), version("v1.20.0"), version("v1.20.0"),
                        Optional.of(version("v1.2.0")), Optional.empty(), List.of(), Map.of()),
                Set.of());

        List<Choice> choices = Choice.of(axis, 20);

        assertThat(choices).hasSize(Choice.NEAREST + 2);
        assertThat(choices).extracting(Choice::words).startsWith("v1.35.0 · latest", "v1.26.0").endsWith("v1.15.0", "v1.2.0 · you ask");
    }
}
