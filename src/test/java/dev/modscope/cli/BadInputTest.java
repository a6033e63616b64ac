package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.source.web.ToxicServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person is told where the input is bad: the answer that can be given, each missing part by name, a code.
@Tag("hostile")
final class BadInputTest {
    private static final String GOOD = "module m.example/m\n\ngo 1.21\n\nrequire (\n\tlog.example/log v1.4.0\n"
            + "\tnobody.example/x v1.0.0\n)\n";

    @TempDir
    private Path temporary = Path.of("");

    private Terminal in(Path folder) {
        return new Terminal(temporary.resolve("home"), folder)
                .set("GOPROXY", "file://" + Terminal.SAMPLES.resolve("proxy"))
                .set("GOFLAGS", "-mod=mod");
    }

    private Terminal.Said list(String... namesAndTexts) throws IOException {
        Path folder = Terminal.write(temporary.resolve("opened"), namesAndTexts);
        Map<String, String> before = Terminal.content(folder);
        Terminal.Said said = in(folder).run("list");
        assertThat(Terminal.content(folder)).as("opening writes nothing").isEqualTo(before);
        assertThat(said.err()).doesNotContain("\tat ", "Exception");
        return said;
    }

    @Test
    void threeMistakesAreThreeMessagesWithLines() throws IOException {
        Terminal.Said said = list("go.mod", """
                module m.example/m

                go 1.21

                require log.example/log
                requires text.example/slug v1.0.0
                require text.example/unicode v1.0.0
                exclude text.example/unicode vOne
                """);
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("m.example/m\n", "text.example/unicode v1.0.0\n");
        List<String> lines = said.err().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("go.mod:5:");
        assertThat(lines.get(1)).contains("go.mod:6:");
        assertThat(lines.get(2)).contains("go.mod:8:");
    }

    @Test
    void aModuleThatTheProxyDoesNotHaveIsNamed() throws IOException {
        Terminal.Said said = list("go.mod", GOOD);
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).isEqualTo("""
                m.example/m
                log.example/log v1.4.0
                nobody.example/x v1.0.0
                test.example/assert v1.1.0
                """);
        assertThat(said.err().lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("partial: nobody.example/x@v1.0.0: "),
                line -> assertThat(line).startsWith("  GOPROXY=file://").endsWith("a proxy that has this one"));
    }

    /// All of them together do not fit into the memory of this program.
    @Test
    void largeFilesAreNotHeldTogether() throws IOException, InterruptedException {
        StringBuilder requires = new StringBuilder("module m.example/m\n\ngo 1.21\n\n");
        String comments = "// nothing to be read\n".repeat((3 << 20) / 22);
        for (int i = 0; i < 20; i++) {
            Terminal.write(temporary.resolve("proxy/large.example/m" + i + "/@v"), "v1.0.0.mod", "module large.example/m" + i + "\n" + comments);
            requires.append("require large.example/m").append(i).append(" v1.0.0\n");
        }
        Terminal.Said said = listInLittleMemory(requires.toString(), temporary.resolve("proxy").toUri().toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines()).hasSize(21).contains("large.example/m19 v1.0.0");
    }

    /// What they require does not fit either: each is left out for a reason that says what would help, the others stand.
    @Test
    void filesThatRequireTooMuchAreLeftOut() throws IOException, InterruptedException {
        String many = IntStream.range(0, 60_000).mapToObj(i -> "require \"a.example/b" + i + "\" v1.0.0\n").collect(Collectors.joining());
        StringBuilder requires = new StringBuilder("module m.example/m\n\ngo 1.21\n\n");
        IntStream.range(0, 5).forEach(i -> requires.append("require large.example/m").append(i).append(" v1.0.0\n"));
        try (ToxicServer proxy = new ToxicServer(path -> ToxicServer.ok(
                "module " + path.substring(1, path.indexOf("/@v/")) + "\ngo 1.21\n" + (path.contains("m3") ? "" : many)))) {
            Terminal.Said said = listInLittleMemory(requires.toString(), proxy.url(""));
            assertThat(said.code()).as(said.err()).isEqualTo(3);
            assertThat(said.out().lines()).hasSize(6).contains("large.example/m3 v1.0.0");
            assertThat(said.err().lines()).hasSize(4).allMatch(line -> line.matches(
                    "partial: large.example/m\\d@v1\\.0\\.0: its go\\.mod does not fit into what is left of the \\d+ MiB .*-Xmx in JDK_JAVA_OPTIONS.*"));
            assertThat(proxy.requests()).as("short ones once, long ones twice").hasSize(9);
        }
    }

    /// More than a person may have wanted to wait for: a part stands, and the way on is said once.
    @Test
    void aGraphBeyondTheLimitIsCutAndTheWayOnIsSaid() throws IOException {
        Path folder = Terminal.write(temporary.resolve("opened"), "go.mod", GOOD.replace("\tnobody.example/x v1.0.0\n", ""));
        Terminal.Said all = in(folder).run("list");
        Terminal.Said cut = in(folder).set("MODSCOPE_MODULES", "3").run("list");
        assertThat(cut.code()).isEqualTo(3);
        assertThat(cut.err().lines()).hasSizeGreaterThan(1).last().asString()
                .isEqualTo("  MODSCOPE_MODULES=3 ends the graph: a higher number there follows more");
        assertThat(cut.err()).contains("its requirements are left out: more than 3 module versions");
        assertThat(in(folder).set("MODSCOPE_MODULES", "500").run("list")).isEqualTo(all);
        assertThat(in(folder).set("MODSCOPE_MODULES", "many").run("list")).isEqualTo(all);
    }

    private Terminal.Said listInLittleMemory(String goMod, String proxy) throws IOException, InterruptedException {
        Path folder = Terminal.write(temporary.resolve("opened"), "go.mod", goMod);
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx48m",
                "-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + temporary, "-cp", System.getProperty("java.class.path"), "dev.modscope.Modscope", "-C", folder.toString(), "list");
        builder.environment().putAll(Map.of("GOPROXY", proxy, "GOFLAGS", "-mod=mod", "GOPRIVATE", "", "GONOPROXY", "",
                "GOMODCACHE", temporary.resolve("cache").toString(), "GOENV", "off", "GOSUMDB", "off", "MODSCOPE_ANSWERS", "off"));
        builder.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        Path err = temporary.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Terminal.Said(process.waitFor(), out, Files.readString(err));
    }

    /// Once, and the list is there all the same.
    @Test
    void aCacheThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.createFile(temporary.resolve("no-folder"));
        Path folder = Terminal.write(temporary.resolve("opened"), "go.mod", GOOD.replace("\tnobody.example/x v1.0.0\n", ""));
        for (String verb : List.of("list", "list -m all", "graph", "get log.example/log@v1.4.0", "get --dry-run log.example/log@v1.4.0",
                "versions log.example/log", "compare .")) {
            Terminal.Said said = in(folder).set("GOMODCACHE", file.toString()).run(verb.split(" "));
            assertThat(said.err().lines().filter(line -> line.startsWith("The module cache"))).as(verb).singleElement().asString()
                    .startsWith("The module cache (GOMODCACHE=" + file + ") is not written: ").endsWith("Working without it.");
            assertThat(said.code()).as(verb).isEqualTo(verb.startsWith("get log") ? 3 : 0);
            assertThat(said.out()).as(verb).contains(verb.startsWith("list") ? "log.example/log v1.4.0" : "");
        }
    }

    @Test
    void aPathWithoutEndIsCutInWhatIsSaid() throws IOException {
        Terminal.Said said = list("go.mod", "module m.example/m\n\ngo 1.21\n\nrequire nobody.example/" + "x".repeat(5000) + " v1.0.0\n");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err().lines().findFirst().orElseThrow()).startsWith("partial: nobody.example/xxx").contains("…").hasSizeLessThan(1000);
    }

    @Test
    void aMissingReplaceDirectoryIsNamed() throws IOException {
        Terminal.Said said = list("go.mod", GOOD + "\nreplace nobody.example/x => ../gone\n");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("nobody.example/x v1.0.0 => ../gone\n");
        assertThat(said.err().lines()).singleElement().asString()
                .startsWith("partial: nobody.example/x@v1.0.0: ").contains("../gone");
    }

    @Test
    void aProxyThatAnswersGarbageLeavesTheRest() throws IOException {
        Path proxy = Terminal.write(temporary.resolve("proxy"), "nobody.example/x/@v/v1.0.0.mod", "<html>Please log in</html>\n",
                "log.example/log/@v/v1.4.0.mod", "module log.example/log\n");
        Path folder = Terminal.write(temporary.resolve("opened"), "go.mod", GOOD);
        Terminal.Said said = in(folder).set("GOPROXY", "file://" + proxy).run("list");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("log.example/log v1.4.0\n");
        assertThat(said.err().lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("partial: nobody.example/x@v1.0.0: "),
                line -> assertThat(line).startsWith("  GOPROXY=file://").contains(" failed: "));
    }

    @Test
    void aSettingThatGovernsSeveralFailuresIsNamedOnce() throws IOException {
        Path folder = Terminal.write(temporary.resolve("opened"), "go.mod", GOOD);
        Terminal.Said said = in(folder).set("GOPROXY", "http://127.0.0.1:1,off").run("list");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err().lines().filter(line -> line.startsWith("partial: "))).hasSizeGreaterThan(1)
                .allMatch(line -> line.endsWith("connection refused"));
        assertThat(said.err().lines().filter(line -> line.startsWith("  "))).containsExactly(
                "  GOPROXY (entry 1 of 2: http://127.0.0.1:1) failed, which ends the search: "
                        + "write | after it, not a comma, so that the next is asked");
    }

    @Test
    void aGoModThatDiffersFromGoSumIsASecurityMatter() throws IOException {
        Terminal.Said said = list("go.mod", "module m.example/m\n\ngo 1.21\n\nrequire img.example/codec v1.2.0\n",
                "go.sum", "img.example/codec v1.2.0/go.mod h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("img.example/codec@v1.2.0");
    }

    @Test
    void whereThereIsNoGoModOneLineSaysSo() throws IOException {
        Terminal.Said said = list("main.go", "package main\n");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains("go.mod");
    }

    @Test
    void whatIsNoGoModIsRefusedInOneLine() throws IOException {
        Path file = Files.write(temporary.resolve("tune.mod"), new byte[] {0, 1, 2, (byte) 0xff, 'M', '.', 'K', '.'});
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Surroundings process = in(temporary).surroundings(out, err);
        WindowArguments arguments = WindowArguments.read(List.of(file.toString()), process).orElseThrow();
        NoDisplay nobody = new NoDisplay(process, arguments);
        assertThat(nobody.report()).isEqualTo(1);
        assertThat(nobody.windowPicture()).isEmpty();
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .last().asString().contains("tune.mod");
    }
}
