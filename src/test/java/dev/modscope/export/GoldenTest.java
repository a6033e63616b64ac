package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.export.lists.Facts;
import dev.modscope.export.lists.Subject;
import dev.modscope.layout.GraphView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A small export of every format as it was last looked at. `src/test/pictures/goldens.sh` writes them anew: look at what
/// changed before it is kept.
final class GoldenTest {
    private static final Path GOLDENS = Path.of(System.getProperty("modscope.project", ""), "src", "test", "resources", "export");

    @TempDir
    private Path home;

    /// The sample `diamond`, with a what-if where the format tells of one.
    static byte[] export(Format format, Path home) throws Exception {
        Subject made = Made.sample("diamond", home, "mvs.example/c@v1.3.0");
        Facts facts = new Facts("Modscope", Optional.empty(), Optional.of("0123456789ab"), Optional.of(Instant.ofEpochSecond(1_700_000_000)),
                made.facts().queries(), Optional.of("A try"));
        Subject subject = new Subject(made.shown(), made.comparison(), facts);
        return new Exports(subject, new Part.Whole(GraphView.standard(4)), Look.PLAIN.times(1)).bytes(format);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void nothingHasChanged(Format format) throws Exception {
        byte[] golden = Files.readAllBytes(file(format));
        byte[] now = export(format, home);
        if (format == Format.PNG) {
            // Letters are drawn by the library of the platform: the pixels may differ at their edges.
            Rendered.alike("PNG", Rendered.png(now), Rendered.png(golden));
        } else if (format == Format.PDF) {
            assertThat(Readers.pdf(now)).isEqualTo(Readers.pdf(golden));
            Rendered.alike("PDF", Rendered.pdf(now, 1), Rendered.pdf(golden, 1));
        } else {
            assertThat(new String(now, StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden, StandardCharsets.UTF_8));
        }
    }

    private static Path file(Format format) {
        return GOLDENS.resolve("diamond" + format.ending());
    }

    /// Writes them anew: `main FOLDER`, with a scratch folder.
    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(GOLDENS);
        for (Format format : List.of(Format.values())) {
            Exports.write(export(format, Path.of(arguments[0])), file(format));
        }
    }
}
