package dev.modscope.ui.apply;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.resolve.Problem;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.explorer.Settings;
import dev.modscope.ui.versions.remarks.Unreachable;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.scenario.EditWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where go.sum names another hash than that of a go.mod that was downloaded, nothing is written, and the reason is said.
class ForgedSumTest {
    private static final String MAIN = "m.example/m";
    private static final String REQUIRED = "a.example/a";
    private static final String GO_MOD = "module m.example/m\n\ngo 1.21\n\nrequire a.example/a v1.0.0\n";

    @TempDir
    private Path scratch;

    private Path goMod() {
        return scratch.resolve("m/go.mod");
    }

    private void serve(String version) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("proxy").resolve(REQUIRED).resolve("@v"));
        Files.writeString(folder.resolve(version + ".mod"), "module " + REQUIRED + "\n\ngo 1.21\n");
        Files.writeString(folder.resolve(version + ".info"), "{\"Version\":\"" + version + "\"}");
    }

    private ExplorerViewModel open(String forged) throws IOException {
        serve("v1.0.0");
        serve("v1.1.0");
        Files.createDirectories(scratch.resolve("m"));
        Files.writeString(goMod(), GO_MOD);
        Files.writeString(scratch.resolve("m/go.sum"), REQUIRED + " " + forged + "/go.mod h1:" + "A".repeat(43) + "=\n");
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(), Map.of(
                "GOPROXY", scratch.resolve("proxy").toUri().toString(),
                "GOMODCACHE", scratch.resolve("cache").toString()));
        explorer.open(goMod());
        return explorer;
    }

    private static ApplyViewModel.Proposal proposed(ApplyViewModel apply) {
        apply.propose();
        return apply.proposalProperty().get().orElseThrow();
    }

    private static void edit(ExplorerViewModel explorer, String kind, String words) throws WorkspaceException {
        explorer.whatIf().commitAll(List.of(new EditWords(kind, words).in(path(MAIN))));
    }

    private void isBlocked(ExplorerViewModel explorer) throws IOException {
        ApplyViewModel apply = new ApplyViewModel(explorer, Runnable::run, Runnable::run);
        assertThat(proposed(apply).mismatches()).extracting(Problem.Mismatch::message)
                .singleElement().asString().contains("checksum mismatch").contains("go.sum:1");
        assertThat(apply.writableProperty().getValue()).isFalse();
        apply.write();
        assertThat(Files.readString(goMod())).isEqualTo(GO_MOD);
        assertThat(apply.proposalProperty().get()).as("still shown").isPresent();
    }

    @Test
    void aGetOfAVersionThatIsNotWhatGoSumSaysIsRefused() throws Exception {
        ExplorerViewModel explorer = open("v1.1.0");
        explorer.whatIf().commit(path(REQUIRED), version("v1.1.0"));
        assertThat(explorer.whatIf().refusalProperty().get())
                .startsWith("Does not match its checksum, so nothing is written.").contains("go.sum:1");
        assertThat(explorer.whatIf().undoableProperty().get()).as("no step was made").isFalse();
    }

    @Test
    void whatWasRefusedForAnotherReasonIsNotSaidToBeForged() throws Exception {
        ExplorerViewModel explorer = open("v1.1.0");
        explorer.whatIf().commit(path(REQUIRED), version("v1.1.0"));
        explorer.whatIf().commit(path(REQUIRED), version("v9.0.0"));
        assertThat(explorer.whatIf().refusalProperty().get()).contains("v9.0.0").doesNotContain("checksum");
    }

    @Test
    void anEditOverAFileThatIsNotWhatGoSumSaysIsNotWritten() throws Exception {
        ExplorerViewModel explorer = open("v1.0.0");
        edit(explorer, "go", "1.22");
        isBlocked(explorer);
    }

    @Test
    void aReplacementByAVersionThatIsNotWhatGoSumSaysIsNotWritten() throws Exception {
        ExplorerViewModel explorer = open("v1.1.0");
        edit(explorer, "replace", REQUIRED + "=" + REQUIRED + "@v1.1.0");
        isBlocked(explorer);
        assertThat(Unreachable.of(explorer.shownProperty().get().orElseThrow(), path(REQUIRED)))
                .as("the inspector's card").hasValueSatisfying(card -> assertThat(card.dangerous()).isTrue());
    }

    @Test
    void whatMatchesIsWritten() throws Exception {
        ExplorerViewModel explorer = open("v1.1.0");
        edit(explorer, "go", "1.22");
        ApplyViewModel apply = new ApplyViewModel(explorer, Runnable::run, Runnable::run);
        assertThat(proposed(apply).mismatches()).isEmpty();
        assertThat(apply.writableProperty().getValue()).isTrue();
        apply.write();
        assertThat(Files.readString(goMod())).isEqualTo(GO_MOD.replace("1.21", "1.22"));
    }
}
