package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.history.MadeHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `modscope compare` over a small repository.
final class CompareVerbTest {
    private static final String FIRST = """
            module m.example/m

            go 1.20

            require web.example/router v1.3.0
            """;

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makeRepository() throws Exception {
        MadeHistory made = new MadeHistory(temporary.resolve("m"))
                .write("go.mod", FIRST)
                .write("old/go.mod", FIRST.replace("m.example/m", "m.example/old"))
                .commit("Begin", "v1.0.0")
                .write("go.mod", FIRST.replace("v1.3.0", "v1.4.0") + "require db.example/pool v1.4.0\n")
                .commit("Take the pool", "")
                .write("go.mod", FIRST.replace("v1.3.0", "v1.6.0"))
                .write("pinned.modscope.json", """
                        {"schema": "modscope-scenario/1", "name": "=pinned|",
                         "edits": [{"main": "m.example/m", "get": "web.example/router@v1.3.0"},
                                   {"main": "m.example/m", "replace": "net.example/http2=./log"}]}
                        """)
                .write("log/go.mod", "module net.example/http2\n");
        folder = made.folder();
    }

    private Terminal.Said run(String... arguments) {
        return new Terminal(temporary, folder).set("GOWORK", "off")
                .set("GOPROXY", Terminal.SAMPLES.resolve("proxy").toUri().toString())
                .run(arguments);
    }

    @Test
    void oneStateIsComparedWithTheFiles() throws Exception {
        Map<String, String> before = Terminal.content(folder);
        Terminal.Said said = run("compare", "v1.0.0");
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out().lines().map(line -> line.replaceAll(" +", " "))).contains(
                "module v1.0.0 go.mod",
                "web.example/router v1.3.0 ▲ v1.6.0").anyMatch(line -> line.startsWith("total "));
        assertThat(said.out()).doesNotContain("m.example/m ");
        assertThat(Terminal.content(folder)).isEqualTo(before);
    }

    @Test
    void aWorkspaceIsThatOfTheRevision() throws Exception {
        MadeHistory made = new MadeHistory(temporary.resolve("w"))
                .write("go.work", "go 1.20\n\nuse ./a\nuse ./b\n")
                .write("a/go.mod", FIRST.replace("m.example/m", "m.example/a"))
                .write("b/go.mod", "module m.example/b\n\ngo 1.20\n")
                .commit("Begin", "v1.0.0")
                .write("b/go.mod", "module m.example/b\n\ngo 1.20\n\nrequire web.example/router v1.6.0\n")
                .commit("Ask for more", "")
                .write("go.work", "go 1.20\n\nuse ./a\n");
        Terminal terminal = new Terminal(temporary, made.folder().resolve("a"))
                .set("GOPROXY", Terminal.SAMPLES.resolve("proxy").toUri().toString());
        String said = terminal.run("compare", "v1.0.0", "HEAD", ".", "--all").out().replaceAll(" +", " ");
        assertThat(said)
                .contains("\nweb.example/router v1.3.0 ▲ v1.6.0 v1.3.0\n", "\nm.example/b main main × \n".replace(" \n", "\n"));
    }

    @Test
    void theExitCodeTellsWhereOneAsks() {
        assertThat(run("compare", "HEAD", "HEAD", "--exit-code").code()).isZero();
        assertThat(run("compare", "HEAD~1", "HEAD", "--exit-code").code()).isEqualTo(5);
        assertThat(run("compare", "HEAD~1", "HEAD").code()).isZero();
        assertThat(run("compare", "v1.0.0:old", "old", "--exit-code").code()).isZero();
        assertThat(run("compare", "v1.0.0:", "old", "--exit-code", "--all").out()).contains("m.example/old");
    }

    @Test
    void whatIsNoStateIsRefusedByName() {
        String lines = """
                compare nope | nope: git knows no revision "nope" in m
                compare v1.0.0:gone | v1.0.0:gone:
                compare HEAD --format xml | --format is text, markdown, csv or json, not "xml"
                compare HEAD --policy none.json | the policy none.json could not be read
                compare go.sum | go.sum
                compare | Missing required parameter
                """;
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(" \\| ?", 2);
            Terminal.Said said = run(parts[0].split(" ", -1));
            assertThat(said.err()).as(line).contains(parts[1].strip());
            assertThat(said.code()).as(line).isIn(1, 2);
            assertThat(said.out()).as(line).isEmpty();
        }
    }

    @Test
    void aKeptWhatIfIsAStateAndItsNameIsNoMarkupAndNoFormula() {
        Terminal.Said markdown = run("compare", "go.mod", "pinned.modscope.json", "--format", "markdown");
        assertThat(markdown.err()).isEmpty();
        assertThat(markdown.out()).startsWith("| module | go.mod | =pinned\\| |\n|---|---|---|\n")
                .contains("| web.example/router | v1.6.0 | ▼ v1.3.0 |\n");
        assertThat(run("compare", "go.mod", "pinned.modscope.json", "--format", "csv").out())
                .startsWith("module,go.mod,'=pinned|\n")
                .contains("web.example/router,v1.6.0,v1.3.0\n", " => ./log");
        assertThat(run("compare", "go.mod", "pinned.modscope.json", "--format", "json").out()).contains("""
                    "cells" : [ {
                      "change" : "same",
                      "version" : "v1.6.0"
                    }, {
                      "change" : "downgraded",
                      "version" : "v1.3.0"
                    } ],
                    "differs" : true,
                    "module" : "web.example/router"
                """.stripTrailing());
    }

    @Test
    void aPolicyNamesEachViolation() throws Exception {
        String cases = """
                {} | 0 |
                {"noDowngrade": true} | 6 | policy: web.example/router@v1.3.0 is lower than v1.4.0 before
                {"goAtMost": "1.19"} | 6 | policy: go 1.20 is above 1.19
                {"goAtMost": "1.20"} | 0 |
                {"owners": ["web.example", "log.example", "net.example", "crypto.example", "test.example", "text.example", "data.example", "cloud.example"]} | 0 |
                {"owners": ["web.example/rout"]} | 6 | policy: web.example/router@v1.3.0 belongs to none of the accepted owners
                {"minimumAgeDays": 1} | 0 |
                {"minimumAgeDays": 99999} | 6 | policy: web.example/router@v1.3.0 is
                {"noretracted": true} | 1 | "noretracted" is no rule; expected goAtMost
                {"minimumAgeDays": "7"} | 1 | "minimumAgeDays" is a number of days
                [] | 1 | a policy is an object
                """;
        for (String line : cases.lines().toList()) {
            String[] parts = line.split(" \\| ?", 3);
            Files.writeString(folder.resolve("policy.json"), parts[0]);
            Terminal.Said said = run("compare", "HEAD", "v1.0.0", "--policy", "policy.json", "--date", "2026-06-01");
            assertThat(said.err()).as(line).contains(parts[2].strip());
            assertThat(said.code()).as(line + said.err()).isEqualTo(Integer.parseInt(parts[1]));
        }
    }
}
