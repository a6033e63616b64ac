package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An answer is given again only where a new one would be the same.
final class KeptAnswersTest {
    @TempDir
    private Path home;

    private Path work = Path.of("");
    private Path program = Path.of("");
    private final Map<String, String> env = new HashMap<>();

    @BeforeEach
    void lay() throws IOException {
        work = Terminal.write(
                home.resolve("w/inner"),
                "go.mod", "module m.example\n\ngo 1.20\n\nrequire a.example v1.0.0\n\nreplace r.example => ../r\n",
                "../r/go.mod", "module r.example\n");
        Terminal.write(
                home.resolve("proxy"),
                "a.example/@v/v1.0.0.mod", "module a.example\n\nrequire b.example v1.0.0\n",
                "a.example/@v/v1.1.0.mod", "module a.example\n\nrequire b.example v1.1.0\n",
                "b.example/@v/v1.0.0.mod", "module b.example\n\nrequire r.example v1.0.0\n",
                "b.example/@v/v1.1.0.mod", "module b.example\n");
        program = Files.writeString(home.resolve("modscope.jar"), "one");
        env.put("GOPROXY", "file://" + home.resolve("proxy"));
        env.put("GOMODCACHE", home.resolve("cache").toString());
        env.put("GOSUMDB", "off");
        env.put("GOFLAGS", "-mod=mod");
        env.put("MODSCOPE_HOME", home.resolve("data").toString());
    }

    private String list() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(env, home, work, Optional.empty(), out, err);
        int code = new Cli(surroundings, Optional.of(program)).run(List.of("list"));
        return code + "\n" + out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    /// Fetches, lets the module cache grow old, and keeps the answer.
    private String kept() throws IOException {
        list();
        assertThat(home.resolve("data")).as("a run that fetched is not kept").doesNotExist();
        age();
        String answer = list();
        assertThat(home.resolve("data/answers")).isNotEmptyDirectory();
        return answer;
    }

    private void age() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("cache"))) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(1_700_000_000)));
            }
        }
    }

    @Test
    void givesItAgainWithoutWorkingItOut() throws IOException {
        String answer = kept();
        Files.writeString(home.resolve("cache/cache/download/a.example/@v/v1.0.0.mod"), "nobody reads this");
        assertThat(list()).isEqualTo(answer).startsWith("0\nm.example\na.example v1.0.0\nb.example v1.0.0\n");
        env.put("MODSCOPE_ANSWERS", "off");
        assertThat(list()).isNotEqualTo(answer);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            w/inner/go.mod  | module m.example;;go 1.20;;require a.example v1.1.0;;replace r.example => ../r
            w/inner/go.mod  | module m
            w/inner/go.sum  | a.example v1.0.0/go.mod h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            w/r/go.mod      | module r.example;;require b.example v1.1.0
            w/go.work       | go 1.25;;use (; ./inner; ./r;)
            .config/go/env  | GOFLAGS=-modfile=other.mod
            """)
    void worksItOutAnewWhereAFileSaysSomethingElse(String file, String text) throws IOException {
        String before = kept();
        if (file.startsWith(".config")) {
            // What the environment says hides what that file says.
            env.remove("GOFLAGS");
        }
        list();
        age();
        list();
        String without = list();
        Path changed = home.resolve(file);
        Optional<FileTime> time =
                Files.exists(changed) ? Optional.of(Files.getLastModifiedTime(changed)) : Optional.empty();
        Terminal.write(home, file, text.replace(';', '\n') + "\n");
        if (time.isPresent()) {
            // As some tools that unpack archives leave it.
            Files.setLastModifiedTime(changed, time.get());
        }
        String after = list();
        env.put("MODSCOPE_ANSWERS", "off");
        assertThat(after).isEqualTo(list()).isNotEqualTo(without).isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"GOWORK, off", "GOFLAGS, -mod=readonly", "GOPRIVATE, *.example", "GOPROXY, off"})
    void worksItOutAnewWhereAVariableHasAnotherValue(String variable, String value) throws IOException {
        kept();
        garble();
        env.put(variable, value);
        assertThat(list()).doesNotContain("b.example v1.0.0");
    }

    @Test
    void worksItOutAnewForAnotherProgram() throws IOException {
        kept();
        garble();
        Files.writeString(program, "another");
        assertThat(list()).doesNotContain("b.example v1.0.0");
    }

    @Test
    void worksItOutAnewWhereTheCacheIsGone() throws IOException {
        String answer = kept();
        env.put("GOPROXY", "off");
        list();
        Files.move(home.resolve("cache"), home.resolve("gone"));
        assertThat(list()).isNotEqualTo(answer).startsWith("3\n");
    }

    @Test
    void doesWithoutAnAnswerThatIsTorn() throws IOException {
        String answer = kept();
        Path file;
        try (Stream<Path> files = Files.list(home.resolve("data/answers"))) {
            file = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += 7) {
            byte[] torn = i % 2 == 0 ? java.util.Arrays.copyOf(whole, i) : whole.clone();
            if (i % 2 != 0) {
                torn[i] ^= 4;
            }
            Files.write(file, torn);
            assertThat(list()).as("byte %d", i).isEqualTo(answer);
        }
    }

    /// Changes what a new answer would be made from, where no kept one looks.
    private void garble() throws IOException {
        Files.writeString(home.resolve("cache/cache/download/a.example/@v/v1.0.0.mod"), "module a.example\n");
    }
}
