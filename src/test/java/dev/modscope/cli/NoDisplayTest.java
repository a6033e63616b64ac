package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start without a display: a summary, pictures, and where they go.
final class NoDisplayTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path temporary = Path.of("");

    private NoDisplay start(Path directory, String... arguments) {
        Surroundings process = new Terminal(temporary.resolve("home"), directory).surroundings(out, err);
        return new NoDisplay(process, WindowArguments.read(List.of(arguments), process).orElseThrow());
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void sumsUpAndDraws() {
        NoDisplay nobody = start(temporary, Terminal.SAMPLES.resolve("webshop").toString());
        assertThat(nobody.report()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(said()).startsWith("shop.example/webshop\n66 modules in the build list")
                .contains("21 direct, 45 indirect; go 1.23.0");
        assertThat(temporary.resolve("modscope-graph.png")).isNotEmptyFile();
        assertThat(temporary.resolve("modscope-graph.svg")).isNotEmptyFile();
        assertThat(nobody.windowPicture()).contains(temporary.resolve("modscope-window.png"));
    }

    @Test
    void writesWhereItIsTold() {
        Path wanted = temporary.resolve("pictures/here");
        assertThat(start(temporary, "--pictures", wanted.toString(), Terminal.SAMPLES.resolve("diamond").toString()).report()).isZero();
        assertThat(wanted.resolve("modscope-graph.svg")).isNotEmptyFile();
    }

    @Test
    void keepsOutOfTheWorkspaceItStandsIn() throws IOException {
        Path folder = Terminal.write(temporary.resolve("m"), "go.mod", "module m.example/m\n\ngo 1.21\n");
        Map<String, String> before = Terminal.content(folder);
        NoDisplay nobody = start(folder);
        assertThat(nobody.report()).isZero();
        assertThat(Terminal.content(folder)).isEqualTo(before);
        Path picture = nobody.windowPicture().orElseThrow();
        assertThat(said()).contains(picture.resolveSibling("").toString().replaceAll("/$", ""));
        Files.delete(picture.resolveSibling("modscope-graph.png"));
        Files.delete(picture.resolveSibling("modscope-graph.svg"));
        Files.delete(picture.resolveSibling("x").getParent());
    }

    @Test
    void wrongArgumentsAreSaid() {
        Surroundings process = new Terminal(temporary, temporary).surroundings(out, err);
        assertThat(WindowArguments.read(List.of("--colour"), process)).isEmpty();
        assertThat(WindowArguments.read(List.of("nothing-here"), process)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(2).allMatch(line -> line.contains("--help"));
    }
}
