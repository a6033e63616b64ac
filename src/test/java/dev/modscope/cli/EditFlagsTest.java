package dev.modscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.GoCommand;
import dev.modscope.modfile.GoModMutator;
import dev.modscope.modfile.Seeds;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `modscope edit` beside `go mod edit`, and `modscope work edit` beside `go work edit`: random flags, right and wrong,
/// over random files. Both must say the same, leave the same file, and end with the same exit code.
class EditFlagsTest {
    private static final int RUNS = Integer.getInteger("modscope.edit.runs", Boolean.getBoolean("modscope.long") ? 10_000 : 400);
    private static final List<String> PATHS = List.of("example.com/a", "example.com/c", "example.com/b", "example.com/q/v2",
            "gopkg.in/yaml.v2", "gopkg.in/x", "a", "a b", "", "-a", "a//b", "a/", "../a", "./a", "/a", "C:\\a", "example.com/a/v1",
            "example.com/\u00e9", "con/x", "x~1", "example.com/..", "exa\"mple", "go", "toolchain", "x.y/.z", ".");
    private static final List<String> VERSIONS = List.of("v1.0.0", "v1.2.3", "v1.9.0", "v2.0.0", "v2.0.0+incompatible", "v1",
            "master", "", "-x", "/x", "v1.0.0-pre", "v0.0.0-20161208181325-20d25e280405", "a b", "none", " v1.0.0 ", "v1.0.0+x",
            "[v1.0.0]", "//", "latest");
    private static final List<String> FLAGS = List.of("require", "droprequire", "exclude", "dropexclude", "replace",
            "dropreplace", "retract", "dropretract", "tool", "droptool", "ignore", "dropignore", "godebug", "dropgodebug");
    private static final List<String> WORK_FLAGS =
            List.of("use", "use", "dropuse", "replace", "dropreplace", "godebug", "dropgodebug");
    private static final List<String> OTHER = List.of("-go=1.22", "-go=none", "-go=1.22.3", "-go=x", "-go", "-go=", "-go=1.22 ",
            "-toolchain=go1.23.1", "-toolchain=none", "-toolchain=x", "-toolchain=default", "-module=example.com/n",
            "-module=a b", "-module=go", "-module=", "-module=example.com/n/v2", "-fmt", "-fmt=false", "-fmt=x", "-foo",
            "-foo=1", "-x", "-n", "--json", "-json=0", "--", "---", "-=", "-C=..", "-modcacherw", "-", "--print=T", "-modfile=x");

    /// Ways to write where a file is.
    private static final List<String> NAMES = List.of("./FILE", ".//FILE", "FILE/", "FILE/.", "FILE/x", "none//x", "./", "none/../FILE",
            "HERE/FILE", "HERE//FILE", "HERE/./FILE", "HERE/../x//FILE", "HERE/none/FILE/");

    @TempDir
    private Path home;

    @BeforeAll
    static void needsGo() {
        assumeTrue(GoCommand.isInstalled(), "skipped: no go command on PATH");
    }

    /// One of the two commands.
    private record Command(String file, List<String> go, List<String> ours, List<String> flags) {}

    private static final Command MOD = new Command("go.mod", List.of("mod", "edit"), List.of("edit"), FLAGS);
    private static final Command WORK = new Command("go.work", List.of("work", "edit"), List.of("work", "edit"), WORK_FLAGS);

    @Test
    void everyFlagOfEditDoesAndSaysWhatItDoesInGo() throws Exception {
        Random random = Seeds.fresh("edit flags");
        GoModMutator mutator = new GoModMutator(random, List.of("""
                module example.com/m

                go 1.21

                require (
                	example.com/a v1.0.0
                	example.com/b v1.2.0 // indirect
                	gopkg.in/yaml.v2 v2.4.0
                )

                exclude example.com/a v1.2.3

                replace example.com/a v1.0.0 => ../a
                """));
        compare(random, mutator, MOD);
    }

    @Test
    void everyFlagOfWorkEditDoesAndSaysWhatItDoesInGo() throws Exception {
        Random random = Seeds.fresh("work edit flags");
        GoModMutator mutator = GoModMutator.ofGoWork(random, List.of("""
                go 1.23.1

                toolchain go1.24.0

                use (
                	.
                	./a
                	../b // beside
                )

                replace example.com/a v1.0.0 => ../a
                """));
        compare(random, mutator, WORK);
    }

    @Test
    void everyWayToWriteWhereTheFileIs() throws Exception {
        List<Callable<String>> runs = new ArrayList<>();
        for (Command command : List.of(MOD, WORK)) {
            for (String text : List.of(command.file.equals("go.mod") ? "module example.com/m\n" : "go 1.21\n", "what\n")) {
                for (String name : NAMES) {
                    Path folder = Files.createDirectory(home.resolve("n" + runs.size()));
                    String written = name.replace("FILE", command.file).replace("HERE", folder.toString());
                    runs.add(() -> difference(command, folder, text, List.of("-go=1.22", written)));
                }
            }
        }
        List<String> answers = new ArrayList<>();
        for (Callable<String> run : runs) {
            answers.add(run.call());
        }
        assertThat(answers).containsOnly("changed", "same").hasSize(4 * NAMES.size());
    }

    @Test
    void aWordThatBeginsWithAnAtSignIsNoFileOfArguments() throws Exception {
        Path words = Files.writeString(home.resolve("words"), "-json");
        for (String word : List.of("@//", "@" + words, "@words", "@@x")) {
            Path folder = Files.createTempDirectory(home, "at");
            assertThat(difference(MOD, folder, "module example.com/m\n", List.of("-droprequire", word, "-print"))).isEqualTo("same");
        }
    }

    private void compare(Random random, GoModMutator mutator, Command command) throws Exception {
        List<Callable<String>> runs = new ArrayList<>();
        while (runs.size() < RUNS) {
            String text = mutator.next();
            Path folder = Files.createDirectory(home.resolve("r" + runs.size()));
            List<String> arguments = arguments(random, command).stream()
                    .map(argument -> argument.replace("HERE", folder.toString())).toList();
            runs.add(() -> difference(command, folder, text, arguments));
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<String> answer : two.invokeAll(runs)) {
                answers.add(answer.get());
            }
        }
        long edited = answers.stream().filter("changed"::equals).count();
        answers.removeIf(answer -> answer.equals("changed") || answer.equals("same"));
        assertThat(answers.stream().limit(4)).as(answers.size() + " of " + RUNS).isEmpty();
        assertThat(edited).as("runs that changed the file").isGreaterThan(RUNS / 20);
    }

    private String difference(Command command, Path folder, String text, List<String> arguments)
            throws IOException, InterruptedException {
        Path file = folder.resolve(command.file);
        Files.write(file, Tokens.encode(text));
        GoCommand.Result theirs = GoCommand.run(folder, Map.of("GOWORK", ""), joined(command.go, arguments));
        byte[] after = Files.readAllBytes(file);
        Files.write(file, Tokens.encode(text));
        Terminal.Said ours = new Terminal(home, folder).run(joined(command.ours, arguments).toArray(String[]::new));
        String said = ours.code() + "\n" + ours.out() + words(ours.err()) + "\n" + Tokens.decode(Files.readAllBytes(file));
        // JSON is shown with its odd blanks as escapes; a file that is printed is copied as it is.
        String printed = theirs.out().startsWith("{") ? Shown.answer(theirs.out()) : theirs.out();
        String wanted = theirs.exit() + "\n" + printed + words(Shown.lines(theirs.err())) + "\n"
                + Tokens.decode(after);
        String changed = wanted.endsWith("\n" + text) ? "same" : "changed";
        return said.equals(wanted) ? changed : arguments + "\ngo:\n" + wanted + "\nours:\n" + said + "\nof:\n" + text;
    }

    private static List<String> joined(List<String> verb, List<String> arguments) {
        return Stream.concat(verb.stream(), arguments.stream()).toList();
    }

    /// The words without the name of the command.
    private static String words(String err) {
        return err.lines().filter(line -> !line.startsWith("usage: ") && !line.startsWith("Run '"))
                .map(line -> line.replace("modscope edit --help", "go help mod edit")
                        .replace("modscope work --help", "go help work edit")).collect(Collectors.joining("\n"));
    }

    private static List<String> arguments(Random random, Command command) {
        List<String> arguments = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            if (random.nextInt(6) == 0) {
                String other = pick(random, OTHER);
                arguments.removeIf(given -> given.startsWith("-C") && other.startsWith("-C"));
                arguments.add(other);
            } else {
                String flag = pick(random, command.flags);
                boolean apart = random.nextInt(6) == 0;
                String value = value(random, flag);
                arguments.add((random.nextInt(9) == 0 ? "--" : "-") + flag + (apart ? "" : "=" + value));
                if (apart) {
                    arguments.add(value);
                }
            }
        }
        switch (random.nextInt(8)) {
            case 0 -> arguments.add("-json");
            case 1 -> arguments.add(0, "-print");
            case 2 -> arguments.add(pick(random, random.nextBoolean() ? List.of(command.file, "missing.mod", "..", "-json")
                    : NAMES).replace("FILE", command.file));
            default -> {}
        }
        return arguments;
    }

    private static String value(Random random, String flag) {
        String path = good(random, PATHS);
        String version = good(random, VERSIONS);
        String maybe = random.nextBoolean() ? "@" + version : "";
        return switch (flag) {
            case "require", "exclude", "dropexclude" -> random.nextInt(12) == 0 ? path : path + "@" + version;
            case "replace" -> path + maybe + pick(random, List.of("=", "=", "=", "=", " = ", "=>", ""))
                    + (random.nextBoolean() ? "../else" : good(random, PATHS) + (random.nextInt(9) == 0 ? "" : "@" + version));
            case "dropreplace" -> path + maybe;
            case "retract", "dropretract" -> random.nextBoolean() ? version
                    : "[" + version + pick(random, List.of(",", ", ", "")) + good(random, VERSIONS)
                            + (random.nextInt(9) == 0 ? "" : "]");
            case "ignore", "dropignore" -> pick(random, List.of("./x", "x", "./build", "node_modules"));
            case "godebug" -> pick(random, List.of("default=go1.21", "panicnil=1", "x", "a='", "a,b=c", "a="));
            case "use", "dropuse" -> pick(random, List.of("./a", "a", "../b", ".", "..", "/c", "./with space", "a/", "a/../d", "x//y"));
            case "dropgodebug" -> pick(random, List.of("default", "panicnil", "asynctimerchan", "x"));
            default -> random.nextInt(9) == 0 ? path + maybe : path;
        };
    }

    /// Mostly one of the first, which are right.
    private static String good(Random random, List<String> all) {
        return random.nextInt(5) > 0 ? all.get(random.nextInt(3)) : pick(random, all);
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
