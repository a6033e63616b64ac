package dev.modscope.resolve.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.oracle.SmallProxy;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ways to goals in a small universe: `a` and `b` both lead to `x`, and newer versions of both need it no more.
///
/// ```
/// main ─ a v1.0.0 ─ x v1.0.0        a v1.1.0 ─ x v1.2.0    a v1.2.0
///      ├ b v1.1.0 ─ y v1.0.0 ─ x v1.1.0                    b v1.2.0
///      └ c v1.0.0                   b v1.0.0               c v1.1.0 ─ b v1.2.0
/// ```
class GoalSeekTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void publish() throws Exception {
        SmallProxy.write(folder.resolve("proxy"), """
                a v1.0.0 1.20: x v1.0.0
                a v1.1.0 1.20: x v1.2.0
                a v1.2.0 1.20
                b v1.0.0 1.20
                b v1.1.0 1.20: y v1.0.0
                b v1.2.0 1.20
                c v1.0.0 1.20
                c v1.1.0 1.20: b v1.2.0
                x v1.0.0 1.20
                x v1.1.0 1.20
                x v1.2.0 1.20
                y v1.0.0 1.20: x v1.1.0
                """);
        Files.writeString(Files.createDirectories(folder.resolve("main")).resolve("go.mod"), """
                module example.com/main

                go 1.20

                require (
                \texample.com/a v1.0.0
                \texample.com/b v1.1.0
                \texample.com/c v1.0.0
                )

                require (
                \texample.com/x v1.1.0 // indirect
                \texample.com/y v1.0.0 // indirect
                )
                """);
    }

    private Outcome seek(String goal) throws Exception {
        GoEnv env = GoEnv.read(
                Map.of(
                        "GOPROXY", folder.resolve("proxy").toUri().toString(),
                        "GOMODCACHE", folder.resolve("cache").toString(),
                        "GOFLAGS", "-mod=mod",
                        "GOSUMDB", "off"),
                folder);
        try (Resolver resolver = new Resolver(Workspace.open(folder.resolve("main"), env), Access.OFFLINE)) {
            return new GoalSeek(resolver, resolver.resolve(_ -> {}), Goal.of(goal).orElseThrow(), _ -> {}).run(_ -> {});
        }
    }

    private static List<String> ways(Outcome outcome) {
        return outcome.suggestions().stream()
                .map(way -> way.moves().stream().map(GoalSeekTest::move).collect(Collectors.joining(", ")))
                .toList();
    }

    private static String move(Suggestion.Move move) {
        return move.way().name().toLowerCase(Locale.ROOT) + " " + move.path().value().substring("example.com/".length())
                + (move.way() == Suggestion.Way.DROP ? "" : " " + move.to().text());
    }

    @Test
    void aModuleGoesWhereAllThatLeadsToItIsRaisedLoweredOrDropped() throws Exception {
        assertThat(ways(seek("example.com/x@none"))).containsExactly(
                "raise a v1.2.0, raise b v1.2.0",
                "raise a v1.2.0, lower b v1.0.0",
                "drop a, raise b v1.2.0",
                "raise a v1.2.0, drop b",
                "drop a, lower b v1.0.0",
                "drop a, drop b");
    }

    @Test
    void aModuleRisesByItselfOrByOneThatAsksForMore() throws Exception {
        Outcome outcome = seek("example.com/x@>=v1.2.0");
        assertThat(ways(outcome)).containsExactly("raise a v1.1.0", "raise x v1.2.0");
        assertThat(outcome.suggestions().getFirst().cost().isNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.com/x@>=v1.3.0 | the highest version of example.com/x that is published is v1.2.0
            example.com/q@>=v1.0.0 | no version of example.com/q is known
            """)
    void itSaysWhyNothingLeadsThere(String goal, String reason) throws Exception {
        Outcome outcome = seek(goal);
        assertThat(outcome.suggestions()).isEmpty();
        assertThat(outcome.reached()).isFalse();
        assertThat(outcome.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"example.com/x@>=v1.1.0, true", "example.com/q@none, true", "example.com/y@>=v1.0.1, false"})
    void whatStandsIsSaid(String goal, boolean reached) throws Exception {
        assertThat(seek(goal).reached()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            m.example/a@>=v1.2.3,   m.example/a@>=v1.2.3
            m.example/a@>= v1.2.3,  m.example/a@>=v1.2.3
            m.example/a@none,       m.example/a@none
            go@>=1.24,              go@>=1.24
            m.example/a@v1.2.3,     -
            m.example/a@>=latest,   -
            m.example/a,            -
            @none,                  -
            """)
    void goalsAreRead(String text, String read) {
        assertThat(Goal.of(text).map(Goal::text).orElse(null)).isEqualTo(read);
    }
}
