package dev.modscope.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.json.GoModJson;
import dev.modscope.modfile.json.GoWorkJson;
import dev.modscope.module.Shown;
import dev.modscope.module.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `go mod edit` and `go work edit` as the judge: what they accept, what they understand, what they print, and what they
/// say of mistakes. In the long profile every file is asked about, and 50,000 mutants.
class GoModOracleTest {
    private static final boolean LONG = Boolean.getBoolean("modscope.long");
    private static final int SAMPLE = Integer.getInteger("modscope.modfile.sample", 300);
    private static final int MUTANTS = Integer.getInteger("modscope.modfile.mutants", LONG ? 50_000 : 3000);
    /// Texts that were once told of in other words.
    private static final List<String> KEPT = List.of("go 1.15\n\"\\\n \ttool examp\"\\x41\"le.com/a/cmd/x\n");
    private static final int WORK_MUTANTS = Integer.getInteger("modscope.modfile.workmutants", LONG ? 10_000 : 600);
    private static List<String> texts = List.of();

    @TempDir
    private Path directory;

    @BeforeAll
    static void needsGoAndCorpora() throws IOException {
        assumeTrue(GoCommand.isInstalled(), "skipped: no go command on PATH");
        texts = Corpora.goModTexts();
        assumeTrue(!texts.isEmpty(), "skipped: no ../shared/corpora");
    }

    @Test
    void unchangedFilesKeepEveryByte() {
        assertThat(texts).hasSizeGreaterThan(6_000).allSatisfy(text -> {
            assertThat(GoMod.parse("go.mod", text).value().text()).isEqualTo(text);
            assertThat(GoMod.parseDependency("go.mod", text).value().text()).isEqualTo(text);
        });
    }

    @Test
    void theFastWayAndTheSyntaxTreeSayTheSameOfADependency() {
        GoMod.Shared shared = new GoMod.Shared();
        long fast = texts.stream().filter(text -> {
            byte[] bytes = Tokens.encode(text);
            return FastScanner.scan(bytes, shared).map(_ -> {
                SyntaxReader.Parse parse = SyntaxReader.Parse.of("go.mod", text, SyntaxReader.Mode.DEPENDENCY);
                GoMod.Directives read = Interpreter.read(parse, parse.syntax());
                assertThat(parse.problems()).as(text).isEmpty();
                GoMod scanned = GoMod.parseDependency("go.mod", bytes, shared).value();
                assertThat(scanned.directives()).as(text).isEqualTo(read.inOrder());
                assertThat(scanned.requires()).isEqualTo(read.requires());
                return true;
            }).orElse(false);
        }).count();
        assertThat(fast).as("read the fast way").isGreaterThan(texts.size() * 99L / 100);
    }

    @Test
    void theFastWayAndTheSyntaxTreeSayTheSameOfAMainModule() {
        GoMod.Shared shared = new GoMod.Shared();
        GoModMutator mutator = new GoModMutator(Seeds.fresh("modfile fast mutants"), texts);
        List<String> all = new ArrayList<>(texts);
        while (all.size() < texts.size() + 20_000) {
            all.add(mutator.next());
        }
        long fast = all.stream().filter(text -> {
            byte[] bytes = Tokens.encode(text);
            return FastScanner.scanMain(bytes, shared).map(scanned -> {
                SyntaxReader.Parse parse = SyntaxReader.Parse.of("go.mod", text, SyntaxReader.Mode.MAIN);
                GoMod.Directives read = Interpreter.read(parse, parse.syntax());
                assertThat(parse.problems()).as(text).isEmpty();
                assertThat(scanned.inOrder()).as(text).isEqualTo(read.inOrder());
                return true;
            }).orElse(false);
        }).count();
        assertThat(fast).as("read the fast way").isGreaterThan(texts.size() * 9L / 10);
    }

    @Test
    void aSampleIsUnderstoodAndPrintedAsGoDoes() throws Exception {
        Random random = Seeds.fresh("modfile sample");
        List<String> sample = LONG ? texts : random.ints(SAMPLE, 0, texts.size()).mapToObj(texts::get).toList();
        assertThat(inParallel(sample, text -> difference(GO_MOD, text, true))).isEmpty();
    }

    @Test
    void mutantsAreAcceptedAndPrintedAsGoDoes() throws Exception {
        Random random = Seeds.fresh("modfile mutants");
        compare(GO_MOD, new GoModMutator(random, texts), MUTANTS, random);
    }

    @Test
    void goWorkFilesAndTheirMutantsAreAcceptedAndPrintedAsGoDoes() throws Exception {
        Random random = Seeds.fresh("go.work mutants");
        List<String> works = Corpora.goWorkTexts();
        assertThat(works).isNotEmpty();
        assertThat(inParallel(works, text -> difference(GO_WORK, text, true))).isEmpty();
        compare(GO_WORK, GoModMutator.ofGoWork(random, works), WORK_MUTANTS, random);
    }

    private void compare(Kind kind, GoModMutator mutator, int count, Random random) throws Exception {
        List<String> mutants = new ArrayList<>(KEPT);
        while (mutants.size() < count) {
            mutants.add(mutator.next());
        }
        List<String> differences = inParallel(mutants, text -> difference(kind, text, random.nextInt(4) == 0));
        long accepted = mutants.stream().filter(text -> kind.read.apply("", text).problems().isEmpty()).count();
        assertThat(differences.stream().limit(3)).as(differences.size() + " of " + count).isEmpty();
        assertThat(accepted).as("mutants that are accepted").isBetween(count / 5L, count * 4L / 5);
    }

    /// A kind of file: the verb of `go` that edits it, and what we make of it.
    private record Kind(String verb, String suffix, String prefix, BiFunction<String, String, Parsed<Forms>> read) {}

    /// A file in both forms.
    private record Forms(String formatted, String json) {}

    private static final Kind GO_MOD = new Kind("mod", ".mod", "", (file, text) -> {
        Parsed<GoMod> parsed = GoMod.parse(file, text);
        return forms(parsed, GoMod::formatted, mod -> GoModJson.of(mod, List.of()));
    });
    private static final Kind GO_WORK = new Kind("work", ".work", "errors parsing go.work:\n", (file, text) -> {
        Parsed<GoWork> parsed = GoWork.parse(file, text);
        return forms(parsed, GoWork::formatted, work -> GoWorkJson.of(work, List.of()));
    });

    private static <T> Parsed<Forms> forms(Parsed<T> parsed, Function<T, String> formatted, Function<T, String> json) {
        return new Parsed<>(new Forms(formatted.apply(parsed.value()), json.apply(parsed.value())), parsed.problems());
    }

    private String difference(Kind kind, String text, boolean json) throws IOException, InterruptedException {
        Path file = Files.createTempFile(directory, "m", kind.suffix);
        Files.write(file, Tokens.encode(text));
        String name = kind.prefix.isEmpty() ? file.toString() : file.getFileName().toString();
        Parsed<Forms> ours = kind.read.apply(name, text);
        GoCommand.Result printed = GoCommand.run(directory, kind.verb, "edit", "-print", file.toString());
        if ((printed.exit() == 0) != ours.problems().isEmpty()) {
            return "go: " + printed + "\nours: " + ours.problems() + "\n" + text;
        }
        if (printed.exit() != 0) {
            Files.delete(file);
            String words = "go: errors parsing " + file.getFileName() + ":\n" + kind.prefix
                    + SyntaxProblem.inWordsOfGo(ours.problems()) + "\n";
            // On one line, because what is told of a file may itself have an end of line in it.
            return Shown.line(words).equals(Shown.line(printed.err())) ? "" : "go says:\n" + printed.err() + "\nwe say:\n" + words + "\nof:\n" + text;
        }
        String formatted = ours.value().formatted;
        if (!formatted.equals(printed.out())) {
            return "go prints:\n" + printed.out() + "\nwe print:\n" + formatted + "\nof:\n" + text;
        }
        GoCommand.Result said = json ? GoCommand.run(directory, kind.verb, "edit", "-json", file.toString()) : printed;
        String saying = json ? ours.value().json : formatted;
        Files.delete(file);
        return said.out().equals(saying) ? "" : "go says:\n" + said.out() + "\nwe say:\n" + saying + "\nof:\n" + text;
    }

    private interface Judge {
        String judge(String text) throws IOException, InterruptedException;
    }

    private static List<String> inParallel(List<String> texts, Judge judge) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> calls =
                    texts.stream().<Callable<String>>map(text -> () -> judge.judge(text)).collect(Collectors.toList());
            List<String> differences = new ArrayList<>();
            for (Future<String> answer : two.invokeAll(calls)) {
                if (!answer.get().isEmpty()) {
                    differences.add(answer.get());
                }
            }
            return differences;
        }
    }
}
