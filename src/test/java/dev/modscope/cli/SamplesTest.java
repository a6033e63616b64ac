package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The samples by the verbs that mirror `go`, against the installed `go`: byte for byte.
@Tag("oracle")
final class SamplesTest {
    @TempDir
    private Path temporary = Path.of("");

    @BeforeAll
    static void needsGo() {
        boolean found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
        assumeTrue(found, "skipped: there is no go command on PATH to compare with");
    }

    private String go(String sample, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("go"), Arrays.stream(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Terminal.SAMPLES.resolve(sample).toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> env = builder.environment();
        env.put("GOPROXY", "file://" + Terminal.SAMPLES.resolve("proxy"));
        env.put("GOMODCACHE", temporary.resolve("go-cache").toString());
        env.put("GOFLAGS", "-modcacherw");
        env.put("GOSUMDB", "off");
        env.put("GOTOOLCHAIN", "local");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command.toString()).isZero();
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "webshop", "workspace", "workspace/api", "workspace/store", "workspace/web", "diamond", "unpruned"
    })
    void listAndGraphAreGos(String sample) throws IOException, InterruptedException {
        Map<String, String> before = Terminal.content(Terminal.SAMPLES.resolve(sample));
        assertThat(Terminal.in(sample, temporary).run("list"))
                .isEqualTo(new Terminal.Said(0, go(sample, "list", "-m", "all"), ""));
        assertThat(Terminal.in(sample, temporary).run("graph"))
                .isEqualTo(new Terminal.Said(0, go(sample, "mod", "graph"), ""));
        assertThat(Terminal.content(Terminal.SAMPLES.resolve(sample))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "img.example/resize", "log.example/log", "search.example/stem", "crypto.example/tls", "db.example/pool",
        "legacy.example/soap", "queue.example/mq/v2", "mail.example/letters", "geo.example/zones"
    })
    void versionsAreGos(String module) throws IOException, InterruptedException {
        assertThat(Terminal.in("webshop", temporary).run("versions", module))
                .isEqualTo(new Terminal.Said(0, go("webshop", "list", "-m", "-versions", module), ""));
    }

    @Test
    void withoutTheWorkspaceFileEachModuleSelectsByItself() throws IOException {
        String alone = Terminal.in("workspace/api", temporary).set("GOWORK", "off").run("list").out();
        String together = Terminal.in("workspace/api", temporary).run("list").out();
        assertThat(alone).contains("log.example/log v1.4.0\n");
        assertThat(together).contains("log.example/log v1.6.0\n");
    }

    /// What sample-modules/README.md says there is to see.
    @ParameterizedTest
    @ValueSource(strings = {
        "img.example/resize v1.3.0", "log.example/oldlog v1.1.1", "db.example/pool v1.4.0",
        "geo.example/zones v1.2.0 => geo-fork.example/zones v1.2.1", "mail.example/smtp v1.0.0 => ./patched/smtp",
        "search.example/stem v0.1.1-0.20250311101530-4f2a9c81be07", "legacy.example/soap v2.4.1+incompatible",
        "queue.example/mq v1.9.0", "queue.example/mq/v2 v2.1.0", "web.example/router v1.6.0"
    })
    void theWebshopHoldsWhatItsReadmeSays(String line) {
        assertThat(Terminal.in("webshop", temporary).run("list").out().lines()).hasSize(67).contains(line);
    }
}
