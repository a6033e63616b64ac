package dev.modscope.source.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.GoCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Zip files in the long form (zip64), which those with more than 65,534 files have.
@Tag("hostile")
final class ManyFilesZipTest {
    private static final String PREFIX = "a.example/m@v1.0.0/";
    private static final int MANY = 70_000;
    private static final int END64 = 0x06064b50;

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(n -> PREFIX + "%d/f%06d.txt".formatted(n % 50, n)).sorted().toList();
    }

    private static byte[] zip(List<String> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.substring(name.length() - 5).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /// The definition of the hash, without a zip.
    private static String expected(List<String> names) {
        MessageDigest listing = ModuleZip.sha256();
        byte[] content = "?.txt".getBytes(StandardCharsets.UTF_8);
        for (String name : names) {
            content[0] = (byte) name.charAt(name.length() - 5);
            listing.update((HexFormat.of().formatHex(ModuleZip.sha256().digest(content)) + "  " + name + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return "h1:" + Base64.getEncoder().encodeToString(listing.digest());
    }

    @Test
    void hasTheHashOfItsListing() throws IOException {
        for (int count : new int[] {65_535, MANY}) {
            List<String> names = names(count);
            assertThat(ModuleZip.hash(zip(names), PREFIX)).as("%d files", count).isEqualTo(expected(names));
        }
    }

    /// Unpacking them takes `go` a while.
    @Test
    @Tag("long")
    void goComputesTheSameHash(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(GoCommand.isInstalled(), "skipped: there is no go command on the PATH");
        Path versions = Files.createDirectories(folder.resolve("proxy/a.example/m/@v"));
        byte[] zip = zip(names(MANY));
        Files.write(versions.resolve("v1.0.0.zip"), zip);
        Files.writeString(versions.resolve("v1.0.0.mod"), "module a.example/m\n");
        Files.writeString(versions.resolve("v1.0.0.info"), "{\"Version\":\"v1.0.0\"}");
        Map<String, String> env = Map.of("GOPROXY", folder.resolve("proxy").toUri().toString(), "GOFLAGS", "-modcacherw",
                "GOMODCACHE", folder.resolve("cache").toString());
        GoCommand.Result said = GoCommand.run(folder, env, List.of("mod", "download", "-json", "a.example/m@v1.0.0"));
        assertThat(said.out()).as(said.err()).contains("\"" + ModuleZip.hash(zip, PREFIX) + "\"");
    }

    /// A number of the long end, or of the locator behind it, by its place after the signature.
    @ParameterizedTest
    @CsvSource({
        "32, 69999, its directory does not list as many files as it says",
        "32, 70001, its directory does not list as many files as it says",
        "32, -1, 'it has more than 500,000 files'",
        "32, 500001, 'it has more than 500,000 files'",
        "40, -1, its directory is broken",
        "40, 9223372036854775807, its directory is broken",
        "48, -1, its directory is broken",
        "48, 9223372036854775807, its directory is broken",
        "64, -1, its directory is broken",
        "64, 4294967296, its directory is broken",
        "64, 9223372036854775807, its directory is broken",
        "64, 0, its directory is broken"
    })
    void aForgedEndIsRefused(int place, long value, String said) throws IOException {
        byte[] zip = Many.ZIP.clone();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22 - 20 - 56;
        assertThat(bytes.getInt(end)).isEqualTo(END64);
        bytes.putLong(end + place, value);
        assertThatThrownBy(() -> ModuleZip.hash(zip, PREFIX)).isInstanceOf(IOException.class).hasMessage(said);
    }

    /// As `go` has it: a number that has only its lower half right, and a length of nothing where the place is right.
    @ParameterizedTest
    @CsvSource({"32, 4464", "40, 0", "40, 1"})
    void aForgedEndMayDoNoHarm(int place, long value) throws IOException {
        byte[] zip = Many.ZIP.clone();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putLong(zip.length - 22 - 20 - 56 + place, value);
        assertThat(ModuleZip.hash(zip, PREFIX)).isEqualTo(expected(names(MANY)));
    }

    /// Made once.
    private static final class Many {
        static final byte[] ZIP = make();

        private static byte[] make() {
            try {
                return zip(names(MANY));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /// One file whose numbers stand in the extra field: of `length` bytes, where 24 are needed.
    private static byte[] oneFile(int length, long size, long packed, long offset) throws IOException {
        byte[] shortForm = zip(List.of(PREFIX + "a.txt"));
        ByteBuffer from = ByteBuffer.wrap(shortForm).order(ByteOrder.LITTLE_ENDIAN);
        int directory = from.getInt(shortForm.length - 6);
        int entry = 46 + PREFIX.length() + 5;
        ByteBuffer to = ByteBuffer.allocate(directory + entry + 4 + length + 22).order(ByteOrder.LITTLE_ENDIAN);
        to.put(shortForm, 0, directory + entry);
        to.putInt(directory + 20, -1).putInt(directory + 24, -1).putInt(directory + 42, -1).putShort(directory + 30, (short) (4 + length));
        to.putShort((short) 1).putShort((short) length);
        ByteBuffer numbers = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).putLong(size).putLong(packed).putLong(offset);
        to.put(numbers.array(), 0, length);
        to.put(shortForm, shortForm.length - 22, 22);
        to.putInt(to.capacity() - 10, entry + 4 + length);
        return to.array();
    }

    @Test
    void numbersOfAFileMayBeLong() throws IOException {
        byte[] shortForm = zip(List.of(PREFIX + "a.txt"));
        int packed = ByteBuffer.wrap(shortForm).order(ByteOrder.LITTLE_ENDIAN)
                .getInt(ByteBuffer.wrap(shortForm).order(ByteOrder.LITTLE_ENDIAN).getInt(shortForm.length - 6) + 20);
        String hash = ModuleZip.hash(shortForm, PREFIX);
        assertThat(ModuleZip.hash(oneFile(24, 5, packed, 0), PREFIX)).isEqualTo(hash);
        for (int length : new int[] {0, 7, 8, 16, 23}) {
            assertThatThrownBy(() -> ModuleZip.hash(oneFile(length, 5, packed, 0), PREFIX)).as("%d bytes", length)
                    .hasMessage("its directory does not list as many files as it says");
        }
        for (long wrong : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 1L << 40, 6}) {
            assertThatThrownBy(() -> ModuleZip.hash(oneFile(24, wrong, packed, 0), PREFIX)).as("size %d", wrong).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ModuleZip.hash(oneFile(24, 5, wrong, 0), PREFIX)).as("packed %d", wrong).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ModuleZip.hash(oneFile(24, 5, packed, wrong), PREFIX)).as("offset %d", wrong).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whateverBitIsWrongItAnswersOrSaysSo() throws IOException {
        byte[] good = oneFile(24, 5, 7, 0);
        Random random = new Random(1);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(ModuleZip.hash(bad, PREFIX)).isNotBlank();
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "Exception");
            }
        }
    }
}
