package dev.modscope.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.json.GoModJson;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `go mod edit` as the judge: what it accepts, what it understands, and what it prints.
class GoModOracleTest {
    private static final int SAMPLE = Integer.getInteger("modscope.modfile.sample", 300);
    private static final int MUTANTS = Integer.getInteger("modscope.modfile.mutants", 3000);
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
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
        List<String> sample = random.ints(SAMPLE, 0, texts.size()).mapToObj(texts::get).toList();
        List<String> differences = inParallel(sample, text -> difference(text, true));
        assertThat(differences).isEmpty();
    }

    @Test
    void mutantsAreAcceptedAndPrintedAsGoDoes() throws Exception {
        Random random = Seeds.fresh("modfile mutants");
        GoModMutator mutator = new GoModMutator(random, texts);
        List<String> mutants = new ArrayList<>();
        while (mutants.size() < MUTANTS) {
            mutants.add(mutator.next());
        }
        List<String> differences = inParallel(mutants, text -> difference(text, random.nextInt(4) == 0));
        long accepted = mutants.stream().filter(text -> GoMod.parse("go.mod", text).problems().isEmpty()).count();
        assertThat(differences.stream().limit(3)).as(differences.size() + " of " + MUTANTS).isEmpty();
        assertThat(accepted).as("mutants that are accepted").isBetween(MUTANTS / 5L, MUTANTS * 4L / 5);
    }

    private String difference(String text, boolean json) throws IOException, InterruptedException {
        Path file = Files.createTempFile(directory, "m", ".mod");
        Files.writeString(file, text);
        Parsed<GoMod> ours = GoMod.parse(file.toString(), text);
        GoCommand.Result printed = GoCommand.run(directory, "mod", "edit", "-print", file.toString());
        if ((printed.exit() == 0) != ours.problems().isEmpty()) {
            return "go: " + printed + "\nours: " + ours.problems() + "\n" + text;
        }
        if (printed.exit() != 0) {
            Files.delete(file);
            String words = "go: errors parsing " + file.getFileName() + ":\n" + SyntaxProblem.inWordsOfGo(ours.problems()) + "\n";
            return words.equals(printed.err()) ? "" : "go says:\n" + printed.err() + "\nwe say:\n" + words + "\nof:\n" + text;
        }
        String formatted = ours.value().formatted();
        if (!formatted.equals(printed.out())) {
            return "go prints:\n" + printed.out() + "\nwe print:\n" + formatted + "\nof:\n" + text;
        }
        GoCommand.Result said = json ? GoCommand.run(directory, "mod", "edit", "-json", file.toString()) : printed;
        String saying = json ? GoModJson.of(ours.value(), List.of()) : formatted;
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
