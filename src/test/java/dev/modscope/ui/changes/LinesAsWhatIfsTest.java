package dev.modscope.ui.changes;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.export.lists.Csv;
import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Comparison;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.ui.tally.ChangeTally;
import dev.modscope.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What exclude and replace lines change, and why, over a sample and without a toolkit.
final class LinesAsWhatIfsTest {
    private static final ModulePath MAIN = path("shop.example/webshop");

    @TempDir
    private Path scratch;

    private ExplorerViewModel explorer;
    private ChangesViewModel changes;

    @BeforeEach
    void open() {
        explorer = Opened.sample(scratch, "webshop");
        changes = ChangesViewModel.over(explorer);
    }

    private void edit(Edit... edits) {
        explorer.whatIf().commitAll(Arrays.asList(edits));
    }

    private static Edit exclude(String path, String version) {
        return new Edit.Exclude(MAIN, new ModuleVersion(path(path), version(version)));
    }

    private List<String> lines() {
        return changes.rows().stream().filter(ChangeRow.Line.class::isInstance).map(ChangeRow.Line.class::cast)
                .map(line -> line.module() + " " + line.from() + " > " + line.to() + ": " + line.because())
                .toList();
    }

    private List<String> causes() {
        Comparison comparison = explorer.whatIf().comparisonProperty().get().orElseThrow();
        return comparison.changes().stream().map(change -> comparison.cause(change).words()).toList();
    }

    @Test
    void anExcludeIsWhyAVersionFalls() {
        edit(exclude("net.example/http2", "v1.2.0"));
        assertThat(lines()).containsExactly("net.example/http2 v1.2.0 > v1.1.0: v1.2.0 is excluded");
        assertThat(causes()).containsExactly("v1.2.0 is excluded");
    }

    @Test
    void anExcludeIsWhyAModuleGoes() {
        edit(exclude("web.example/router", "v1.6.0"));
        assertThat(lines()).containsExactly("web.example/router v1.6.0 > : v1.6.0 is excluded");
        assertThat(causes()).containsExactly("v1.6.0 is excluded");
    }

    @Test
    void whatOnlyAnExcludedVersionAskedForGoesWithIt() throws IOException {
        Path file = scratch.resolve("go.mod");
        Files.writeString(file, "module shop.example/alone\n\ngo 1.16\n\nrequire web.example/router v1.6.0\n");
        explorer.open(file);
        edit(new Edit.Exclude(path("shop.example/alone"), new ModuleVersion(path("web.example/router"), version("v1.6.0"))));
        assertThat(lines()).contains("web.example/router v1.6.0 > : v1.6.0 is excluded",
                "web.example/middleware v1.0.0 > : web.example/router v1.6.0 is excluded");
    }

    @Test
    void whoAsksForAVersionIsTheReasonAlthoughTheLowerOneIsExcluded() {
        edit(exclude("web.example/middleware", "v1.2.0"), new Edit.Get(MAIN, path("web.example/router"), "v1.9.0"));
        assertThat(lines()).contains("web.example/middleware v1.2.0 > v1.4.0: web.example/router v1.9.0 asks for v1.4.0",
                "web.example/router v1.6.0 > v1.9.0: you asked for it");
    }

    @Test
    void whatComesBackSaysThatItIsNoLongerExcluded() {
        edit(new Edit.DropExclude(MAIN, new ModuleVersion(path("db.example/pool"), version("v1.5.0"))));
        assertThat(lines()).containsExactly("db.example/pool v1.4.0 > v1.5.0: v1.5.0 is no longer excluded");
        assertThat(causes()).containsExactly("v1.5.0 is no longer excluded");
    }

    private static Edit replace(String path, String target, String to) {
        return new Edit.Replace(MAIN, path(path), Optional.empty(), target, Optional.of(version(to)));
    }

    @Test
    void aReplaceIsAChange() {
        edit(replace("net.example/http2", "net.example/http2", "v1.1.0"));
        assertThat(changes.rows().getFirst()).isEqualTo(new ChangeRow.Heading(ChangeGroup.REPLACED, 1));
        assertThat(lines()).containsExactly(
                "net.example/http2 v1.2.0 > net.example/http2 v1.1.0: replace net.example/http2 => net.example/http2 v1.1.0");
        assertThat(changes.summaryProperty().get()).isEqualTo("1 replaced · 67 modules");
        assertThat(changes.countProperty().get()).isEqualTo(1);
        Comparison comparison = explorer.whatIf().comparisonProperty().get().orElseThrow();
        assertThat(comparison.changes()).as("go names no module whose version moves").isEmpty();
        assertThat(ChangeTally.of(comparison).symbols()).isEqualTo("⇄1");
        Subject exported = new Subject(comparison.after(), Optional.of(comparison), Facts.plain());
        assertThat(Csv.changes(exported).lines()).contains("net.example/http2,replaced,v1.2.0,net.example/http2 v1.1.0,a replace line names it");
        assertThat(exported.summary()).contains("1 replaced");
    }

    @Test
    void aReplaceThatGoesOrThatIsAnotherIsAChange() {
        edit(new Edit.DropReplace(MAIN, path("mail.example/smtp"), Optional.empty()));
        assertThat(lines()).contains("mail.example/smtp ./patched/smtp > v1.0.0: the replace line is gone");
        explorer.whatIf().clear();
        edit(new Edit.Replace(MAIN, path("geo.example/zones"), Optional.of(version("v1.2.0")), "geo.example/zones", Optional.of(version("v1.1.0"))));
        assertThat(lines()).contains("geo.example/zones geo-fork.example/zones v1.2.1 > geo.example/zones v1.1.0: "
                + "replace geo.example/zones v1.2.0 => geo.example/zones v1.1.0");
    }

    @Test
    void whatAReplaceBringsWithItIsAmongTheOthers() {
        edit(replace("net.example/http2", "net.example/http2", "v1.1.0"), new Edit.Get(MAIN, path("web.example/router"), "v1.9.0"));
        assertThat(changes.summaryProperty().get()).contains(" upgraded, ");
        assertThat(lines()).contains("net.example/http2 v1.2.0 > v1.3.0 => net.example/http2 v1.1.0: web.example/router v1.9.0 asks for v1.3.0");
        Comparison comparison = explorer.whatIf().comparisonProperty().get().orElseThrow();
        assertThat(comparison.replaced()).as("its version rises: Compare, too, calls that an upgrade").isEmpty();
        assertThat(comparison.touched()).contains(path("net.example/http2"), path("web.example/router"));
    }

    @Test
    void theFilesAloneReplaceNothingAnew() {
        edit(new Edit.Get(MAIN, path("web.example/router"), "v1.9.0"));
        assertThat(explorer.whatIf().comparisonProperty().get().orElseThrow().replaced()).isEmpty();
    }
}
