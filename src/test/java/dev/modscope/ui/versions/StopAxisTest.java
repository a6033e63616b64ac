package dev.modscope.ui.versions;

import static dev.modscope.ui.versions.FakeModules.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.resolve.VersionAxis;
import dev.modscope.ui.versions.axis.Stop;
import dev.modscope.ui.versions.axis.StopAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which stops the slider has, what is marked on them, and where the keys lead.
final class StopAxisTest {
    private static final String[] SHORT = {
        "v1.0.0", "v1.0.1", "v1.1.0#", "v1.1.1", "v1.2.0", "v1.2.1", "v1.3.0-rc.1", "v1.3.0", "v1.4.0!"
    };

    private static StopAxis axis(String base, String selected, String asked, String floor, String... versions) {
        return StopAxis.of(facts(base, selected, asked, floor, versions), Set.of());
    }

    private static StopAxis.Facts facts(
            String base, String selected, String asked, String floor, String... versions) {
        VersionAxis axis = FakeModules.axis("m", selected, versions);
        return new StopAxis.Facts(
                axis,
                version(base),
                version(selected),
                asked.isEmpty() ? Optional.empty() : Optional.of(version(asked)),
                floor.isEmpty() ? Optional.empty() : Optional.of(version(floor)),
                List.of("a v1.0.0 (itself raised to v1.1.0)"),
                Map.of());
    }

    @Test
    void marksWhatIsSpecial() {
        StopAxis axis = axis("v1.2.0", "v1.2.0", "v1.0.1", "v1.1.1", SHORT);

        assertThat(axis.stops().stream().map(s -> s.version() + " " + marks(s)))
                .containsExactly(
                        "v1.0.0 []",
                        "v1.0.1 [ASKED]",
                        "v1.1.0 [EXCLUDED]",
                        "v1.1.1 [FLOOR]",
                        "v1.2.0 [SELECTED]",
                        "v1.2.1 [LATEST_PATCH]",
                        "v1.3.0-rc.1 []",
                        "v1.3.0 [LATEST]",
                        "v1.4.0 [RETRACTED]");
    }

    @Test
    void whatTheModuleCacheDoesNotHaveIsMarkedAndDoesNotUnfold() {
        StopAxis axis = axis("v1.0.0", "v1.0.0", "", "", "v1.0.0", "v1.1.0~", "v1.2.0~");

        assertThat(axis.stops().stream().map(StopAxisTest::marks))
                .containsExactly("[SELECTED]", "[UNCACHED]", "[LATEST,UNCACHED]");
        assertThat(axis.stop(1).description(Optional.empty())).isEqualTo("v1.1.0 · not in the module cache");
    }

    @Test
    void theThumbIsLikelyToGoOnOrBackOrToAMarkWhereNoNetworkIsNeeded() {
        StopAxis axis = axis("v1.2.0", "v1.2.0", "v1.0.1", "v1.1.1", "v1.0.0", "v1.0.1~", "v1.1.0#", "v1.1.1", "v1.2.0");

        assertThat(IntStream.range(0, 5).mapToObj(i -> i + " " + axis.likely(0, i)))
                .containsExactly("0 [v1.2.0, v1.1.1]", "1 [v1.1.1, v1.0.0, v1.2.0]", "2 [v1.1.1, v1.2.0]", "3 [v1.2.0]", "4 [v1.1.1]");
        assertThat(axis.likely(4, 1)).as("downwards").hasToString("[v1.0.0, v1.1.1, v1.2.0]");
    }

    @Test
    void aTooltipSaysAllOfIt() {
        StopAxis axis = axis("v1.2.0", "v1.2.0", "v1.0.1", "v1.1.1", SHORT);

        assertThat(axis.stop(8).description(Optional.empty())).isEqualTo("v1.4.0 · retracted · broken");
        assertThat(axis.stop(6).description(Optional.empty())).isEqualTo("v1.3.0-rc.1 · pre-release");
        assertThat(axis.stop(4).description(Optional.empty())).isEqualTo("v1.2.0 · selected");
        assertThat(axis.description(4, Optional.of(version("v1.22.0")))).as("a go line").endsWith(" · go v1.22.0");
    }

    private static String marks(Stop stop) {
        return stop.marks().stream().sorted().map(Enum::name).collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void aWhatIfKeepsTheVersionOfTheFilesInSight() {
        StopAxis axis = axis("v1.2.0", "v1.3.0", "", "v1.1.1", SHORT);

        assertThat(marks(axis.stop(4))).isEqualTo("[BASE]");
        assertThat(marks(axis.stop(7))).isEqualTo("[SELECTED,LATEST]");
        assertThat(axis.zone(5)).isEqualTo(StopAxis.Zone.UPGRADE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            v1.4.0,                                        RELEASE
            v1.4.0-rc.1,                                   PRERELEASE
            v0.0.0-20191010083416-a7dc8b61c822,            PSEUDO
            v1.2.4-0.20191010083416-a7dc8b61c822,          PSEUDO
            v1.2.3-rc.1.0.20191010083416-a7dc8b61c822,     PSEUDO
            v2.0.1-0.20191010083416-a7dc8b61c822+incompatible, PSEUDO
            v4.5.0+incompatible,                           INCOMPATIBLE
            1.22.0,                                        RELEASE
            1.22rc1,                                       PRERELEASE
            """)
    void kindsOfVersions(String text, Stop.Kind kind) {
        assertThat(Stop.Kind.of(version(text))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, DOWNGRADE
            2, DOWNGRADE
            3, YOURS
            4, HERE
            5, UPGRADE
            8, UPGRADE
            """)
    void zones(int index, StopAxis.Zone zone) {
        assertThat(axis("v1.2.0", "v1.2.0", "v1.2.0", "v1.1.1", SHORT).zone(index)).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from, wanted, landing: the excluded v1.1.0 is passed over, in the direction of the movement
            4, 2, 1
            0, 2, 3
            3, 2, 1
            4, 99, 8
            4, -3, 0
            4, 4, 4
            """)
    void landsBesideExcludedStops(int from, int wanted, int landing) {
        assertThat(axis("v1.2.0", "v1.2.0", "", "", SHORT).landing(from, wanted)).isEqualTo(landing);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4,  1, 7
            4, -1, 3
            7,  1, 8
            8,  1, 8
            1, -1, 0
            """)
    void aPageIsAMinorVersion(int from, int direction, int to) {
        assertThat(axis("v1.2.0", "v1.2.0", "", "", SHORT).minorStep(from, direction)).isEqualTo(to);
    }

    @Test
    void homeIsTheFloorAndEndTheLatest() {
        StopAxis axis = axis("v1.2.0", "v1.2.0", "", "v1.1.1", SHORT);

        assertThat(axis.home(4)).isEqualTo(3);
        assertThat(axis.end(4)).isEqualTo(7);
    }

    @Test
    void foldsEachMinorToItsLastPatchAndUnfoldsOnDemand() {
        List<String> versions = new ArrayList<>();
        for (int minor = 0; minor < 10; minor++) {
            for (int patch = 0; patch < 5; patch++) {
                versions.add("v1." + minor + "." + patch);
            }
        }
        StopAxis.Facts facts =
                facts("v1.5.2", "v1.5.2", "v1.3.1", "v1.4.4", versions.toArray(new String[0]));

        StopAxis folded = StopAxis.of(facts, Set.of());
        StopAxis unfolded = StopAxis.of(facts, Set.of("v1.7"));

        assertThat(folded.stops().stream().map(s -> s.version() + "/" + s.folded()))
                .containsExactly(
                        "v1.0.4/4", "v1.1.4/4", "v1.2.4/4", "v1.3.1/1", "v1.3.4/2", "v1.4.4/4", "v1.5.2/2",
                        "v1.5.4/1", "v1.6.4/4", "v1.7.4/4", "v1.8.4/4", "v1.9.4/4");
        assertThat(unfolded.size()).isEqualTo(folded.size() + 4);
        assertThat(folded.foldable(9)).isTrue();
        assertThat(axis("v1.2.0", "v1.2.0", "", "", SHORT).foldable(4)).isFalse();
    }
}
