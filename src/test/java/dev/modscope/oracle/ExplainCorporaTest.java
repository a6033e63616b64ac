package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.Requirement;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Explains every module of ten real build lists, with every chain checked edge by edge against what `go mod graph`
/// printed there.
class ExplainCorporaTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "cobra, 0", "gin, 3", "kubernetes, 2", "otelcorecol, 0", "prometheus, 19", "terraform, 24", "hugo, 1", "caddy, 66",
        "moby, 29", "etcd, 57"
    })
    void everyModuleHasAChain(String name, int prunedAway) throws Exception {
        Corpora.assume();
        Workspace workspace = Workspace.open(Corpora.workspace(name), environment());
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            Resolution resolution = resolver.resolve(_ -> {});
            Set<String> edges = new HashSet<>(Corpora.expected(name, "graph.txt").lines().toList());
            int recorded = 0;
            for (ModuleVersion module : resolution.buildList().modules()) {
                if (!module.isMain()) {
                    Explanation why = resolver.explain(resolution, module.path());
                    check(why, module, edges);
                    recorded += why.prunedAway() ? 1 : 0;
                }
            }
            assertThat(recorded).as("modules that only an // indirect line leads to").isEqualTo(prunedAway);
        }
    }

    private static void check(Explanation why, ModuleVersion module, Set<String> edges) {
        assertThat(why.shortest()).as("why " + module).isPresent();
        List<Requirement> chain = why.shortest().orElseThrow().steps();
        assertThat(chain.getLast().to()).isEqualTo(module);
        checkEdges(chain, edges);
        assertThat(!why.asks().isEmpty() || why.prunedAway()).as("asked for or recorded: " + module).isTrue();
        for (Explanation.Ask ask : why.asks()) {
            for (Explanation.Asker asker : ask.askers()) {
                assertThat(edges.contains(asker.module() + " " + module.path() + "@" + ask.version().text())
                        || asker.module().isMain()).as(asker + " asks for " + ask.version()).isTrue();
                assertThat(asker.chain().isEmpty()).as(asker.toString()).isEqualTo(asker.module().isMain());
                checkEdges(asker.chain(), edges);
            }
        }
    }

    private static void checkEdges(List<Requirement> chain, Set<String> edges) {
        for (int i = 0; i < chain.size(); i++) {
            Requirement step = chain.get(i);
            assertThat(edges.contains(step.from() + " " + step.to())).as(step.toString()).isTrue();
            assertThat(step.from().isMain()).isEqualTo(i == 0);
            assertThat(i == 0 || step.from().equals(chain.get(i - 1).to())).isTrue();
            assertThat(i == 0 || !step.recorded()).isTrue();
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
