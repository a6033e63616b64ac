package dev.modscope.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.disk.Folders;
import dev.modscope.oracle.GoGet;
import dev.modscope.oracle.SmallProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two of ours and two `go mod download` on one module cache, which is emptied by a fifth now and then.
final class SharedCacheTest {
    private static final int MODULES = 12;
    private static final int VERSIONS = 4;

    @TempDir
    private Path home;

    private final AtomicInteger ours = new AtomicInteger();
    private final AtomicInteger theirs = new AtomicInteger();
    private final AtomicReference<String> wrong = new AtomicReference<>("");

    /// For as many minutes as `modscope.minutes` says.
    @Test
    @Tag("long")
    void nothingIsEverBroken() throws Exception {
        GoGet.assume();
        double minutes = Double.parseDouble(System.getProperty("modscope.minutes", "10"));
        publish();
        long start = System.nanoTime();
        int rounds = 0;
        int verified = 0;
        while (System.nanoTime() - start < minutes * TimeUnit.MINUTES.toNanos(1)) {
            Path cache = home.resolve("cache" + rounds % 3);
            Folders.remove(cache);
            together(cache);
            assertThat(wrong.get()).isEmpty();
            for (int main = 0; main < VERSIONS; main++) {
                assertThat(go(cache).run(home.resolve("main" + main), "mod", "verify").out()).isEqualTo("all modules verified\n");
                verified += MODULES;
            }
            assertThat(leftovers(cache)).isEmpty();
            rounds++;
        }
        for (int i = 0; i < 3; i++) {
            Folders.remove(home.resolve("cache" + i));
        }
        LongReport.add(String.format(Locale.ROOT, "one module cache, two of ours and two go mod download, %.1f minutes: %d rounds, "
                + "%d runs of ours, %d of go, %d entries verified by go mod verify, 0 corrupt", minutes, rounds, ours.get(), theirs.get(), verified));
    }

    private void publish() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int module = 0; module < MODULES; module++) {
            for (int version = 0; version < VERSIONS; version++) {
                lines.append(module % 3 == 0 ? "Up" : "m").append(module).append(" v1.").append(version).append(".0 1.20:\n");
            }
        }
        SmallProxy.write(home.resolve("proxy"), lines.toString());
        for (int version = 0; version < VERSIONS; version++) {
            StringBuilder main = new StringBuilder("module example.com/main\n\ngo 1.20\n\nrequire (\n");
            for (int module = 0; module < MODULES; module++) {
                main.append("\texample.com/").append(module % 3 == 0 ? "Up" : "m").append(module).append(" v1.").append(version).append(".0\n");
            }
            Files.writeString(Files.createDirectories(home.resolve("main" + version)).resolve("go.mod"), main + ")\n");
        }
    }

    private GoGet go(Path cache) {
        GoGet go = new GoGet(home.resolve("proxy"), cache);
        go.environment().put("GOTELEMETRY", "off");
        return go;
    }

    /// Each of the four downloads all four sets, each in an order of its own.
    private void together(Path cache) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(4);
        for (int who = 0; who < 4; who++) {
            int self = who;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    ready.countDown();
                    ready.await();
                    for (int i = 0; i < VERSIONS; i++) {
                        download(self, cache, (i + self / 2) % VERSIONS);
                    }
                } catch (Exception e) {
                    wrong.compareAndSet("", e.toString());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void download(int who, Path cache, int main) throws Exception {
        Path folder = home.resolve("main" + main);
        if (who % 2 == 0) {
            GoGet.Said said = go(cache).run(folder, "mod", "download", "all");
            theirs.incrementAndGet();
            if (said.exit() != 0) {
                wrong.compareAndSet("", "go: " + said.err());
            }
            return;
        }
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:-UsePerfData",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Work.class.getName(), "download", home.toString(),
                cache.toString(), folder.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        ours.incrementAndGet();
        if (process.waitFor() != 0 || !said.equals("begun\n")) {
            wrong.compareAndSet("", "ours: " + said);
        }
    }

    private static List<String> leftovers(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".tmp") || name.endsWith(".partial")).toList();
        }
    }
}
