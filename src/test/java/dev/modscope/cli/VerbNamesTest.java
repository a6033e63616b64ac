package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every verb goes to the command line, by the program and by each of its launchers, whatever files lie around.
final class VerbNamesTest {
    private static final Path PROJECT = Path.of(System.getProperty("modscope.project", "."));

    @TempDir
    private Path temporary = Path.of("");

    /// The verbs as the manual page names them.
    private List<String> verbs() {
        return Terminal.in("diamond", temporary).run("manual", "man").out().lines()
                .filter(line -> line.startsWith(".SS "))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> verbsAreMeantForTheCommandLine() {
        List<String> verbs = verbs();
        assertThat(verbs).hasSizeGreaterThan(15);
        return verbs.stream().map(verb -> DynamicTest.dynamicTest(
                verb, () -> assertThat(Cli.isMeant(List.of(verb))).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> launchersKnowTheVerbs() {
        List<String> verbs = verbs();
        return Stream.of("modscope", "modscope.cmd", "jlink/linux/modscope.in")
                .map(launcher -> DynamicTest.dynamicTest(launcher, () -> assertThat(known(launcher)).containsAll(verbs)));
    }

    private static List<String> known(String launcher) throws IOException {
        String line = Files.readAllLines(PROJECT.resolve(launcher)).stream()
                .filter(text -> text.contains(" graph ") && text.contains(" versions "))
                .findFirst()
                .orElseThrow();
        return List.of(line.split("[\\s|()]+"));
    }
}
