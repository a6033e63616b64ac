package dev.modscope.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.modfile.GoWork;
import dev.modscope.workspace.GoEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders without end.
final class ManyFoldersTest {
    @TempDir
    private Path folder;

    private UseLines lines(GoWork work, int most) {
        Roots roots = new Roots(folder, GoEnv.of(Map.of(), folder));
        UseLines lines = new UseLines(roots, folder.resolve("go.work"), work, most);
        lines.add(List.of("."), true);
        return lines;
    }

    private void module(String name) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name)).resolve("go.mod"), "module m.example/" + name + "\n\ngo 1.21\n");
    }

    @Test
    void whoDoesNotLookAtAllSaysSoAndDropsNothing() throws IOException {
        for (String name : List.of("a", "b", "c", "z")) {
            module(name);
        }
        GoWork work = GoWork.parse("go.work", "go 1.21\n\nuse ./z\n\nuse ./gone\n").value();
        UseLines all = lines(work, 5);
        assertThat(all.isPartial()).isFalse();
        assertThat(work.printed(all.edits())).contains("./a", "./b", "./c", "./z").doesNotContain("gone");
        UseLines some = lines(work, 2);
        assertThat(some.isPartial()).isTrue();
        assertThat(some.warnings()).containsExactly("partial: .: more than 2 folders: the rest was not looked at");
        List<Edit> edits = some.edits();
        assertThat(work.printed(edits)).contains("./a", "./z").doesNotContain("./b", "./c", "gone");
        assertThat(some.errors()).isEmpty();
    }

    @Test
    void filesThatLieTooDeepAreNotLookedFor() throws IOException {
        Path near = folder.resolve("near" + "/d".repeat(63));
        Path far = folder.resolve("far" + "/d".repeat(65));
        Files.writeString(Files.createDirectories(near).resolve("a.go"), "package a\n");
        Files.writeString(Files.createDirectories(far).resolve("a.go"), "package a\n");
        assertThat(GoFiles.areBelow(folder.resolve("near"))).isTrue();
        assertThat(GoFiles.areBelow(folder.resolve("far"))).isFalse();
    }
}
