package dev.modscope.resolve.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What there is to know of answers over the samples' proxy.
final class FindingsTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("sample-modules");

    @TempDir
    private Path home;

    private List<String> found(Path opened, String release) throws Exception {
        GoEnv env = GoEnv.of(
                Map.of("GOPROXY", SAMPLES.resolve("proxy").toUri().toString(), "GOMODCACHE", home.resolve("cache").toString(),
                        "GOFLAGS", "-mod=mod", "GOSUMDB", "off", "GOVERSION", release),
                home);
        try (Resolver resolver = new Resolver(Workspace.open(opened, env), Access.OFFLINE)) {
            Resolution resolution = resolver.resolve(_ -> {});
            return Findings.of(resolution).stream()
                    .map(finding -> finding.kind() + " " + finding.module() + " " + finding.details())
                    .toList();
        }
    }

    @Test
    void ofTheShopTheGravestFirst() throws Exception {
        assertThat(found(SAMPLES.resolve("webshop"), "go1.26.8")).containsExactly(
                "RETRACTED img.example/resize@v1.3.0 []",
                "DEPRECATED log.example/oldlog@v1.1.1 []",
                "MAJORS queue.example/mq/v2@v2.1.0 [queue.example/mq v1.9.0]",
                "REPLACED geo.example/zones@v1.2.0 [geo-fork.example/zones v1.2.1]",
                "REPLACED mail.example/smtp@v1.0.0 [./patched/smtp]",
                "EXCLUDED db.example/pool@v1.4.0 [v1.5.0]");
    }

    @Test
    void aFolderThatIsNotThereThoughNobodyLookedIntoIt() throws Exception {
        // What a module below the pruned ones requires is not looked into.
        Path file = Files.writeString(home.resolve("go.mod"), Files.readString(SAMPLES.resolve("webshop/go.mod"))
                .replace("./patched/smtp", "\"" + SAMPLES.resolve("webshop/patched/smtp") + "\"") + "\nreplace test.example/golden => ../nothere\n");
        assertThat(found(file, "go1.26.8")).anyMatch(line -> line.startsWith("LOST_FOLDER test.example/golden@") && line.endsWith(" [../nothere]"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.23,   go1.22.5,     NEWER_GO go@1.23 [1.22.5]",
        "1.23.4, go1.23.4,     ",
        "1.23.4, '',           ",
        "1.25.0, go1.24.0-own, NEWER_GO go@1.25.0 [1.24.0]",
        "1.99.0, go1.22.5,     ",
    })
    void aGoLineIsHeldAgainstTheReleaseThatIsThere(String line, String release, String finding) throws Exception {
        Path file = Files.writeString(home.resolve("go.mod"), "module m.example\n\ngo " + line + "\n");
        assertThat(found(file, release)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void majorsAndExclusionsAreToldOncePerModule() throws Exception {
        Path file = Files.writeString(home.resolve("go.mod"), """
                module data.example/yaml/v4

                go 1.20

                require data.example/yaml/v3 v3.0.1

                exclude web.example/router v1.6.0

                exclude web.example/router v1.5.0
                """);
        assertThat(found(file, "go1.26.8")).containsExactly(
                "MAJORS data.example/yaml/v4 [data.example/yaml/v3 v3.0.1]",
                "EXCLUDED web.example/router@none [v1.5.0, v1.6.0]");
    }
}
