package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requirements of real modules raised by hand, as `go mod edit -require` raises them, and how the build list then differs
/// according to `go list -m all`.
class RaisedRequirementsTest {
    @TempDir
    private Path home;

    /// One recorded case.
    private record Case(List<String> set, List<String> added, List<String> removed, int count) {}

    @ParameterizedTest
    @CsvSource({"gin, 20", "caddy, 19", "hugo, 15", "terraform, 15"})
    void theListDiffersAsThatOfGo(String name, int cases) throws Exception {
        Corpora.assume();
        List<Case> recorded = read(Corpora.expected(name, "whatif.json"));
        List<String> before = Corpora.expected(name, "list.txt").lines().toList();
        assertThat(recorded).hasSize(cases);
        for (Case one : recorded) {
            List<String> after = list(name, one.set());
            assertThat(without(after, before)).as("%s: %s adds", name, one.set()).hasSameElementsAs(one.added());
            assertThat(without(before, after)).as("%s: %s removes", name, one.set()).hasSameElementsAs(one.removed());
            assertThat(after).hasSize(one.count());
        }
    }

    private List<String> list(String name, List<String> set) throws Exception {
        String text = Files.readString(Corpora.workspace(name).resolve("go.mod"));
        for (String requirement : set) {
            text = required(text, requirement.split("@", 2));
        }
        Files.writeString(home.resolve("go.mod"), text);
        Map<String, String> process = Map.of(
                "GOPROXY", Corpora.proxy().toUri().toString(),
                "GOMODCACHE", home.resolve("cache").toString(),
                "GOWORK", "off",
                "GOFLAGS", "-mod=mod");
        Workspace workspace = Workspace.open(home, GoEnv.read(process, home));
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            return resolver.resolve(_ -> {}).list().lines().toList();
        }
    }

    private static String required(String goMod, String[] module) {
        Matcher line = Pattern.compile("(?m)^(\\s+|require )" + Pattern.quote(module[0]) + " \\S+").matcher(goMod);
        return line.find()
                ? line.replaceFirst("$1" + Matcher.quoteReplacement(module[0] + " " + module[1]))
                : goMod + "\nrequire " + module[0] + " " + module[1] + "\n";
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<Case> read(String json) throws IOException {
        List<Case> cases = new ArrayList<>();
        Map<String, List<String>> lists = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    lists.computeIfAbsent(parser.getParsingContext().getParent().getCurrentName(), _ -> new ArrayList<>())
                            .add(parser.getText());
                } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.currentName().equals("count")) {
                    cases.add(new Case(
                            lists.getOrDefault("set", List.of()),
                            lists.getOrDefault("added", List.of()),
                            lists.getOrDefault("removed", List.of()),
                            parser.getIntValue()));
                    lists = new HashMap<>();
                }
            }
        }
        return cases;
    }
}
