package dev.modscope.resolve.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.GoVersion;
import dev.modscope.module.SemVer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which versions a project takes.
class LimitsTest {
    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # limit, before, after,  beyond
            1.24,    1.23.0, 1.24.0, -
            1.24,    1.23.0, 1.24.9, -
            1.24,    1.23.0, 1.25,   'needs go 1.25, the limit is 1.24'
            1.24,    1.23.0, 1.25rc1,'needs go 1.25rc1, the limit is 1.24'
            1.24.2,  1.23.0, 1.24.3, 'needs go 1.24.3, the limit is 1.24.2'
            1.24.2,  1.23.0, 1.24.2, -
            1.24,    1.26.0, 1.26.0, -
            1.24,    1.26.0, 1.26.1, 'needs go 1.26.1, the limit is 1.24'
            -,       1.23.0, 1.99,   -
            """)
    void theGoLineOfTheBuildListCounts(String limit, String before, String after, String beyond) {
        Limits limits = new Limits(Optional.ofNullable(limit).map(GoVersion::new), 0, false);
        assertThat(limits.ofGo(new GoVersion(before), new GoVersion(after)).map(Breach::words))
                .isEqualTo(Optional.ofNullable(beyond));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # days, releases only, version, published, beyond
            0,  false, v1.2.0,      -,          ''
            14, false, v1.2.0,      2026-03-01, ''
            14, false, v1.2.0,      2026-03-02, '13 days old, 14 are asked for'
            14, false, v1.2.0,      2026-03-14, '1 day old, 14 are asked for'
            14, false, v1.2.0,      -,          'its age is not known, 14 days are asked for'
            0,  true,  v1.2.0,      -,          ''
            0,  true,  v1.2.0-rc.1, 2020-01-01, 'a pre-release'
            0,  true,  v0.0.0-20250311101530-4f2a9c81be07, 2025-03-11, 'a pre-release'
            0,  true,  v2.0.0+incompatible, -,  ''
            9,  true,  v1.2.0-rc.1, 2026-03-14, 'a pre-release; 1 day old, 9 are asked for'
            """)
    void theAgeAndTheKindOfAVersionCount(int days, boolean only, String version, String published, String beyond) {
        Limits limits = new Limits(Optional.empty(), days, only);
        Optional<Instant> time = Optional.ofNullable(published).map(day -> Instant.parse(day + "T12:00:00Z"));
        assertThat(limits.of(SemVer.of(version), time, NOW).stream().map(Breach::words).collect(Collectors.joining("; ")))
                .isEqualTo(beyond);
    }
}
