package dev.modscope.workspace.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnifiedDiffTest {
    private static final Path PATCH = Path.of("/usr/bin/patch");

    @TempDir
    private Path folder;

    private static String diff(String before, String after) {
        return UnifiedDiff.of(FileChange.edit(Path.of("go.mod"), before, after), "go.mod");
    }

    @Test
    void showsThreeLinesAround() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\nten\n")).isEqualTo("""
                --- a/go.mod
                +++ b/go.mod
                @@ -2,8 +2,9 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                 9
                +ten
                """);
        assertThat(diff("same\n", "same\n")).isEmpty();
        assertThat(UnifiedDiff.of(FileChange.create(Path.of("go.sum"), "x\n"), "go.sum"))
                .isEqualTo("--- /dev/null\n+++ b/go.sum\n@@ -0,0 +1,1 @@\n+x\n");
        assertThat(diff("a", "a\n")).contains("-a\n\\ No newline at end of file\n+a\n");
    }

    @Test
    void patchMakesTheNewTextOfTheOldOne() throws Exception {
        assumeTrue(Files.isExecutable(PATCH), "skipped: there is no patch command");
        long seed = System.nanoTime();
        System.out.println("UnifiedDiffTest: seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            String before = text(random, List.of());
            String after = text(random, before.lines().toList());
            if (before.equals(after)) {
                continue;
            }
            Files.writeString(folder.resolve("go.mod"), before);
            Files.writeString(folder.resolve("d"), diff(before, after));
            Process process = new ProcessBuilder(PATCH.toString(), "-s", "-p1", "-i", "d").directory(folder.toFile()).start();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(folder.resolve("go.mod"))).as(diff(before, after)).isEqualTo(after);
        }
    }

    private static String text(Random random, List<String> like) {
        List<String> lines = new ArrayList<>(like);
        int edits = like.isEmpty() ? 5 + random.nextInt(40) : random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(lines.size() + 1);
            if (random.nextBoolean() || lines.size() < 5) {
                lines.add(at, "line " + random.nextInt(6));
            } else {
                lines.remove(Math.min(at, lines.size() - 1));
            }
        }
        return String.join("\n", lines) + (random.nextInt(4) == 0 ? "" : "\n");
    }
}
