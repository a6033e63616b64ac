package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Folders;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// go.mod files that somebody made to do harm: each is told of with its line, or works, and nothing of it acts on the
/// terminal.
@Tag("hostile")
final class HostileFilesTest {
    private static final String HEAD = "module m.example/m\n\ngo 1.21\n\n";
    private static final String X = "require a.example/x v1.0.0\n";

    @TempDir
    private Path temporary = Path.of("");

    private static Arguments bytes(String name, byte[] content, int code, String said) {
        return Arguments.of(name, content, code, said);
    }

    private static Arguments text(String name, String content, int code, String said) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8), code, said);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                text("byte order mark", "\ufeff" + HEAD, 1, "go.mod:1: unexpected input character '\\ufeff'"),
                bytes("UTF-16", HEAD.getBytes(StandardCharsets.UTF_16), 1, "go.mod is not a go.mod file (UTF-16 text"),
                text("ends of lines of old", HEAD.replace('\n', '\r'), 1, "go.mod:1: usage: module module/path"),
                text("zero", HEAD + "require a.example/x\0 v1.0.0\n", 1, "go.mod is not a go.mod file (binary data)"),
                bytes("no UTF-8", (HEAD + "require a.example/\u00ff v1.0.0\n").getBytes(StandardCharsets.ISO_8859_1), 3, "go.mod:5: text is not UTF-8"),
                text("open string", HEAD + "require \"a.example/x v1.0.0\n", 3, "go.mod:5:9: unexpected newline in string"),
                text("open block", HEAD + "require (\n\ta.example/x v1.0.0\n", 3, "go.mod:5:9: syntax error (unterminated block"),
                text("200,000 brackets", HEAD + "(".repeat(200_000) + "\n", 3, "go.mod:5:1: unknown block type: ( ( ("),
                text("a token of 8 MB", HEAD + "require a.example/" + "x".repeat(8 << 20) + " v1.0.0\n", 3, "partial: a.example/xxx"),
                text("marks of a merge", HEAD + "<<<<<<< HEAD\n" + X + "=======\n" + X + ">>>>>>> b\n", 3, "go.mod:5:1: unknown directive: <<<<<<<"),
                text("100,000 times the same", HEAD + X.repeat(100_000), 3, "a.example/x@v1.0.0"),
                text("17 MB", HEAD + "// nobody reads this at all\n".repeat(610_000), 0, ""),
                text("Windows", (HEAD + "require log.example/log v1.4.0\n").replace("\n", "\r\n"), 0, ""),
                text("a later Go", "module m.example/m\n\ngo 1.99\n", 1, "go.mod requires go >= 1.99"),
                text("a toolchain elsewhere", HEAD + "toolchain ../../x\n", 3, "go.mod:5:11: invalid toolchain version '../../x'"),
                text("turned writing", HEAD + "require a.example/\u202ex v1.0.0\n", 3, "go.mod:5:19: unexpected input character '\\u202e'"),
                text("escape in quotes", HEAD + "require \"a.example/\\x1b[31m\\u202ex\" v1.0.0\n", 3, "malformed module path \"a.example/\\x1b[31m\\u202ex\""),
                text("escape in a folder", HEAD + X + "replace a.example/x => \"./\\x1b[31m\\u202e\"\n", 3, "there is no such file"),
                text("escape in its name", "module \"m.example/\\x1b[31m\"\n", 1, "malformed module path \"m.example/\\x1b[31m\""),
                text("another machine", HEAD + X + "replace a.example/x => \\\\\\\\host\\\\share\n", 3, "go.mod:6:24: "),
                text("a URL", HEAD + X + "replace a.example/x => file:///etc\n", 3, "go.mod:6:24: replacement module without version"),
                text("itself", HEAD + X + "replace a.example/x => ./\n", 0, ""),
                text("an option", HEAD + "require -rf v1.0.0\n", 3, "malformed module path \"-rf\": leading dash"),
                text("an option as a version", HEAD + "require a.example/x -v1.0.0\n", 3, "go.mod:5:21: require a.example/x: version \"-v1.0.0\" invalid"),
                text("300 letters between slashes", HEAD + "require a.example/" + "y".repeat(300) + " v1.0.0\n", 3, "partial: a.example/yyy"),
                text("a long path", HEAD + "require a.example" + ("/" + "z".repeat(50)).repeat(12) + " v1.0.0\n", 3, "partial: a.example/zzz"),
                text("nothing", "", 3, "go.mod:1: missing module line"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isToldOfOrWorks(String name, byte[] content, int code, String said) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("opened"));
        Files.write(folder.resolve("go.mod"), content);
        Map<String, String> before = Terminal.content(folder);
        List<String> verbs = List.of("list", "graph", "list -m all", "list -m -json all", "why a.example/x");
        for (String verb : verbs.subList(0, content.length > 10_000 ? 1 : verbs.size())) {
            Terminal.Said answer = in(folder).run(verb.split(" "));
            assertThat(answer.out() + answer.err()).as(verb).matches(HostileFilesTest::isHarmless);
            assertThat(answer.err()).as(verb).doesNotContain("\tat ", "Exception");
            if (verb.equals("list")) {
                assertThat(answer.code()).as(answer.err()).isEqualTo(code);
                assertThat(answer.err()).contains(said);
                assertThat(answer.err().lines()).allMatch(line -> line.length() < 2000);
            }
        }
        assertThat(Terminal.content(folder)).isEqualTo(before);
    }

    private Terminal in(Path folder) {
        return new Terminal(temporary.resolve("home"), folder)
                .set("GOPROXY", "file://" + Terminal.SAMPLES.resolve("proxy")).set("GOFLAGS", "-mod=mod");
    }

    private static boolean isHarmless(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\t' || Shown.isPrintable(c));
    }

    /// What `edit -print` writes goes into a file again.
    @Test
    void whatIsCopiedStays() throws IOException {
        String goMod = HEAD + "// \u202e\n";
        Path folder = Terminal.write(temporary.resolve("opened"), "go.mod", goMod);
        assertThat(in(folder).run("edit", "-print").out()).isEqualTo(goMod);
        assertThat(in(folder).run("fmt", "-print").out()).isEqualTo(goMod);
    }

    /// What is to be looked at is harmless; what is written keeps every byte.
    @Test
    void aDiffIsHarmlessAndTheFileIsNot() throws IOException {
        String hidden = "// \u202e\u0007 \u001b[31mred\u2066\n";
        String goMod = HEAD + hidden + "require log.example/log v1.4.0\n";
        Path folder = Terminal.write(temporary.resolve("opened"), "go.mod", goMod);
        for (String command : List.of("get --diff log.example/log@v1.6.0", "edit --diff -require=log.example/log@v1.6.0",
                "edit -json -fmt", "edit --diff -go=1.22", "get --dry-run --why log.example/log@v1.6.0")) {
            Terminal.Said answer = in(folder).run(command.split(" "));
            assertThat(answer.code()).as(answer.err()).isIn(0, 3);
            assertThat(answer.out() + answer.err()).as(command).matches(HostileFilesTest::isHarmless);
        }
        assertThat(in(folder).run("edit", "--diff", "-go=1.22").out()).contains("// \\u202e\\u0007 \\u001b[31mred\\u2066");
        assertThat(folder.resolve("go.mod")).hasContent(goMod);
        assertThat(in(folder).run("edit", "-go=1.22").code()).isZero();
        assertThat(Files.readString(folder.resolve("go.mod"))).contains(hidden);
    }

    @ParameterizedTest
    @CsvSource({"/a/b,/a/b/c,c", "/a/b,/a/d,../d", "/a,b,b", "a,/b,/b", "/a,/a,''"})
    void theWayFromAFolderIsThePathWhereThereIsNone(String from, String to, String way) {
        assertThat(Folders.relative(Path.of(from), Path.of(to))).isEqualTo(Path.of(way));
    }

    @ParameterizedTest
    @CsvSource({".\\a,/,true", ".\\a,\\,false", "./a,/,false", "C:\\a,/,true", "C:\\a,\\,false"})
    void onWindowsNamesAreDividedAsThere(String directory, char separator, boolean foreign) {
        assertThat(Tokens.isOfWindows(directory, separator)).isEqualTo(foreign);
    }
}
