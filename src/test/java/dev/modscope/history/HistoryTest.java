package dev.modscope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modscope.disk.Fs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Revisions of a repository, read without touching anything.
class HistoryTest {
    @TempDir
    private Path scratch;

    private MadeHistory made() throws Exception {
        return new MadeHistory(scratch.resolve("m"))
                .write("go.mod", "module m\n")
                .commit("Begin", "v1.0.0")
                .write("readme.txt", "more\n")
                .commit("Say more", "")
                .write("go.mod", "module m\n\ngo 1.24\n")
                .write("sub/go.mod", "module m/sub\n")
                .commit("Name the language", "v1.1.0")
                .write("go.mod", "module unsaved\n");
    }

    @Test
    void revisionsAreFoundByName() throws Exception {
        MadeHistory made = made();
        try (History history = History.around(made.folder().resolve("sub")).orElseThrow()) {
            assertThat(history.named()).extracting(r -> r.name() + " " + r.subject() + " " + r.time()).containsExactly(
                    "HEAD Name the language 2025-01-03T12:00:00Z",
                    "main Name the language 2025-01-03T12:00:00Z",
                    "v1.1.0 Name the language 2025-01-03T12:00:00Z",
                    "v1.0.0 Begin 2025-01-01T12:00:00Z");
            assertThat(history.touching(List.of(made.folder().resolve("go.mod")), 10))
                    .extracting(Revision::subject).containsExactly("Name the language", "Begin");
            assertThat(history.touching(List.of(made.folder().resolve("go.mod")), 1)).hasSize(1);
            for (String name : List.of("HEAD~2", "v1.0.0", "main^^", history.find("v1.0.0").shortHash())) {
                assertThat(history.find(name).subject()).as(name).isEqualTo("Begin");
            }
            for (String name : List.of("nope", "-x", "..", "HEAD:go.mod", "", "v1.0.0^{tree}")) {
                assertThatExceptionOfType(HistoryException.class).as(name).isThrownBy(() -> history.find(name))
                        .withMessageContaining("revision");
            }
        }
    }

    @Test
    void filesAreThoseOfTheRevisionAndNothingIsTouched() throws Exception {
        MadeHistory made = made();
        Map<String, String> before = made.state();
        Path goMod = made.folder().resolve("go.mod");
        Path outside = Files.writeString(scratch.resolve("outside.txt"), "outside");
        try (History history = History.around(made.folder()).orElseThrow()) {
            Fs then = history.at(history.find("v1.0.0"), Fs.disk(), List.of(made.folder().resolve("kept")));
            assertThat(new String(then.read(goMod, 100), StandardCharsets.UTF_8)).isEqualTo("module m\n");
            assertThat(then.kind(made.folder().resolve("sub"))).isEqualTo(Fs.Kind.MISSING);
            assertThat(then.kind(made.folder())).isEqualTo(Fs.Kind.DIRECTORY);
            assertThat(then.names(made.folder())).containsExactly("go.mod");
            assertThat(then.small(goMod.toString(), 100)).isPresent();
            assertThat(then.kind(outside)).isEqualTo(Fs.Kind.FILE);
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> then.read(made.folder().resolve("readme.txt"), 100));
            assertThatExceptionOfType(ReadOnlyFileSystemException.class)
                    .isThrownBy(() -> then.create(made.folder().resolve("new.txt"), new byte[0]));
            then.createDirectories(made.folder().resolve("kept"));
            Files.delete(made.folder().resolve("kept"));
        }
        Map<String, String> after = made.state();
        // The test's own folder came and went.
        after.put("", before.getOrDefault("", ""));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aFolderInNoRepositoryHasNone() throws Exception {
        assertThat(History.around(scratch)).isEmpty();
    }
}
