package dev.modscope.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is allowed at each place of a module path, an import path and a file name: every character, and the ends of ranges.
class PathCheckTest {
    private static final String EVERYWHERE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~";

    @Test
    void eachCharacterIsAllowedWhereGoAllowsIt() {
        for (char c = 0; c < 0x80; c++) {
            String element = "a" + c + "b";
            boolean plain = EVERYWHERE.indexOf(c) >= 0 || c == '/';
            assertThat(PathCheck.modulePath("x.y/" + element).isEmpty()).as("module, %s", Shown.quotedCharacter(c)).isEqualTo(plain);
            assertThat(PathCheck.importPath("x/" + element).isEmpty()).as("import, %s", Shown.quotedCharacter(c))
                    .isEqualTo(plain || c == '+');
            assertThat(PathCheck.filePath(element).isEmpty()).as("file, %s", Shown.quotedCharacter(c))
                    .isEqualTo(plain || "!#$%&()+,=@[]^{} ".indexOf(c) >= 0);
            boolean first = c == '-' || c == '.' || ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || c == '/';
            assertThat(PathCheck.modulePath("a" + c + "b.com/x").isEmpty()).as("host, %s", Shown.quotedCharacter(c))
                    .isEqualTo(first && c != '/');
        }
        assertThat(PathCheck.filePath("\u00e9\u65e5")).isEmpty();
        assertThat(PathCheck.filePath("\u2028")).isPresent();
        // A letter of Unicode 15, and letters that came later.
        assertThat(PathCheck.filePath(Character.toString(0x31350))).isEmpty();
        for (int later : new int[] {0x1c89, 0xa7cd, 0x105c0, 0x10ec4, 0x2ebf0}) {
            assertThat(PathCheck.filePath(Character.toString(later)).orElse("")).as("%x", later).contains("invalid char");
        }
        assertThat(PathCheck.modulePath("x.y/\ud800")).contains("malformed module path \"x.y/\\ud800\": invalid UTF-8");
        assertThat(PathCheck.modulePath("x.y/\udfff").orElse("")).endsWith("invalid UTF-8");
        assertThat(PathCheck.filePath("\ud7ff\ue000").orElse("")).doesNotContain("UTF-8");
    }

    @Test
    void namesThatDifferInCaseAloneFoldToTheSame() {
        for (String names : new String[] {"aA", "kK\u212a", "sS\u017f", "\u00df\u1e9e", "\u03c3\u03c2\u03a3", "\u00b5\u03bc\u039c", "\u01c4\u01c5\u01c6", "\uab70\u13a0"}) {
            assertThat(names.codePoints().mapToObj(c -> PathCheck.folded("x/" + Character.toString(c))).distinct()).as(names).hasSize(1);
        }
        assertThat("i\u0131\u0130".codePoints().mapToObj(c -> PathCheck.folded(Character.toString(c))).distinct()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.y/com0        |                 |
            x.y/com1        | com1            |
            x.y/com9        | com9            |
            x.y/com:        | :               |
            x.y/com         |                 |
            x.y/com10       |                 |
            x.y/xcom1       |                 |
            x.y/LPT1        | LPT1            |
            x.y/lpt         |                 |
            x.y/nul.txt     | nul             |
            x.y/nul/z       | nul             |
            x.y/prn         | prn             |
            x.y/aux.        | trailing dot    |
            x.y/auxx        |                 |
            x.y/a~0         | trailing tilde  | file
            x.y/a~9         | trailing tilde  | file
            x.y/a~10.txt    | trailing tilde  | file
            x.y/a~          |                 |
            x.y/a~x         |                 |
            x.y/a~1x        |                 |
            x.y/~1          | trailing tilde  | file
            x.y/a~/b        |                 |
            """)
    void namesThatWindowsKeepsForItselfAreRefused(String path, String fault, String fine) {
        assertThat(PathCheck.modulePath(path).map(f -> f.contains(fault == null ? "?" : fault))).isEqualTo(Optional.ofNullable(fault).map(_ -> true));
        assertThat(PathCheck.importPath(path).isPresent()).isEqualTo(fault != null);
        assertThat(PathCheck.filePath(path).isPresent()).isEqualTo(fault != null && fine == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.com/a      | v1.2.3  |
            example.com/a      | v1.2    | version "v1.2" invalid: must be of the form v1.2.3
            example.com/a/v2   | v2.3    | version "v2.3" invalid: must be of the form v2.2.3
            gopkg.in/yaml.v3   | master  | version "master" invalid: must be of the form v3.2.3
            example.com/a      | v2.0.0  | version "v2.0.0" invalid: should be v2.0.0+incompatible (or module example.com/a/v2)
            example.com/a/v2   | v3.0.0  | version "v3.0.0" invalid: should be v2, not v3
            example.com/a      | v2.0.0+incompatible |
            example.com/v1     | v5.0.0  |
            ''                 | v1.0.0  |
            """)
    void aVersionIsNamedWhole(String path, String version, String fault) {
        assertThat(PathCheck.canonicalVersion(path, version)).isEqualTo(Optional.ofNullable(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/v2                 | a                | /v2            | true
            a/v10                | a                | /v10           | true
            a/v9                 | a                | /v9            | true
            a/v                  | a/v              |                | true
            a/v0                 | a/v0             |                | false
            a/v1                 | a/v1             |                | false
            a/v2.0               | a/v2.0           |                | false
            a/w2                 | a/w2             |                | true
            av2                  | av2              |                | true
            /v2                  |                  | /v2            | true
            v2                   | v2               |                | true
            2                    | 2                |                | true
            a/b                  | a/b              |                | true
            gopkg.in/yaml.v2     | gopkg.in/yaml    | .v2            | true
            gopkg.in/yaml.v0     | gopkg.in/yaml    | .v0            | true
            gopkg.in/yaml.v1     | gopkg.in/yaml    | .v1            | true
            gopkg.in/yaml.v01    | gopkg.in/yaml.v01 |               | false
            gopkg.in/yaml.v10    | gopkg.in/yaml    | .v10           | true
            gopkg.in/yaml.v      | gopkg.in/yaml.v  |                | false
            gopkg.in/yaml        | gopkg.in/yaml    |                | false
            gopkg.in/yaml/v2     | gopkg.in/yaml/v2 |                | false
            gopkg.in/yaml.v2-unstable | gopkg.in/yaml | .v2-unstable | true
            gopkg.in/2           | gopkg.in/2       |                | false
            """)
    void theSuffixOfAMajorVersionIsSplitOff(String path, String prefix, String suffix, boolean valid) {
        PathCheck.Split split = new PathCheck.Split(prefix == null ? "" : prefix, suffix == null ? "" : suffix, valid);
        assertThat(PathCheck.split(path)).isEqualTo(split);
        assertThat(split.major()).isEqualTo(suffix == null ? "" : suffix.substring(1).replace("-unstable", ""));
    }
}
