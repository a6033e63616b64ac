package dev.modscope.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table of go's own scripts is whole, and so is the one of intended differences.
final class GoScriptsTest {
    private static final Pattern SCRIPT = Pattern.compile("(mod_.*|work.*)\\.txt");

    private final Map<String, List<String>> table = new TreeMap<>();
    private final Set<String> reasons = new HashSet<>();
    private final List<String> twice = new ArrayList<>();

    GoScriptsTest() throws IOException {
        for (String line : Files.readAllLines(ScriptTest.FOLDER.resolve("go-scripts.txt"))) {
            List<String> words = List.of(line.strip().split("\\s+", -1));
            if (line.startsWith("# why ")) {
                reasons.add(words.get(2));
            } else if (!line.isBlank() && !line.startsWith("#")
                    && table.put(words.getFirst(), words.subList(1, words.size())) != null) {
                twice.add(words.getFirst());
            }
        }
    }

    private static Set<String> scenarios() throws IOException {
        return Scenario.all(ScriptTest.FOLDER).stream().map(Scenario::name).collect(Collectors.toSet());
    }

    /// Each is covered by scenarios that are there, or out of scope for a reason that the head of the table names.
    @Test
    void everyRowSaysWhatCoversItOrWhyNot() throws IOException {
        Set<String> known = scenarios();
        assertThat(twice).isEmpty();
        List<String> wrong = new ArrayList<>();
        table.forEach((script, words) -> {
            boolean out = words.size() == 2 && words.getFirst().equals("-");
            boolean isFine = out ? reasons.contains(words.getLast()) : !words.isEmpty() && known.containsAll(words);
            if (!isFine) {
                wrong.add(script + " " + words);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(table.values().stream().filter(words -> !words.getFirst().equals("-")).count()).isGreaterThan(150);
    }

    @Test
    void everyScriptOfTheInstalledGoIsListed() throws IOException {
        Path go = Side.Go.command().orElse(Path.of(""));
        assumeTrue(Files.exists(go), "skipped: there is no go command on the PATH");
        Path folder = go.toRealPath().resolveSibling("").resolve("../src/cmd/go/testdata/script").normalize();
        assumeTrue(Files.isDirectory(folder), "skipped: the installed go has no scripts of its own");
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> scripts = files.map(file -> SCRIPT.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(table.keySet()).containsExactlyElementsOf(scripts);
        }
    }

    /// A scenario, or a test class.
    @Test
    void everyRowOfTheReadmeNamesItsTest() throws IOException {
        Set<String> known = scenarios();
        try (Stream<Path> files = Files.walk(ScriptTest.FOLDER.resolve("../../java").normalize())) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Test.java"))
                    .forEach(name -> known.add(name.substring(0, name.length() - ".java".length())));
        }
        assertThat(rows()).hasSizeGreaterThan(4).allSatisfy(row -> assertThat(known).contains(row.getLast()));
    }

    /// The rows of the README's table of differences: the words of each cell.
    private static List<List<String>> rows() throws IOException {
        String readme = Files.readString(ScriptTest.FOLDER.resolve("../../../../README.md").normalize());
        String table = readme.substring(readme.indexOf("## Where Modscope differs from go"));
        return table.lines()
                .takeWhile(line -> !line.startsWith("## Beside"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what "))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1))
                        .map(cell -> cell.strip().replaceAll("^`([^`]*)`$", "$1"))
                        .toList())
                .toList();
    }

    /// Every scenario is played by both.
    @Test
    void nothingIsMissing() throws IOException {
        assertThat(Scenario.all(ScriptTest.FOLDER).stream()
                        .filter(scenario -> scenario.header("needs").isPresent())
                        .map(Scenario::name))
                .isEmpty();
    }
}
