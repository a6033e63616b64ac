package dev.modscope.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.export.ResolvedGraph;
import dev.modscope.layout.Drawing;
import dev.modscope.layout.Drawing.Mark;
import dev.modscope.layout.GraphView;
import dev.modscope.layout.LayeredLayout;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.query.KnownNotes;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window says beside the build list. Marked as retracted or deprecated are those modules that `go list -m -u all` marks, where what their authors
/// say is at hand.
class KnownNotesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("sample-modules");

    @TempDir
    private Path home;

    private KnownNotes.Marked marked(String proxy) throws Exception {
        return resolution(proxy).marked();
    }

    private Resolution resolution(String proxy) throws Exception {
        GoEnv env = GoEnv.of(Map.of("GOPROXY", proxy, "GOMODCACHE", home.resolve("cache").toString()), home);
        try (Resolver resolver = new Resolver(Workspace.open(SAMPLES.resolve("webshop"), env), Access.OFFLINE)) {
            return resolver.resolve(_ -> {});
        }
    }

    @Test
    void aProxyOnThisMachineIsAsked() throws Exception {
        KnownNotes.Marked marked = marked(SAMPLES.resolve("proxy").toUri().toString());
        assertThat(marked.retracted()).isEqualTo(Set.of(new ModulePath("img.example/resize")));
        assertThat(marked.deprecated()).isEqualTo(Set.of(new ModulePath("log.example/oldlog")));
    }

    /// The cache holds the go.mod of the selected version, but not that of the one which retracts it.
    @Test
    void aProxyElsewhereIsNot() throws Exception {
        marked("file://" + SAMPLES.resolve("proxy") + ",https://proxy.invalid");
        KnownNotes.Marked marked = marked("https://proxy.invalid");
        assertThat(marked.retracted()).isEmpty();
        assertThat(marked.deprecated()).isEqualTo(Set.of(new ModulePath("log.example/oldlog")));
    }

    /// Nobody is asked which version a short one stands for; `go` would look it up, and refuses until it is written down.
    @Test
    void aShortVersionIsTakenForItsCanonicalForm() throws Exception {
        Path folder = Files.createDirectories(home.resolve("m"));
        Files.writeString(folder.resolve("go.mod"), "module m.example\n\ngo 1.20\n\nrequire log.example/log v1.4\n");
        GoEnv env = GoEnv.of(Map.of("GOPROXY", SAMPLES.resolve("proxy").toUri().toString()), home);
        try (Resolver resolver = new Resolver(Workspace.open(folder, env), Access.OFFLINE)) {
            Resolution resolution = resolver.resolve(_ -> {});
            assertThat(resolution.list()).contains("log.example/log v1.4.0\n");
            assertThat(resolution.problems()).filteredOn(Problem.Outdated.class::isInstance)
                    .extracting(Problem::message)
                    .anyMatch(message -> message.startsWith("updates to go.mod needed"))
                    .anyMatch(message -> message.startsWith("missing go.sum entry"));
        }
    }

    @Test
    void theGraphMarksThem() throws Exception {
        Drawing drawing = LayeredLayout.draw(
                ResolvedGraph.of(resolution(SAMPLES.resolve("proxy").toUri().toString())), GraphView.standard(67));
        assertThat(marks(drawing, "img.example/resize")).contains(Mark.RETRACTED);
        assertThat(marks(drawing, "log.example/oldlog")).contains(Mark.DEPRECATED);
        assertThat(marks(drawing, "log.example/log")).doesNotContain(Mark.RETRACTED, Mark.DEPRECATED);
    }

    private static Set<Mark> marks(Drawing drawing, String module) {
        return drawing.boxOf(new ModulePath(module)).orElseThrow().marks();
    }
}
