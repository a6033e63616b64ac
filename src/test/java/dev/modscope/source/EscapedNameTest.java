package dev.modscope.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.module.ModulePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EscapedNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            github.com/BurntSushi/toml, github.com/!burnt!sushi/toml
            golang.org/x/text,          golang.org/x/text
            gopkg.in/yaml.v3,           gopkg.in/yaml.v3
            a.example/~user/x_y-z,      a.example/~user/x_y-z
            """)
    void escapes(String path, String expected) throws SourceException {
        assertThat(EscapedName.of(new ModulePath(path))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", "a/.git/b", "a./b", "-rf", "a b", "a\\b",
        "a:b", "a\nb", "a%2e", "é", "a!b", "C:/x", "a+b"})
    void refusesWhatIsNoPath(String path) {
        assertThatThrownBy(() -> EscapedName.of(new ModulePath(path))).isInstanceOf(SourceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", "-x", "v1 0", "v1\0", "feature/x", "v1?x"})
    void refusesWhatIsNoVersion(String version) {
        assertThatThrownBy(() -> EscapedName.ofQuery(version)).isInstanceOf(SourceException.class);
    }
}
