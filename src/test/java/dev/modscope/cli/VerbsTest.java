package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.source.sum.GoModHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each verb over the samples, and what it says where it is used wrongly.
final class VerbsTest {
    @TempDir
    private Path temporary = Path.of("");

    @Test
    void whySaysWhoAsksForWhatAndHowAMainModuleComesToIt() {
        Terminal.Said said = Terminal.in("diamond", temporary).run("why", "mvs.example/d", "mvs.example/f");
        assertThat(said).isEqualTo(new Terminal.Said(0, """
                mvs.example/d v1.4.0 is selected.
                  asked for:
                    v1.4.0  by mvs.example/c@v1.2.0
                    v1.3.0  by mvs.example/b@v1.2.0
                  because:
                    mvs.example/a requires mvs.example/c@v1.2.0
                    mvs.example/c@v1.2.0 requires mvs.example/d@v1.4.0
                  for v1.3.0, these must go lower or be dropped:
                    mvs.example/c@v1.2.0  of mvs.example/a

                mvs.example/f is not in the build list.
                """, ""));
    }

    @Test
    void whyShowsARecordedLineAsRecordedAndNotAsTheReason() {
        Terminal.Said said = Terminal.in("webshop", temporary).run("why", "db.example/pool");
        assertThat(said.out())
                .contains("v1.4.0  by db.example/cache@v1.2.0", "recorded: a main module has an '// indirect' line")
                .doesNotContain("shop.example/webshop requires db.example/pool");
    }

    @Test
    void whyInJson() {
        Terminal.Said said = Terminal.in("diamond", temporary).run("why", "--json", "mvs.example/e");
        assertThat(said.out()).isEqualToIgnoringWhitespace("""
                [ { "module": "mvs.example/e", "selected": "v1.2.0", "recorded": false, "prunedAway": false,
                    "asks": [ { "version": "v1.2.0", "by": [ "mvs.example/d@v1.3.0", "mvs.example/d@v1.4.0" ], "paths": [
                      [ "mvs.example/a", "mvs.example/b@v1.2.0", "mvs.example/d@v1.3.0", "mvs.example/e@v1.2.0" ],
                      [ "mvs.example/a", "mvs.example/c@v1.2.0", "mvs.example/d@v1.4.0", "mvs.example/e@v1.2.0" ] ] } ],
                    "path": [ "mvs.example/a", "mvs.example/b@v1.2.0", "mvs.example/d@v1.3.0", "mvs.example/e@v1.2.0" ],
                    "through": [ "mvs.example/d" ],
                    "lower": { "moves": [
                      { "required": "mvs.example/b@v1.2.0", "by": [ "mvs.example/a" ] },
                      { "required": "mvs.example/c@v1.2.0", "by": [ "mvs.example/a" ] } ] },
                    "majors": [ ]
                } ]
                """);
    }

    @Test
    void whyOfNothingThatIsThereHasNoAnswer() {
        assertThat(Terminal.in("diamond", temporary).run("why", "nobody.example/x").code()).isEqualTo(1);
    }

    @Test
    void versionsLeavesRetractedOnesOut() {
        assertThat(Terminal.in("webshop", temporary).run("versions", "img.example/resize"))
                .isEqualTo(new Terminal.Said(0, "img.example/resize v1.0.0 v1.1.0 v1.2.0 v1.3.1\n", ""));
    }

    @Test
    void getSaysInGosWordsWhatItWouldChangeAndWritesNothing() {
        Map<String, String> before = Terminal.content(Terminal.SAMPLES.resolve("webshop"));
        Terminal.Said said = Terminal.in("webshop", temporary).run("get", "--dry-run", "web.example/router@v1.9.0");
        assertThat(said).isEqualTo(new Terminal.Said(0, """
                go: upgraded go 1.23.0 => 1.25.0
                go: upgraded crypto.example/tls v1.2.0 => v1.3.0
                go: upgraded log.example/log v1.5.0 => v1.7.0
                go: upgraded log.example/trace v1.0.0 => v1.1.0
                go: upgraded net.example/http2 v1.2.0 => v1.3.0
                go: added net.example/quic v0.4.0
                go: upgraded test.example/assert v1.3.0 => v1.4.0
                go: upgraded web.example/middleware v1.2.0 => v1.4.0
                go: upgraded web.example/router v1.6.0 => v1.9.0
                8 upgraded, 0 downgraded, 1 added, 0 removed: 67 modules before, 68 after
                """, ""));
        assertThat(Terminal.content(Terminal.SAMPLES.resolve("webshop"))).isEqualTo(before);
    }

    @Test
    void getOutsideAModuleSaysWhatGoSays() {
        Terminal.Said said = new Terminal(temporary, temporary).run("get", "a.example/a@v1.0.0");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).startsWith(
                "go: go.mod file not found in current directory or any parent directory.\n"
                        + "\t'go get' is no longer supported outside a module.\n");
    }

    @Test
    void getOfAVersionThatDoesNotExistHasNoAnswer() {
        Terminal.Said said = Terminal.in("webshop", temporary).run("get", "--dry-run", "web.example/router@v1.99.0");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("web.example/router").doesNotContain("\tat ");
    }

    @Test
    void envSaysWhereAValueCameFrom() {
        Terminal.Said said = Terminal.in("webshop", temporary).set("GOPRIVATE", "*.corp.example").run("env");
        assertThat(said.out()).containsPattern("GOPRIVATE +\\*\\.corp\\.example +\\(environment\\)")
                .containsPattern("GOPROXY +file://.*/sample-modules/proxy/? +\\(Modscope\\)")
                .containsPattern("GOAUTH +netrc +\\(default\\)");
    }

    @Test
    void theSamplesProxyStandsBackForTheEnvironment() {
        Terminal.Said said = Terminal.in("webshop", temporary).set("GOPROXY", "off").run("env");
        assertThat(said.out()).containsPattern("GOPROXY +off +\\(environment\\)");
    }

    @Test
    void fmtWritesInPlaceOnlyWhatChanges() throws IOException {
        String untidy = "module  m.example/m\n\ngo 1.21\nrequire (\n a.example/a v1.0.0   // indirect\n)\n";
        String tidy = "module m.example/m\n\ngo 1.21\n\nrequire a.example/a v1.0.0 // indirect\n";
        Path folder = Terminal.write(temporary.resolve("m"), "go.mod", untidy);
        Terminal terminal = new Terminal(temporary, folder);
        assertThat(terminal.run("fmt", "-print")).isEqualTo(new Terminal.Said(0, tidy, ""));
        assertThat(Files.readString(folder.resolve("go.mod"))).isEqualTo(untidy);
        assertThat(terminal.run("fmt")).isEqualTo(new Terminal.Said(0, "", ""));
        assertThat(Terminal.content(folder)).isEqualTo(Map.of("go.mod", tidy));
    }

    @Test
    void fmtFollowsALinkAndKeepsIt() throws IOException {
        Path real = Terminal.write(temporary.resolve("real"), "go.mod", "module  m.example/m\n").resolve("go.mod");
        Path folder = Files.createDirectory(temporary.resolve("linked"));
        Files.createSymbolicLink(folder.resolve("go.mod"), real);
        assertThat(new Terminal(temporary, folder).run("fmt").code()).isZero();
        assertThat(folder.resolve("go.mod")).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo("module m.example/m\n");
    }

    @Test
    void aVerbWorksBelowTheWorkspaceAndElsewhereWithC() throws IOException {
        String whole = Terminal.in("webshop", temporary).run("list").out();
        assertThat(Terminal.in("webshop/patched", temporary).run("list").out()).isEqualTo(whole);
        assertThat(Terminal.in("diamond", temporary).run("-C", "../webshop", "list").out()).isEqualTo(whole);
        assertThat(Terminal.in("diamond", temporary).run("list", "-C", "../webshop").out()).isEqualTo(whole);
        assertThat(whole.lines()).hasSize(67);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "graph", "versions", "fmt", "why", "env", "get", "export"})
    void everyVerbExplainsItself(String verb) {
        Terminal.Said said = Terminal.in("webshop", temporary).run(verb, "--help");
        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("Usage: modscope " + verb).contains("-C");
        assertThat(Terminal.in("webshop", temporary).run("--help").out()).contains("  " + verb + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list extra                 | 1 | not a known dependency
            list -x                    | 2 | -x
            list -deps                 | 2 | packages
            graph extra                | 2 | extra
            graph -go=1.99             | 2 | maximum supported
            graph -go=x                | 2 | expecting a Go version
            graph --colour             | 2 | --colour
            versions                   | 2 | MODULE
            why                        | 2 | MODULE
            get -u                     | 1 | -u needs the packages of the main module
            get -u=patch a.example/a   | 1 | -u needs the packages of the main module
            get -t a.example/a         | 1 | -t needs the packages of the main module
            get -tool a.example/a/cmd  | 1 | modscope edit -tool=PACKAGE
            get all                    | 1 | needs the packages of the main module
            get                        | 1 | needs the packages of the main module
            get --dry                  | 2 | --dry
            export                     | 2 | -o
            export -o picture.gif      | 2 | the ending has to be one of .png .svg .pdf
            export -o a.svg --theme x  | 2 | light, dark and print
            export -o a.pdf --page A9  | 2 | fit, A4, A3 and letter
            export -o a.png --scale 4  | 2 | 1, 2 or 3
            export -o a.svg --focus a:x| 2 | a number of steps
            export -o a.svg --focus a --why a | 2 | give one of them
            export -o go.mod/a.svg     | 1 | go.mod cannot be made
            export -o a --format gif   | 2 | the formats are png
            export -o a.svg --date now | 2 | 2026-11-21
            export -o a.svg --why nobody.example/x | 1 | not in the build list
            export -o a.svg --get nobody.example/x@v1.0.0 | 1 | nobody.example/x
            --offline                  | 2 | a verb is missing
            -C nowhere list            | 1 | nowhere
            versions nobody.example/x  | 1 | nobody.example/x
            get --dry-run nobody.example/x@v1.0.0 | 1 | nobody.example/x
            """)
    void wrongUseAndNoAnswer(String arguments, int code, String said) {
        Terminal.Said got = Terminal.in("webshop", temporary).run(arguments.split(" "));
        assertThat(got.code()).as(got.toString()).isEqualTo(code);
        assertThat(got.out()).isEmpty();
        assertThat(got.err()).contains(said).doesNotContain("\tat ", "Exception");
        assertThat(got.err().lines().count()).isLessThanOrEqualTo(3);
    }

    /// `go` refuses `list` here and answers `mod graph`; with `-mod=mod` it answers both.
    @Test
    void listRefusesAGoModThatNeedsAnUpdateAsGoDoes() throws IOException {
        Path folder = Terminal.write(temporary.resolve("m"), "go.mod", """
                module m.example/m

                go 1.23.0

                require (
                \tlog.example/log v1.4.0
                \tlog.example/trace v1.2.0
                )
                """);
        StringBuilder sums = new StringBuilder();
        for (String module : List.of("log.example/log v1.4.0", "log.example/trace v1.2.0")) {
            Path goMod = Terminal.SAMPLES.resolve("proxy").resolve(module.replace(" ", "/@v/") + ".mod");
            sums.append(module).append("/go.mod ").append(GoModHash.of(Files.readAllBytes(goMod))).append('\n');
        }
        Files.writeString(folder.resolve("go.sum"), sums);
        Terminal terminal = new Terminal(temporary, folder).set("GOPROXY", "file://" + Terminal.SAMPLES.resolve("proxy"));
        assertThat(terminal.run("list"))
                .isEqualTo(new Terminal.Said(1, "", "go: updates to go.mod needed; to update it:\n\tgo mod tidy\n"));
        assertThat(terminal.run("graph").code()).isZero();
        assertThat(terminal.set("GOFLAGS", "-mod=mod").run("list").out()).contains("log.example/log v1.7.0\n");
    }

    @Test
    void exportDrawsTheGraph() throws IOException {
        Path svg = temporary.resolve("a folder/graph.svg");
        assertThat(Terminal.in("diamond", temporary).run("export", "-o", svg.toString()).code()).isZero();
        assertThat(Files.readString(svg)).startsWith("<?xml").contains("mvs.example/d", "v1.4.0");
        Path png = temporary.resolve("graph.PNG");
        assertThat(Terminal.in("diamond", temporary).run("export", "-o", png.toString(), "--theme", "dark").code()).isZero();
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }
}
