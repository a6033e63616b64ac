package dev.modscope.workspace.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.disk.FailingFs;
import dev.modscope.disk.Fs;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SavingTest {
    @TempDir
    private Path home;

    private Path folder = Path.of("");
    private Path cache = Path.of("");
    private Optional<Path> journal = Optional.empty();

    /// How the files stand before they are saved.
    private enum Standing {
        PLAIN,
        LINKED,
        HARD_LINKED,
        WITHOUT_CACHE,
        JOURNALLED,
        JOURNALLED_IN_PLACE
    }

    @BeforeEach
    void makeFolders() throws IOException {
        folder = Files.createDirectories(home.resolve("m"));
        cache = home.resolve("cache");
    }

    private Saving saving(Fs fs) {
        return journal.map(folder -> new Saving(fs, cache).with(new Journal(fs, folder))).orElseGet(() -> new Saving(fs, cache));
    }

    private List<FileChange> changes() {
        return List.of(
                FileChange.edit(folder.resolve("go.mod"), "old\n", "new\n"),
                FileChange.edit(folder.resolve("go.work"), "old work\n", "new work\n"),
                FileChange.create(folder.resolve("go.sum"), "sums\n"));
    }

    private void stand(Standing standing) throws IOException {
        clear(folder);
        switch (standing) {
            case PLAIN -> Files.writeString(folder.resolve("go.mod"), "old\n");
            case LINKED -> {
                Files.writeString(home.resolve("real.mod"), "old\n");
                Files.createSymbolicLink(folder.resolve("go.mod"), Path.of("../real.mod"));
            }
            case HARD_LINKED -> {
                Files.deleteIfExists(home.resolve("other.mod"));
                Files.writeString(home.resolve("other.mod"), "old\n");
                Files.createLink(folder.resolve("go.mod"), home.resolve("other.mod"));
            }
            case WITHOUT_CACHE -> {
                Files.writeString(folder.resolve("go.mod"), "old\n");
                cache = Path.of("");
            }
            case JOURNALLED, JOURNALLED_IN_PLACE -> {
                Files.writeString(folder.resolve("go.mod"), "old\n");
                cache = standing == Standing.JOURNALLED ? cache : Path.of("");
                journal = Optional.of(home.resolve("journal"));
                if (Files.exists(home.resolve("journal"))) {
                    clear(home.resolve("journal"));
                }
            }
        }
        Files.writeString(folder.resolve("go.work"), "old work\n");
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private String state() throws IOException {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                state.append(file.getFileName()).append(' ').append(Files.readString(file));
            }
        }
        return state.toString();
    }

    @ParameterizedTest
    @EnumSource
    void whateverCallFailsAllFilesAreOldOrAllAreNew(Standing standing) throws IOException, SavingException {
        stand(standing);
        FailingFs counting = new FailingFs(0);
        saving(counting).write(changes());
        String saved = "go.mod new\ngo.sum sums\ngo.work new work\n";
        assertThat(state()).isEqualTo(saved);
        assertThat(counting.calls()).isGreaterThan(15);
        int refused = 0;
        for (int failing = 1; failing <= counting.calls(); failing++) {
            stand(standing);
            String expected = saved;
            try {
                saving(new FailingFs(failing)).write(changes());
            } catch (SavingException e) {
                refused++;
                expected = "go.mod old\ngo.work old work\n";
                assertThat(e).message().contains("go.").contains("made to fail").doesNotContain("put back");
            }
            assertThat(state()).as("call %d", failing).isEqualTo(expected);
        }
        assertThat(refused).isGreaterThan(8);
        if (standing == Standing.LINKED) {
            assertThat(folder.resolve("go.mod")).isSymbolicLink();
        }
        if (standing == Standing.HARD_LINKED) {
            assertThat(home.resolve("other.mod")).hasSameTextualContentAs(folder.resolve("go.mod"));
        }
    }

    @Test
    void aHardLinkStaysOneAndPermissionsStay() throws IOException, SavingException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        stand(Standing.HARD_LINKED);
        Object key = Files.readAttributes(folder.resolve("go.mod"), BasicFileAttributes.class).fileKey();
        Files.setPosixFilePermissions(folder.resolve("go.work"), PosixFilePermissions.fromString("rw-r-----"));
        saving(Fs.disk()).write(changes());
        assertThat(home.resolve("other.mod")).hasContent("new");
        assertThat(Files.readAttributes(folder.resolve("go.mod"), BasicFileAttributes.class).fileKey()).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("go.work"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aFileThatChangedIsNeverWrittenOver() throws IOException {
        for (String change : List.of("other text", "one more file", "gone", "a folder")) {
            stand(Standing.PLAIN);
            switch (change) {
                case "other text" -> Files.writeString(folder.resolve("go.work"), "other work\n");
                case "one more file" -> Files.writeString(folder.resolve("go.sum"), "");
                case "gone" -> Files.delete(folder.resolve("go.mod"));
                default -> Files.createDirectory(folder.resolve("go.sum"));
            }
            String before = change.equals("a folder") ? "" : state();
            assertThatThrownBy(() -> saving(Fs.disk()).write(changes()))
                    .as(change)
                    .isInstanceOfSatisfying(SavingException.class, e -> assertThat(e.isStale()).isTrue())
                    .hasMessageContaining("has changed on disk since it was read");
            if (!change.equals("a folder")) {
                assertThat(state()).as(change).isEqualTo(before);
            }
        }
    }

    /// What another program writes while it holds the lock is seen once the lock is ours.
    @Test
    void looksAgainOnceTheLocksAreHeld() throws Exception {
        stand(Standing.PLAIN);
        CompletableFuture<String> saved = new CompletableFuture<>();
        CountDownLatch locking = new CountDownLatch(1);
        Thread other;
        Files.createDirectories(cache.resolve("cache"));
        try (Fs.Lock _ = Fs.disk().lock(cache.resolve("cache").resolve("lock"))) {
            other = Thread.ofPlatform().start(() -> {
                try {
                    saving(new FailingFs(0, () -> locking.countDown())).write(changes());
                    saved.complete("written");
                } catch (SavingException e) {
                    saved.complete(e.getMessage());
                }
            });
            locking.await();
            Files.writeString(folder.resolve("go.mod"), "by another program\n");
        }
        assertThat(saved.get()).contains("go.mod has changed on disk");
        assertThat(state()).isEqualTo("go.mod by another program\ngo.work old work\n");
        other.join();
    }

    @Test
    void whatChangesNothingIsNotTouched() throws IOException, SavingException {
        stand(Standing.PLAIN);
        FailingFs none = new FailingFs(0);
        saving(none).write(FileChange.edit(folder.resolve("go.mod"), "old\n", "old\n"));
        assertThat(none.calls()).isZero();
        assertThat(cache).doesNotExist();
    }

    @Test
    void aLinkToNothingIsNotTornOff() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("go.sum"), Path.of("nowhere"));
        assertThatThrownBy(() -> saving(Fs.disk()).write(FileChange.create(link, "sums\n")))
                .hasMessageContaining("go.sum was not saved: finding it: it is a link to a file that does not exist");
        assertThat(link).isSymbolicLink();
    }

    /// As `go` does, which cannot open it; who may write anywhere could, so that it is looked at first.
    @Test
    void aReadOnlyFileIsWrittenOnlyForWhoSaysSo() throws IOException, SavingException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        stand(Standing.PLAIN);
        Files.setPosixFilePermissions(folder.resolve("go.work"), PosixFilePermissions.fromString("r--r-----"));
        assertThatThrownBy(() -> saving(Fs.disk()).write(changes())).hasMessageContaining("go.work is read-only: nothing was written");
        assertThat(state()).isEqualTo("go.mod old\ngo.work old work\n");
        assertThat(Doubt.of(changes(), _ -> false)).containsExactly(new Doubt(folder.resolve("go.work"), Doubt.Kind.READ_ONLY));
        saving(Fs.disk()).anyway().write(changes());
        assertThat(state()).isEqualTo("go.mod new\ngo.sum sums\ngo.work new work\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("go.work")))).isEqualTo("r--r-----");
    }

    @ParameterizedTest
    @CsvSource({
        "m/go.mod, m/vendor, require a v1.0.0, require a v1.1.0, true",
        "m/go.mod, m/vendor, require a v1.0.0, require a v1.0.0 // why, false",
        "m/go.mod, m/vendor, require a v1.0.0, '', true",
        "m/go.mod, m/vendor, replace a => ./b, replace a => ./c, true",
        "m/go.mod, m/vendor, go 1.21, go 1.22, false",
        "m/go.mod, other/vendor, require a v1.0.0, require a v1.1.0, false",
        "w/m/go.mod, w/vendor, require a v1.0.0, require a v1.1.0, true",
        "w/go.work, w/vendor, use ./a, use ./b, true",
        "w/go.work, w/vendor, go 1.21, go 1.22, false",
        "m/go.sum, m/vendor, a, b, false"
    })
    void aVendorFolderThatDisagreesIsTold(String file, String vendor, String before, String after, boolean told) throws IOException {
        Files.createDirectories(folder.resolve("w/m"));
        Files.writeString(folder.resolve("w/go.work"), "use ./m\n");
        Files.createDirectories(folder.resolve(vendor));
        Files.writeString(folder.resolve(vendor).resolve("modules.txt"), "# a v1.0.0\n## explicit\n");
        FileChange change = FileChange.edit(folder.resolve(file), "module m\n" + before + "\n", "module m\n" + after + "\n");
        List<Doubt> doubts = Doubt.of(List.of(change), _ -> false);
        assertThat(doubts).isEqualTo(told ? List.of(new Doubt(folder.resolve(file), Doubt.Kind.VENDORED)) : List.of());
        assertThat(doubts).noneMatch(doubt -> doubt.kind().isReason());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            // Code generated by x. DO NOT EDIT.~module m~, GENERATED
            ~// one~// DO NOT EDIT this~module m~,          GENERATED
            module m // DO NOT EDIT~,                       -
            module m~// DO NOT EDIT~,                       -
            // edit this~module m~,                         -
            """)
    void whatAProgramMakesSaysSo(String text, String kind) {
        FileChange change = FileChange.edit(folder.resolve("none"), text.replace('~', '\n'), "new");
        assertThat(Doubt.of(List.of(change), _ -> false)).extracting(doubt -> doubt.kind().name())
                .isEqualTo(kind.equals("-") ? List.of() : List.of(kind));
        assertThat(Doubt.of(List.of(change), _ -> true)).extracting(Doubt::kind).contains(Doubt.Kind.IGNORED);
    }
}
