package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verbs that advise, over a sample.
class QuestionVerbsTest {
    @TempDir
    private Path home;

    private Terminal.Said run(String... arguments) {
        return Terminal.in("webshop", home).set("GOFLAGS", "-mod=mod").run(arguments);
    }

    @Test
    void upgradesPrintsATable() {
        Terminal.Said said = run("upgrades", "--go-max", "1.24");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines().map(line -> line.replaceAll(" +", " ")))
                .startsWith("MODULE FROM TO MOVES GO PUBLISHED REMARKS")
                .contains("web.example/router v1.6.0 v1.8.0 5 up 2024-11-27")
                .contains("img.example/resize v1.3.0 v1.3.1 1 up 2024-12-08 ends retracted img.example/resize")
                .noneMatch(line -> line.contains("v1.9.0"));
    }

    @Test
    void upgradesPrintsJson() throws Exception {
        Terminal.Said said = run("upgrades", "--patch", "--json");

        assertThat(said.out()).contains("\"module\" : \"text.example/slug\"").contains("\"step\" : \"patch\"")
                .doesNotContain("\"step\" : \"minor\"");
        try (JsonParser parser = new JsonFactory().createParser(said.out())) {
            int depth = 0;
            while (parser.nextToken() != null) {
                depth = Math.max(depth, parser.getParsingContext().getNestingDepth());
            }
            assertThat(depth).isPositive();
        }
    }

    @Test
    void aLimitThatIsNoneIsAWrongUse() {
        assertThat(run("upgrades", "--go-max", "latest").code()).isEqualTo(2);
        assertThat(run("upgrades", "--go-max", "latest").err()).contains("not a Go version");
        assertThat(run("upgrades", "--min-age", "-3").code()).isEqualTo(2);
    }

    @Test
    void goalNamesTheWaysTheSmallestFirst() {
        Terminal.Said said = run("goal", "log.example/log@>=v1.6.0");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo("""
                log.example/log@>=v1.6.0: 2 ways

                1. raise log.example/log v1.5.0 => v1.6.0
                   moves nothing else
                   go get log.example/log@v1.6.0

                2. raise auth.example/oauth v1.3.0 => v1.4.0
                   raise log.example/log v1.5.0 => v1.7.0
                   raise pay.example/gateway v1.3.0 => v1.6.0
                   moves 9 up
                   go get pay.example/gateway@v1.6.0
                """);
        assertThat(run("goal", "--json", "log.example/oldlog@none").out())
                .contains("\"way\" : \"drop\"").contains("\"query\" : \"log.example/oldlog@none\"");
    }

    @Test
    void aGoalThatNothingReachesIsNoAnswerAndOneThatStandsIsOne() {
        Terminal.Said never = run("goal", "data.example/toml@>=v9.9.9");
        assertThat(never.code()).isEqualTo(1);
        assertThat(never.out()).isEqualTo("data.example/toml@>=v9.9.9: nothing published reaches it: the highest version of"
                + " data.example/toml that is published is v1.2.0\n");
        Terminal.Said already = run("goal", "data.example/toml@>=v1.0.0");
        assertThat(already.code()).isZero();
        assertThat(already.out()).endsWith("the files reach it as they are\n");
        assertThat(run("goal", "data.example/toml").code()).isEqualTo(2);
    }
}
