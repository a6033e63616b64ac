package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.history.MadeHistory;
import dev.modscope.workspace.saving.CutOff;
import dev.modscope.workspace.saving.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a verb says and does about files that were half written, and about files that are better left alone.
final class CutOffTest {
    private static final String OLD = "module m.example/m\n\ngo 1.21\n";
    private static final String NEW = "module m.example/m\n\ngo 1.22\n";

    @TempDir
    private Path home;

    private Terminal terminal(Path folder) {
        return new Terminal(home, folder).set("GOPROXY", "off").set("MODSCOPE_HOME", home.resolve("data").toString());
    }

    @Test
    void theNextVerbPutsBackWhatIsHalfWritten() throws IOException {
        Path folder = Terminal.write(home.resolve("m"), "go.mod", NEW);
        CutOff.leave(home.resolve("data"), List.of(
                FileChange.edit(folder.resolve("go.mod"), OLD, NEW), FileChange.create(folder.resolve("go.sum"), "x")));
        assertThat(terminal(Files.createDirectories(home.resolve("elsewhere"))).run("env").err()).isEmpty();
        assertThat(folder.resolve("go.mod")).content().isEqualTo(NEW);
        Terminal.Said said = terminal(folder).run("list");
        assertThat(said.err()).isEqualTo("modscope: saving " + folder.resolve("go.mod") + ", " + folder.resolve("go.sum")
                + " was cut off at " + CutOff.TIME + ": put back as before; repeat what was saved\n");
        assertThat(said.out()).isEqualTo("m.example/m\n");
        assertThat(folder.resolve("go.mod")).content().isEqualTo(OLD);
        assertThat(terminal(folder).run("list").err()).isEmpty();
    }

    @Test
    void whatIsSavedIsInTheJournal() throws IOException {
        Path folder = Terminal.write(home.resolve("m"), "go.mod", OLD);
        assertThat(terminal(folder).run("edit", "-go=1.22")).isEqualTo(new Terminal.Said(0, "", ""));
        assertThat(folder.resolve("go.mod")).content().isEqualTo(NEW);
        assertThat(Terminal.content(home.resolve("data")).entrySet()).singleElement().satisfies(entry ->
                assertThat(entry.getKey() + entry.getValue()).contains(".done", OLD + NEW));
    }

    @Test
    void ofFilesThatAreBetterLeftAloneThatIsSaid() throws Exception {
        MadeHistory made = new MadeHistory(home.resolve("m")).write(".gitignore", "go.*\n").write("go.mod", "// DO NOT EDIT\n" + OLD);
        assertThat(terminal(made.folder()).run("edit", "-go=1.22").err()).isEqualTo("""
                modscope: note: go.mod says that it is generated: the program that makes it will write over this
                modscope: note: go.mod is ignored by the repository around it
                """);
        made.write("go.mod", OLD).write("deep/go.mod", OLD).write(".gitignore", "deep/\n").commit("first", "");
        assertThat(terminal(made.folder()).run("edit", "-go=1.22").err()).isEmpty();
        assertThat(terminal(made.folder().resolve("deep")).run("edit", "-go=1.22").err())
                .isEqualTo("modscope: note: go.mod is ignored by the repository around it\n");
    }
}
