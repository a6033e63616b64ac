package dev.modscope.workspace.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modscope.disk.FailingFs;
import dev.modscope.disk.Fs;
import dev.modscope.workspace.GoEnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Saves that were cut off. Two files are edited and one is made; how each stood at the end is a case's matter.
final class JournalTest {
    private static final Instant LONG_AGO = CutOff.TIME;

    @TempDir
    private Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("my folder"));
    }

    private GoEnv env() {
        return GoEnv.of(Map.of("GOMODCACHE", home.resolve("cache").toString(), "MODSCOPE_HOME", home.resolve("data").toString()), home);
    }

    private List<FileChange> changes() {
        return List.of(
                FileChange.edit(folder.resolve("go.mod"), "old mod\n", "new text of go.mod\n"),
                FileChange.edit(folder.resolve("go.sum"), "old sum\n", "new sum\n"),
                FileChange.create(folder.resolve("go.work.sum"), "made\n"));
    }

    /// As another process would leave it.
    private void cutOff(String... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals("-")) {
                Files.writeString(changes().get(i).file(), texts[i] + (texts[i].isEmpty() || texts[i].endsWith("~") ? "" : "\n"));
            }
        }
        CutOff.leave(home.resolve("data"), changes());
        Files.writeString(folder.resolve(".go.mod.modscope-left"), "left over");
        Files.writeString(folder.resolve(".go.modx"), "another's");
    }

    private String state() throws IOException {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().filter(file -> !file.endsWith(".go.modx")).toList()) {
                state.append(file.getFileName()).append('=').append(Files.readString(file).strip()).append(' ');
            }
        }
        return state.toString().strip();
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data/journal"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst(".*[.]", "")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            old mod            | old sum | -    | none | go.mod=old mod go.sum=old sum
            new text of go.mod | new sum | made | none | go.mod=new text of go.mod go.sum=new sum go.work.sum=made
            new text of go.mod | old sum | -    | put back | go.mod=old mod go.sum=old sum
            new text of go.mod | new sum | -    | put back | go.mod=old mod go.sum=old sum
            old mod            | old sum | made | put back | go.mod=old mod go.sum=old sum
            ''                 | old sum | -    | put back | go.mod=old mod go.sum=old sum
            new text~          | old sum | -    | put back | go.mod=old mod go.sum=old sum
            another text       | new sum | -    | nothing was touched | .go.mod.modscope-left=left over go.mod=another text go.sum=new sum
            -                  | new sum | made | nothing was touched | .go.mod.modscope-left=left over go.sum=new sum go.work.sum=made
            """)
    void theNextStartPutsBackWhatIsHalfWritten(String mod, String sum, String made, String said, String after) throws IOException {
        cutOff(mod, sum, made);
        if (mod.endsWith("~")) {
            Files.writeString(folder.resolve("go.mod"), "new text");
        }
        List<String> lines = new Recovery(Fs.disk(), env()).undoAll(folder);
        assertThat(lines).hasSize(said.equals("none") ? 0 : 1).allMatch(line -> line.contains(said) && line.contains("2020-01-02T03:04:05Z"));
        assertThat(state()).isEqualTo(after);
        assertThat(entries()).doesNotContain("open");
        assertThat(folder.resolve(".go.modx")).hasContent("another's");
        assertThat(new Recovery(Fs.disk(), env()).undoAll(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, go.mod=new text of go.mod go.sum=new sum go.work.sum=made", "false, go.mod=old mod go.sum=old sum"})
    void whoIsAskedMayFinishOrUndo(boolean forward, String after) throws Exception {
        cutOff("new text of go.mod", "old sum", "-");
        Interrupted save = new Recovery(Fs.disk(), env()).halfWritten(folder.resolve("below")).getFirst();
        assertThat(save.files()).containsExactlyElementsOf(changes().stream().map(FileChange::file).toList());
        assertThat(save.time()).isEqualTo(LONG_AGO);
        if (forward) {
            save.finish(env().moduleCache());
        } else {
            save.undo(env().moduleCache());
        }
        assertThat(state()).isEqualTo(after);
        assertThat(entries()).isEqualTo(forward ? List.of("done") : List.of());
    }

    @Test
    void theSaveOfARunningProgramIsItsOwn() throws Exception {
        Files.writeString(folder.resolve("go.mod"), "new text of go.mod\n");
        try (Fs.Lock _ = new Journal(Fs.disk(), home.resolve("data/journal")).begin(changes()).lock()) {
            assertThat(new Recovery(Fs.disk(), env()).halfWritten(folder)).isEmpty();
            assertThat(entries()).containsExactly("open");
        }
        Files.writeString(folder.resolve("go.sum"), "old sum\n");
        assertThat(new Recovery(Fs.disk(), env()).halfWritten(folder)).hasSize(1);
    }

    @Test
    void savesOfOtherPlacesAndTornEntriesAreNotOurs() throws IOException {
        cutOff("new text of go.mod", "old sum", "-");
        Path journal = home.resolve("data/journal");
        Path entry = journal.resolve("00000000-000000000000001-x.open");
        assertThat(new Recovery(Fs.disk(), env()).halfWritten(Files.createDirectories(home.resolve("elsewhere")))).isEmpty();
        assertThat(entry).exists();
        byte[] whole = Files.readAllBytes(entry);
        for (int length = 0; length < whole.length; length++) {
            Files.write(entry, java.util.Arrays.copyOf(whole, length));
            assertThat(Entry.read(Files.readAllBytes(entry))).as("%d bytes", length).isEmpty();
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] other = whole.clone();
            other[i] ^= 1;
            assertThat(Entry.read(other)).as("byte %d", i).isEmpty();
        }
        assertThat(new Recovery(Fs.disk(), env()).halfWritten(folder)).isEmpty();
        assertThat(state()).startsWith(".go.mod.modscope-left=left over go.mod=new text of go.mod");
    }

    /// Whatever fails while it is put back, another start can do it.
    @Test
    void puttingBackCanFailAnywhere() throws Exception {
        for (boolean forward : List.of(true, false)) {
            String after = forward ? "go.mod=new text of go.mod go.sum=new sum go.work.sum=made" : "go.mod=old mod go.sum=old sum";
            int refused = 0;
            int failing = 1;
            for (boolean more = true; more; failing++) {
                cutOff("new text of go.mod", "old sum", "made");
                Files.deleteIfExists(folder.resolve("go.work.sum"));
                Interrupted save = new Recovery(Fs.disk(), env()).halfWritten(folder).getFirst();
                FailingFs failingFs = new FailingFs(failing);
                Interrupted again = new Interrupted(
                        failingFs, new Journal.Begun(failingFs, save.kept(), () -> {}), Entry.read(Files.readAllBytes(save.kept())).orElseThrow());
                try {
                    settle(again, forward);
                } catch (SavingException e) {
                    refused++;
                    assertThat(e).message().contains("made to fail");
                    if (Files.exists(save.kept())) {
                        settle(save, forward);
                    }
                }
                assertThat(state()).as("call %d", failing).isEqualTo(after);
                more = failingFs.calls() >= failing;
            }
            assertThat(refused).isGreaterThan(8);
        }
    }

    private void settle(Interrupted save, boolean forward) throws SavingException {
        if (forward) {
            save.finish(env().moduleCache());
        } else {
            save.undo(env().moduleCache());
        }
    }

    @Test
    void theLastTwentySavesAreKept() throws IOException, SavingException {
        Path file = Files.writeString(folder.resolve("go.mod"), "0\n");
        Path other = Files.writeString(folder.resolve("go.work"), "0\n");
        Saving.in(env()).write(FileChange.edit(other, "0\n", "1\n"));
        for (int i = 0; i < 25; i++) {
            Saving.in(env()).write(FileChange.edit(file, i + "\n", (i + 1) + "\n"));
        }
        assertThat(entries()).hasSize(21).containsOnly("done");
        try (Stream<Path> files = Files.list(home.resolve("data/journal"))) {
            Path last = files.filter(entry -> !entry.getFileName().toString().startsWith(
                            java.util.HexFormat.of().toHexDigits(other.toString().hashCode())))
                    .max(java.util.Comparator.naturalOrder()).orElseThrow();
            Entry entry = Entry.read(Files.readAllBytes(last)).orElseThrow();
            assertThat(entry.changes()).singleElement().satisfies(change -> {
                assertThat(change.textBefore()).isEqualTo("24\n");
                assertThat(change.textAfter()).isEqualTo("25\n");
            });
        }
    }

    @Test
    void withoutAPlaceForTheJournalFilesAreSavedAllTheSame() throws IOException, SavingException {
        Files.writeString(home.resolve("data"), "a file");
        Path file = Files.writeString(folder.resolve("go.mod"), "old\n");
        Saving.in(env()).write(FileChange.edit(file, "old\n", "new\n"));
        assertThat(state()).isEqualTo("go.mod=new");
    }

    @Test
    void whatCannotBePutBackSaysWhereItsTextIs() throws IOException {
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(Entry.read(new Entry(LONG_AGO, List.of(FileChange.of(folder.resolve("a\nb"), Optional.of(bytes), bytes)))
                .bytes()).orElseThrow().changes().getFirst().file()).isEqualTo(folder.resolve("a\nb"));
        cutOff("another text", "new sum", "-");
        Interrupted save = new Recovery(Fs.disk(), env()).halfWritten(folder).getFirst();
        assertThatThrownBy(() -> save.undo(env().moduleCache())).hasMessageContaining(save.kept().toString());
        assertThat(state()).contains("go.mod=another text");
    }
}
