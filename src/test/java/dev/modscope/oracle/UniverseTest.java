package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModuleVersion;
import dev.modscope.mvs.ModuleGraph;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random universes, as file proxies, against the installed `go`: `list` and `graph`, byte for byte. A fresh seed each
/// run (`-Dmodscope.seed=` for one universe again, `-Dmodscope.universes=` for how many), and the seeds that ever failed.
@Tag("oracle")
class UniverseTest {
    private static final int UNIVERSES = Integer.getInteger("modscope.universes", 2_000);

    /// One universe in so many is resolved again in variants, to tell what mattered in it.
    private static final int LOOKED_AT = 3;

    @TempDir
    private Path home;

    private final List<String> differences = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger works = new AtomicInteger();
    private final AtomicInteger prunings = new AtomicInteger();
    private final AtomicInteger replacements = new AtomicInteger();
    private final AtomicInteger cycles = new AtomicInteger();

    @Test
    void listsAndGraphsAreThoseOfGo() throws Exception {
        GoGet.assume();
        long first = Long.getLong("modscope.seed", System.nanoTime());
        long[] seeds = LongStream.concat(kept(), LongStream.range(first, first + UNIVERSES)).toArray();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (long seed : seeds) {
                all.add(two.submit(() -> tryOne(seed)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.printf("UniverseTest: %d universes from -Dmodscope.seed=%d: %d refused by go; of %d: %d go.work, "
                + "%d pruning matters, %d replace matters, %d cycles%n",
                seeds.length, first, refused.get(), looked.get(), works.get(), prunings.get(), replacements.get(), cycles.get());
        assertThat(differences.stream().limit(3)).isEmpty();
        assertThat(refused.get()).isLessThan(seeds.length / 10);
        if (seeds.length >= 1_000) {
            assertThat(works.get()).isGreaterThanOrEqualTo(looked.get() * 15 / 100);
            assertThat(prunings.get()).isGreaterThanOrEqualTo(looked.get() * 20 / 100);
            assertThat(replacements.get()).isGreaterThanOrEqualTo(looked.get() * 10 / 100);
            assertThat(cycles.get()).isGreaterThanOrEqualTo(looked.get() * 5 / 100);
        }
    }

    private static LongStream kept() throws IOException {
        Path kept = Path.of("src", "test", "resources", "universes", "kept.txt");
        try (Stream<String> lines = Files.lines(kept)) {
            return lines.filter(Predicate.not(line -> line.startsWith("#") || line.isBlank()))
                    .mapToLong(line -> Long.parseLong(line.strip())).boxed().toList().stream()
                    .mapToLong(Long::longValue);
        }
    }

    private Void tryOne(long seed) throws Exception {
        Universe universe = UniverseGenerator.generate(seed);
        Path folder = home.resolve("u" + seed);
        try {
            compare(universe, folder);
        } finally {
            deleteAll(folder);
        }
        return null;
    }

    private void compare(Universe universe, Path folder) throws Exception {
        Path proxy = folder.resolve("proxy");
        Path workspace = folder.resolve("ws");
        universe.write(proxy, workspace);
        Path start = universe.isWork() ? workspace : workspace.resolve("main");
        GoGet go = new GoGet(proxy, folder.resolve("gocache"));
        go.environment().put("GOFLAGS", universe.isWork() ? "-mod=readonly" : "-mod=mod");
        GoGet.Said list = go.run(start, "list", "-m", "all");
        universe.writeWorkspace(workspace);
        GoGet.Said graph = go.run(start, "mod", "graph");
        universe.writeWorkspace(workspace);
        Resolution ours = resolve(start, proxy, folder.resolve("cache"));
        if (list.exit() != 0 || graph.exit() != 0) {
            refused.incrementAndGet();
            if (ours.problems().stream().allMatch(problem -> problem instanceof Problem.Notice)) {
                differences.add("go refuses: " + list.err() + graph.err() + "\n" + universe.describe());
            }
            return;
        }
        if (!list.out().equals(ours.list()) || !graph.out().equals(ours.graph().lines())) {
            differences.add("go list:\n" + list.out() + "ours:\n" + ours.list() + "go mod graph:\n" + graph.out()
                    + "ours:\n" + ours.graph().lines() + universe.describe());
        }
        if (universe.seed() % LOOKED_AT == 0) {
            looked.incrementAndGet();
            count(universe, folder, ours);
        }
    }

    private void count(Universe universe, Path folder, Resolution ours) throws Exception {
        if (universe.isWork()) {
            works.incrementAndGet();
        }
        if (hasCycle(ours.graph())) {
            cycles.incrementAndGet();
        }
        if (universe.published().values().stream().anyMatch(file -> isOld(file.go()))
                && differs(universe.withGo(go -> isOld(go) ? go : "1.16"), folder, ours)) {
            prunings.incrementAndGet();
        }
        if (differs(universe.withoutReplacements(), folder, ours)) {
            replacements.incrementAndGet();
        }
    }

    private static boolean isOld(String go) {
        return go.isEmpty() || go.startsWith("1.11") || go.equals("1.15") || go.equals("1.16");
    }

    private static boolean hasCycle(ModuleGraph graph) {
        return new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets().stream()
                .anyMatch(component -> component.size() > 1);
    }

    private static boolean differs(Universe variant, Path folder, Resolution ours) throws Exception {
        Path other = folder.resolve("variant");
        deleteAll(other);
        variant.write(other.resolve("proxy"), other.resolve("ws"));
        Path start = variant.isWork() ? other.resolve("ws") : other.resolve("ws").resolve("main");
        List<ModuleVersion> modules = resolve(start, other.resolve("proxy"), other.resolve("cache"))
                .buildList().modules();
        return !modules.equals(ours.buildList().modules());
    }

    private static Resolution resolve(Path start, Path proxy, Path cache) throws Exception {
        GoEnv env = GoEnv.read(new GoGet(proxy, cache).environment(), proxy);
        Workspace workspace = Workspace.open(start, env);
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            return resolver.resolve(_ -> {});
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
