package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.modscope.cli.Cli;
import dev.modscope.cli.Surroundings;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `list` and `graph` beside `go list -m` and `go mod graph`: a table of cases (`list/cases.txt`, one a line: where, what
/// is set in the environment, the arguments) in the workspaces of `list/workspaces.txt`. Both outputs and the exit code
/// have to be go's; lines marked `~` are intended differences, in which only the failure has to be there.
@Tag("oracle")
class ListOracleTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("sample-modules");
    private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S+) --\\n");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path home;

    private Map<String, String> published = Map.of();

    /// One line of the table.
    private record Case(String line, boolean differs, String where, List<String> settings, List<String> arguments) {
        static Case of(String line) {
            boolean differs = line.startsWith("~");
            String[] parts = (differs ? line.substring(1) : line).split("\\|", 3);
            return new Case(line, differs, parts[0].strip(), words(parts[1]), words(parts[2]));
        }

        private static List<String> words(String text) {
            List<String> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
            return words;
        }

        /// As `go` is asked: `list` lists modules, and without a module and `-m` the whole build list.
        String[] goArguments() {
            List<String> all = new ArrayList<>(arguments);
            if (all.getFirst().equals("graph")) {
                all.addFirst("mod");
            } else if (!all.contains("-m")) {
                boolean named = all.stream().skip(1).anyMatch(word -> !word.startsWith("-"));
                all.add(1, "-m");
                all.addAll(named ? List.of() : List.of("all"));
            }
            return all.toArray(String[]::new);
        }
    }

    private record Said(int exit, String out, String err) {}

    @Test
    void theTableSaysWhatGoSays() throws Exception {
        GoGet.assume();
        published = archive("workspaces.txt");
        write("proxy/", home.resolve("proxy"));
        List<String> differences = new ArrayList<>();
        String only = System.getProperty("modscope.case", "");
        List<Case> cases = resource("cases.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> line.contains(only)).map(Case::of).toList();
        for (Case one : cases) {
            difference(one).ifPresent(differences::add);
        }
        assertTrue(differences.isEmpty(), () -> differences.size() + " of " + cases.size() + " cases differ:\n" + String.join("\n", differences));
        assertThat(cases).hasSizeGreaterThan(only.isEmpty() ? 250 : 0);
    }

    private Optional<String> difference(Case one) throws Exception {
        boolean sample = one.where().startsWith("sample:");
        String[] place = one.where().split(":", 2);
        Path root = sample ? SAMPLES : home.resolve("work").resolve(place[0]);
        Path folder = sample ? SAMPLES.resolve(place[1]) : root.resolve(place.length > 1 ? place[1] : "");
        if (!sample) {
            write(place[0] + "/", root);
            Files.createDirectories(folder);
        }
        Map<String, String> before = content(folder);
        Said ours = ours(one, folder);
        if (!before.equals(content(folder))) {
            return Optional.of(one.line() + "\n  ours wrote files");
        }
        Said gos = gos(one, folder);
        if (one.differs()) {
            boolean same = (ours.exit() == 0) == (gos.exit() == 0);
            return same ? Optional.empty() : Optional.of(one.line() + "\n  ours: " + ours + "\n  go: " + gos);
        }
        return ours.equals(gos) ? Optional.empty() : Optional.of(one.line() + "\n" + firstDifference(ours, gos));
    }

    private static String firstDifference(Said ours, Said gos) {
        List<String> mine = (ours.out() + "\n--- stderr\n" + ours.err() + "\n--- exit " + ours.exit()).lines().toList();
        List<String> theirs = (gos.out() + "\n--- stderr\n" + gos.err() + "\n--- exit " + gos.exit()).lines().toList();
        int same = 0;
        while (same < Math.min(mine.size(), theirs.size()) && mine.get(same).equals(theirs.get(same))) {
            same++;
        }
        return "  ours: " + String.join("\n        ", mine.subList(same, Math.min(mine.size(), same + 5)))
                + "\n  go:   " + String.join("\n        ", theirs.subList(same, Math.min(theirs.size(), same + 5)));
    }

    private Map<String, String> settings(Case one, String cache) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "GOPROXY", SAMPLES.resolve("proxy").toUri() + "," + home.resolve("proxy").toUri(),
                "GOMODCACHE", home.resolve(cache).toString(),
                "GOFLAGS", "",
                "GOSUMDB", "off",
                "GOENV", "off",
                "GOTOOLCHAIN", "local"));
        for (String setting : one.settings()) {
            settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return settings;
    }

    private Said ours(Case one, Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> settings = settings(one, "our-cache");
        int exit = new Cli(new Surroundings(settings, home, folder, Optional.empty(), out, err)).run(one.arguments());
        return new Said(exit, plain(out.toString(StandardCharsets.UTF_8)), plain(err.toString(StandardCharsets.UTF_8)));
    }

    private Said gos(Case one, Path folder) throws IOException, InterruptedException {
        GoGet go = new GoGet(home, home);
        go.environment().putAll(settings(one, "go-cache"));
        GoGet.Said said = go.run(folder, one.goArguments());
        return new Said(said.exit(), plain(said.out()), plain(String.join("\n", said.lines())));
    }

    /// Without the names of the two caches, and the two ways to write the URL of a folder.
    private static String plain(String text) {
        return text.replaceAll("(our|go)-cache", "cache").strip();
    }

    private void write(String prefix, Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : published.entrySet()) {
            if (file.getKey().startsWith(prefix)) {
                Path target = folder.resolve(file.getKey().substring(prefix.length()));
                Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                Files.writeString(target, file.getValue());
            }
        }
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    /// The files of an archive: each after a line `-- NAME --`.
    private static Map<String, String> archive(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        String text = resource(name);
        Matcher matcher = FILE.matcher(text);
        String file = "";
        int start = 0;
        while (matcher.find()) {
            if (!file.isEmpty()) {
                files.put(file, text.substring(start, matcher.start()));
            }
            file = matcher.group(1);
            start = matcher.end();
        }
        files.put(file, text.substring(start));
        return files;
    }

    private static String resource(String name) throws IOException {
        return Files.readString(
                Path.of(System.getProperty("modscope.project", "")).toAbsolutePath().resolve("src/test/resources/list").resolve(name));
    }
}
