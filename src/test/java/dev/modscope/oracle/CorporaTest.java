package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.resolve.Access;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten real workspaces against what `go` printed for them, with an empty module cache.
class CorporaTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {
        "cobra", "gin", "kubernetes", "otelcorecol", "prometheus", "terraform", "hugo", "caddy", "moby", "etcd"
    })
    void listAndGraphAreThoseOfGo(String name) throws Exception {
        Corpora.assume();
        Workspace workspace = Workspace.open(Corpora.workspace(name), environment());
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            Resolution resolution = resolver.resolve(_ -> {});
            assertThat(resolution.problems()).noneMatch(
                    problem -> problem instanceof Problem.Unresolved || problem instanceof Problem.Mismatch);
            assertThat(resolution.list()).isEqualTo(Corpora.expected(name, "list.txt"));
            assertThat(resolution.graph().lines()).isEqualTo(Corpora.expected(name, "graph.txt"));
        }
    }

    private GoEnv environment() throws Exception {
        return GoEnv.read(
                Map.of(
                        "GOPROXY", Corpora.proxy().toUri().toString(),
                        "GOMODCACHE", home.resolve("cache").toString(),
                        "GOFLAGS", "-mod=mod"),
                home);
    }
}
