package dev.modscope.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.scenario.EditWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that do what a what-if does: edits of the files first, then one get for each module.
class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void editsComeBeforeGetsAndEachModuleHasItsOwn() throws Exception {
        Files.createDirectories(folder.resolve("a b"));
        Files.writeString(folder.resolve("a b/go.mod"), "module example.com/a\n\ngo 1.24\n");
        Files.writeString(folder.resolve("go.mod"), "module example.com/m\n\ngo 1.24\n");
        Files.writeString(folder.resolve("go.work"), "go 1.24\n\nuse .\nuse \"./a b\"\n");
        Workspace workspace = Workspace.open(folder, GoEnv.of(Map.of(), folder));
        List<Edit> edits = new ArrayList<>();
        for (String line : List.of("m get x.example/x@v1.2.0", "a exclude x.example/x@v1.0.0", "m go 1.25.0", "m get y.example/y@none",
                "m replace z.example/z=../it's here")) {
            String[] words = line.split(" ", 3);
            edits.add(new EditWords(words[1], words[2]).in(new ModulePath("example.com/" + words[0])));
        }
        assertThat(ApplyViewModel.commands(workspace, edits)).containsExactly(
                "go -C 'a b' mod edit -exclude=x.example/x@v1.0.0",
                "go mod edit -go=1.25.0 '-replace=z.example/z=../it'\\''s here'",
                "go get x.example/x@v1.2.0 y.example/y@none");
    }
}
