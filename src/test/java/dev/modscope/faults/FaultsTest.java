package dev.modscope.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.FailingFs;
import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.resolve.trust.Verification;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.saving.SavingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each call of saving, of filling the module cache and of looking through it fails once, and is once the last one.
final class FaultsTest {
    @TempDir
    private Path home;

    private Work work() {
        return new Work(home.resolve("work"));
    }

    @AfterEach
    void unseal() throws IOException {
        Folders.remove(home.resolve("work"));
    }

    /// Whoever is killed while saving leaves files that the next start makes whole: as they were, or all new.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSaveThatEndsAnywhereIsUndoneOrWhole(boolean inPlace) throws IOException, SavingException {
        FailingFs counting = new FailingFs(0);
        work().unsaved(inPlace).save(counting);
        assertThat(work().saved()).isEqualTo(Work.SAVED);
        assertThat(counting.calls()).isGreaterThan(30);
        int half = 0;
        Set<String> ends = new HashSet<>();
        for (int call = 1; call <= counting.calls(); call++) {
            Work work = work().unsaved(inPlace);
            try {
                work.save(FailingFs.killed(call));
            } catch (FailingFs.Killed _) {
                // With the program its locks are gone.
            }
            List<String> said = work.recover();
            half += said.size();
            assertThat(said).as("call %d", call).allMatch(line -> line.contains("put back as before"));
            assertThat(work.saved()).as("call %d, %s", call, said).isIn(said.isEmpty() ? Set.of(Work.SAVED, Work.UNSAVED) : Set.of(Work.UNSAVED));
            ends.add(work.saved());
            assertThat(work.hasOpenEntries()).as("call %d", call).isFalse();
            assertThat(work.recover()).as("call %d", call).isEmpty();
        }
        assertThat(half).isGreaterThanOrEqualTo(inPlace ? 4 : 3);
        assertThat(ends).hasSize(2);
    }

    /// What stands under a final name is whole, and the next run makes the rest.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCacheThatStaysHalfFilledIsWholeAfterTheNextRun(boolean killed) throws Exception {
        FailingFs counting = new FailingFs(0);
        assertThat(work().unfilled().fill(counting)).isEmpty();
        Map<String, String> whole = work().filled();
        assertThat(whole).hasSizeGreaterThan(12);
        assertThat(counting.calls()).isGreaterThan(50);
        int disturbed = 0;
        for (int call = 1; call <= counting.calls(); call++) {
            Work work = work().unfilled();
            try {
                List<String> errors = work.fill(killed ? FailingFs.killed(call) : new FailingFs(call));
                disturbed += errors.isEmpty() ? 0 : 1;
                assertThat(errors).as("call %d", call).allMatch(error -> error.startsWith("example.com/") && !error.contains("\n"));
            } catch (FailingFs.Killed | IllegalStateException | WorkspaceException _) {
                disturbed++;
            }
            for (Map.Entry<String, String> file : work.filled().entrySet()) {
                boolean under = file.getKey().startsWith("cache/download/") && file.getKey().matches(".*[.](info|mod|zip|ziphash)");
                if (under) {
                    assertThat(file.getValue()).as("call %d: %s", call, file.getKey()).isEqualTo(whole.get(file.getKey()));
                }
            }
            assertThat(work.fill(Fs.disk())).as("call %d", call).isEmpty();
            assertThat(work.settled()).as("call %d", call).isEqualTo(Work.settled(whole));
            assertThat(work.verify(Fs.disk())).as("call %d", call).isEmpty();
        }
        assertThat(disturbed).isGreaterThan(10);
    }

    /// Looking through the cache changes nothing, and what cannot be read is told of.
    @Test
    void lookingThroughTheCacheCanFailAnywhere() throws Exception {
        assertThat(work().unfilled().fill(Fs.disk())).isEmpty();
        Map<String, String> whole = work().filled();
        FailingFs counting = new FailingFs(0);
        assertThat(work().verify(counting)).isEmpty();
        int told = 0;
        for (int call = 1; call <= counting.calls(); call++) {
            List<Verification.Finding> findings;
            try {
                findings = work().verify(new FailingFs(call));
            } catch (WorkspaceException e) {
                assertThat(e).message().contains("made to fail");
                findings = List.of();
                told++;
            }
            told += findings.size();
            assertThat(findings).as("call %d", call).allMatch(finding -> finding.severity() == Verification.Severity.UNKNOWN
                    && finding.message().contains("made to fail"));
            assertThat(work().filled()).as("call %d", call).isEqualTo(whole);
        }
        assertThat(told).isGreaterThan(3);
    }
}
