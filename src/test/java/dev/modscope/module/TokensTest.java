package dev.modscope.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words on a line of a go.mod file: what stands as it is, what is quoted, what a line may name.
class TokensTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '$', delimiter = '|', textBlock = """
            a/b            | a/b
            a.b/c-d_e~f    | a.b/c-d_e~f
            a b            | "a b"
            a"b            | "a\\"b"
            a'b            | "a'b"
            a`b            | "a`b"
            a//b           | "a//b"
            a/*b           | "a/*b"
            /              | /
            (              | (
            )              | )
            [              | [
            ]              | ]
            {              | {
            }              | }
            ,              | ,
            a(             | "a("
            a)b            | "a)b"
            [a]            | "[a]"
            {a             | "{a"
            a}             | "a}"
            a,             | "a,"
            $$             | ""
            """)
    void aTextThatIsNoTokenIsQuoted(String text, String token) {
        assertThat(Tokens.quoteIfNeeded(text)).isEqualTo(token);
        assertThat(Tokens.mustQuote(text)).isEqualTo(!text.equals(token));
        assertThat(Tokens.unquote(token)).contains(text);
    }

    @Test
    void whatCannotBePrintedIsQuoted() {
        for (String text : List.of("a\tb", "a\u0000", "\u007f", "\u00a0", "a\u2028", "\ue000", "a\u200bb")) {
            assertThat(Tokens.mustQuote(text)).as(Shown.quoted(text)).isTrue();
            assertThat(Tokens.unquote(Tokens.quoteIfNeeded(text))).contains(text);
        }
        assertThat(Tokens.mustQuote("\u00e9\u65e5")).isFalse();
        assertThat(Tokens.mustQuote("a\udc80")).as("a byte that is no UTF-8").isFalse();
    }

    /// The texts are those of Go's strconv.Unquote.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '$', delimiter = '|', textBlock = """
            abc              | abc
            a"b              |
            a'b              |
            a`b              |
            'ab'             |
            `ab`             |
            "abc"            | abc
            ""               | $$
            "                |
            "abc             |
            "a"b"            |
            "\\"             |
            "a\\             |
            "\\""            | "
            "\\\\"           | \\
            "\\'"            |
            "\\q"            |
            "\\x41\\x7a"     | Az
            "\\x4"           |
            "\\x4g"          |
            "\\xg4"          |
            "\\101\\172"     | Az
            "\\377x"         | \udcffx
            "\\400"          |
            "\\08"           |
            "\\1"            |
            "\\12"           |
            "\\8"            |
            "\\u0041"        | A
            "\\u65e5"        | 日
            "\\u65e"         |
            "\\ud800"        |
            "\\udfff"        |
            "\\ud7ff\\ue000" | \ud7ff\ue000
            "\\U0001F600"    | \ud83d\ude00
            "\\U0010ffff"    | \udbff\udfff
            "\\U00110000"    |
            "\\U0001F60"     |
            "\\x80"          | \udc80
            "\\xc3\\xa9"     | é
            "\\x7f"          | \u007f
            """)
    void quotedTextIsReadAsGoReadsIt(String token, String text) {
        assertThat(Tokens.unquote(token)).isEqualTo(Optional.ofNullable(text));
    }

    @Test
    void theShortEscapesAreGos() {
        assertThat(Tokens.unquote("\"\\a\\b\\f\\n\\r\\t\\v\"")).contains("\u0007\b\f\n\r\t\u000b");
        assertThat(Tokens.unquote("\"a\nb\"")).as("an end of line inside").isEmpty();
        assertThat(Tokens.unquote("\"\udc80\"")).as("a byte that is no UTF-8").contains("\ufffd");
    }

    @Test
    void bytesThatAreNoUtf8AreKept() {
        byte[][] texts = {
            {}, "plain".getBytes(StandardCharsets.UTF_8), "é日\ud83d\ude00\ufffd".getBytes(StandardCharsets.UTF_8), {(byte) 0x80},
            {'a', (byte) 0xff, 'b', (byte) 0xc3}, {(byte) 0xc3, (byte) 0xa9, (byte) 0xfe}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf0, (byte) 0x9f, (byte) 0x98, (byte) 0x80, (byte) 0xc0}
        };
        for (byte[] text : texts) {
            assertThat(Tokens.encode(Tokens.decode(text))).isEqualTo(text);
        }
        assertThat(Tokens.decode(new byte[] {'a', (byte) 0xff, 'b'})).isEqualTo("a\udcffb");
        assertThat(Tokens.decode(new byte[] {(byte) 0x80})).isEqualTo("\udc80");
        assertThat(IntStream.of(0xdc7f, 0xdc80, 0xdcff, 0xdd00).mapToObj(Tokens::isByte)).containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.23      | true  |
            1.23.0    | true  | 1.23
            1.23.10   | true  | 1.23
            1.23rc1   | true  | 1.23
            1.23a1    | true  | 1.23
            1.23z9    | true  | 1.23
            1.23rc10  | true  | 1.23
            1.0       | true  |
            9.90      | true  |
            1         | false |
            ''        | false |
            v1.23     | false |
            v1.23.1   | false | 1.23
            0.1       | false |
            0.1.2     | false |
            01.2      | false |
            1.02      | false |
            1.02.3    | false |
            1.2.03    | false | 1.2
            1.2.x     | false | 1.2
            1.2.      | false | 1.2
            1.2rc     | false | 1.2
            1.2rc1x   | false | 1.2
            1.2RC1    | false | 1.2
            1.2{1     | false | 1.2
            1.2`1     | false | 1.2
            1.2.3rc1  | true  | 1.2
            1.        | false |
            1.x       | false |
            x.1       | false |
            1-2       | false |
            .1        | false |
            vv1.2.3   | false |
            1./       | false |
            1.:       | false |
            """)
    void aGoLineNamesALanguageOrARelease(String text, boolean strict, String lax) {
        assertThat(Tokens.isGoLine(text)).isEqualTo(strict);
        assertThat(Tokens.laxGoLine(text)).isEqualTo(Optional.ofNullable(lax));
        assertThat(Tokens.laxGoLine(text + "\nx")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            default, true
            go1,     true
            go1.2,   true
            go1.x,   true
            go2,     false
            go12,    false
            go,      false
            1.2,     false
            '',      false
            """)
    void aToolchainLineNamesAGo(String name, boolean fits) {
        assertThat(Tokens.isToolchain(name)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            example.com/a,     v1.2.3,              true
            example.com/a,     v0.2.3,              true
            example.com/a,     v2.2.3,              false
            example.com/a,     v2.2.3+incompatible, true
            example.com/a,     v1.2,                false
            example.com/a.,    v1.2.3,              true
            example.com/a9,    v2.2.3,              false
            example.com/a0,    v1.2.3,              true
            example.com/v2,    v2.2.3,              true
            example.com/v2,    v1.2.3,              false
            example.com/v9,    v9.0.0,              true
            example.com/v10,   v10.0.0,             true
            example.com/v1,    v1.0.0,              false
            gopkg.in/yaml.v2,  v2.2.3,              true
            gopkg.in/yaml.v2,  v1.2.3,              false
            gopkg.in/yaml.v2-unstable, v2.2.3,      true
            gopkg.in/yaml,     v1.2.3,              false
            """)
    void aVersionFitsItsPath(String path, String version, boolean fits) {
        assertThat(Tokens.fits(path, SemVer.of(version))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            .,        true
            ..,       true
            ./a,      true
            ../a,     true
            .\\a,     true
            ..\\a,    true
            /a,       true
            \\a,      true
            /,        true
            C:,       true
            c:a,      true
            a:\\x,    true
            Z:/x,     true
            z:,       true
            1:/x,     false
            @:/x,     false
            [:/x,     false
            {:/x,     false
            `:/x,     false
            a,        false
            a/b,      false
            .a,       false
            ..a,      false
            ...,      false
            example.com/a, false
            '',       false
            """)
    void aDirectoryIsOneOnAnySystem(String target, boolean directory) {
        assertThat(Tokens.isDirectory(target)).isEqualTo(directory);
    }

    @Test
    void textsAreSortedByTheirBytes() {
        List<String> sorted = List.of("", "A", "AB", "B", "a", "a/b", "ab", "z", "\u00e9", "\ud7ff", "\ue000", "\uffff", "\ud800\udc00",
                "\ud800\udc01", "\ud83d\ude00", "\udbff\udfff");
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < sorted.size(); j++) {
                assertThat(Integer.signum(Tokens.compare(sorted.get(i), sorted.get(j)))).isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void blanksAreGos() {
        assertThat(IntStream.of(' ', '\t', '\n', 0x0b, '\f', '\r', 0x85, 0xa0, 0x1680, 0x2000, 0x2028, 0x3000))
                .allMatch(Tokens::isSpace);
        assertThat(IntStream.of('a', 0, 8, 14, 31, '!', 0x84, 0x86, 0x9f, 0xa1, 0x200b, 0x180e, 0xfeff)).noneMatch(Tokens::isSpace);
        assertThat(Tokens.trim(" \ta b\u00a0\n")).isEqualTo("a b");
        assertThat(Tokens.trim("a")).isEqualTo("a");
        assertThat(Tokens.trim(" \t ")).isEmpty();
        assertThat(Tokens.trim("")).isEmpty();
    }
}
