package dev.modscope.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.source.web.PrivatePaths;
import dev.modscope.source.web.ToxicServer;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace of which parts cannot be had: the rest stands, each missing part is named with its reason, and nothing is
/// written into the folder that was opened.
@Tag("hostile")
final class BadInputTest {
    private static final String GO_MOD = """
            module main.example

            go 1.21

            require (
            \tgood.example v1.0.0
            \tgarbage.example v1.0.0
            \tabsent.example v1.0.0
            \tlocal.example v1.0.0
            \tbroken.example v1.0.0
            \tcorp.private/secret v1.0.0
            )

            replace local.example => ../nowhere
            """;

    /// It has a repository that is not there.
    private static final String PRIVATE = PrivatePaths.PRIVATE + "=file:///no-such-folder/secret.git";

    @TempDir
    Path folder;

    private Path opened;
    private final Map<String, String> process = new HashMap<>();

    @BeforeEach
    void setUp() throws IOException {
        opened = Files.createDirectories(folder.resolve("opened"));
        write("opened/go.mod", GO_MOD);
        write("proxy/good.example/@v/v1.0.0.mod", "module good.example\nrequire deeper.example v1.2.0\n");
        write("proxy/deeper.example/@v/v1.2.0.mod", "module deeper.example\n");
        write("proxy/garbage.example/@v/v1.0.0.mod", "<!DOCTYPE html><title>Welcome to the hotel</title>");
        write("proxy/broken.example/@v/v1.0.0.mod", "module broken.example\nrequire (\n");
        process.put("GOPROXY", folder.resolve("proxy").toUri().toString());
        process.put("GOMODCACHE", folder.resolve("cache").toString());
        process.put("GOFLAGS", "-mod=mod");
        process.put("GOPRIVATE", "*.private");
        process.put("MODSCOPE_REPOSITORIES", PRIVATE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Resolution resolve(Access access) throws WorkspaceException {
        try (Resolver resolver = new Resolver(Workspace.open(opened, GoEnv.of(process, folder)), access)) {
            return resolver.resolve(_ -> {});
        }
    }

    private static List<String> unresolved(Resolution resolution) {
        List<String> found = new ArrayList<>();
        for (Problem problem : resolution.problems()) {
            if (problem instanceof Problem.Unresolved(var module, String reason, _)) {
                found.add(module.path() + ": " + reason);
            }
        }
        found.sort(String::compareTo);
        return found;
    }

    @Test
    void whatCannotBeHadIsMarkedAndTheRestStands() throws WorkspaceException {
        Resolution resolution = resolve(Access.OFFLINE);
        assertThat(unresolved(resolution)).satisfiesExactly(
                absent -> assertThat(absent).startsWith("absent.example: reading file:///").endsWith("no such file or directory"),
                broken -> assertThat(broken).startsWith("broken.example: its go.mod cannot be read: go.mod:"),
                corp -> assertThat(corp).startsWith("corp.private/secret: offline: no repository was asked"),
                garbage -> assertThat(garbage).startsWith("garbage.example: file:///")
                        .endsWith("the answer is not a go.mod file (it looks like a web page)"),
                local -> assertThat(local).startsWith("local.example: ").contains("../nowhere"));
        assertThat(resolution.buildList().asMap()).containsKey(new ModulePath("deeper.example"));
        assertThat(resolution.buildList().asMap()).containsKey(new ModulePath("absent.example"));
        assertThat(folder.resolve("cache/cache/download/garbage.example")).doesNotExist();
    }

    @Test
    void openingWritesNothingIntoTheFolder() throws WorkspaceException, IOException {
        write("opened/go.sum", "good.example v1.0.0/go.mod h1:wrong\nnonsense\n");
        List<String> before = snapshot();
        Resolution resolution = resolve(Access.NETWORK);
        assertThat(resolution.problems()).isNotEmpty();
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void aWrongHashMarksTheModule() throws WorkspaceException, IOException {
        write("opened/go.sum", "good.example v1.0.0/go.mod h1:NqM8EUOU14njkJ3fqMW+pc6Ldnwhi/IjpwHt7yyuwOQ=\n");
        assertThat(resolve(Access.OFFLINE).problems()).anySatisfy(problem -> {
            assertThat(problem).isInstanceOf(Problem.Mismatch.class);
            assertThat(problem.message()).contains("good.example").contains("go.sum:1").contains("checksum mismatch");
        });
        assertThat(folder.resolve("cache/cache/download/good.example/@v/v1.0.0.mod")).doesNotExist();
    }

    @Test
    void aServerThatAnswersGarbageLeavesAGraph() throws WorkspaceException, IOException {
        try (ToxicServer server = new ToxicServer(path -> switch (path) {
            case "/good.example/@v/v1.0.0.mod" -> ToxicServer.ok("module good.example\n");
            case "/broken.example/@v/v1.0.0.mod" -> ToxicServer.ok("module broken.example\n");
            case "/absent.example/@v/v1.0.0.mod" -> ToxicServer.status(500);
            default -> "SSH-2.0-not-a-proxy\r\n";
        })) {
            process.put("GOPROXY", server.url(""));
            Resolution resolution = resolve(Access.NETWORK);
            assertThat(unresolved(resolution)).extracting(text -> text.substring(0, text.indexOf(':')))
                    .containsExactly("absent.example", "corp.private/secret", "garbage.example", "local.example");
            assertThat(resolution.buildList().asMap()).containsKey(new ModulePath("good.example"));
        }
    }

    @Test
    void offlineNothingIsSent() throws WorkspaceException, IOException {
        try (ToxicServer server = new ToxicServer(_ -> ToxicServer.ok("module x\n"))) {
            process.put("GOPROXY", server.url("") + "|" + server.url("/second"));
            Resolution resolution = resolve(Access.OFFLINE);
            assertThat(unresolved(resolution)).hasSize(6).anyMatch(text -> text.contains("was not asked"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aPrivateModuleIsAskedOfNoProxy() throws WorkspaceException, IOException {
        try (ToxicServer server = new ToxicServer(_ -> ToxicServer.status(404))) {
            process.put("GOPROXY", server.url(""));
            process.put("GOPRIVATE", "absent.example,*.private");
            Resolution resolution = resolve(Access.NETWORK);
            assertThat(unresolved(resolution)).anyMatch(
                    text -> text.startsWith("absent.example: reading https://absent.example/?go-get=1: "));
            assertThat(server.requests()).isNotEmpty().noneMatch(path -> path.contains("absent.example"));
        }
    }

    @Test
    void withoutAProxyTheRepositoriesAreAsked() throws WorkspaceException {
        process.remove("GOPROXY");
        process.put("MODSCOPE_REPOSITORIES", Stream.of("absent", "broken", "garbage", "good")
                .map(name -> name + ".example=" + opened.resolveSibling("repository-of-" + name).toUri())
                .collect(Collectors.joining(",")) + "," + PRIVATE);
        assertThat(unresolved(resolve(Access.NETWORK))).anyMatch(text -> text.contains("repository-of-absent"))
                .anyMatch(text -> text.contains("repository-of-good"));
    }

    private List<String> snapshot() throws IOException {
        try (Stream<Path> tree = Files.walk(opened)) {
            List<String> files = new ArrayList<>();
            for (Path file : tree.sorted().toList()) {
                files.add(file + " " + Files.getLastModifiedTime(file)
                        + (Files.isRegularFile(file) ? " " + Files.readString(file) : ""));
            }
            return files;
        }
    }
}
