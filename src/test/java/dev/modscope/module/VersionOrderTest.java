package dev.modscope.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The order of versions, and their parts.
class VersionOrderTest {
    /// From lowest to highest; versions of one line are equal.
    private static final List<String> SEMANTIC = """
            bad v1-alpha.beta.gamma v1-pre v1+meta v1-pre+meta v1.2-pre v1.2+meta v1.2-pre+meta v1.2.3-
            v1.0.0-alpha
            v1.0.0-alpha.1
            v1.0.0-alpha.beta
            v1.0.0-beta
            v1.0.0-beta.2
            v1.0.0-beta.11
            v1.0.0-rc.1
            v1 v1.0 v1.0.0
            v1.2 v1.2.0
            v1.2.3-0
            v1.2.3-9
            v1.2.3-10
            v1.2.3-10.0
            v1.2.3-456
            v1.2.3-456.789
            v1.2.3--
            v1.2.3-0-
            v1.2.3-456-789
            v1.2.3-456a
            v1.2.3-A
            v1.2.3-Z
            v1.2.3-a
            v1.2.3-pre v1.2.3-pre+meta v1.2.3-pre+meta.2
            v1.2.3-pre.1
            v1.2.3-z
            v1.2.3-zzz
            v1.2.3 v1.2.3+meta v1.2.3+meta-pre
            v1.2.10
            v2.0.0-20200101000000-abcdef123456
            v2.0.0+incompatible v2.0.0
            v10.0.0
            v262143.0.0
            v262143.1048575.16777215-a
            v262143.1048575.16777215
            v262143.1048575.16777216-a
            v262143.1048575.16777216-b
            v262143.1048575.16777216
            v262143.1048575.999999999
            v262143.1048576.0 v262143.1048576
            v262144.0.0 v262144
            v999999999.0.0
            v1000000000.0.0
            v99999999999999999999.0.0-rc.1
            v99999999999999999999.0.0 v99999999999999999999
            v99999999999999999999.0.99999999999999999999
            v99999999999999999999.99999999999999999999.0
            """.lines().toList();

    private static final List<String> GO = """
            bad 01.2 1.02 1.2.3rc1 1.2.03 1.21. 1.21rc01 go1.21/x
            1 1.0 1.0.0
            1.2rc1
            1.2 1.2.0
            1.2.1
            1.20rc1
            1.20
            1.21
            1.21alpha1
            1.21beta1
            1.21beta2
            1.21rc1 go1.21rc1 go1.21rc1-custom
            1.21.0 go1.21.0
            1.21.3 go1.21.3 go1.21.3-custom
            1.21.10
            1.22
            2
            """.lines().toList();

    @Test
    void semanticVersionsAreOrderedAsGoOrdersThem() {
        assertOrder(SEMANTIC, (left, right) -> SemVer.compare(SemVer.of(left), SemVer.of(right)));
    }

    @Test
    void goVersionsAreOrderedAsGoOrdersThem() {
        assertOrder(GO, (left, right) -> GoVersion.compare(new GoVersion(left), new GoVersion(right)));
    }

    private static void assertOrder(List<String> lines, java.util.Comparator<String> order) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
                for (String left : lines.get(i).split(" ", -1)) {
                    for (String right : lines.get(j).split(" ", -1)) {
                        assertThat(Integer.signum(order.compare(left, right)))
                                .as(left + " against " + right).isEqualTo(Integer.compare(i, j));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # text, canonical, major and major.minor and prerelease and build
            v1,                     v1.0.0,               v1 v1.0 - -
            v1.2,                   v1.2.0,               v1 v1.2 - -
            v1.2.3,                 v1.2.3,               v1 v1.2 - -
            v1.2.3-rc.1,            v1.2.3-rc.1,          v1 v1.2 -rc.1 -
            v1.2.3-rc.1+m,          v1.2.3-rc.1,          v1 v1.2 -rc.1 +m
            v1.2.3+m.n-o,           v1.2.3,               v1 v1.2 - +m.n-o
            v2.0.0+incompatible,    v2.0.0+incompatible,  v2 v2.0 - +incompatible
            v2.0.0+incompatible.1,  v2.0.0,               v2 v2.0 - +incompatible.1
            v1.2.3-0a,              v1.2.3-0a,            v1 v1.2 -0a -
            v1.2.3-01,              '',                   - - - -
            v1.2.3-00,              '',                   - - - -
            v1.2.3-0,               v1.2.3-0,             v1 v1.2 -0 -
            v1.2.3-0.0,             v1.2.3-0.0,           v1 v1.2 -0.0 -
            v1.2.3-AZaz09-,         v1.2.3-AZaz09-,       v1 v1.2 -AZaz09- -
            v1.2.3-@,               '',                   - - - -
            v1.2.3-[,               '',                   - - - -
            v1.2.3-`,               '',                   - - - -
            v1.2.3-{,               '',                   - - - -
            v1.2.3-/,               '',                   - - - -
            v1.2.3-:,               '',                   - - - -
            v0.0.0,                 v0.0.0,               v0 v0.0 - -
            v9.9.9,                 v9.9.9,               v9 v9.9 - -
            v00,                    '',                   - - - -
            v,                      '',                   - - - -
            v1.,                    '',                   - - - -
            v1.2.,                  '',                   - - - -
            v1.2.3+a-b,             v1.2.3,               v1 v1.2 - +a-b
            v1.2.3+01,              v1.2.3,               v1 v1.2 - +01
            v01.2.3,                '',                   - - - -
            1.2.3,                  '',                   - - - -
            v1.2.3-a..b,            '',                   - - - -
            v1.2.3+,                '',                   - - - -
            v1.2.3.4,               '',                   - - - -
            'v1.2.3 ',              '',                   - - - -
            """)
    void partsOfASemanticVersion(String text, String canonical, String parts) {
        SemVer version = SemVer.of(text);
        assertThat(version.canonical().text()).isEqualTo(canonical);
        assertThat(Stream.of(version.major(), version.majorMinor(), version.prerelease(), version.build())
                .map(part -> part.isEmpty() ? "-" : part).collect(Collectors.joining(" "))).isEqualTo(parts);
        assertThat(version.isValid()).isEqualTo(!canonical.isEmpty());
        assertThat(version.isCanonical()).isEqualTo(!text.isEmpty() && text.equals(canonical));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # text,          language, prerelease, of the toolchain
            1.21,            1.21,     false,      ''
            1.21.3,          1.21,     false,      ''
            1.22rc1,         1.22,     true,       ''
            go1.21.3,        1.21,     false,      1.21.3
            go1.21.3-custom, 1.21,     false,      1.21.3
            go1.21.3 x,      1.21,     false,      1.21.3
            go1.21.3 ,       1.21,     false,      1.21.3
            go1.21/3,        '',       false,      ''
            go1.21\\3,       '',       false,      ''
            go,              '',       false,      ''
            go1.x,           '',       false,      ''
            default,         '',       false,      ''
            1,               1,        false,      ''
            """)
    void partsOfAGoVersion(String text, String language, boolean prerelease, String toolchain) {
        GoVersion version = new GoVersion(text);
        assertThat(version.isPrerelease()).isEqualTo(prerelease);
        assertThat(version.fromToolchain().text()).isEqualTo(toolchain);
        if (!language.isEmpty()) {
            assertThat(version.language().text()).isEqualTo(language);
        }
    }
}
