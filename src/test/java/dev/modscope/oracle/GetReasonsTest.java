package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.cli.Cli;
import dev.modscope.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `get --dry-run --why` says of each change.
class GetReasonsTest {
    private static final String PROXY = """
            a v1.0.0 1.17: b v1.0.0
            a v1.1.0 1.17: b v1.1.0
            b v1.0.0 1.17
            b v1.1.0 1.17: c v1.1.0, d v1.0.0
            c v1.0.0 1.17
            c v1.1.0 1.17
            c v1.2.0 1.24.0
            d v1.0.0 1.17
            e v1.0.0 1.17: c v1.1.0
            old v1.0.0 1.16: b v1.0.0
            old v1.1.0 1.16: b v1.1.0
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            old v1.1.0; old@v1.1.0 c@v1.0.0 | old@v1.1.0 requires b@v1.1.0 requires c@v1.1.0
            a v1.0.0; e@v1.0.0 c@v1.0.0     | e@v1.0.0 requires c@v1.1.0
            """)
    void aRefusalSaysWhichChainForbidsIt(String get, String chain) throws Exception {
        List<String> said = said(get).lines().toList();
        assertThat(said.getFirst()).startsWith("go: ").contains(" requires c@v1.1.0, not c@v1.0.0");
        assertThat(said.get(1)).isEqualTo("\t" + chain);
    }

    @Test
    void whatOnlyPackagesDecideIsMarked() throws Exception {
        assertThat(said("a v1.0.0; e@v1.0.0")).contains("\ngo mod tidy may change: e\n");
    }

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a v1.0.0, b v1.0.0; c@v1.0.0 | added c v1.0.0: you asked for it
            old v1.0.0; old@v1.1.0 | added c v1.1.0: b v1.1.0 requires v1.1.0 (m -> old v1.1.0 -> b v1.1.0 -> c v1.1.0)
            a v1.0.0, b v1.0.0; a@v1.1.0 | added c v1.1.0: b v1.1.0 requires v1.1.0
            a v1.0.0, b v1.0.0; a@v1.1.0 | upgraded b v1.0.0 => v1.1.0: a v1.1.0 requires v1.1.0
            a v1.0.0, b v1.0.0; a@v1.1.0 | upgraded a v1.0.0 => v1.1.0: you asked for it
            a v1.1.0, b v1.1.0, c v1.1.0, d v1.0.0; c@v1.0.0 | downgraded c v1.1.0 => v1.0.0: you asked for it
            a v1.1.0, b v1.1.0, c v1.1.0, d v1.0.0; c@v1.0.0 | downgraded a v1.1.0 => v1.0.0: v1.1.0 had to give way: it leads to c v1.1.0, not v1.0.0
            a v1.1.0, b v1.1.0, c v1.1.0, d v1.0.0; c@v1.0.0 | downgraded b v1.1.0 => v1.0.0: v1.1.0 had to give way: it requires c v1.1.0, not v1.0.0
            old v1.1.0; c@v1.0.0        | removed d v1.0.0: old v1.1.0 asked for it, and went to v1.0.0
            e v1.0.0, a v1.0.0; c@v1.0.0 | removed e v1.0.0: v1.0.0 had to give way: it requires c v1.1.0, not v1.0.0
            a v1.0.0; c@v1.2.0          | upgraded go 1.20 => 1.24.0: c v1.2.0 requires 1.24.0
            a v1.0.0; b@none            | removed a v1.0.0: v1.0.0 had to give way: it requires b v1.0.0, not none
            """)
    void everyChangeSaysWhy(String get, String expected) throws Exception {
        assertThat(said(get).replace("\n\t", ": ")).contains("go: " + expected + "\n");
    }

    private String said(String get) throws Exception {
        Path proxy = SmallProxy.write(home.resolve("proxy"), PROXY);
        Path folder = Files.createDirectories(home.resolve("m"));
        StringBuilder goMod = new StringBuilder("module example.com/m\n\ngo 1.20\n");
        for (String require : get.split(";")[0].split(", ")) {
            goMod.append("require example.com/").append(require.strip()).append('\n');
        }
        Files.writeString(folder.resolve("go.mod"), goMod);
        List<String> arguments = new ArrayList<>(List.of("get", "--dry-run", "--why"));
        for (String query : get.split(";")[1].strip().split(" ")) {
            arguments.add("example.com/" + query);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("GOPROXY", proxy.toUri().toString(), "GOSUMDB", "off", "GOENV", "off",
                "GOMODCACHE", home.resolve("cache").toString());
        new Cli(new Surroundings(environment, home, folder, Optional.empty(), out, err)).run(arguments);
        assertThat(folder.resolve("go.mod")).hasContent(goMod.toString());
        return (out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8)).replace("example.com/", "");
    }
}
