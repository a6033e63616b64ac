package dev.modscope.source.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be in a module zip. The names stand with semicolons between them; `MORE` is a file of 17 MiB.
@Tag("hostile")
final class ZipRulesTest {
    private static final String PREFIX = "a.example/m@v1.0.0/";

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            go.mod;a.go;sub/b.go                , go.mod a.go sub/b.go
            sub/;sub/b.go;other/                , sub/b.go
            ../a                                , a.example/m@v1.0.0/../a: file path is not clean
            sub/../../a                         , a.example/m@v1.0.0/sub/../../a: file path is not clean
            /etc/passwd                         , a.example/m@v1.0.0//etc/passwd: file path is not clean
            a//b                                , a.example/m@v1.0.0/a//b: file path is not clean
            ./a                                 , a.example/m@v1.0.0/./a: file path is not clean
            a;A                                 , `a.example/m@v1.0.0/A: case-insensitive file name collision: "a" and "A"`
            sub/a;SUB/b                         , `a.example/m@v1.0.0/SUB/b: case-insensitive file name collision: "sub" and "SUB"`
            K;\u212a                            , `a.example/m@v1.0.0/\u212a: case-insensitive file name collision: "K" and "\u212a"`
            a;a/b                               , `a.example/m@v1.0.0/a/b: entry "a" is both a file and a directory`
            a/b;a                               , `a.example/m@v1.0.0/a: entry "a" is both a file and a directory`
            sub/go.mod                          , a.example/m@v1.0.0/sub/go.mod: go.mod file not in module root directory
            Sub/GO.MOD                          , a.example/m@v1.0.0/Sub/GO.MOD: go.mod file not in module root directory
            GO.mod                              , a.example/m@v1.0.0/GO.mod: go.mod files must have lowercase names
            go.mod/;a                           , a
            go.mod/x                            , a.example/m@v1.0.0/go.mod/x: go.mod is a directory
            i;\u0131;\u0130                     , i \u0131 \u0130
            aux.txt                             , `a.example/m@v1.0.0/aux.txt: "aux" disallowed as path element component on Windows`
            a:b                                 , `a.example/m@v1.0.0/a:b: malformed file path "a:b": invalid char ':'`
            LICENSE-MORE                        , LICENSE-MORE
            LICENSE                             , LICENSE
            """)
    void holdsForEachName(String names, String expected) throws IOException {
        String actual = unpack(zip(names.split(";", -1), 10));
        assertThat(actual.replaceFirst("malformed file path \"aux.txt\": ", "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            go.mod  , a.example/m@v1.0.0/go.mod: go.mod file too large (max size is 16777216 bytes)
            LICENSE , a.example/m@v1.0.0/LICENSE: LICENSE file too large (max size is 16777216 bytes)
            other   , other
            """)
    void holdsForLargeFiles(String name, String expected) throws IOException {
        assertThat(unpack(zip(new String[] {name}, (16 << 20) + 1))).isEqualTo(expected);
    }

    private static byte[] zip(String[] names, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(PREFIX + name));
                if (!name.endsWith("/")) {
                    zip.write(new byte[size]);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String unpack(byte[] zip) {
        List<String> names = new ArrayList<>();
        try {
            ModuleZip.unpack(ByteBuffer.wrap(zip), PREFIX, (name, _) -> names.add(name));
            return String.join(" ", names);
        } catch (IOException e) {
            assertThat(names).isEmpty();
            return String.valueOf(e.getMessage());
        }
    }
}
