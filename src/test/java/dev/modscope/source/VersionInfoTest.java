package dev.modscope.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionInfoTest {
    private static VersionInfo parse(String json) throws SourceException {
        return VersionInfo.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Version":"v1.2.3","Time":"2024-05-01T10:00:00Z"}                       | v1.2.3 2024-05-01T10:00:00Z
            {"Version":"v1.2.3","Time":"2024-05-01T12:00:00+02:00"}                  | v1.2.3 2024-05-01T10:00:00Z
            {"version":"v1.2.3"}                                                     | v1.2.3
            {"Version":"v1.2.3","Time":"yesterday"}                                  | v1.2.3
            {"Version":"v1.2.3","Time":"0001-01-01T00:00:00Z"}                       | v1.2.3
             { "Origin" : {"VCS":"git","x":[1,2,{"y":null}]} , "Version" : "v1.2.3" }| v1.2.3
            {"Version":"v1.2.3-\\u0061","n":-1.5e3,"b":true}                         | v1.2.3-a
            """)
    void reads(String json, String expected) throws SourceException {
        VersionInfo info = parse(json);
        assertThat(info.version() + info.time().map(time -> " " + time).orElse("")).isEqualTo(expected);
        assertThat(VersionInfo.parse(info.json())).isEqualTo(info);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            {}
            <html>
            {"Version":"v1.2.3"
            {"Version":"v1.2.3"} {}
            {"Version":"master"}
            {"Version":{"a":"v1.0.0"}}
            {"Version":"v1.2.3\\x"}
            {"Version":"v1.2.3",}
            {"a":]}
            ["v1.2.3"]
            """)
    void refuses(String json) {
        assertThatThrownBy(() -> parse(json)).isInstanceOf(SourceException.class);
    }

    @Test
    void depthCannotExhaustTheStack() {
        String bomb = "{\"a\":" + "[".repeat(1_000_000);
        assertThatThrownBy(() -> parse(bomb)).isInstanceOf(SourceException.class);
    }
}
