package dev.modscope.source.sum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.MemoryFs;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModuleVersion;
import dev.modscope.source.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoSumTest {
    /// What `go mod download` notes for this file.
    private static final String GO_MOD = "module golang.org/x/text\n";
    private static final String HASH = "h1:NqM8EUOU14njkJ3fqMW+pc6Ldnwhi/IjpwHt7yyuwOQ=";
    private static final ModuleVersion TEXT = ModuleVersion.of("golang.org/x/text", "v0.3.0");

    @Test
    void hashesAsGoDoes() {
        assertThat(GoModHash.of(GO_MOD.getBytes(StandardCharsets.UTF_8))).isEqualTo(HASH);
        assertThat(GoModHash.of(new byte[0])).isEqualTo("h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=");
    }

    /// Files are separated by `+`, lines by `;`. R is the right hash, W a wrong one, U of a kind nobody knows, E that of
    /// an empty file, O the right hash of the zip.
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(textBlock = """
            '',        UNVERIFIED
            R,         VERIFIED
            W,         MISMATCH go.sum:1
            U,         UNVERIFIED
            E,         UNVERIFIED
            O,         UNVERIFIED
            R;W,       VERIFIED
            W;R,       MISMATCH go.sum:1
            U;R,       VERIFIED
            E;W,       MISMATCH go.sum:2
            +R,        VERIFIED
            +W,        MISMATCH 1/go.sum:1
            R+W,       VERIFIED
            W+R,       MISMATCH go.sum:1
            +R+W,      MISMATCH 2/go.sum:1
            +W+R,      MISMATCH 1/go.sum:1
            +R;W,      MISMATCH 1/go.sum:2
            U+R,       VERIFIED
            ++O;R,     VERIFIED
            """)
    void theFirstThatDecidesDecides(String files, String expected) {
        MemoryFs fs = new MemoryFs();
        List<Path> paths = new ArrayList<>();
        for (String file : files.split("\\+", -1)) {
            String name = paths.isEmpty() ? "/w/go.sum" : "/w/" + paths.size() + "/go.sum";
            paths.add(Path.of(name));
            StringBuilder text = new StringBuilder();
            for (String line : file.split(";", -1)) {
                text.append(line(line));
            }
            fs.put(name, text.toString());
        }
        String actual = switch (check(GoSum.read(fs, paths, Path.of("/w")))) {
            case Verdict.Verified _ -> "VERIFIED";
            case Verdict.Unverified _ -> "UNVERIFIED";
            case Verdict.Mismatch mismatch -> "MISMATCH " + mismatch.file() + ":" + mismatch.line();
        };
        assertThat(actual).isEqualTo(expected);
    }

    private static String line(String letter) {
        return switch (letter) {
            case "R" -> "golang.org/x/text v0.3.0/go.mod " + HASH + "\n";
            case "W" -> "golang.org/x/text v0.3.0/go.mod h1:AqM8EUOU14njkJ3fqMW+pc6Ldnwhi/IjpwHt7yyuwOQ=\n";
            case "U" -> "golang.org/x/text v0.3.0/go.mod h7:NqM8EUOU14njkJ3fqMW+pc6Ldnwhi/IjpwHt7yyuwOQ=\n";
            case "E" -> "golang.org/x/text v0.3.0/go.mod h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=\n";
            case "O" -> "golang.org/x/text v0.3.0 " + HASH + "\n";
            default -> "";
        };
    }

    private static Verdict check(GoSum sums) {
        return sums.check(TEXT, GO_MOD.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void oddSpacingAndLineEndsAreRead() {
        for (String line : List.of(
                "golang.org/x/text v0.3.0/go.mod " + HASH,
                "golang.org/x/text v0.3.0/go.mod " + HASH + "\r\n",
                "  golang.org/x/text\tv0.3.0/go.mod   " + HASH + " \n",
                "\n\ngolang.org/x/text  v0.3.0/go.mod " + HASH + "\n\n")) {
            GoSum sums = GoSum.read(MemoryFs.of("/go.sum", line), List.of(Path.of("/go.sum")), Path.of("/"));
            assertThat(sums.problems()).as(line).isEmpty();
            assertThat(check(sums)).as(line).isInstanceOf(Verdict.Verified.class);
        }
    }

    /// Each kind of white space on its own: what is not noticed is not put right.
    @ParameterizedTest
    @ValueSource(strings = {"M\tV R\n", "M\u000bV R\n", "M\fV R\n", "M\u00a0V R\n", "M\u2003V R\n", " M V R\n", "M  V R\n",
        "M V R \n", "M V R ", "M V R\r", "M V R\r\n", "M V\r R\n", "\nM V R", "\n M V R"})
    void everyKindOfWhiteSpaceSeparates(String line) {
        String text = line.replace("M", "golang.org/x/text").replace("V", "v0.3.0/go.mod").replace("R", HASH);
        GoSum sums = GoSum.read(MemoryFs.of("/go.sum", text), List.of(Path.of("/go.sum")), Path.of("/"));
        assertThat(sums.problems()).isEmpty();
        assertThat(check(sums)).isInstanceOf(Verdict.Verified.class);
        assertThat(sums.recorded(TEXT, true)).contains(HASH);
    }

    /// In the letters of the table above: what is recorded of a go.mod file, and of the zip.
    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(textBlock = """
            '',     -,         -
            R,      right,     -
            W,      wrong,     -
            U,      -,         -
            E,      -,         -
            O,      -,         right
            R;W,    different, -
            W;R;R,  different, -
            R;R,    right,     -
            U;W,    wrong,     -
            E;R;O,  right,     right
            O;O,    -,         right
            """)
    void whatIsRecordedIsOneHash(String lines, String ofGoMod, String ofZip) {
        StringBuilder text = new StringBuilder();
        for (String letter : lines.split(";", -1)) {
            text.append(line(letter));
        }
        GoSum sums = GoSum.read(MemoryFs.of("/go.sum", text.toString()), List.of(Path.of("/go.sum")), Path.of("/"));
        assertThat(recorded(sums, true)).isEqualTo(ofGoMod);
        assertThat(recorded(sums, false)).isEqualTo(ofZip);
    }

    private static String recorded(GoSum sums, boolean goMod) {
        return sums.recorded(TEXT, goMod)
                .map(hash -> hash.isEmpty() ? "different" : hash.equals(HASH) ? "right" : "wrong")
                .orElse("-");
    }

    @Test
    void theHashOfAZipIsCheckedToo() {
        GoSum sums = GoSum.read(MemoryFs.of("/go.sum", line("O") + line("W")), List.of(Path.of("/go.sum")), Path.of("/"));
        assertThat(sums.check(TEXT, HASH)).isInstanceOf(Verdict.Verified.class);
        assertThat(sums.check(TEXT, "h1:other")).isEqualTo(new Verdict.Mismatch("h1:other", HASH, "go.sum", 1));
        assertThat(sums.check(ModuleVersion.of("golang.org/x/text", "v0.3.1"), HASH)).isInstanceOf(Verdict.Unverified.class);
    }

    @Test
    void malformedLinesAreNamedAndTheOthersCount() {
        String text = "<<<<<<< HEAD\na b\n" + line("R") + "=======\n\0\0\0\n";
        GoSum sums = GoSum.read(MemoryFs.of("/go.sum", text), List.of(Path.of("/go.sum")), Path.of("/"));
        assertThat(sums.problems()).extracting(SyntaxProblem::line).containsExactly(1, 2, 4, 5);
        assertThat(sums.problems().getFirst().toString())
                .isEqualTo("go.sum:1: malformed: expected a module, a version and a hash, found 2 words");
        assertThat(check(sums)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void everyLineOfALargeFileIsFound() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("m.example/").append(i).append(" v1.0.0 h1:zip\n");
            text.append("m.example/").append(i).append(" v1.0.0/go.mod ").append(HASH).append('\n');
        }
        GoSum sums = GoSum.read(MemoryFs.of("/go.sum", text.toString()), List.of(Path.of("/go.sum")), Path.of("/"));
        for (int i = 0; i < 5000; i++) {
            Verdict verdict = sums.check(
                    ModuleVersion.of("m.example/" + i, "v1.0.0"), GO_MOD.getBytes(StandardCharsets.UTF_8));
            assertThat(verdict).as("line %d", i).isInstanceOf(Verdict.Verified.class);
        }
    }
}
