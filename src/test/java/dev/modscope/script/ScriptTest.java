package dev.modscope.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every scenario, by our command line and by the installed `go`. Where there is no `go`, ours plays alone. The system
/// property `modscope.script` names the ones to play, as a regular expression.
@Tag("oracle")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScriptTest {
    static final Path FOLDER = Path.of(System.getProperty("modscope.project", "")).toAbsolutePath()
            .resolve("src/test/resources/script");
    private static final boolean GO = Side.Go.command().isPresent();

    private final ExecutorService players = Executors.newFixedThreadPool(2);
    private Path home = FOLDER;

    @BeforeAll
    void prepare() throws IOException {
        home = Files.createTempDirectory("modscope-script").toRealPath();
    }

    @AfterAll
    void clear() throws IOException {
        players.shutdownNow();
        delete(home);
    }

    @TestFactory
    Stream<DynamicTest> everyScenario() throws IOException {
        String wanted = System.getProperty("modscope.script", "");
        List<DynamicTest> tests = new ArrayList<>();
        for (Scenario scenario : Scenario.all(FOLDER)) {
            if (!wanted.isEmpty() && !scenario.name().matches(wanted)) {
                continue;
            }
            boolean ours = scenario.header("needs").isEmpty();
            Future<Boolean> played = players.submit(() -> play(scenario, GO, ours));
            tests.add(DynamicTest.dynamicTest(scenario.name(), () -> {
                assumeTrue(GO || ours, "skipped: there is no go command on the PATH");
                await(played);
            }));
        }
        return tests.stream();
    }

    private boolean play(Scenario scenario, boolean go, boolean ours) throws IOException, InterruptedException {
        Path own = Files.createDirectories(home.resolve(scenario.name()));
        new Play(scenario, own, go, ours).run();
        delete(own);
        return true;
    }

    private static void await(Future<Boolean> played) throws InterruptedException {
        try {
            played.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(String.valueOf(e.getCause()), e.getCause());
        }
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(Scenario.all(FOLDER)).hasSizeGreaterThanOrEqualTo(120);
    }

    /// Module caches are read-only.
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            folder.toFile().setWritable(true);
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path path : inside.toList()) {
                    delete(path);
                }
            }
        }
        Files.delete(folder);
    }
}
