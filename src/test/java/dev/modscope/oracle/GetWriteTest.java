package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.cli.Cli;
import dev.modscope.cli.Surroundings;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `go get` and `modscope get` in two copies of a folder: what they print, and every file afterwards. A go.mod or go.work
/// file of ours formatted is that of `go`, and equals it where it was formatted before.
class GetWriteTest {
    @TempDir
    private Path home;

    private final List<String> differences = new ArrayList<>();
    private Path proxy = Path.of("");
    private int gets;
    private int written;

    @Test
    void everyFileIsTheOneThatGoWrites() throws Exception {
        GoGet.assume();
        proxy = SmallProxy.write(home.resolve("proxy"), WriteCases.PROXY);
        int number = 0;
        for (Map.Entry<String, String> folder : WriteCases.FOLDERS.entrySet()) {
            for (String sequence : WriteCases.GETS) {
                compare(folder.getKey(), folder.getValue(), sequence, home.resolve("c" + number++));
            }
        }
        System.out.println("GetWriteTest: " + gets + " gets, " + written + " wrote files");
        assertThat(String.join("\n=====\n", differences)).isEmpty();
        assertThat(written).isGreaterThan(200);
    }

    /// Folder to stand in, GOFLAGS, arguments, files.
    private record Odd(String folder, String flags, List<String> arguments, String files) {}

    private static final String TWO_FILES = """
            module example.com/m

            go 1.20

            require example.com/a v1.0.0
            -- alt.mod --
            module example.com/m

            go 1.20

            require example.com/h v0.1.0
            -- sub/keep.txt --
            x
            """;

    private static final List<Odd> ODD = List.of(
            new Odd(".", "", List.of("-modfile=alt.mod", "example.com/a@v1.1.0"), TWO_FILES),
            new Odd("sub", "", List.of("-modfile=../alt.mod", "example.com/a@v1.1.0"), TWO_FILES),
            new Odd("sub", "-modfile=../alt.mod", List.of("example.com/a@v1.1.0"), TWO_FILES),
            new Odd("sub", "-modfile=../alt.mod", List.of("-modfile=../go.mod", "example.com/h"), TWO_FILES),
            new Odd("sub", "", List.of("example.com/h@none", "example.com/a@v1.1.0"), TWO_FILES),
            new Odd(".", "", List.of("-modfile=alt.txt", "example.com/a@v1.1.0"), TWO_FILES),
            new Odd(".", "", List.of("-modfile=none.mod", "example.com/a@v1.1.0"), TWO_FILES),
            new Odd(".", "-mod=readonly", List.of("example.com/a@v1.1.0"), TWO_FILES),
            new Odd(".", "-mod=vendor", List.of("example.com/a@v1.1.0"), TWO_FILES),
            new Odd(".", "", List.of("-modfile=alt.mod", "example.com/a"), TWO_FILES + "-- go.work --\ngo 1.20\nuse .\n"),
            new Odd(".", "", List.of("-modfile=alt.mod", "example.com/a"), TWO_FILES + "-- go.work --\ngo 1.20\nuse ./o\n"
                    + "-- o/go.mod --\nmodule example.com/o\n"),
            new Odd("sub", "", List.of("example.com/a"), "module example.com/m\n\ngo 1.20\n-- sub/go.mod --\nmodule "
                    + "example.com/m/sub\n\ngo 1.20\n-- go.work --\ngo 1.21\nuse (\n\t.\n\t./sub\n)\n"),
            new Odd(".", "", List.of("example.com/a"), "module example.com/m\nrequire example.com/a v1\nunknown x\n"),
            new Odd(".", "", List.of("example.com/a"), "module example.com/m\ngo 1.20\n-- go.sum --\nexample.com/a v1\n"),
            new Odd(".", "", List.of("example.com/a"), "module example.com/m\ngo 1.20\n-- go.work --\nnonsense\n"));

    @Test
    void flagsAndFoldersCountAsTheyDoForGo() throws Exception {
        GoGet.assume();
        proxy = SmallProxy.write(home.resolve("proxy"), WriteCases.PROXY);
        int number = 0;
        for (Odd odd : ODD) {
            Path folder = home.resolve("o" + number++);
            Path theirs = write(folder.resolve("theirs"), odd.files());
            Path ours = write(folder.resolve("ours"), odd.files());
            List<String> command = new ArrayList<>(List.of("get"));
            command.addAll(odd.arguments());
            GoGet go = go("cache-go");
            go.environment().merge("GOFLAGS", " " + odd.flags(), String::concat);
            GoGet.Said said = go.run(theirs.resolve(odd.folder()), command.toArray(String[]::new));
            flags = odd.flags();
            Map<String, String> before = content(ours);
            Said mine = ours(ours.resolve(odd.folder()), command);
            String where = odd.folder() + " " + odd.flags() + " " + command;
            String expected = said.exit() + "\n" + shown(String.join("\n", said.lines()), theirs);
            String got = mine.code() + "\n" + shown(mine.err().stripTrailing(), ours);
            if (!expected.equals(got)) {
                differences.add(where + "\n--- go\n" + expected + "\n--- modscope\n" + got);
            }
            compareFiles(where, content(theirs), content(ours), before, false);
        }
        assertThat(String.join("\n=====\n", differences)).isEmpty();
    }

    private String flags = "";

    private GoGet go(String cache) {
        GoGet go = new GoGet(proxy, home.resolve(cache));
        go.environment().put("GOFLAGS", "-modcacherw");
        go.environment().put("GOTELEMETRY", "off");
        return go;
    }

    private void compare(String name, String files, String sequence, Path folder) throws Exception {
        Path theirs = write(folder.resolve("theirs"), files);
        Path ours = write(folder.resolve("ours"), files);
        GoGet go = go("cache-go");
        boolean formatted = isFormatted(ours);
        for (String get : sequence.split(";", -1)) {
            List<String> command = new ArrayList<>(List.of("get"));
            Stream.of(get.strip().split(" ", -1)).forEach(word -> command.add(argument(word)));
            Map<String, String> before = content(ours);
            GoGet.Said said = go.run(theirs, command.toArray(String[]::new));
            Said mine = ours(ours, command);
            gets++;
            written += content(ours).equals(before) ? 0 : 1;
            String expected = said.exit() + "\n" + shown(String.join("\n", said.lines()), theirs);
            String got = mine.code() + "\n" + shown(mine.err().stripTrailing(), ours);
            String where = name + ": " + command;
            if (!expected.equals(got)) {
                differences.add(where + "\n--- go\n" + expected + "\n--- modscope\n" + got);
            }
            compareFiles(where, content(theirs), content(ours), before, formatted);
            assertThat(content(ours).getOrDefault("go.mod", "")).as(where).contains(untouched(name));
            if (!differences.isEmpty() && differences.getLast().startsWith(where)) {
                return;
            }
        }
    }

    /// Something that no get has reason to touch.
    private static String untouched(String name) {
        return switch (name) {
            case "crlf" -> "module example.com/m\r\n\r\n";
            case "unformatted" -> "exclude   example.com/b   v1.2.0\n";
            default -> "module ";
        };
    }

    private static String argument(String word) {
        return word.startsWith("go@") || word.startsWith("toolchain@") ? word : "example.com/" + word;
    }

    private static String shown(String text, Path folder) {
        return text.replace(folder.toString(), "DIR");
    }

    private void compareFiles(String where, Map<String, String> theirs, Map<String, String> ours,
            Map<String, String> before, boolean formatted) {
        if (!theirs.keySet().equals(ours.keySet())) {
            differences.add(where + "\n--- go has " + theirs.keySet() + "\n--- modscope has " + ours.keySet());
            return;
        }
        theirs.forEach((name, text) -> {
            String mine = ours.getOrDefault(name, "");
            String same = formatted || mine.equals(before.get(name)) && text.equals(mine) ? mine : formatted(name, mine);
            if (!text.equals(same) && !text.equals(mine)) {
                differences.add(where + "\n--- go's " + name + "\n" + text + "\n--- ours formatted\n" + same
                        + "\n--- ours\n" + mine);
            }
        });
    }

    private static String formatted(String name, String text) {
        return name.endsWith("go.mod") ? GoMod.parse(name, text).value().formatted()
                : name.endsWith("go.work") ? GoWork.parse(name, text).value().formatted()
                : text;
    }

    private static boolean isFormatted(Path folder) throws IOException {
        return content(folder).entrySet().stream()
                .allMatch(file -> formatted(file.getKey(), file.getValue()).equals(file.getValue()));
    }

    private record Said(int code, String err) {}

    private Said ours(Path folder, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(environment(), home, folder, Optional.empty(), out, err);
        int code = new Cli(surroundings).run(arguments);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        return new Said(code, err.toString(StandardCharsets.UTF_8));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = go("cache-ours").environment();
        environment.merge("GOFLAGS", " " + flags, String::concat);
        return environment;
    }

    private static Path write(Path folder, String files) throws IOException {
        String name = "go.mod";
        for (String part : ("-- go.mod --\n" + files).split("(?m)^-- ", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            name = part.substring(0, part.indexOf(" --\n"));
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, part.substring(part.indexOf(" --\n") + 4));
        }
        return folder;
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
