package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.oracle.GoGet;
import dev.modscope.oracle.SmallProxy;
import dev.modscope.source.database.SignedLog;
import dev.modscope.source.web.ToxicServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `get` with a checksum database: a log of 700 records on the loopback address, which is honest unless a test says
/// otherwise.
final class DatabaseGetTest {
    private static final String PROXY = """
            a v1.0.0 1.16: b v1.0.0
            a v1.1.0 1.16: b v1.0.0, c v1.0.0
            b v1.0.0 1.20:
            c v1.0.0 1.20:
            """;

    @TempDir
    private Path home;

    private Path folder = Path.of("");
    private Path proxy = Path.of("");
    private SignedLog log = new SignedLog("sum.example");
    private UnaryOperator<byte[]> change = UnaryOperator.identity();
    private Optional<ToxicServer> server = Optional.empty();

    @BeforeEach
    void publish() throws IOException {
        proxy = SmallProxy.write(home.resolve("proxy"), PROXY);
        folder = Terminal.write(home.resolve("m"), "go.mod", "module example.com/m\n\ngo 1.20\n\nrequire example.com/a v1.0.0\n");
        log = SignedLog.around(proxy, 700);
        server = Optional.of(new ToxicServer(path -> log.serve(path.substring(1).replace("%21", "!"))
                .map(change)
                .map(bytes -> ToxicServer.ok(new String(bytes, StandardCharsets.ISO_8859_1)))
                .orElse(ToxicServer.status(404))));
    }

    @AfterEach
    void close() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private ToxicServer server() {
        return server.orElseThrow();
    }

    private String gosumdb() {
        return log.key() + " " + server().url("");
    }

    private Terminal terminal() {
        return new Terminal(home, folder)
                .set("GOPROXY", proxy.toUri().toString())
                .set("GOPATH", home.resolve("gopath").toString())
                .set("GOSUMDB", gosumdb());
    }

    /// What we confirm, `go` accepts, and the other way round; each then works with what the other remembers.
    @Test
    void hashesAreConfirmedAsByGo() throws Exception {
        GoGet.assume();
        GoGet go = new GoGet(proxy, home.resolve("go-cache"));
        go.environment().put("GOSUMDB", gosumdb());
        go.environment().put("GOPATH", home.resolve("gopath-go").toString());
        go.environment().put("GOFLAGS", "-modcacherw");
        Path theirs = Terminal.write(home.resolve("theirs"), "go.mod", Files.readString(folder.resolve("go.mod")));
        GoGet.Said said = go.run(theirs, "get", "example.com/a@v1.1.0");
        assertThat(said.exit()).as(said.err()).isZero();
        Terminal.Said mine = terminal().run("get", "example.com/a@v1.1.0");
        assertThat(mine.err()).isEqualTo(String.join("\n", said.lines()) + "\n");
        assertThat(mine.code()).isZero();
        assertThat(folder.resolve("go.sum")).hasSameTextualContentAs(theirs.resolve("go.sum"));
        assertThat(folder.resolve("go.mod")).hasSameTextualContentAs(theirs.resolve("go.mod"));
        assertThat(remembered("gopath")).isEqualTo(remembered("gopath-go")).containsKey("sum.example/latest");
        assertThat(database("cache")).isEqualTo(database("go-cache")).hasSizeGreaterThan(3);
        // Each in the place of the other, without the database.
        server().close();
        Files.delete(folder.resolve("go.sum"));
        assertThat(terminal().set("GOMODCACHE", home.resolve("go-cache").toString())
                .set("GOPATH", home.resolve("gopath-go").toString()).run("get", "example.com/a@v1.1.0").code()).isZero();
        assertThat(folder.resolve("go.sum")).hasSameTextualContentAs(theirs.resolve("go.sum"));
        Files.delete(theirs.resolve("go.sum"));
        go.environment().put("GOMODCACHE", home.resolve("cache").toString());
        go.environment().put("GOPATH", home.resolve("gopath").toString());
        assertThat(go.run(theirs, "get", "example.com/a@v1.1.0").exit()).isZero();
        assertThat(folder.resolve("go.sum")).hasSameTextualContentAs(theirs.resolve("go.sum"));
    }

    private Map<String, String> remembered(String gopath) {
        return Terminal.content(home.resolve(gopath).resolve("pkg/sumdb"));
    }

    private Map<String, String> database(String cache) {
        return Terminal.content(home.resolve(cache).resolve("cache/download/sumdb"));
    }

    private void assertNothingWritten() throws IOException {
        assertThat(folder.resolve("go.sum")).doesNotExist();
        assertThat(folder.resolve("go.mod")).content().contains("example.com/a v1.0.0");
    }

    @Test
    void aFileThatIsNotTheOneInTheLogIsRefused() throws IOException {
        SmallProxy.write(proxy, "b v1.0.0 1.20:; // changed");
        Terminal.Said said = terminal().run("get", "example.com/a@v1.1.0");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).startsWith("SECURITY ERROR: go: example.com/b@v1.0.0: verifying go.mod: checksum mismatch: downloaded h1:")
                .contains(", but the checksum database sum.example says h1:");
        assertNothingWritten();
        assertThat(home.resolve("cache/cache/download/example.com/b/@v/v1.0.0.zip")).doesNotExist();
    }

    @Test
    void aForgedAnswerIsRefused() throws IOException {
        change = bytes -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.contains("/go.mod h1:") ? text.replaceFirst("h1:....", "h1:AAAA").getBytes(StandardCharsets.ISO_8859_1) : bytes;
        };
        Terminal.Said said = terminal().run("get", "example.com/a@v1.1.0");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("cannot authenticate record data in server response");
        assertNothingWritten();
    }

    /// The three ways in which clients were deceived until 2026, from the network to the exit code.
    @Test
    void theForgeriesOfTheYear2026AreRefused() throws IOException {
        Map<String, UnaryOperator<byte[]>> forgeries = SignedLog.forgeries(log, "example.com/b@v1.0.0");
        assertThat(forgeries).hasSize(3);
        for (Map.Entry<String, UnaryOperator<byte[]>> forgery : forgeries.entrySet()) {
            change = forgery.getValue();
            Terminal.Said said = terminal().set("GOMODCACHE", home.resolve("cache-" + forgery.getKey()).toString())
                    .set("GOPATH", home.resolve("gopath-" + forgery.getKey()).toString())
                    .run("get", "example.com/a@v1.0.0");
            assertThat(said.code()).as("%s: %s", forgery.getKey(), said.err()).isEqualTo(4);
            assertNothingWritten();
        }
    }

    @Test
    void aDatabaseThatCannotBeAskedConfirmsNothing() throws IOException {
        server().close();
        Terminal.Said said = terminal().run("get", "example.com/a@v1.1.0");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("verifying go.mod: reading " + server().url("/"), "connection refused");
        assertNothingWritten();
        Terminal.Said offline = terminal().run("--offline", "get", "example.com/a@v1.1.0");
        assertThat(offline.code()).isEqualTo(3);
        assertThat(offline.err()).contains("partial: go.sum: no lines were added for example.com/a@v1.1.0 and 2 more: the"
                + " checksum database, which has to confirm them, is not asked offline");
        assertThat(folder.resolve("go.sum")).doesNotExist();
        assertThat(folder.resolve("go.mod")).content().contains("example.com/a v1.1.0");
    }

    /// The files of the proxy over http.
    private String file(String path) {
        try {
            return ToxicServer.ok(Files.readString(proxy.resolve(path.substring(1)), StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return ToxicServer.status(404);
        }
    }

    /// Whatever is asked, of a module that GOPRIVATE matches nobody but its repository hears.
    @Test
    void noPrivatePathReachesAProxyOrTheDatabase() throws IOException {
        try (ToxicServer http = new ToxicServer(this::file)) {
            for (String[] command : VERBS) {
                terminal().set("GOPROXY", http.url("")).set("GOPRIVATE", "example.com/b").set("GOVCS", "*:off").run(command);
            }
            assertThat(http.requests()).isNotEmpty().noneMatch(request -> request.contains("example.com/b"));
            assertThat(server().requests()).isNotEmpty().noneMatch(request -> request.contains("example.com/b"));
        }
    }

    private static final String[][] VERBS = {
        {"list"}, {"list", "-m", "-u", "all"}, {"graph"}, {"versions", "example.com/b"}, {"why", "example.com/b"},
        {"download"}, {"download", "all"}, {"download", "example.com/b@latest"}, {"verify"}, {"cache"}, {"env"},
        {"get", "--dry-run", "example.com/b"}, {"get", "example.com/a@v1.1.0"}, {"get", "example.com/b@none"}, {"work", "sync"},
        {"upgrades", "--all"}, {"goal", "example.com/b@>=v1.0.0"}, {"goal", "example.com/b@none"}, {"download", "-json", "all"},
        {"list", "-m", "-versions", "-retracted", "-json", "all"}, {"list", "-m", "example.com/b@latest", "example.com/b@main"},
        {"export", "-o", "list.json"}, {"export", "-o", "bill.cdx.json"}, {"compare", "go.mod", "go.mod"}, {"fmt", "-print"},
        {"edit", "-require=example.com/b@v1.0.0", "-print"}
    };

    @Test
    void offlineNobodyIsAsked() throws IOException {
        try (ToxicServer http = new ToxicServer(this::file)) {
            for (String[] command : VERBS) {
                String[] offline = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--offline"), java.util.Arrays.stream(command)).toArray(String[]::new);
                terminal().set("GOPROXY", http.url("") + ",direct").run(offline);
            }
            assertThat(http.requests()).isEmpty();
            assertThat(server().requests()).isEmpty();
        }
    }

    @Test
    void noPrivatePathReachesTheDatabase() {
        Terminal.Said said = terminal().set("GOPRIVATE", "example.com/b").set("GONOPROXY", "none").run("get", "example.com/a@v1.1.0");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(server().requests()).isNotEmpty().noneMatch(request -> request.contains("example.com/b"));
        assertThat(folder.resolve("go.sum")).content().contains("example.com/b v1.0.0/go.mod h1:");
    }
}
