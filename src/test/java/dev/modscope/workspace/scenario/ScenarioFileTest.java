package dev.modscope.workspace.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modscope.module.ModulePath;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What-ifs as words and as files.
class ScenarioFileTest {
    private static final ModulePath MAIN = new ModulePath("example.com/m");

    @TempDir
    private Path folder;

    private Workspace workspace() throws Exception {
        Files.writeString(folder.resolve("go.mod"), "module example.com/m\n\ngo 1.24\n");
        return Workspace.open(folder, GoEnv.of(Map.of("GOWORK", "off"), folder));
    }

    @Test
    void wordsAreReadAndSaidTheSameWay() throws Exception {
        String lines = """
                get example.com/a@v1.2.3
                get example.com/a@latest
                get go@1.24.1
                replace example.com/a=../a
                replace example.com/a@v1.0.0=example.com/b@v1.1.0
                dropreplace example.com/a
                dropreplace example.com/a@v1.0.0
                exclude example.com/a@v1.0.0
                dropexclude example.com/a@v1.0.0
                droprequire example.com/a
                go 1.25.0
                go none
                toolchain go1.25.1
                toolchain none
                """;
        for (String line : lines.lines().toList()) {
            String[] words = line.split(" ", 2);
            EditWords said = EditWords.of(new EditWords(words[0], words[1]).in(MAIN));
            assertThat(said.kind() + " " + said.value()).isEqualTo(line);
        }
    }

    @Test
    void otherWordsAreRefusedWithWhatWasExpected() {
        String lines = """
                get example.com/a | expected path@version
                get example.com/a@ | is no version
                get example.com/a@-x | is no version
                get example.com/a b@v1.0.0 | malformed import path
                replace example.com/a | expected old[@v]=new[@w]
                replace example.com/a=example.com/b | a module stands in at a version
                exclude example.com/a | expected path@version
                go one | expected something like 1.24.0
                toolchain 1.24 | expected something like go1.24.0
                remove example.com/a | is no edit
                """;
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(" \\| ", 2);
            String[] words = parts[0].split(" ", 2);
            assertThatExceptionOfType(WorkspaceException.class)
                    .as(line)
                    .isThrownBy(() -> new EditWords(words[0], words[1]).in(MAIN))
                    .withMessageContaining(parts[1]);
        }
    }

    @Test
    void aFileHasSortedKeysAndNoPathOfTheMachine() throws Exception {
        Workspace workspace = workspace();
        List<Edit> edits = new ArrayList<>();
        edits.add(new EditWords("get", "example.com/a@v1.2.3").in(MAIN));
        edits.add(new EditWords("replace", "example.com/b=" + folder.resolve("forks/b")).in(MAIN));
        ScenarioFile file = ScenarioFile.of("Newer a", workspace, edits);
        assertThat(file.text()).isEqualTo("""
                {
                  "base" : {
                    "example.com/m" : "fa08713a2ab594e2132ddcacca85d2d7ca1a45dc63ea8b3e72a5c0cb0a0c0f6e"
                  },
                  "edits" : [ {
                    "get" : "example.com/a@v1.2.3",
                    "main" : "example.com/m"
                  }, {
                    "main" : "example.com/m",
                    "replace" : "example.com/b=./forks/b"
                  } ],
                  "name" : "Newer a",
                  "schema" : "modscope-scenario/1"
                }
                """.replaceFirst("fa08[0-9a-f]{60}", file.base().getOrDefault("example.com/m", "")));
        ScenarioFile read = ScenarioFile.parse("x.modscope.json", file.text());
        assertThat(read).isEqualTo(file);
        assertThat(read.fits(workspace)).isTrue();
        Files.writeString(folder.resolve("go.mod"), "module example.com/m\n\ngo 1.25\n");
        assertThat(read.fits(Workspace.open(folder, workspace.env()))).isFalse();
    }

    @Test
    void whatIsNoScenarioIsRefusedByName() {
        String lines = """
                [] | a scenario is an object
                {"name" : 1} | "name" is a text
                {"schema" : "modscope-scenario/2"} | expected "schema": "modscope-scenario/1"
                {"edits" : [{"main" : "m"}]} | one thing to do
                {"edits" : [{"get" : "a@v1.0.0"}]} | "main"
                {"edits" : [{"main" : "m", "get" : "example.com/a"}]} | expected path@version
                {"edits" : | this is not JSON
                """;
        for (String line : lines.lines().toList()) {
            String[] parts = line.split(" \\| ", 2);
            assertThatExceptionOfType(WorkspaceException.class)
                    .as(line)
                    .isThrownBy(() -> ScenarioFile.parse("x.modscope.json", parts[0]))
                    .withMessageStartingWith("x.modscope.json")
                    .withMessageContaining(parts[1]);
        }
    }
}
