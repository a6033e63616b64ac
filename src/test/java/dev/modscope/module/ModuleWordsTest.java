package dev.modscope.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Paths, escapes, pseudo-versions, queries, and text made safe to show.
class ModuleWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            golang.org/x/text          |
            github.com/Azure/go-x      |
            example.com/a/v2           |
            gopkg.in/yaml.v3           |
            gopkg.in/yaml.v3-unstable  |
            x.y                        |
            ''                         | malformed module path "": empty string
            x                          | malformed module path "x": missing dot in first path element
            -x.y/z                     | malformed module path "-x.y/z": leading dash
            x.y//z                     | malformed module path "x.y//z": double slash
            x.y/z/                     | malformed module path "x.y/z/": trailing slash
            /x.y                       | malformed module path "/x.y": empty path element
            x.y/..                     | malformed module path "x.y/..": invalid path element ".."
            x.y/.z                     | malformed module path "x.y/.z": leading dot in path element
            x.y/z.                     | malformed module path "x.y/z.": trailing dot in path element
            x.y/z!                     | malformed module path "x.y/z!": invalid char '!'
            x.y/ü                      | malformed module path "x.y/ü": invalid char 'ü'
            X.y/z                      | malformed module path "X.y/z": invalid char 'X' in first path element
            x.y/con                    | malformed module path "x.y/con": "con" disallowed as path element component on Windows
            x.y/Com1.txt               | malformed module path "x.y/Com1.txt": "Com1" disallowed as path element component on Windows
            x.y/a~1                    | malformed module path "x.y/a~1": trailing tilde and digits in path element
            example.com/a/v1           | malformed module path "example.com/a/v1": invalid version
            example.com/a/v2.1         | malformed module path "example.com/a/v2.1": invalid version
            example.com/a/v02          | malformed module path "example.com/a/v02": invalid version
            gopkg.in/yaml              | malformed module path "gopkg.in/yaml": invalid version
            """)
    void modulePathsAreCheckedInGoWords(String path, String fault) {
        assertThat(PathCheck.modulePath(path)).isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.com/a     | v1.2.3               |
            example.com/a     | v0.0.1               |
            example.com/a     | v2.0.0+incompatible  |
            example.com/a     | v2.0.0               | should be v0 or v1, not v2
            example.com/a/v2  | v2.0.0               |
            example.com/a/v2  | v1.0.0               | should be v2, not v1
            example.com/a/v2  | v3.0.0+incompatible  | should be v2, not v3
            gopkg.in/check.v1 | v0.0.0-20161208181325-20d25e280405 |
            gopkg.in/yaml.v2  | v3.0.0               | should be v2, not v3
            gopkg.in/yaml.v2-unstable | v2.0.0       |
            """)
    void theMajorVersionBelongsToThePath(String path, String version, String fault) {
        assertThat(PathCheck.pathMajor(version, PathCheck.split(path).pathMajor())).isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            github.com/Azure/SDK   | github.com/!azure/!s!d!k
            golang.org/x/text      | golang.org/x/text
            github.com/a!b         |
            nodot                  |
            """)
    void pathsAreEscapedBothWays(String path, String escaped) {
        assertThat(Escaping.path(path)).isEqualTo(Optional.ofNullable(escaped));
        if (escaped != null) {
            assertThat(Escaping.unescapedPath(escaped)).contains(path);
        }
    }

    @Test
    void aShortLookAndAWholeCheckSayTheSame() {
        long seed = Long.getLong("modscope.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> pieces = List.of("/", "/", ".", "-", "_", "~", "a", "v", "1", "2", "com", "con", "nul.", "lpt1", "gopkg.in/",
                "example.com/", "net", "B", "+", "!", " ", "é", "v2", ".v3", "..", "x");
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "example.com/" : "");
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String path = text.toString();
            assertThat(Escaping.path(path).isPresent()).as("%s, seed %d", path, seed)
                    .isEqualTo(PathCheck.modulePath(path).isEmpty());
            boolean name = PathCheck.filePath(path).isEmpty() && path.chars().noneMatch(c -> c == '/' || c == '!' || c >= 0x80);
            assertThat(Escaping.version(path).isPresent()).as("%s, seed %d", path, seed).isEqualTo(name);
        }
    }

    @Test
    void whatIsNoEscapedFormIsRefused() {
        for (String bad : new String[] {"github.com/Azure", "github.com/!", "github.com/!!a", "github.com/!1", "é.com/x"}) {
            assertThat(Escaping.unescapedPath(bad)).as(bad).isEmpty();
        }
        assertThat(Escaping.version("v1.0.0-RC1")).contains("v1.0.0-!r!c1");
        assertThat(Escaping.unescapedVersion("v1.0.0-!r!c1")).contains("v1.0.0-RC1");
        assertThat(Escaping.version("feature/x")).isEmpty();
        assertThat(Escaping.version("..")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v0 |                      | v0.0.0-20240501100203-abcdefabcdef
            v2 |                      | v2.0.0-20240501100203-abcdefabcdef
            v1 | v1.2.3               | v1.2.4-0.20240501100203-abcdefabcdef
            v1 | v1.2.9               | v1.2.10-0.20240501100203-abcdefabcdef
            v1 | v1.2.3-rc.1          | v1.2.3-rc.1.0.20240501100203-abcdefabcdef
            v2 | v2.0.99+incompatible | v2.0.100-0.20240501100203-abcdefabcdef+incompatible
            """)
    void aPseudoVersionHoldsTheVersionBeforeIt(String major, String older, String pseudo) {
        SemVer before = SemVer.of(older == null ? "" : older);
        Instant time = Instant.parse("2024-05-01T10:02:03Z");
        assertThat(PseudoVersion.after(major, before, time, "abcdefabcdef").text()).isEqualTo(pseudo);
        PseudoVersion read = PseudoVersion.of(SemVer.of(pseudo)).orElseThrow();
        assertThat(read.base().map(SemVer::text)).isEqualTo(Optional.ofNullable(older));
        assertThat(read.instant()).contains(time);
        assertThat(read.revision()).isEqualTo("abcdefabcdef");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            v1.2.3
            v1.2.3-rc.1
            v1.2.3-20240501100203-abcdefabcdef
            v1.2.3-1.20240501100203-abcdefabcdef
            v0.0.0-2024050110020-abcdefabcdef
            v0.0.0-20240501100203-abc_def
            v0.0.0-20240501100203
            v0.0.0-20240501100203-
            v0.0.0-2024050110020x-abcdefabcdef
            v0.0.0-20240501100203-abc@
            v0.0.0-20240501100203-abc[
            v0.0.0-20240501100203-abc`
            v0.0.0-20240501100203-abc{
            v0.0.0-20240501100203-abc/
            v0.0.0-20240501100203-abc:
            v1.2.0-20240501100203-abcdefabcdef
            v1.0.2-20240501100203-abcdefabcdef
            v1.2.3-1.0x20240501100203-abcdefabcdef
            20240501100203-abcdefabcdef
            """)
    void theseAreNoPseudoVersions(String version) {
        assertThat(PseudoVersion.is(SemVer.of(version))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            v1.0.0-20240501100203-abcdefabcdef,         ''
            v9.0.0-00000000000000-AZaz09,               ''
            v1.2.4-0.20240501100203-0,                  v1.2.3
            v1.2.0-0.20240501100203-abcdefabcdef,       ''
            v1.10.10-0.20240501100203-abcdefabcdef,     v1.10.9
            v1.0.100-0.20240501100203-abcdefabcdef,     v1.0.99
            v1.0.1-0.20240501100203-abcdefabcdef,       v1.0.0
            v1.2.3-pre.0.20240501100203-abcdefabcdef,   v1.2.3-pre
            v1.2.3-0.0.20240501100203-abcdefabcdef,     v1.2.3-0
            v2.0.1-0.20240501100203-abcdefabcdef+incompatible, v2.0.0+incompatible
            """)
    void theseAre(String version, String base) {
        PseudoVersion pseudo = PseudoVersion.of(SemVer.of(version)).orElseThrow();
        assertThat(PseudoVersion.is(pseudo.version())).isTrue();
        assertThat(pseudo.base().map(SemVer::text).orElse("")).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.y/z     | latest        | Latest
            x.y/z     | upgrade       | Upgrade
            x.y/z     | patch         | Patch
            x.y/z     | none          | None
            x.y/z     | v1            | Prefix
            x.y/z     | v1.2          | Prefix
            x.y/z     | v1.2.3        | Exactly
            x.y/z     | v1.2.3-rc.1   | Exactly
            x.y/z     | v1.2.3+meta   | Exactly
            x.y/z     | <v1.2         | Below
            x.y/z     | <=v1.2.3      | Below
            x.y/z     | >v1.2.3       | Above
            x.y/z     | >=v1          | Above
            x.y/z     | <=v1.2        | ambiguous semantic version "v1.2" in range "<=v1.2"
            x.y/z     | >v1           | ambiguous semantic version "v1" in range ">v1"
            x.y/z     | <master       | invalid semantic version "master" in range "<master"
            x.y/z     | -x            | invalid module version "-x"
            x.y/z     | master        | Revision
            x.y/z     | 1234567       | Revision
            go        | 1.22          | Prefix
            go        | 1.22.1        | Exactly
            go        | 1.22rc1       | Exactly
            toolchain | go1.22.1      | Exactly
            toolchain | go1.22        | Prefix
            go        | go1.22        | Revision
            """)
    void aQueryIsClassified(String path, String text, String kind) {
        VersionQuery query = VersionQuery.of(new ModulePath(path), text);
        assertThat(query instanceof VersionQuery.Invalid(_, String reason) ? reason : query.getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void nothingHostileIsShownAsItIs() {
        assertThat(Shown.line("a\u202eb\u001b[31m\r\n\u200b\ue000")).isEqualTo("a\\u202eb\\x1b[31m\\r\\n\\u200b\\ue000");
        assertThat(Shown.line("naïve \ud83d\ude00 日本")).isEqualTo("naïve \ud83d\ude00 日本");
        assertThat(Shown.line("\ud800")).isEqualTo("\\ud800");
        assertThat(Shown.line("x".repeat(300) + " y")).isEqualTo("x".repeat(200) + "… y");
        assertThat(Shown.line("x".repeat(200) + " " + "y".repeat(200))).isEqualTo("x".repeat(200) + " " + "y".repeat(200));
        assertThat(Shown.line("x".repeat(201))).isEqualTo("x".repeat(200) + "\u2026");
        assertThat(Shown.line("~\u007f\u0080\udbbf\udffe\u001f ")).isEqualTo("~\\x7f\\u0080\\U000ffffe\\x1f ");
        assertThat(Shown.line("\udcff")).isEqualTo("\\xff");
        assertThat(Shown.lines("a\nb\n")).isEqualTo("a\nb\n");
        assertThat(Shown.lines("a\n\tb\u0007")).isEqualTo("a\n\tb\\a");
        assertThat(Shown.quoted("a\"b\\\u2028")).isEqualTo("\"a\\\"b\\\\\\u2028\"");
    }
}
