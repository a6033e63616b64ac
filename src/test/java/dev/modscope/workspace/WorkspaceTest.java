package dev.modscope.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.disk.MemoryFs;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkspaceTest {
    private static final String WORK = """
            go 1.24
            use ./b
            use (
            \t./a
            \t./gone
            )
            replace x.example/w => ./fork/w
            replace x.example/v v1.0.0 => y.example/v v1.5.0
            """;

    private static final MemoryFs TREE = MemoryFs.of(
            "/one/go.mod", "module one.example\n\ngo 1.20\n",
            "/one/deep/er/x.go", "package x",
            "/one/tools.mod", "module tools.example\n",
            "/one/vendor/modules.txt", "",
            "/w/go.work", WORK,
            "/w/a/go.mod",
            """
            module a.example
            exclude e.example v1.2.0
            replace x.example/r => ../r
            replace x.example/w v1.1.0 => ./never
            replace x.example/v => ./all
            """,
            "/w/b/go.mod", "module b.example\ngo 1.25\nreplace x.example/r v1.0.0 => z.example/r v0.1.0\n",
            "/w/outside/go.mod", "module outside.example\n",
            "/empty/readme.txt", "",
            "/bad/tune.mod", "M.K.\0\0",
            "/bad/prose.mod", "Once upon a time\nthere was a file\n",
            "/bad/list.work", "\0",
            "/bad/none/go.work", "go 1.24\n");

    private static Workspace open(String path, String... env) throws WorkspaceException {
        Map<String, String> process = env.length == 0 ? Map.of() : Map.of(env[0], env[1]);
        return Workspace.open(Path.of(path), GoEnv.of(process, Path.of("/home/u")), TREE);
    }

    @ParameterizedTest(name = "{0} with {1} opens {3}")
    @CsvSource(delimiter = '|', textBlock = """
            /one                | ''           | /one/go.mod
            /one/deep/er        | ''           | /one/go.mod
            /one/go.mod         | ''           | /one/go.mod
            /one/tools.mod      | ''           | /one/tools.mod
            /w                  | ''           | /w/go.work
            /w/go.work          | ''           | /w/go.work
            /w/a                | ''           | /w/go.work
            /w/a/go.mod         | ''           | /w/go.work
            /w/a/go.mod         | GOWORK=off   | /w/a/go.mod
            /w/outside/go.mod   | ''           | /w/outside/go.mod
            /w/outside          | ''           | /w/go.work
            /one                | GOWORK=/w/go.work | /w/go.work
            /one                | GOWORK=auto  | /one/go.mod
            /one                | GOFLAGS=-modfile=tools.mod | /one/tools.mod
            """)
    void findsWhatGoFinds(String path, String env, String expected) throws WorkspaceException {
        String[] pair = env.isEmpty() ? new String[0] : env.split("=", 2);
        assertThat(open(path, pair).file()).isEqualTo(Path.of(expected));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /bad/tune.mod   | ''                | tune.mod is not a go.mod file (binary data). Modscope opens go.mod and go.work.
            /bad/prose.mod  | ''                | prose.mod is not a go.mod file (no module line). Modscope opens go.mod and go.work.
            /bad/list.work  | ''                | list.work is not a go.work file (binary data). Modscope opens go.mod and go.work.
            /empty/readme.txt | ''              | readme.txt is not a go.mod file. Modscope opens go.mod and go.work.
            /empty          | ''                | No go.mod file in /empty or above it, and no go.work. `go mod init` makes one.
            /nowhere        | ''                | /nowhere: there is no such file or folder.
            /bad/none       | ''                | go.work names no module; `go work use DIR` adds one.
            /w              | GOFLAGS=-modfile=x.mod | -modfile cannot be used in a workspace (/w/go.work); set GOWORK=off.
            /one            | GOWORK=rel/go.work | GOWORK=rel/go.work is not an absolute path.
            /one            | GOWORK=/no/go.work | GOWORK=/no/go.work: there is no such file.
            /one            | GOFLAGS=-modfile=x.txt | -modfile=x.txt: the file's name must end in .mod.
            /one            | GOFLAGS=word      | parsing $GOFLAGS: non-flag "word"
            """)
    void refusesInOneLine(String path, String env, String message) {
        String[] pair = env.isEmpty() ? new String[0] : env.split("=", 2);
        assertThatThrownBy(() -> open(path, pair)).isInstanceOf(WorkspaceException.class).hasMessage(message);
    }

    @Test
    void aWorkspaceListsItsModulesByPathAndOpensWithoutTheMissing() throws WorkspaceException {
        Workspace workspace = open("/w");
        assertThat(workspace.mains()).extracting(main -> main.path().value()).containsExactly("a.example", "b.example");
        assertThat(workspace.root()).isEqualTo(Path.of("/w"));
        assertThat(workspace.problems()).extracting(SyntaxProblem::toString).containsExactly(
                "go.work:5: cannot load module ./gone: gone/go.mod: there is no such file.",
                "b/go.mod:2: requires go >= 1.25, but go.work says go 1.24; `go work use` updates it");
        assertThat(workspace.sumFiles()).containsExactly(
                Path.of("/w/go.work.sum"), Path.of("/w/b/go.sum"), Path.of("/w/a/go.sum"));
        assertThat(workspace.excluded(ModuleVersion.of("e.example", "v1.2.0"))).isTrue();
        assertThat(workspace.excluded(ModuleVersion.of("e.example", "v1.2.1"))).isFalse();
    }

    @ParameterizedTest(name = "{0}@{1} => {2}")
    @CsvSource(textBlock = """
            x.example/w, v1.1.0, ./fork/w,           /w/fork/w
            x.example/w, v9.9.9, ./fork/w,           /w/fork/w
            x.example/v, v1.0.0, y.example/v v1.5.0, ''
            x.example/v, v1.0.1, ./a/all,            /w/a/all
            x.example/r, v1.0.0, ./r,                /w/r
            x.example/r, v1.0.1, ./r,                /w/r
            x.example/q, v1.0.0, '',                 ''
            """)
    void replacementsOfAWorkspace(String path, String version, String text, String directory)
            throws WorkspaceException {
        String actual = open("/w").replacement(ModuleVersion.of(path, version)).map(found -> switch (found) {
            case Replacement.ByModule module -> module.text() + "|";
            case Replacement.ByDirectory local -> local.text() + "|" + local.directory();
        }).orElse("|");
        assertThat(actual).isEqualTo(text + "|" + directory);
    }

    @Test
    void aReplacementKeepsItsTextInAModuleOfItsOwn() throws WorkspaceException {
        Workspace workspace = open("/w/a/go.mod", "GOWORK", "off");
        assertThat(workspace.replacement(ModuleVersion.of("x.example/r", "v1.0.0")))
                .contains(new Replacement.ByDirectory(Path.of("/w/r"), "../r"));
        assertThat(workspace.replacedVersions(new ModulePath("x.example/w")))
                .extracting(Version::text).containsExactly("v1.1.0");
        assertThat(workspace.replacement(ModuleVersion.of("a.example", ""))).isEmpty();
    }

    @Test
    void conflictingReplacementsAreAProblemUnlessTheWorkspaceDecides() throws WorkspaceException {
        String a = "module a.example\nreplace x.example => ./one\n";
        String b = "module b.example\nreplace x.example => ./one\n";
        String uses = "go 1.24\nuse ./a\nuse ./b\n";
        MemoryFs tree = MemoryFs.of("/c/go.work", uses, "/c/a/go.mod", a, "/c/b/go.mod", b);
        GoEnv env = GoEnv.of(Map.of(), Path.of("/"));
        assertThat(Workspace.open(Path.of("/c"), env, tree).problems()).extracting(SyntaxProblem::toString)
                .containsExactly("b/go.mod:2: conflicting replacements for x.example: /c/a/one and /c/b/one;"
                        + " a replace in go.work decides");
        tree.put("/c/go.work", uses + "replace x.example => ./two\n");
        assertThat(Workspace.open(Path.of("/c"), env, tree).problems()).isEmpty();
    }

    @Test
    void threeMistakesAreThreeProblemsAndTheRestIsOpen() throws WorkspaceException {
        MemoryFs tree = MemoryFs.of("/m/go.mod", """
                module m.example
                go 1.x
                require a.example v1.0.0
                require b.example vvv
                frobnicate now
                require c.example v1.1.0
                """);
        Workspace workspace = Workspace.open(Path.of("/m"), GoEnv.of(Map.of(), Path.of("/")), tree);
        assertThat(workspace.problems()).extracting(SyntaxProblem::line).containsExactly(2, 4, 5);
        assertThat(workspace.mains().getFirst().goMod().requires())
                .extracting(require -> require.module().path().value())
                .contains("a.example", "c.example");
    }

    @Test
    void noticesWhatChangesNothing() throws WorkspaceException {
        assertThat(open("/one").notices()).containsExactly(
                "vendor/ is passed over: modules are resolved as with -mod=mod.");
        assertThat(open("/w/outside/go.mod", "GO111MODULE", "off").notices()).containsExactly(
                "GO111MODULE=off: the go command has modules switched off here.");
    }

    @ParameterizedTest(name = "{0} is asked for in {1}")
    @CsvSource({"x.example, second.example", "y.example, first.example", "z.example, second.example"})
    void aVersionIsAskedForWhereTheRequirementIsHighestAndThenInTheOrderOfGoWork(String path, String main) throws Exception {
        MemoryFs tree = MemoryFs.of(
                "/t/go.work", "go 1.24\nuse (\n\t.\n\t./a\n)\n",
                "/t/go.mod", "module second.example\nrequire (\n\tx.example v1.0.0\n\ty.example v1.0.0\n)\n",
                "/t/a/go.mod", "module first.example\nrequire (\n\tx.example v1.0.0\n\ty.example v1.1.0\n)\n");
        Workspace workspace = Workspace.open(Path.of("/t"), GoEnv.of(Map.of(), Path.of("/home/u")), tree);
        assertThat(workspace.asker(new ModulePath(path)).path()).isEqualTo(new ModulePath(main));
    }
}
