package dev.modscope.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.module.PathCheck;
import dev.modscope.module.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits: every line where `go mod edit` puts it, and no other byte changed.
class GoModEditTest {
    private static final int SEQUENCES = Integer.getInteger("modscope.modfile.edits", Boolean.getBoolean("modscope.long") ? 30_000 : 2000);
    private static final String UNFORMATTED = """
            module   example.com/m   // ours
            go 1.21
            require (
              example.com/b   v1.0.0 //   indirect
            	example.com/a v1.0.0    // keep


              // about c
              "example.com/c" v1.0.0
            )
            // alone

            replace example.com/a => ../a
            """;

    private final AtomicInteger reprinted = new AtomicInteger();

    @TempDir
    private Path directory;

    @Test
    void untouchedLinesKeepEveryByte() {
        assertThat(edited(new Edit.Require("example.com/a", "v1.2.0"), new Edit.Require("example.com/d", "v1.0.0"),
                new Edit.DropRequire("example.com/b"), new Edit.DropReplace("example.com/a", ""),
                new Edit.Exclude("example.com/x", "v1.0.0"))).isEqualTo("""
                module   example.com/m   // ours
                go 1.21
                require (
                	example.com/a v1.2.0    // keep


                  // about c
                  "example.com/c" v1.0.0
                	example.com/d v1.0.0
                )
                // alone

                exclude example.com/x v1.0.0
                """);
    }

    @Test
    void lineEndsStayWhatTheyWere() {
        GoMod mod = GoMod.parse("go.mod", UNFORMATTED.replace("\n", "\r\n")).value();
        String text = mod.edited(List.of(new Edit.SetGo("1.22.0"), new Edit.Tool("example.com/a/cmd"))).text();
        assertThat(text).isEqualTo(UNFORMATTED.replace("go 1.21\n", "go 1.22.0\n").replace("\n", "\r\n")
                + "\r\ntool example.com/a/cmd\r\n");
    }

    private static String edited(Edit... edits) {
        return GoMod.parse("go.mod", UNFORMATTED).value().edited(List.of(edits)).text();
    }

    @Test
    void editsPutEveryLineWhereGoPutsIt() throws Exception {
        assumeTrue(GoCommand.isInstalled(), "skipped: no go command on PATH");
        List<String> texts = Corpora.goModTexts();
        assumeTrue(!texts.isEmpty(), "skipped: no ../shared/corpora");
        Random random = Seeds.fresh("modfile edits");
        GoModMutator mutator = new GoModMutator(random, texts);
        List<Callable<String>> calls = new ArrayList<>();
        while (calls.size() < SEQUENCES) {
            String text = mutator.next();
            GoMod mod = GoMod.parse("go.mod", text).value();
            if (GoMod.parse("go.mod", text).problems().isEmpty()) {
                List<Edit> edits = sequence(random, mod);
                calls.add(() -> difference(mod, edits));
            }
        }
        List<String> differences = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<String> answer : two.invokeAll(calls)) {
                differences.add(answer.get());
            }
        }
        differences.removeIf(String::isEmpty);
        assertThat(differences.stream().limit(3)).as(differences.size() + " of " + SEQUENCES).isEmpty();
        assertThat(reprinted.get()).as("files that lost their own form").isLessThan(SEQUENCES / 10);
    }

    private String difference(GoMod mod, List<Edit> edits) throws IOException, InterruptedException {
        Path file = Files.createTempFile(directory, "e", ".mod");
        Files.write(file, Tokens.encode(mod.text()));
        List<String> arguments = new ArrayList<>(List.of("mod", "edit"));
        edits.forEach(edit -> arguments.add(flag(edit)));
        arguments.add(file.toString());
        GoCommand.Result go = GoCommand.run(directory, arguments.toArray(String[]::new));
        String theirs = Tokens.decode(Files.readAllBytes(file));
        Files.delete(file);
        GoMod ours = mod.edited(edits);
        String wanted = GoMod.parse("go.mod", theirs).value().formatted();
        boolean wasFormatted = mod.formatted().equals(mod.text());
        reprinted.addAndGet(!wasFormatted && ours.text().equals(theirs) ? 1 : 0);
        boolean same = wasFormatted ? ours.text().equals(theirs)
                : ours.formatted().equals(theirs) || ours.formatted().equals(wanted);
        return go.exit() == 0 && same ? "" : arguments + "\n" + go.err() + "go:\n" + theirs + "\nours:\n" + ours.text()
                + "\nof:\n" + mod.text();
    }

    /// A random sequence, first those edits that `go mod edit` makes first.
    private static List<Edit> sequence(Random random, GoMod mod) {
        List<Edit> edits = new ArrayList<>();
        if (random.nextInt(8) == 0) {
            edits.add(new Edit.SetModule("example.com/other"));
        }
        if (random.nextInt(5) == 0) {
            edits.add(new Edit.SetGo(pick(random, List.of("1.20", "1.23.1", ""))));
        }
        if (random.nextInt(6) == 0) {
            edits.add(new Edit.SetToolchain(pick(random, List.of("go1.23.4", ""))));
        }
        for (int i = random.nextInt(5) + (edits.isEmpty() ? 1 : 0); i > 0; i--) {
            edits.add(edit(random, mod));
        }
        return edits;
    }

    private static Edit edit(Random random, GoMod mod) {
        List<String> paths = new ArrayList<>(List.of("example.com/a", "example.com/c", "example.com/r", "example.com/z"));
        mod.requires().forEach(require -> paths.add(require.module().path().value()));
        paths.removeIf(path -> PathCheck.importPath(path).isPresent());
        Collections.shuffle(paths, random);
        String path = paths.getFirst();
        String version = pick(random, List.of("v1.2.3", "v1.9.0", "v1.10.0", "v1.0.0"));
        String maybe = random.nextBoolean() ? version : "";
        boolean plain = PathCheck.split(path).pathMajor().isEmpty();
        boolean series = mod.module().stream().allMatch(m -> PathCheck.split(m.path().value()).pathMajor().isEmpty());
        return switch (series ? random.nextInt(14) : random.nextInt(8)) {
            case 0, 1 -> new Edit.Require(path, version);
            case 2 -> new Edit.DropRequire(path);
            case 3 -> new Edit.Exclude(plain ? path : "example.com/a", version);
            case 4 -> new Edit.DropExclude("example.com/a", version);
            case 5 -> new Edit.Replace("example.com/a", maybe, "../else", "");
            case 6 -> new Edit.Replace("example.com/c", maybe, "example.com/f", version);
            case 7 -> new Edit.DropReplace(random.nextBoolean() ? "example.com/a" : "example.com/c", maybe);
            case 8 -> new Edit.Retract("v1.0.0", pick(random, List.of("v1.0.0", "v1.1.0", "v1.5.0")), "");
            case 9 -> new Edit.DropRetract("v1.0.0", pick(random, List.of("v1.0.0", "v1.1.0")));
            case 10 -> new Edit.Tool(path + "/cmd/x");
            case 11 -> random.nextBoolean() ? new Edit.DropTool("example.com/a/cmd/x") : new Edit.Ignore("./build");
            case 12 -> random.nextBoolean() ? new Edit.DropIgnore("./node_modules") : new Edit.Godebug("default", "go1.22");
            default -> random.nextBoolean() ? new Edit.DropGodebug("panicnil") : new Edit.Godebug("panicnil", "0");
        };
    }

    private static String flag(Edit edit) {
        return switch (edit) {
            case Edit.SetModule(String path) -> "-module=" + path;
            case Edit.SetGo(String version) -> "-go=" + (version.isEmpty() ? "none" : version);
            case Edit.SetToolchain(String name) -> "-toolchain=" + (name.isEmpty() ? "none" : name);
            case Edit.Require(String path, String version) -> "-require=" + path + "@" + version;
            case Edit.DropRequire(String path) -> "-droprequire=" + path;
            case Edit.SetRequires _ -> throw new IllegalArgumentException("no flag sets all requirements");
            case Edit.Exclude(String path, String version) -> "-exclude=" + path + "@" + version;
            case Edit.DropExclude(String path, String version) -> "-dropexclude=" + path + "@" + version;
            case Edit.Replace(String path, String version, String target, String to) ->
                    "-replace=" + at(path, version) + "=" + at(target, to);
            case Edit.DropReplace(String path, String version) -> "-dropreplace=" + at(path, version);
            case Edit.Retract(String low, String high, String _) -> "-retract=" + interval(low, high);
            case Edit.DropRetract(String low, String high) -> "-dropretract=" + interval(low, high);
            case Edit.Tool(String path) -> "-tool=" + path;
            case Edit.DropTool(String path) -> "-droptool=" + path;
            case Edit.Ignore(String path) -> "-ignore=" + path;
            case Edit.DropIgnore(String path) -> "-dropignore=" + path;
            case Edit.Godebug(String key, String value) -> "-godebug=" + key + "=" + value;
            case Edit.DropGodebug(String key) -> "-dropgodebug=" + key;
            case Edit.Use(String path) -> "-use=" + path;
            case Edit.DropUse(String path) -> "-dropuse=" + path;
        };
    }

    private static String at(String path, String version) {
        return version.isEmpty() ? path : path + "@" + version;
    }

    private static String interval(String low, String high) {
        return low.equals(high) ? low : "[" + low + "," + high + "]";
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
