package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.GoCommand;
import dev.modscope.modfile.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `modscope work use` and `work init` beside those of `go`, over random folders and go.work files.
class WorkUseTest {
    private static final int RUNS = Integer.getInteger("modscope.work.runs", Boolean.getBoolean("modscope.long") ? 5_000 : 120);
    private static final List<String> FOLDERS = List.of(".", "a", "a/x", "b", "c/d", "e", "f g", ".hidden/h", "testdata/t");
    private static final List<String> MODULES = List.of("module example.com/m\n\ngo 1.22\n", "module example.com/m\n",
            "module example.com/m\n\ngo 1.25.3\n", "module example.com/m\n\ngo 1.21rc2\n", "module example.com/m\ngo 1.20\n",
            "module example.com/m\n\ngo 1.26.8\n");
    private static final List<String> BROKEN = List.of("", "modul x\n", "go 1.22\n", "module example.com/m\n\ngo 1.99\n",
            "module go\n", "module example.com/m\n\ngo 1.99\n\nunknown x\n", "module (\n");
    private static final List<String> LINES = List.of("use ./a", "use ./b", "use (\n\t./a\n\t./e // gone?\n)", "use a", "use ./c/d/",
            "use .", "use ./missing", "use (\n\t./a/x\n\t\"./f g\"\n)", "// a comment", "toolchain go1.24.1",
            "toolchain go1.23.0 // why", "replace example.com/z => ./z", "use ./a // twice", "godebug panicnil=1");

    @TempDir
    private Path home;

    @BeforeAll
    static void needsGo() {
        assumeTrue(GoCommand.isInstalled(), "skipped: no go command on PATH");
    }

    @Test
    void makesTheFileThatGoMakes() throws Exception {
        Random random = Seeds.fresh("work use");
        int changed = 0;
        int refused = 0;
        for (int run = 0; run < RUNS; run++) {
            Path folder = Files.createDirectories(home.resolve("u" + run).resolve("w"));
            fill(random, folder);
            List<String> arguments = arguments(random, folder);
            Path work = folder.resolve("go.work");
            String before = Files.exists(work) ? Files.readString(work) : "";
            Path stand = before.isEmpty() ? folder : folder.resolve(pick(random, List.of(".", ".", ".", "a", "c/d")));
            String ours = ours(stand, work, before, arguments);
            List<String> seen = new ArrayList<>();
            // Where a line goes and another comes, go's answer depends on the order of a map.
            for (int i = 0; i < 60 && !seen.contains(ours); i++) {
                seen.add(theirs(stand, work, before, arguments));
            }
            assertThat(seen).as(arguments + " in " + stand + "\n" + before).contains(ours);
            refused += ours.startsWith("1") ? 1 : 0;
            changed += ours.startsWith("0") && !ours.endsWith("\n" + before) ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(RUNS / 20);
        assertThat(refused).isGreaterThan(RUNS / 40);
    }

    private String theirs(Path stand, Path work, String before, List<String> arguments) throws Exception {
        reset(work, before);
        List<String> command = Stream.concat(Stream.of("work"), arguments.stream()).toList();
        GoCommand.Result said = GoCommand.run(stand, Map.of("GOWORK", ""), command);
        return said.exit() + "\n" + said.out() + sorted(said.err()) + text(work);
    }

    private String ours(Path stand, Path work, String before, List<String> arguments) throws Exception {
        reset(work, before);
        Terminal terminal = new Terminal(home, stand).set("GOTOOLCHAIN", "local");
        Terminal.Said said = terminal.run(Stream.concat(Stream.of("work"), arguments.stream()).toArray(String[]::new));
        return said.code() + "\n" + said.out() + sorted(said.err()) + text(work);
    }

    /// Errors in the order of a map are as good in any other.
    private static String sorted(String err) {
        return err.lines().sorted().collect(Collectors.joining("\n"));
    }

    private static void reset(Path work, String before) throws IOException {
        if (before.isEmpty()) {
            Files.deleteIfExists(work);
        } else {
            Files.writeString(work, before);
        }
    }

    private static String text(Path work) throws IOException {
        return "\n" + (Files.exists(work) ? Files.readString(work) : "");
    }

    private static void fill(Random random, Path folder) throws IOException {
        for (String name : FOLDERS) {
            Path directory = Files.createDirectories(folder.resolve(name));
            if (random.nextInt(4) > 0) {
                Files.writeString(directory.resolve("go.mod"), pick(random, random.nextInt(25) == 0 ? BROKEN : MODULES));
            } else if (random.nextInt(12) == 0) {
                Files.createDirectories(directory.resolve("go.mod"));
            }
        }
        if (random.nextInt(3) == 0) {
            Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));
        }
        if (random.nextInt(8) > 0) {
            StringBuilder text = new StringBuilder(pick(random, List.of("go 1.22\n", "go 1.18\n", "", "go 1.24.1\n", "go 1.99\n", "go 1.22\n", "go 1.22\n")));
            for (int i = random.nextInt(5); i > 0; i--) {
                String line = pick(random, LINES);
                boolean second = line.startsWith("toolchain") && text.indexOf("toolchain") >= 0;
                text.append(second ? "" : line + "\n").append(random.nextBoolean() ? "\n" : "");
            }
            text.append(random.nextInt(30) == 0 ? "usage\n" : "");
            if (!text.isEmpty()) {
                Files.writeString(folder.resolve("go.work"), text);
            }
        }
    }

    private static List<String> arguments(Random random, Path folder) {
        boolean made = Files.exists(folder.resolve("go.work"));
        boolean init = made ? random.nextInt(25) == 0 : random.nextInt(6) > 0;
        List<String> arguments = new ArrayList<>(List.of(init ? "init" : "use"));
        if (!init && random.nextInt(3) == 0) {
            arguments.add("-r");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = pick(random, FOLDERS);
            arguments.add(switch (random.nextInt(10)) {
                case 0 -> folder.resolve(name).toString();
                case 1 -> "./" + name;
                case 2 -> "../" + name;
                case 3 -> pick(random, List.of("missing", "go.work", "link", "a/", "..", "a/../b"));
                default -> name;
            });
        }
        return arguments;
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
