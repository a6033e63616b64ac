package dev.modscope.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    private static final byte[] NEW = "new text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whateverCallFailsTheFileIsOldOrNewAndAlone() throws IOException {
        FailingFs counting = new FailingFs(0);
        AtomicFile.replace(counting, Files.writeString(folder.resolve("go.mod"), "old"), NEW);
        assertThat(counting.calls()).isGreaterThan(4);
        for (int failing = 1; failing <= counting.calls(); failing++) {
            Path file = Files.writeString(folder.resolve("go.mod"), "old");
            String expected = "new text";
            try {
                AtomicFile.replace(new FailingFs(failing), file, NEW);
            } catch (IOException _) {
                expected = "old";
            }
            assertThat(file).as("call %d", failing).hasContent(expected);
            assertThat(names()).as("call %d", failing).containsExactly("go.mod");
        }
    }

    @Test
    void aLinkStaysALinkAndPermissionsStay() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path file = Files.writeString(folder.resolve("real.mod"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("go.mod"), Path.of("real.mod"));
        AtomicFile.replace(Fs.disk(), link, NEW);
        assertThat(link).isSymbolicLink().hasContent("new text");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("go.mod", "real.mod");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
