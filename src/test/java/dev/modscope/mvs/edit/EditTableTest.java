package dev.modscope.mvs.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.modfile.GoMod;
import dev.modscope.oracle.GoGet;
import dev.modscope.oracle.SmallProxy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The tables of small module graphs: each case is answered as it is written, and as the installed `go` answers it.
class EditTableTest {
    private static final List<String> TABLES = List.of("build", "upgrade", "downgrade", "requirements", "prune", "edit", "drawn");

    @TempDir
    private Path home;

    @TestFactory
    List<DynamicTest> everyBlockIsAnsweredAsWritten() throws IOException {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c))).toList();
    }

    @Test
    void thereAreSixtyCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases().stream().map(EditCase::name)).doesNotHaveDuplicates();
    }

    /// One test, because a program is started for each case.
    @Test
    @Tag("oracle")
    void everyBlockIsAnsweredAsGoAnswersIt() throws Exception {
        GoGet.assume();
        List<String> differences = new ArrayList<>();
        for (EditCase c : cases()) {
            Path folder = Files.createDirectory(home.resolve("c" + c.name().hashCode()));
            String go = answerOfGo(c, folder);
            String ours = written(c);
            boolean fits = ours.startsWith("refuses: ")
                    ? go.startsWith("refuses: ") && go.contains(ours.substring("refuses: ".length()))
                    : go.equals(ours);
            if (!fits) {
                differences.add(c.name() + "\n--- go\n" + go + "\n--- the table\n" + ours);
            }
        }
        assertThat(String.join("\n\n", differences)).isEmpty();
    }

    private static List<EditCase> cases() throws IOException {
        List<EditCase> cases = new ArrayList<>();
        for (String name : TABLES) {
            try (InputStream table = EditTableTest.class.getResourceAsStream("/mvs/" + name + ".txt")) {
                String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
                Arrays.stream(text.split("\n\n"))
                        .filter(block -> !block.startsWith("#"))
                        .map(EditCase::read)
                        .forEach(cases::add);
            }
        }
        return cases;
    }

    private static void check(EditCase c) {
        Map<String, String> answered = c.answered();
        assertThat(c.lines()).containsAnyOf(
                Map.entry("list", answered.getOrDefault("list", "-")),
                Map.entry("refuse", answered.getOrDefault("refuse", "-")),
                Map.entry("unknown", answered.getOrDefault("unknown", "-")));
        answered.forEach((key, value) -> {
            if (c.lines().containsKey(key)) {
                assertThat(value).as(key).isEqualTo(c.lines().get(key).replace("!", ""));
            }
        });
    }

    /// What a case expects, in the form of [#answerOfGo].
    private static String written(EditCase c) {
        Map<String, String> lines = c.lines();
        if (lines.containsKey("list")) {
            String roots = lines.containsKey("get") && lines.containsKey("roots")
                    ? "; requires " + modules(lines.getOrDefault("roots", ""))
                    : "";
            return "selects " + modules(lines.getOrDefault("list", "")) + roots;
        }
        String refused = lines.getOrDefault("refuse", lines.getOrDefault("unknown", ""));
        String last = refused.substring(refused.lastIndexOf("\\t") < 0 ? 0 : refused.lastIndexOf("\\t") + 2);
        int end = last.indexOf(", but");
        return "refuses: " + named(end < 0 ? last.substring(0, last.lastIndexOf(':') + 1) : last.substring(0, end));
    }

    private static String named(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(word -> word.contains("@") && !word.startsWith("go@") ? "example.com/" + word : word)
                .collect(Collectors.joining(" "));
    }

    private static String modules(String words) {
        return EditCase.modules(words).stream()
                .filter(module -> !module.path().isToolchain())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String answerOfGo(EditCase c, Path folder) throws Exception {
        Path proxy = SmallProxy.write(folder.resolve("proxy"), unlisted(proxy(c)));
        Path main = Files.createDirectory(folder.resolve("main"));
        Files.writeString(main.resolve("go.mod"), unlisted(goMod(c)));
        GoGet go = new GoGet(proxy, folder.resolve("cache"));
        go.environment().put("GOFLAGS", "-mod=mod -modcacherw");
        String get = c.lines().getOrDefault("get", "");
        if (!get.isEmpty()) {
            GoGet.Said said = go.run(main, arguments(get));
            if (said.exit() != 0) {
                return "refuses: " + said.err();
            }
        }
        GoGet.Said list = go.run(main, "list", "-m", "all");
        if (list.exit() != 0) {
            return "refuses: " + list.err();
        }
        String selected = list.out().lines().skip(1).map(line -> line.replace(' ', '@')).collect(Collectors.joining(" "));
        GoMod goMod = GoMod.parse("go.mod", Files.readString(main.resolve("go.mod"))).value();
        String required = goMod.requires().stream()
                .map(require -> require.module().toString()).sorted().collect(Collectors.joining(" "));
        boolean told = !get.isEmpty() && c.lines().containsKey("roots");
        return ("selects " + selected + (told ? "; requires " + required : ""))
                .replace("example.com/", "").replace("-0.pre", "-pre");
    }

    /// The table's pre-releases are versions that exist but are not listed.
    private static String unlisted(String text) {
        return text.replace("-pre", "-0.pre");
    }

    private static String[] arguments(String get) {
        return Stream.concat(Stream.of("get"), EditCase.modules(get).stream()
                        .map(module -> (module.path().isToolchain() ? "" : "example.com/") + unlisted(module.toString())))
                .toArray(String[]::new);
    }

    private static String goMod(EditCase c) {
        String words = c.lines().getOrDefault("main", "");
        StringBuilder text = new StringBuilder("module example.com/main\n\ngo " + c.go(words) + "\n");
        for (String word : EditCase.required(words)) {
            text.append("require example.com/").append(EditCase.module(word).toString().replace('@', ' '))
                    .append(word.endsWith("!") ? " // indirect\n" : "\n");
        }
        return text.toString();
    }

    private static String proxy(EditCase c) {
        StringBuilder lines = new StringBuilder();
        for (String go : List.of("1.16", "1.17", "1.21", "1.22")) {
            lines.append("golang.org/toolchain v0.0.1-go").append(go).append(".linux-amd64\n");
        }
        c.modules().forEach((module, words) -> lines
                .append(module.path()).append(' ').append(module.version().text()).append(' ').append(c.go(words))
                .append(": ")
                .append(EditCase.required(words).stream()
                        .map(word -> EditCase.module(word).toString().replace('@', ' '))
                        .collect(Collectors.joining(", ")))
                .append('\n'));
        return lines.toString();
    }
}
