package dev.modscope.modfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files in all forms, and what `go mod edit -fmt` makes of each: `NAME.in` and `NAME.golden`.
class FormatGoldenTest {
    private static final Path FILES = Path.of("src", "test", "resources", "modfile");

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "comments", "crlf", "quotes", "sorting", "sorting-before-1.21"})
    void isPrintedAsGoPrintsIt(String name) throws IOException {
        String golden = Files.readString(FILES.resolve(name + ".golden"));
        Parsed<GoMod> parsed = GoMod.parse(name, Files.readString(FILES.resolve(name + ".in")));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.value().formatted()).isEqualTo(golden);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "go 1.23.0\n\ntoolchain default\n\nuse (\n\t.\n\t./tools // all of them\n)\n",
        "use ./one\n\nreplace example.com/a => ./a\n"
    })
    void aFormattedWorkspaceStaysAsItIs(String text) {
        assertThat(GoWork.parse("go.work", text).value().formatted()).isEqualTo(text);
    }
}
