package dev.modscope.oracle.universe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.oracle.GoGet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Random universes whose answers were those of `go` when they were written down: what holds without a `go`, too. The main
/// method writes them down anew where the generator has changed, and wants a `go`.
class AnswersTest {
    private static final Path WRITTEN = Path.of("src", "test", "resources", "universes", "answers.txt");
    private static final int TOGETHER = 5;

    @TestFactory
    Stream<DynamicTest> theyAreAsWritten() throws IOException {
        List<List<String>> lines = Files.readAllLines(project().resolve(WRITTEN)).stream()
                .filter(line -> !line.startsWith("#")).map(line -> List.of(line.split(" "))).toList();
        return IntStream.range(0, lines.size() / TOGETHER).mapToObj(i -> DynamicTest.dynamicTest("universes " + i,
                () -> check(lines.subList(i * TOGETHER, (i + 1) * TOGETHER))));
    }

    private static Path project() {
        return Path.of(System.getProperty("modscope.project", ""));
    }

    private static void check(List<List<String>> lines) throws Exception {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        try (Answers answers = new Answers()) {
            for (List<String> line : lines) {
                written.put(line.getFirst(), line.getLast());
                said.put(line.getFirst(), answers.of(UniverseGenerator.generate(Long.parseLong(line.getFirst()))));
            }
        }
        assertThat(said).isEqualTo(written);
    }

    /// Arguments: how many, and the first seed.
    public static void main(String[] arguments) throws Exception {
        GoGet.assume();
        List<String> lines = new ArrayList<>(List.of("# A seed, and the number of all that was said and written, when go said and wrote the same."));
        try (Comparing comparing = new Comparing(new Coverage()); Answers answers = new Answers()) {
            for (long seed = Long.parseLong(arguments[1]); lines.size() <= Integer.parseInt(arguments[0]); seed++) {
                Universe universe = UniverseGenerator.generate(seed);
                if (comparing.difference(universe).isEmpty()) {
                    lines.add(seed + " " + answers.of(universe));
                }
            }
        }
        Files.write(project().resolve(WRITTEN), lines);
    }
}
