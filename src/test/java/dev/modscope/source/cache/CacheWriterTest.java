package dev.modscope.source.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.FailingFs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheWriterTest {
    private static final byte[] CONTENT = "module a.example\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whateverCallFailsThereIsOneWarningAndNoHalfFile() throws IOException {
        FailingFs counting = new FailingFs(0);
        new CacheWriter(counting, folder.resolve("0"), _ -> {}).write(versions(0), "v1.0.0.mod", CONTENT);
        assertThat(counting.calls()).isGreaterThan(4);
        for (int failing = 1; failing <= counting.calls(); failing++) {
            List<String> warnings = new ArrayList<>();
            CacheWriter writer = new CacheWriter(
                    new FailingFs(failing), folder.resolve(String.valueOf(failing)), warnings::add);
            writer.write(versions(failing), "v1.0.0.mod", CONTENT);
            writer.write(versions(failing), "v1.1.0.mod", CONTENT);
            assertThat(warnings).as("call %d", failing).hasSizeLessThanOrEqualTo(1);
            Path written = Path.of(versions(failing), "v1.0.0.mod");
            if (Files.exists(written)) {
                assertThat(written).hasBinaryContent(CONTENT);
            }
            try (var files = Files.walk(folder.resolve(String.valueOf(failing)).getParent())) {
                assertThat(files.map(Path::toString)).as("call %d", failing).noneMatch(name -> name.endsWith(".tmp"));
            }
        }
    }

    private String versions(int run) {
        return folder.resolve(String.valueOf(run)).resolve("cache/download/a.example/@v").toString();
    }
}
