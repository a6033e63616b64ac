package dev.modscope.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Problem;
import dev.modscope.source.web.ToxicServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Going offline and online, stopping and trying again, with a proxy on the loopback address that has the samples.
final class NetworkTest {
    private final AtomicReference<Function<String, String>> answers = new AtomicReference<>(NetworkTest::sample);
    private final ToxicServer server = ToxicServer.of(path -> answers.get().apply(path));
    private final Settings settings = Settings.none();

    @TempDir
    Path scratch;

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private static String sample(String path) {
        Path file = Opened.samples().resolve("proxy" + path);
        try {
            return Files.isRegularFile(file)
                    ? ToxicServer.ok(Files.readString(file, StandardCharsets.ISO_8859_1)) : ToxicServer.status(404);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ExplorerViewModel explorer(Executor worker, Executor ui) {
        return Opened.with(scratch, settings, Map.of(
                "GOPROXY", server.url(""), "GOMODCACHE", scratch.resolve("cache").toString()), worker, ui);
    }

    private ExplorerViewModel opened() {
        ExplorerViewModel explorer = explorer(Runnable::run, Runnable::run);
        explorer.open(Opened.samples().resolve("diamond"));
        return explorer;
    }

    private static Access access(ExplorerViewModel explorer) {
        return explorer.session().orElseThrow().access();
    }

    private static long unknown(ExplorerViewModel explorer) {
        return explorer.shownProperty().get().orElseThrow().problems().stream()
                .filter(Problem.Unresolved.class::isInstance)
                .count();
    }

    @Test
    void whoListensHearsOfEachRequest() {
        ExplorerViewModel explorer = opened();
        Queue<String> told = new ConcurrentLinkedQueue<>();
        explorer.network().trace(told::add);
        explorer.allowNetwork(true);
        assertThat(server.requests()).isNotEmpty();
        assertThat(told.stream().filter(line -> line.matches("# get \\S+: 200 \\(\\d+\\.\\d{3}s\\)")))
                .hasSameSizeAs(server.requests());
    }

    @Test
    void theSwitchAsksWhoNeverAllowedItAndNobodyTwice() {
        ExplorerViewModel explorer = opened();
        assertThat(explorer.network().offlineProperty().get()).isTrue();
        explorer.allowNetwork(false);
        explorer.network().switchTo(false);
        assertThat(explorer.bannerProperty().get().orElseThrow()).isInstanceOf(Banner.AskNetwork.class);
        assertThat(server.requests()).isEmpty();
        explorer.allowNetwork(true);
        assertThat(explorer.network().offlineProperty().get()).isFalse();
        assertThat(unknown(explorer)).isZero();

        explorer.network().switchTo(true);
        assertThat(explorer.bannerProperty().get()).contains(new Banner.Offline(0));
        assertThat(access(explorer)).isEqualTo(Access.OFFLINE);
        explorer.reload();
        assertThat(access(explorer)).as("the answer is remembered").isEqualTo(Access.OFFLINE);
        assertThat(explorer.network().offlineProperty().get()).isTrue();

        explorer.network().switchTo(false);
        assertThat(explorer.bannerProperty().get()).isEmpty();
        assertThat(access(explorer)).isEqualTo(Access.NETWORK);
    }

    @Test
    void aFileThatCouldNotBeOpenedLeavesTheSwitchAsItWas() {
        ExplorerViewModel explorer = opened();
        explorer.allowNetwork(true);
        explorer.open(scratch.resolve("nowhere/go.mod"));
        assertThat(explorer.bannerProperty().get().orElseThrow()).isInstanceOf(Banner.Failed.class);
        explorer.network().switchTo(true);
        assertThat(access(explorer)).isEqualTo(Access.OFFLINE);
        assertThat(explorer.bannerProperty().get()).contains(new Banner.Offline(0));
    }

    @Test
    void whatIsSaidHoldsOverAPreferenceUntilThatIsSetAnew() {
        settings.kept("preference.network", "ask").set("never");
        ExplorerViewModel explorer = opened();
        assertThat(explorer.bannerProperty().get().orElseThrow()).isInstanceOf(Banner.Offline.class);
        explorer.allowNetwork(true);
        assertThat(access(explorer)).isEqualTo(Access.NETWORK);
        explorer.reload();
        assertThat(access(explorer)).isEqualTo(Access.NETWORK);
        settings.kept("preference.network", "ask").set("always");
        settings.kept("preference.network", "ask").set("never");
        explorer.reload();
        assertThat(access(explorer)).isEqualTo(Access.OFFLINE);
    }

    @Test
    void whereThereIsNoNetworkThereIsNothingToSwitch() {
        ExplorerViewModel explorer = Opened.sample(scratch, "diamond");
        explorer.network().switchTo(true);
        assertThat(explorer.network().thereProperty().get()).isFalse();
        assertThat(explorer.network().offlineProperty().get()).isFalse();
        assertThat(explorer.bannerProperty().get()).isEmpty();
    }

    @Test
    void aProxyThatFailsCanBeAskedAgain() {
        answers.set(_ -> ToxicServer.status(500));
        ExplorerViewModel explorer = opened();
        explorer.allowNetwork(true);
        long unknown = unknown(explorer);
        assertThat(unknown).isPositive();
        assertThat(explorer.bannerProperty().get()).contains(new Banner.Unanswered((int) unknown));
        answers.set(NetworkTest::sample);
        explorer.network().again();
        assertThat(unknown(explorer)).isZero();
        assertThat(explorer.bannerProperty().get()).isEmpty();
    }

    @Test
    void whatWasFetchedByThenIsShownWhenTheWorkIsStopped() throws InterruptedException {
        answers.set(path -> path.contains("/c/") ? ToxicServer.HANG : sample(path));
        BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
        ExplorerViewModel explorer = explorer(Thread::startVirtualThread, ui::add);
        explorer.open(Opened.samples().resolve("diamond"));
        until(ui, () -> explorer.bannerProperty().get().isPresent());
        explorer.allowNetwork(true);
        until(ui, () -> explorer.progressProperty().get().filter(step -> step.done() > 0).isPresent());
        explorer.cancel();
        Banner said = explorer.bannerProperty().get().orElseThrow();
        assertThat(said).isEqualTo(new Banner.Partial(1, 2));
        until(ui, () -> !explorer.busyProperty().get());
        assertThat(explorer.bannerProperty().get()).contains(said);
        assertThat(explorer.shownProperty().get().orElseThrow().graph()
                        .requirementsOf(ModuleVersion.of("mvs.example/b", "v1.2.0")))
                .as("what b requires is known").isNotEmpty();
        answers.set(NetworkTest::sample);
        explorer.reload();
        until(ui, () -> explorer.bannerProperty().get().isEmpty() && !explorer.busyProperty().get());
        assertThat(unknown(explorer)).isZero();
    }

    private static void until(BlockingQueue<Runnable> ui, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Objects.requireNonNull(ui.poll(20, TimeUnit.SECONDS), "nothing more was told").run();
        }
    }
}
