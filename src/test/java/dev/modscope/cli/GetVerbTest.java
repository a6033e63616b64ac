package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GetVerbTest {
    private static final String GO_MOD = """
            module   m.example/m // mine

            go 1.20

            require(
              web.example/router   v1.3.0   // keep
            )
            """;

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makeModule() throws IOException {
        folder = Terminal.write(temporary.resolve("m"), "go.mod", GO_MOD);
    }

    private Terminal terminal() {
        return new Terminal(temporary, folder)
                .set("GOPROXY", Terminal.SAMPLES.resolve("proxy").toUri().toString());
    }

    @Test
    void writesByDirectiveAndKeepsEveryOtherByte() throws IOException {
        Terminal.Said said = terminal().run("get", "web.example/router@v1.4.0");
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("go: upgraded web.example/router v1.3.0 => v1.4.0\n");
        assertThat(folder.resolve("go.mod")).content()
                .startsWith(GO_MOD.replace("v1.3.0", "v1.4.0").replace("go 1.20", "go 1.20").substring(0, 40))
                .contains("  web.example/router   v1.4.0   // keep\n");
        assertThat(folder.resolve("go.sum")).content().contains("web.example/router v1.4.0/go.mod h1:");
    }

    /// The samples' proxy has no zip files: `go get` would refuse, and names the file that is missing; here what can be
    /// known is written.
    @Test
    void aZipThatNobodyHasLeavesALineOut() {
        Terminal.Said said = terminal().run("get", "web.example/router@v1.4.0");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains(
                "partial: go.sum: no line was added for the files of web.example/router@v1.4.0: reading file://");
    }

    /// Only `go` knows what belongs in there.
    @Test
    void aVendorFolderThatDisagreesAfterwardsIsTold() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("vendor")).resolve("modules.txt"), "# web.example/router v1.3.0\n");
        String note = "modscope: note: vendor/modules.txt disagrees with go.mod now: 'go mod vendor'";
        assertThat(terminal().run("get", "--diff", "web.example/router@v1.4.0").err()).doesNotContain(note);
        assertThat(terminal().run("edit", "-go=1.21").err()).doesNotContain(note);
        Terminal.Said edited = terminal().run("edit", "-require=web.example/router@v1.4.0");
        assertThat(edited.err()).contains(note);
        assertThat(edited.code()).isZero();
        assertThat(terminal().run("get", "web.example/router@v1.5.0").err()).contains(note);
    }

    /// What a database says is tried in `DatabaseGetTest`.
    @Test
    void withoutADatabaseNothingIsConfirmed() throws IOException {
        Terminal.Said said = terminal().set("GOSUMDB", "sum.example").run("get", "web.example/router@v1.4.0");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("verifying go.mod: invalid GOSUMDB: malformed verifier id");
        assertThat(folder.resolve("go.sum")).doesNotExist();
        assertThat(folder.resolve("go.mod")).content().isEqualTo(GO_MOD);
        Terminal.Said own = terminal().set("GOSUMDB", "sum.example").set("GONOSUMDB", "*.example")
                .run("get", "web.example/router@v1.4.0");
        assertThat(own.err()).doesNotContain("checksum database");
        assertThat(folder.resolve("go.sum")).content().contains("web.example/router v1.4.0/go.mod h1:");
    }

    @Test
    void aDiffIsPrintedAndNothingIsWritten() {
        Map<String, String> before = Terminal.content(folder);
        Terminal.Said said = terminal().run("get", "--diff", "web.example/router@v1.4.0");
        assertThat(said.out()).startsWith("--- a/go.mod\n+++ b/go.mod\n@@ -").contains("""
                -  web.example/router   v1.3.0   // keep
                +  web.example/router   v1.4.0   // keep
                """, "--- /dev/null\n+++ b/go.sum\n@@ -0,0 +1,");
        assertThat(said.err()).startsWith("go: upgraded web.example/router v1.3.0 => v1.4.0\n");
        assertThat(Terminal.content(folder)).isEqualTo(before);
    }

    @Test
    void fmtAsksForTheLayoutOfGo() throws IOException {
        terminal().run("get", "--fmt", "web.example/router@v1.4.0");
        assertThat(folder.resolve("go.mod")).content()
                .contains("module m.example/m // mine\n", "\nrequire web.example/router v1.4.0 // keep\n");
    }

    @Test
    void aHashThatGoSumContradictsStopsEverything() throws IOException {
        String wrong = "web.example/router v1.4.0/go.mod h1:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz=\n";
        Files.writeString(folder.resolve("go.sum"), wrong);
        Map<String, String> before = Terminal.content(folder);
        Terminal.Said said = terminal().run("get", "web.example/router@v1.4.0");
        assertThat(said.code()).as(said.err()).isEqualTo(4);
        assertThat(said.err()).contains("SECURITY ERROR", "checksum mismatch");
        assertThat(Terminal.content(folder)).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeWrittenStaysAndSaysSo() throws IOException {
        Files.createDirectory(folder.resolve("go.sum"));
        Terminal.Said said = terminal().run("get", "web.example/router@v1.4.0");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("go.sum").doesNotContain("\tat ", "Exception");
        assertThat(folder.resolve("go.mod")).hasContent(GO_MOD);
    }
}
