package dev.modscope.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Problem;
import dev.modscope.source.web.ToxicServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is worked out before anybody asks: whatever it needs, no network is asked for it.
final class ForesightTest {
    private static final ModulePath ROUTER = Opened.path("web.example/router");

    @TempDir
    private Path scratch;

    private static String served(String path) {
        try {
            Path file = Opened.samples().resolve("proxy" + path);
            return Files.isRegularFile(file) ? ToxicServer.ok(Files.readString(file)) : ToxicServer.status(404);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String router(ExplorerViewModel explorer) {
        return explorer.shownProperty().get().orElseThrow().buildList().selected(ROUTER).text();
    }

    @Test
    void noNetworkIsAskedBeforeAPersonAsks() throws IOException {
        try (ToxicServer proxy = new ToxicServer(ForesightTest::served)) {
            ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(),
                    Map.of("GOPROXY", proxy.url(""), "GOMODCACHE", scratch.resolve("cache").toString()));
            explorer.rest(Runnable::run, Runnable::run, Runnable::run);
            explorer.open(Opened.samples().resolve("webshop"));
            explorer.allowNetwork(true);
            assertThat(router(explorer)).isEqualTo("v1.6.0");
            int asked = proxy.requests().size();
            assertThat(asked).isPositive();

            explorer.whatIf().foresee(ROUTER, List.of(Opened.version("v1.9.0")));
            assertThat(proxy.requests()).hasSize(asked);
            explorer.whatIf().preview(ROUTER, Opened.version("v1.9.0"));
            assertThat(proxy.requests().size()).as("what was lacking").isGreaterThan(asked);
            assertThat(router(explorer)).isEqualTo("v1.9.0");
            asked = proxy.requests().size();

            explorer.whatIf().revert();
            explorer.whatIf().foresee(ROUTER, List.of(Opened.version("v1.9.0")));
            explorer.whatIf().preview(ROUTER, Opened.version("v1.9.0"));
            assertThat(proxy.requests()).as("all of it is in the module cache by now").hasSize(asked);
            assertThat(router(explorer)).isEqualTo("v1.9.0");
        }
    }

    /// db.example/postgres@v1.0.0 leads to db.example/pool@v1.2.0 in the workspace, of which there is no go.mod file.
    @Test
    void whatLacksAGoModFileIsForeseenWhereItCannotComeFromAnywhere() throws IOException {
        Path proxy = Files.createDirectories(scratch.resolve("proxy"));
        try (Stream<Path> files = Files.walk(Opened.samples().resolve("proxy"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("pool/@v/v1.2.0.mod")).toList()) {
                Path copy = proxy.resolve(Opened.samples().resolve("proxy").relativize(file));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        assertThat(foreseen(proxy.toUri().toString())).isEqualTo(1);
        try (ToxicServer away = new ToxicServer(ForesightTest::served)) {
            assertThat(foreseen("file://" + proxy + "," + away.url(""))).isZero();
        }
    }

    private int foreseen(String proxies) {
        ExplorerViewModel explorer = Opened.nothing(scratch, Settings.none(),
                Map.of("GOPROXY", proxies, "GOMODCACHE", scratch.resolve("cache").toString()));
        explorer.rest(Runnable::run, Runnable::run, Runnable::run);
        AtomicInteger lacking = new AtomicInteger();
        explorer.whatIf().ahead(_ -> _ -> {}, _ -> answer -> {
            assertThat(answer.after().problems()).hasAtLeastOneElementOfType(Problem.Unresolved.class);
            lacking.incrementAndGet();
        });
        explorer.open(Opened.samples().resolve("workspace"));
        explorer.allowNetwork(true);
        explorer.whatIf().foresee(Opened.path("db.example/postgres"), List.of(Opened.version("v1.0.0")));
        return lacking.get();
    }

    @Test
    void whatIsRefusedIsLeftToWhoAsks() {
        ExplorerViewModel explorer = Opened.sample(scratch, "webshop");
        explorer.rest(Runnable::run, Runnable::run, Runnable::run);
        explorer.whatIf().foresee(ROUTER, List.of(Opened.version("v9.9.9")));
        assertThat(explorer.whatIf().refusalProperty().get()).isEmpty();
        explorer.whatIf().preview(ROUTER, Opened.version("v9.9.9"));
        assertThat(explorer.whatIf().refusalProperty().get()).contains("web.example/router@v9.9.9");
    }
}
