package dev.modscope.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Modules at versions: their text, their order across the kinds of versions, and what is equal.
class ModuleVersionTest {
    /// From lowest to highest.
    private static final List<ModuleVersion> SORTED = List.of(ModuleVersion.of("a.b/c", "none"), ModuleVersion.of("a.b/c", "bad"),
            ModuleVersion.of("a.b/c", "v1.0.0"), ModuleVersion.of("a.b/c", "v1.10.0"), ModuleVersion.of("a.b/c", ""),
            ModuleVersion.of("a.b/d", "v0.1.0"), ModuleVersion.of("go", "none"), ModuleVersion.of("go", "1.21rc1"),
            ModuleVersion.of("go", "1.22"), ModuleVersion.of("toolchain", "go1.21"));

    @Test
    void theyAreSortedByPathThenVersion() {
        for (int i = 0; i < SORTED.size(); i++) {
            for (int j = 0; j < SORTED.size(); j++) {
                assertThat(Integer.signum(SORTED.get(i).compareTo(SORTED.get(j)))).as("%d %d", i, j).isEqualTo(Integer.compare(i, j));
                assertThat(SORTED.get(i).equals(SORTED.get(j))).isEqualTo(i == j);
            }
        }
    }

    @Test
    void acrossKindsNoneIsLowestAndMainHighest() {
        List<Version> kinds = List.of(Version.None.INSTANCE, new GoVersion("1.22"), SemVer.of("v0.0.1"), Version.Main.INSTANCE);
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = 0; j < kinds.size(); j++) {
                assertThat(Integer.signum(kinds.get(i).compareTo(kinds.get(j)))).isEqualTo(Integer.compare(i, j));
                assertThat(kinds.get(i).equals(kinds.get(j))).isEqualTo(i == j);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a.b/c,     v1.2.3, a.b/c@v1.2.3, SemVer,    v1.2.3
            a.b/c,     none,   a.b/c@none,   None,      none
            a.b/c,     '',     a.b/c,        Main,      ''
            go,        1.22,   go@1.22,      GoVersion, 1.22
            toolchain, go1.22, toolchain@go1.22, GoVersion, go1.22
            gopher.x,  1.22,   gopher.x@1.22, SemVer,   1.22
            """)
    void theKindOfAVersionFollowsFromThePathAndTheText(String path, String text, String shown, String kind, String said) {
        ModuleVersion module = ModuleVersion.of(path, text);
        assertThat(module).hasToString(shown);
        assertThat(module.version().getClass().getSimpleName()).isEqualTo(kind);
        assertThat(module.version()).hasToString(said);
        assertThat(module.version().text()).isEqualTo(said);
        assertThat(module.isMain()).isEqualTo(text.isEmpty());
        assertThat(module.path()).hasToString(path);
    }

    @Test
    void equalTextsAreEqualAndFoundInSets() {
        Set<Object> found = new HashSet<>();
        for (String version : List.of("v1.2.3", "none", "")) {
            ModuleVersion left = ModuleVersion.of("a.b/c", version);
            ModuleVersion right = ModuleVersion.of(new StringBuilder("a.b/c").toString(), new StringBuilder(version).toString());
            assertThat(left).isEqualTo(right).hasSameHashCodeAs(right).isNotEqualTo("a.b/c");
            assertThat(left.version()).isEqualTo(right.version()).hasSameHashCodeAs(right.version()).isNotEqualTo(version);
            found.add(left.hashCode());
            found.add(left.version().hashCode());
        }
        assertThat(found).hasSize(6).doesNotContain(0);
        assertThat(new GoVersion("1.22")).isEqualTo(new GoVersion("1.22")).hasSameHashCodeAs("1.22").isNotEqualTo("1.22")
                .isNotEqualTo(new GoVersion("1.22.0")).hasToString("1.22");
        assertThat(SemVer.of("v1.0.0+a")).isNotEqualTo(SemVer.of("v1.0.0+b")).isEqualByComparingTo(SemVer.of("v1.0.0+b"));
        assertThat(new ModulePath("a")).hasSameHashCodeAs("a").isLessThan(new ModulePath("b")).isGreaterThan(new ModulePath("B"));
        assertThat(ModuleVersion.of("a", "v1").hashCode()).isNotEqualTo(ModuleVersion.of("v1", "a").hashCode());
    }

    @Test
    void anIntervalHoldsItsEnds() {
        VersionInterval interval = new VersionInterval(SemVer.of("v1.2.0"), SemVer.of("v1.4.0"));
        assertThat(List.of("v1.1.9", "v1.2.0-rc.1", "v1.4.1", "v2.0.0", "bad")).noneMatch(v -> interval.contains(SemVer.of(v)));
        assertThat(List.of("v1.2.0", "v1.3.0", "v1.4.0-rc.1", "v1.4.0", "v1.4.0+meta")).allMatch(v -> interval.contains(SemVer.of(v)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.21,    1.21,   true
            1.21.1,  1.21,   true
            1.21rc1, 1.21,   true
            1.20,    1.21,   false
            1.21rc1, 1.21.0, false
            1.22,    1.21.9, true
            """)
    void aGoVersionIsAtLeastAnother(String version, String least, boolean atLeast) {
        assertThat(new GoVersion(version).atLeast(new GoVersion(least))).isEqualTo(atLeast);
    }
}
