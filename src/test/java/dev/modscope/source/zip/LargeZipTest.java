package dev.modscope.source.zip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Fs;
import dev.modscope.disk.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Zip files that are larger than the memory, packed and unpacked; and such as only say so.
@Tag("hostile")
final class LargeZipTest {
    private static final String PREFIX = "example.com/m@v1.0.0/";
    private static final int MEBIBYTES = 40;

    @TempDir
    private Path folder;

    /// In a program with 24 MiB of memory.
    @Test
    void needNotFitIntoMemory() throws IOException, InterruptedException {
        Path zip = folder.resolve("large.zip");
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream made = new ZipOutputStream(out)) {
            for (String name : List.of("go.mod", "noise")) {
                made.putNextEntry(new ZipEntry(PREFIX + name));
                for (int i = 0; i < (name.equals("noise") ? MEBIBYTES : 0); i++) {
                    made.write(noise);
                }
                made.closeEntry();
            }
        }
        assertThat(Files.size(zip)).isGreaterThan((MEBIBYTES - 1) << 20);
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m", "-XX:-UsePerfData",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Little.class.getName(), zip.toString(), folder.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.strip()).matches("h1:.{43}=");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.size(folder.resolve("noise"))).isEqualTo(MEBIBYTES << 20);
        assertThat(FileListing.hash(Fs.disk(), folder, List.of("go.mod", "noise"), PREFIX)).isEqualTo(said.strip());
    }

    /// A program with little memory.
    static final class Little {
        private Little() {}

        static void main(String[] arguments) throws IOException {
            Path zip = Path.of(arguments[0]);
            System.out.println(Fs.disk().<String>withBytes(zip, Limits.ZIP, bytes -> ModuleZip.hash(bytes, PREFIX)));
            Fs.disk().withBytes(zip, Limits.ZIP, bytes -> {
                ModuleZip.unpack(bytes, PREFIX, (name, content) -> Fs.disk().create(Path.of(arguments[1], name), content));
                return zip;
            });
        }
    }
}
