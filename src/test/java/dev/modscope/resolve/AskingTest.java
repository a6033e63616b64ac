package dev.modscope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.source.sum.GoModHash;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a proxy is asked, how long it is waited for, and what is said of answers that nobody has vouched for.
@Tag("hostile")
final class AskingTest {
    private static final String REQUIRE = "\nrequire a.example/x v1.0.0\n";

    @TempDir
    private Path folder;

    private Workspace workspace(String proxy) throws WorkspaceException {
        Map<String, String> env = new HashMap<>(Map.of("GOPROXY", proxy, "GOSUMDB", "off", "GOFLAGS", "-mod=mod"));
        env.put("GOMODCACHE", folder.resolve("cache").toString());
        return Workspace.open(folder.resolve("opened"), GoEnv.of(env, folder));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    @ParameterizedTest
    @CsvSource({"1.99, 1.99, false", "1.99, '', false", "1.21, '', true", "1.21, 1.99, false", "1.26.8, '', true", "1.26.9, '', false"})
    void forANewerGoNobodyIsAsked(String ofModule, String ofWork, boolean asked) throws IOException, WorkspaceException {
        write("opened/go.mod", "module m.example/m\n\ngo " + ofModule + "\n" + REQUIRE);
        if (!ofWork.isEmpty()) {
            write("opened/go.work", "go " + ofWork + "\n\nuse .\n");
        }
        try (ToxicServer server = new ToxicServer(_ -> ToxicServer.status(404))) {
            Workspace workspace = workspace(server.url(""));
            assertThat(workspace.needsNewerGo()).isNotEqualTo(asked);
            try (Resolver resolver = new Resolver(workspace, Access.NETWORK)) {
                Resolution resolution = resolver.resolve(_ -> {});
                assertThat(resolution.graph().size()).as("what is there is drawn").isGreaterThan(1);
                assertThat(resolution.problems()).extracting(Problem::message)
                        .anyMatch(message -> message.contains("a.example/x@v1.0.0: ") && message.contains("was not asked") != asked);
                if (!asked) {
                    assertThat(resolution.problems()).extracting(Problem::message).anyMatch(message -> message.contains("needs Go 1."));
                }
            }
            assertThat(server.requests().isEmpty()).isNotEqualTo(asked);
        }
    }

    /// The bound only tells an end from none.
    @Test
    void whoCancelsNeedNotWaitForAProxyThatHangs()
            throws IOException, WorkspaceException, InterruptedException, ExecutionException, TimeoutException {
        write("opened/go.mod", "module m.example/m\n\ngo 1.21\n" + REQUIRE);
        CountDownLatch asked = new CountDownLatch(1);
        try (ToxicServer server = new ToxicServer(_ -> {
            asked.countDown();
            return ToxicServer.HANG;
        }); Resolver resolver = new Resolver(workspace(server.url("")), Access.NETWORK)) {
            CompletableFuture<Resolution> answer = new CompletableFuture<>();
            Thread asking = Thread.ofPlatform().daemon().start(() -> {
                try {
                    answer.complete(resolver.resolve(_ -> {}));
                } catch (CancellationException e) {
                    answer.completeExceptionally(e);
                }
            });
            assertThat(asked.await(60, TimeUnit.SECONDS)).as("the proxy is asked").isTrue();
            asking.interrupt();
            assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | missing go.sum entry for the go.mod file of a.example/x@v1.0.0 and of 1 more: 2 go.mod files were not verified
            true  | 2 go.mod files were not verified: no go.sum names that of a.example/x@v1.0.0 and of 1 more
            """)
    void whatNobodyVouchesForIsCounted(boolean work, String words) throws IOException, WorkspaceException {
        write("opened/go.mod", "module m.example/m\n\ngo 1.21\n\nrequire (\n\ta.example/x v1.0.0\n\ta.example/y v1.0.0\n)\n");
        if (work) {
            write("opened/go.work", "go 1.21\n\nuse .\n");
        }
        for (String module : List.of("a.example/x", "a.example/y")) {
            write("proxy/" + module + "/@v/v1.0.0.mod", "module " + module + "\n");
        }
        String proxy = folder.resolve("proxy").toUri().toString();
        assertThat(messages(proxy)).anyMatch(message -> message.startsWith(words));
        String sums = "";
        for (String module : List.of("a.example/x", "a.example/y")) {
            sums += module + " v1.0.0/go.mod " + GoModHash.of(("module " + module + "\n").getBytes(StandardCharsets.UTF_8)) + "\n";
        }
        write("opened/go.sum", sums);
        assertThat(messages(proxy)).noneMatch(message -> message.contains("verified"));
    }

    private List<String> messages(String proxy) throws WorkspaceException {
        try (Resolver resolver = new Resolver(workspace(proxy), Access.OFFLINE)) {
            return resolver.resolve(_ -> {}).problems().stream().map(Problem::message).toList();
        }
    }
}
