package dev.modscope.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.FailingFs;
import dev.modscope.disk.Folders;
import dev.modscope.disk.Fs;
import dev.modscope.oracle.GoGet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that are really killed while they save, or fill the module cache: at a call, or at any time.
final class KillTest {
    @TempDir
    private Path home;

    private Work work() {
        return new Work(home.resolve("work"));
    }

    @AfterEach
    void unseal() throws IOException {
        Folders.remove(home.resolve("work"));
    }

    @Test
    void aFewPoints() throws Exception {
        kill(5, 5, new Random(1), false);
    }

    /// As many points as `modscope.kills` says, half of them by a call and half by a kill at a random time.
    @Test
    @Tag("long")
    void manyPoints() throws Exception {
        long seed = System.nanoTime();
        int points = Integer.getInteger("modscope.kills", 500);
        String found = kill(points, points, new Random(seed), true);
        LongReport.add("killed while saving and while filling the module cache (seed " + seed + "): " + found);
    }

    private String kill(int saves, int fills, Random random, boolean times) throws Exception {
        FailingFs counting = new FailingFs(0);
        work().unsaved(false).save(counting);
        int undone = 0;
        for (int i = 0; i < saves; i++) {
            Work work = work().unsaved(i % 2 == 1);
            run("save", point(i, saves, counting.calls(), times), random);
            List<String> said = work.recover();
            undone += said.size();
            assertThat(said).allMatch(line -> line.contains("put back as before"));
            assertThat(work.saved()).isIn(said.isEmpty() ? Set.of(Work.SAVED, Work.UNSAVED) : Set.of(Work.UNSAVED));
            assertThat(work.hasOpenEntries()).isFalse();
        }
        FailingFs filling = new FailingFs(0);
        work().unfilled().fill(filling);
        Map<String, String> whole = work().filled();
        int mended = 0;
        for (int i = 0; i < fills; i++) {
            Work work = work().unfilled();
            run("fill", point(i, fills, filling.calls(), times), random);
            boolean all = work.filled().equals(whole);
            mended += all ? 0 : 1;
            boolean goFirst = i % 10 == 9;
            if (goFirst) {
                accepted(work);
            }
            assertThat(work.fill(Fs.disk())).isEmpty();
            if (!goFirst) {
                assertThat(work.settled()).isEqualTo(Work.settled(whole));
            }
            assertThat(work.verify(Fs.disk())).isEmpty();
            if (i % 5 == 4) {
                accepted(work);
            }
        }
        return saves + " saves, " + undone + " put back at the next start, 0 lost; " + fills + " fillings, " + mended
                + " not whole and mended by the next run, 0 broken";
    }

    /// A call number, or 0 for a random time; the points are spread over all calls.
    private static int point(int i, int points, int calls, boolean times) {
        return times && i % 2 == 0 ? 0 : 1 + (int) ((long) i * calls / points);
    }

    /// Whoever uses the cache next may be `go`.
    private void accepted(Work work) throws Exception {
        GoGet.assume();
        GoGet go = new GoGet(home.resolve("work/proxy"), work.cache());
        go.environment().put("GOTELEMETRY", "off");
        assertThat(go.run(work.folder(), "mod", "download", "all").err()).isEmpty();
        assertThat(go.run(work.folder(), "mod", "verify").out()).isEqualTo("all modules verified\n");
    }

    private void run(String what, int call, Random random) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:-UsePerfData",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Work.class.getName(), what, home.resolve("work").toString(),
                String.valueOf(call)).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("begun");
            if (call == 0) {
                // Most of the work is done within that time.
                process.waitFor(random.nextInt(250_000), TimeUnit.MICROSECONDS);
                process.destroyForcibly();
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isIn(0, 137);
            if (call > 0) {
                assertThat(said.lines().toList()).isEmpty();
            }
        }
    }
}
