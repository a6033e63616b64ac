package dev.modscope.oracle.universe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.oracle.GoGet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Random universes against the installed `go`: what `go get` prints, the files it writes, `go list -m all` and
/// `go mod graph`. A fresh seed each run (`-Dmodscope.seed=` for the same again, `-Dmodscope.universes=` for how many),
/// and every universe that was ever kept because an answer differed.
@Tag("oracle")
class UniverseTest {
    private static final int UNIVERSES = Integer.getInteger("modscope.universes", 2_000);
    private static final int LONG = Integer.getInteger("modscope.universes", 10_500);
    private static final int THREADS = 2;
    /// So many differences are enough for one run.
    private static final int ENOUGH = Integer.getInteger("modscope.differences", 10);
    private static final Path KEPT = Path.of("src", "test", "resources", "universes");
    private static final Path TOLD = Path.of("target", "universe-differences.txt");

    private final Coverage coverage = new Coverage();
    private final List<String> differences = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyGetIsThatOfGo() throws Exception {
        GoGet.assume();
        play(UNIVERSES);
    }

    @Test
    @Tag("long")
    void everyOfFiftyThousandGetsIsThatOfGo() throws Exception {
        GoGet.assume();
        play(LONG);
    }

    @Test
    void everyKeptUniverseIsThatOfGo() throws Exception {
        GoGet.assume();
        List<Universe> all = kept();
        playAll(all);
        tell();
    }

    private void play(int count) throws Exception {
        long first = Long.getLong("modscope.seed", System.nanoTime() / 1_000);
        System.out.println("UniverseTest: -Dmodscope.seed=" + first);
        playAll(LongStream.range(first, first + count).boxed().toList());
        System.out.println("UniverseTest: " + coverage);
        tell();
        if (count >= 1_000 && Long.getLong("modscope.seconds") == null) {
            coverage.check();
        }
    }

    private void tell() throws IOException {
        if (!differences.isEmpty()) {
            Files.writeString(TOLD, String.join("\n=====\n", differences));
        }
        assertThat(differences.stream().map(difference -> difference.lines().findFirst().orElse("")).toList())
                .as("differences, told in " + TOLD).isEmpty();
    }

    /// The scripts, and the seeds one a line in `kept.txt`.
    private static List<Universe> kept() throws IOException {
        List<Universe> universes = new ArrayList<>();
        for (String line : Files.readAllLines(KEPT.resolve("kept.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                universes.add(UniverseGenerator.generate(Long.parseLong(line.strip())));
            }
        }
        try (Stream<Path> files = Files.list(KEPT)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txtar")).sorted().toList()) {
                universes.add(Universe.parse(Files.readString(file)));
            }
        }
        return universes;
    }

    /// Plays universes, or the seeds of universes, on as many threads as there are caches.
    private void playAll(List<?> universes) throws Exception {
        long end = System.nanoTime() + Long.getLong("modscope.seconds", 7_200) * 1_000_000_000L;
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(pool.submit(() -> {
                    try (Comparing comparing = new Comparing(coverage)) {
                        int place = next.getAndIncrement();
                        while (place < universes.size() && differences.size() < ENOUGH && System.nanoTime() < end) {
                            playOne(comparing, universes.get(place));
                            place = next.getAndIncrement();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void playOne(Comparing comparing, Object what) throws Exception {
        Universe universe = what instanceof Universe kept ? kept : UniverseGenerator.generate((Long) what);
        Optional<String> difference = comparing.difference(universe);
        if (difference.isPresent()) {
            System.out.println("UniverseTest: " + universe.name() + ": " + difference.get().lines().findFirst().orElse(""));
            Universe small = Shrinker.of(comparing, difference.get()).shrink(universe);
            Optional<String> shown = comparing.difference(small);
            differences.add("seed " + universe.name() + ": " + shown.or(() -> difference).orElse("") + small.script());
        }
    }
}
