package dev.modscope.source.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.source.sum.GoModHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("hostile")
final class ModuleZipTest {
    private static final String PREFIX = "a.example/m@v1.0.0/";

    private static byte[] zip(int method, String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] content = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                    crc.update(content);
                    entry.setCrc(crc.getValue());
                    entry.setSize(content.length);
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] module() throws IOException {
        return zip(ZipEntry.DEFLATED, PREFIX + "z.txt", "text ".repeat(3000), PREFIX + "go.mod", "module a.example/m\n",
                PREFIX + "empty", "");
    }

    /// The hash that sha256sum and base64 give: `sha256sum * | sha256sum`, the names sorted.
    @Test
    void aZipOfOneFileHasTheHashOfItsListing() throws IOException {
        byte[] goMod = "module a.example/m\n".getBytes(StandardCharsets.UTF_8);
        assertThat(ModuleZip.hash(zip(ZipEntry.DEFLATED, "go.mod", new String(goMod, StandardCharsets.UTF_8)), ""))
                .isEqualTo(GoModHash.of(goMod));
    }

    @Test
    void neitherOrderNorPackingCounts() throws IOException {
        String hash = ModuleZip.hash(module(), PREFIX);
        assertThat(hash).hasSize(47).startsWith("h1:");
        assertThat(ModuleZip.hash(zip(ZipEntry.STORED, PREFIX + "empty", "", PREFIX + "go.mod", "module a.example/m\n",
                PREFIX + "z.txt", "text ".repeat(3000)), PREFIX)).isEqualTo(hash);
        assertThat(ModuleZip.hash(zip(ZipEntry.STORED, PREFIX + "empty", " "), PREFIX)).isNotEqualTo(hash);
        byte[] behindOther = ByteBuffer.allocate(module().length + 7).put(new byte[7]).put(module()).array();
        assertThat(ModuleZip.hash(behindOther, PREFIX)).isEqualTo(hash);
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        byte[] foreign = zip(ZipEntry.DEFLATED, PREFIX + "go.mod", "", "a.example/m@v1.0.1/x", "");
        assertThatThrownBy(() -> ModuleZip.hash(foreign, PREFIX)).hasMessage("it has an unexpected file a.example/m@v1.0.1/x");
        byte[] twice = zip(ZipEntry.STORED, PREFIX + "a", "1", PREFIX + "b", "2");
        String text = new String(twice, StandardCharsets.ISO_8859_1).replace(PREFIX + "b", PREFIX + "a");
        assertThatThrownBy(() -> ModuleZip.hash(text.getBytes(StandardCharsets.ISO_8859_1), PREFIX))
                .hasMessage("it has " + PREFIX + "a twice");
        for (String nothing : List.of("", "<html>not found</html>", "PK\5\6")) {
            assertThatThrownBy(() -> ModuleZip.hash(nothing.getBytes(StandardCharsets.UTF_8), PREFIX))
                    .as(nothing).hasMessageContaining("not a zip file");
        }
        byte[] content = zip(ZipEntry.STORED, PREFIX + "a", "content");
        content[new String(content, StandardCharsets.ISO_8859_1).indexOf("content")] = 'k';
        assertThatThrownBy(() -> ModuleZip.hash(content, PREFIX)).hasMessage(PREFIX + "a in it is broken");
    }

    /// An entry of a few bytes that would yield more than it says, and one that says more than anybody has.
    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] zip = zip(ZipEntry.DEFLATED, PREFIX + "a", "0".repeat(100_000));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(zip.length - 6);
        buffer.putInt(directory + 24, 10);
        assertThatThrownBy(() -> ModuleZip.hash(zip, PREFIX)).hasMessage(PREFIX + "a in it is broken");
        buffer.putInt(directory + 24, Integer.MAX_VALUE);
        assertThatThrownBy(() -> ModuleZip.hash(zip, PREFIX)).hasMessage("it unpacks to more than 500 MiB");
    }

    @Test
    void aNameOfSeveralLinesIsToldInOne() throws IOException {
        assertThatThrownBy(() -> ModuleZip.hash(zip(ZipEntry.DEFLATED, PREFIX + "a\nb\u001b[31m", "x"), PREFIX))
                .hasMessage("it has an unexpected file " + PREFIX + "a\\nb\\x1b[31m");
    }

    @Test
    void whateverByteIsWrongItAnswersOrSaysSo() throws IOException {
        long seed = System.nanoTime();
        System.out.println("ModuleZipTest: seed " + seed);
        Random random = new Random(seed);
        byte[] good = module();
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(ModuleZip.hash(bad, PREFIX)).isNotBlank();
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "Exception");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }
}
