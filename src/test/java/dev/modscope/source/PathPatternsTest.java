package dev.modscope.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathPatternsTest {
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            *.corp.example            | git.corp.example/a/b      | true
            *.corp.example            | corp.example/a            | false
            corp.example              | corp.example              | true
            corp.example              | corp.example.org/a        | false
            corp.example/secret       | corp.example/secret/a     | true
            corp.example/secret       | corp.example/secrets/a    | false
            corp.example/secret/      | corp.example/secret       | true
            corp.example/a/b          | corp.example/a            | false
            corp.example/*/x          | corp.example/a/x/y        | true
            corp.example/*/x          | corp.example/a/b/x        | false
            a.example,,b.example      | b.example/m               | true
            ''                        | a.example                 | false
            a.example/[a-c]x          | a.example/bx              | true
            a.example/[^a-c]x         | a.example/bx              | false
            a.example/[a-cx           | a.example/bx              | false
            a.example/?               | a.example/ab              | false
            a.example/\\*             | a.example/b               | false
            *                         | anything.example/m        | true
            a*b*c.example             | axxbxxbxc.example         | true
            """)
    void matchesAsGoDoes(String patterns, String path, boolean expected) {
        assertThat(new PathPatterns(patterns).matches(new ModulePath(path))).isEqualTo(expected);
    }
}
