package dev.modscope.ui.changes;

import static dev.modscope.ui.explorer.Opened.path;
import static dev.modscope.ui.explorer.Opened.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Comparison;
import dev.modscope.ui.explorer.ExplorerViewModel;
import dev.modscope.ui.explorer.Opened;
import dev.modscope.workspace.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What exclude lines change, over a sample and without a toolkit.
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
}
