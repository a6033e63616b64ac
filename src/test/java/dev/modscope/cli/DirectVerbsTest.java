package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.GoCommand;
import dev.modscope.source.database.SignedLog;
import dev.modscope.source.git.GitServer;
import dev.modscope.source.git.MadeRepository;
import dev.modscope.source.web.PrivatePaths;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

/// The verbs over modules that come from repositories, beside `go`.
final class DirectVerbsTest {
    @TempDir
    private Path folder;

    private GitServer server;
    private final Map<String, String> env = new TreeMap<>();

    @BeforeEach
    void makeRepositories() throws IOException {
        server = new GitServer();
        server.module("a.test/m", new MadeRepository(folder.resolve("a"))
                .goMod("", "a.test/m", "require b.test/m/sub v0.1.0").commit("main").tag("v1.0.0")
                .goMod("", "a.test/m", "require b.test/m/sub v0.2.0", "require c.test/old v2.0.0+incompatible")
                .commit("main").tag("v1.1.0"));
        server.module("b.test/m", new MadeRepository(folder.resolve("b"))
                .goMod("", "b.test/m").goMod("sub/", "b.test/m/sub").commit("main").tag("v1.0.0", "sub/v0.1.0")
                .file("sub/x.go", "package code\n").commit("main").tag("sub/v0.2.0")
                .file("sub/y.go", "package code\n").commit("main"));
        server.module("c.test/old", new MadeRepository(folder.resolve("c"))
                .file("old.go", "package old\n").commit("main").tag("v2.0.0"));
        env.putAll(Map.of("GOPROXY", "direct", "GOINSECURE", "*.test", "GOVCS", "*:git", "GOFLAGS", "-mod=mod",
                "http_proxy", server.url(), "HTTPS_PROXY", server.url(), "GIT_CONFIG_NOSYSTEM", "1",
                "HOME", Files.createDirectories(folder.resolve("home")).toString()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path workspace(String name) throws IOException {
        return Terminal.write(folder.resolve(name),
                "go.mod", "module main.test\n\ngo 1.21\n\nrequire a.test/m v1.0.0\n", "main.go", "package main\n");
    }

    private Terminal.Said ours(Path workspace, String... arguments) {
        Terminal terminal = new Terminal(folder.resolve("home"), workspace);
        env.forEach(terminal::set);
        return terminal.set("GOMODCACHE", folder.resolve("our-cache").toString()).run(arguments);
    }

    private GoCommand.Result go(Path workspace, String... arguments) throws IOException, InterruptedException {
        Map<String, String> more = new TreeMap<>(env);
        more.put("GOMODCACHE", folder.resolve("go-cache").toString());
        more.put("GOFLAGS", "-mod=mod -modcacherw");
        return GoCommand.run(workspace, more, List.of(arguments));
    }

    @Test
    void theySayWhatGoSays() throws IOException, InterruptedException {
        for (String program : List.of("go", "git")) {
            assumeTrue(Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, program))), "skipped: there is no " + program + " on the PATH");
        }
        Path own = workspace("own");
        Path other = workspace("other");
        assertThat(ours(own, "list").out()).isEqualTo(go(other, "list", "-m", "all").out()).contains("b.test/m/sub v0.1.0");
        assertThat(ours(own, "versions", "b.test/m/sub").out())
                .isEqualTo(go(other, "list", "-m", "-versions", "b.test/m/sub").out());
        for (String query : List.of("a.test/m@latest", "b.test/m/sub@main", "c.test/old@v2")) {
            GoCommand.Result said = go(other, "get", query);
            assertThat(said.exit()).as(said.err()).isZero();
            Terminal.Said answer = ours(own, "get", query);
            assertThat(answer.code()).as(query + "\n" + answer.err()).isZero();
            assertThat(ours(own, "list").out()).as(query).isEqualTo(go(other, "list", "-m", "all").out());
        }
        assertThat(Files.readString(own.resolve("go.mod"))).isEqualTo(Files.readString(other.resolve("go.mod")));
    }

    /// A private module goes to its repository, and its name to nobody else.
    @Test
    void aPrivateModuleIsAskedOfItsRepositoryAlone() throws IOException {
        env.put("GOPROXY", server.url() + "/proxy");
        env.put("GOPRIVATE", "*.test");
        assertThat(ours(workspace("own"), "list").out()).contains("a.test/m v1.0.0").contains("b.test/m/sub v0.1.0");
        assertThat(server.asked()).isNotEmpty().noneMatch(line -> line.contains("/proxy"));
    }

    /// Neither the proxy nor the checksum database that the other modules are asked of hears its name: the server sees to
    /// that.
    @ParameterizedTest
    @ValueSource(strings = {"list", "list -m -u all", "download", "get PATH@v1.1.0", "get PATH", "versions PATH", "upgrades", "why PATH"})
    void aPrivateModuleAmongOthersIsNamedToNobodyElse(String verb) throws IOException {
        server.module(PrivatePaths.PRIVATE + "/m", new MadeRepository(folder.resolve("private"))
                .goMod("", PrivatePaths.PRIVATE + "/m").commit("main").tag("v1.0.0").file("x.go", "package x\n").commit("main").tag("v1.1.0"));
        env.putAll(Map.of("GOPROXY", server.url() + "/proxy", "GOPRIVATE", "*.private", "GOINSECURE", "*",
                "GOSUMDB", new SignedLog("sum.test").key() + " http://sum.test"));
        Path opened = Terminal.write(folder.resolve("own"), "main.go", "package main\n", "go.mod",
                "module main.test\n\ngo 1.21\n\nrequire (\n\ta.test/m v1.0.0\n\t" + PrivatePaths.PRIVATE + "/m v1.0.0\n)\n");
        ours(opened, verb.replace("PATH", PrivatePaths.PRIVATE + "/m").split(" "));
        assertThat(server.asked()).anyMatch(line -> line.contains(" " + PrivatePaths.PRIVATE + "/m"));
        PrivatePaths.check(server.asked());
    }

    @Test
    void offlineNobodyIsAsked() throws IOException {
        Terminal.Said said = ours(workspace("own"), "list", "--offline");
        assertThat(said.err()).contains("a.test/m@v1.0.0");
        assertThat(server.asked()).isEmpty();
    }
}
