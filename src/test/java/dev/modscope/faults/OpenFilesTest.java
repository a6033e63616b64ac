package dev.modscope.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.disk.Folders;
import dev.modscope.module.ModuleVersion;
import dev.modscope.oracle.SmallProxy;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.source.git.MadeRepository;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening, resolving, fetching from servers that mean no good and from a repository, and closing, leaves nothing open.
@Tag("hostile")
final class OpenFilesTest {
    private static final int ROUNDS = 10;

    @TempDir
    private Path home;

    /// What a server does to the file of a module that bears its name.
    private String answer(String path) {
        Path file = home.resolve("proxy").resolve(path.substring(1));
        if (!Files.isRegularFile(file)) {
            return ToxicServer.status(404);
        }
        try {
            String whole = ToxicServer.ok(Files.readString(file, StandardCharsets.ISO_8859_1));
            String toxic = path.endsWith(".zip") ? path : "";
            return toxic.contains("/cut/") ? whole.substring(0, whole.length() - 20)
                    : toxic.contains("/garbage/") ? ToxicServer.ok("<html>log in")
                    : toxic.contains("/gone/") ? ToxicServer.status(410)
                    : toxic.contains("/reset/") ? "" : whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void round(ToxicServer server) throws IOException, WorkspaceException {
        Folders.remove(home.resolve("cache"));
        Map<String, String> env = new HashMap<>(Map.of("GOPROXY", server.url(""), "GOSUMDB", "off", "GOFLAGS", "-mod=mod",
                "GOPRIVATE", "code.test", "MODSCOPE_REPOSITORIES", "code.test/m=" + home.resolve("made").toUri(),
                "GOMODCACHE", home.resolve("cache").toString()));
        try (Resolver resolver = new Resolver(Workspace.open(home.resolve("m"), GoEnv.of(env, home)), Access.NETWORK)) {
            Resolution resolution = resolver.resolve(_ -> {});
            assertThat(resolution.problems()).hasSize(2);
            List<ModuleVersion> modules = resolution.buildList().modules().stream()
                    .filter(module -> !module.isMain() && !module.path().isToolchain()).toList();
            assertThat(modules).hasSize(7);
            assertThat(resolver.downloads().fetch(modules).stream().filter(done -> !done.error().isEmpty())).hasSize(5);
            assertThat(resolver.verification().verify(modules)).isEmpty();
        }
    }

    @Test
    void whatIsClosedIsClosed() throws IOException, WorkspaceException {
        assumeTrue(!Held.openFiles().isEmpty(), "skipped: this system does not list open files");
        StringBuilder lines = new StringBuilder();
        StringBuilder main = new StringBuilder("module example.com/main\n\ngo 1.20\n\nrequire code.test/m v1.0.0\nrequire example.com/none v1.0.0\n");
        for (String name : List.of("cut", "garbage", "gone", "reset", "good")) {
            lines.append(name).append(" v1.0.0 1.20:\n");
            main.append("require example.com/").append(name).append(" v1.0.0\n");
        }
        SmallProxy.write(home.resolve("proxy"), lines.toString());
        Files.writeString(Files.createDirectories(home.resolve("m")).resolve("go.mod"), main);
        new MadeRepository(home.resolve("made")).goMod("", "code.test/m").commit("main").tag("v1.0.0");
        try (ToxicServer server = new ToxicServer(this::answer)) {
            round(server);
            round(server);
            List<String> before = Held.now().files();
            for (int i = 0; i < ROUNDS; i++) {
                round(server);
            }
            List<String> after = Held.now().files();
            // A connection that the other side has not closed yet is no leak; one in each round would be.
            assertThat(after.size()).as("from %s to %s", before, after).isLessThan(before.size() + ROUNDS / 2);
        }
    }
}
