package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.scenario.EditWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of edits: `go mod edit` with all their flags and then one `go get` leave the same go.mod file, and `go list -m all`
/// says the same of it. A line holds the edits of one scenario.
class EditsOracleTest {
    private static final String MODULE = """
            // The main module.
            module example.com/m

            go 1.20

            require (
            \texample.com/a v1.0.0 // keep this
            \texample.com/h v0.1.0
            )

            exclude example.com/b v1.2.0

            replace example.com/h v0.1.0 => ./h
            """;

    private static final String PROXY = """
            a v1.0.0 1.20: b v1.0.0
            a v1.1.0 1.20: b v1.2.0, c v1.0.0
            a v1.2.0 1.21: b v1.3.0, c v1.1.0
            b v1.0.0 1.20
            b v1.1.0 1.20: d v1.0.0
            b v1.2.0 1.20: d v1.1.0
            b v1.3.0 1.21: d v1.2.0
            c v1.0.0 1.20: d v1.0.0
            c v1.1.0 1.20: d v1.1.0
            d v1.0.0 1.20
            d v1.1.0 1.20
            d v1.2.0 1.20
            h v0.1.0 1.20
            h v0.2.0 1.20: d v1.0.0
            fork v1.0.0 1.20: c v1.1.0
            """;

    private static final List<String> SCENARIOS = List.of(
            "get a@v1.1.0",
            "get a@v1.1.0 | get b@v1.3.0",
            "get a@v1.2.0 | get b@v1.1.0",
            "dropexclude b@v1.2.0 | get a@v1.1.0",
            "exclude b@v1.3.0 | get a@v1.2.0",
            "exclude b@v1.3.0",
            "exclude b@v1.3.0 | exclude b@v1.0.0 | get a@v1.2.0 | get c@v1.0.0",
            "replace a=example.com/fork@v1.0.0",
            "replace a=example.com/fork@v1.0.0 | get b@v1.1.0",
            "replace a@v1.0.0=example.com/fork@v1.0.0 | get a@v1.1.0",
            "replace a=./h | get c@v1.1.0",
            "replace b@v1.3.0=./h | get a@v1.2.0",
            "dropreplace h@v0.1.0",
            "dropreplace h@v0.1.0 | get h@v0.2.0",
            "dropreplace h",
            "droprequire a",
            "droprequire a | get h@v0.2.0",
            "droprequire a | droprequire h",
            "go 1.21.0",
            "go 1.21.0 | get a@v1.2.0",
            "go 1.15 | get b@v1.1.0",
            "go 1.16",
            "toolchain go1.24.0",
            "toolchain go1.24.0 | go 1.21 | get go@1.22.0",
            "toolchain go1.24.0 | get toolchain@none",
            "replace d=./gone | get c@v1.0.0",
            "get a@v9.0.0 | droprequire h");

    @TempDir
    private Path home;

    private final List<String> differences = new ArrayList<>();

    @Test
    void scenariosAreWhatTheGoCommandsLeave() throws Exception {
        GoGet.assume();
        Path proxy = SmallProxy.write(home.resolve("proxy"), PROXY);
        GoGet go = new GoGet(proxy, home.resolve("cache"));
        int number = 0;
        int answered = 0;
        for (String scenario : SCENARIOS) {
            answered += compare(go, scenario, home.resolve("s" + number++)) ? 1 : 0;
        }
        assertThat(String.join("\n=====\n", differences)).isEmpty();
        assertThat(answered).as("scenarios with an answer").isGreaterThan(20);
    }

    private static final List<String> TOGETHER = List.of(
            "get a@v1.1.0 in m",
            "get a@v1.1.0 in m | get b@v1.3.0 in n",
            "exclude b@v1.2.0 in n | get a@v1.1.0 in m",
            "replace b=example.com/fork@v1.0.0 in n",
            "replace d=./h in m | get c@v1.1.0 in n",
            "droprequire b in n",
            "droprequire b in n | get a@v1.2.0 in m | exclude b@v1.3.0 in m",
            "toolchain go1.24.0 in n");

    /// In a go.work each command runs in the folder of its module; the list is that of all of them.
    @Test
    void scenariosOverSeveralModulesAreWhatTheGoCommandsLeave() throws Exception {
        GoGet.assume();
        Path proxy = SmallProxy.write(home.resolve("proxy"), PROXY);
        GoGet go = new GoGet(proxy, home.resolve("cache"));
        go.environment().put("GOFLAGS", "");
        int number = 0;
        for (String scenario : TOGETHER) {
            Path theirs = workspace(home.resolve("t" + number));
            Workspace ours = Workspace.open(workspace(home.resolve("u" + number++)), GoEnv.read(go.environment(), home));
            List<Edit> edits = new ArrayList<>();
            for (String part : scenario.split("\\|", -1)) {
                String[] in = part.strip().split(" in ", 2);
                edits.add(words(in[0]).in(new ModulePath("example.com/" + in[1])));
            }
            StringBuilder refusal = new StringBuilder();
            for (boolean text : new boolean[] {true, false}) {
                for (Edit edit : edits) {
                    EditWords words = EditWords.of(edit);
                    String main = edit.main().value();
                    Path folder = theirs.resolve(main.substring(main.length() - 1));
                    if (edit instanceof Edit.Text == text) {
                        refusal.append(run(go, folder, text
                                ? List.of("mod", "edit", "-" + words.kind() + "=" + words.value())
                                : List.of("get", words.value()), 0));
                    }
                }
            }
            try (Resolver resolver = new Resolver(ours, Access.NETWORK)) {
                Resolution base = resolver.resolve(_ -> {});
                String before = base.list();
                String list = resolver.whatIf(base, edits, _ -> {}).after().list();
                differ(scenario, refusal + go.run(theirs, "list", "-m", "all").out(), list);
                differ(scenario + ", and the files are as they were", before, resolver.resolve(_ -> {}).list());
            }
        }
        assertThat(String.join("\n=====\n", differences)).isEmpty();
    }

    private static Path workspace(Path folder) throws Exception {
        write(Files.createDirectories(folder.resolve("m")));
        Path other = Files.createDirectories(folder.resolve("n"));
        Files.writeString(other.resolve("go.mod"), "module example.com/n\n\ngo 1.20\n\nrequire example.com/b v1.1.0\n");
        Files.writeString(folder.resolve("go.work"), "go 1.21\n\nuse ./m\nuse ./n\n");
        return folder;
    }

    private static Path write(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("h"));
        Files.writeString(folder.resolve("h/go.mod"), "module example.com/h\n\ngo 1.20\n");
        Files.writeString(folder.resolve("go.mod"), MODULE);
        return folder;
    }

    private static EditWords words(String edit) {
        String[] words = edit.strip().split(" ", 2);
        String value = words[1].matches("[a-dh](@.*|=.*)?") ? "example.com/" + words[1] : words[1];
        return new EditWords(words[0], value);
    }

    private boolean compare(GoGet go, String scenario, Path folder) throws Exception {
        Path theirs = write(folder.resolve("theirs"));
        Workspace workspace = Workspace.open(write(folder.resolve("ours")), GoEnv.read(go.environment(), home));
        List<Edit> edits = new ArrayList<>();
        List<String> flags = new ArrayList<>(List.of("mod", "edit"));
        List<String> gets = new ArrayList<>(List.of("get"));
        for (String part : scenario.split("\\|", -1)) {
            EditWords words = words(part);
            edits.add(words.in(workspace.mains().getFirst().path()));
            boolean text = edits.getLast() instanceof Edit.Text;
            (text ? flags : gets).add(text ? "-" + words.kind() + "=" + words.value() : words.value());
            assertThat(EditWords.of(edits.getLast())).isEqualTo(words);
        }
        String refusal = run(go, theirs, flags, 2) + run(go, theirs, gets, 1);
        String goMod = Files.readString(theirs.resolve("go.mod"));
        try (Resolver resolver = new Resolver(workspace, Access.NETWORK)) {
            Resolution base = resolver.resolve(_ -> {});
            Comparison.Planned planned = resolver.plan(base, edits, new Resolver.Writing(true, workspace), _ -> {});
            String ours = planned.files().stream()
                    .filter(file -> file.file().endsWith("go.mod"))
                    .map(FileChange::textAfter)
                    .findFirst()
                    .orElse(MODULE);
            differ(scenario, refusal + goMod, ours);
            differ(scenario, go.run(theirs, "list", "-m", "all").out(), planned.preview().comparison().after().list());
            return true;
        } catch (EditException e) {
            differ(scenario, refusal.strip(), e.getMessage());
            return false;
        }
    }

    private static String run(GoGet go, Path folder, List<String> command, int words) throws Exception {
        if (command.size() == words) {
            return "";
        }
        GoGet.Said said = go.run(folder, command.toArray(String[]::new));
        return said.exit() == 0 ? "" : String.join("\n", said.lines()) + "\n";
    }

    private void differ(String scenario, String theirs, String ours) {
        if (!theirs.equals(ours)) {
            differences.add(scenario + "\n--- go\n" + theirs + "\n--- ours\n" + ours);
        }
    }
}
