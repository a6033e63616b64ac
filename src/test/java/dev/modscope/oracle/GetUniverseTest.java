package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random `go get`s in random universes: what it prints, what go.mod requires and what the build list is afterwards. In the
/// long profile: where several patterns are in conflict at once, the refusals still name fewer conflicts than go's.
@Tag("long")
class GetUniverseTest {
    private static final int GETS_EACH = 5;
    /// Seeds that once showed a difference.
    private static final List<Long> KEPT = List.of(1L, 2L, 59L);

    @TempDir
    private Path home;

    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void everyGetIsThatOfGo() throws Exception {
        GoGet.assume();
        long first = Long.getLong("modscope.seed", new Random().nextInt(1_000_000_000));
        long end = System.nanoTime() + Long.getLong("modscope.get.seconds", 40L) * 1_000_000_000L;
        System.out.println("GetUniverseTest: -Dmodscope.seed=" + first);
        List<Long> seeds = new ArrayList<>(KEPT);
        for (long seed = first; System.nanoTime() < end && differences.size() < 6; seed++) {
            seeds.add(seed);
            compare(seeds.removeFirst());
        }
        System.out.println("GetUniverseTest: " + counts);
        Files.writeString(Path.of("target", "get-differences.txt"), String.join("\n=====\n", differences));
        assertThat(differences.stream().map(d -> d.lines().findFirst().orElse("")).toList())
                .as("differences, written to target/get-differences.txt")
                .isEmpty();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void compare(long seed) throws Exception {
        Path folder = home.resolve("u" + seed);
        GetUniverse universe = new GetUniverse(seed);
        universe.write(folder);
        GoGet go = new GoGet(folder.resolve("proxy"), folder.resolve("cache"));
        if (universe.isWorkspace()) {
            go.environment().put("GOFLAGS", "-modcacherw");
            count("universes with go.work");
        } else {
            go.environment().put("GOFLAGS", "-mod=mod -modcacherw");
        }
        count("universes");
        for (int i = 0; i < GETS_EACH; i++) {
            if (!compareOne(folder.resolve("main"), go, universe.arguments(), seed, universe)) {
                break;
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean compareOne(Path main, GoGet go, List<String> arguments, long seed, GetUniverse universe)
            throws Exception {
        String before = Files.readString(main.resolve("go.mod"));
        String ours = ours(main, go, arguments);
        List<String> command = new ArrayList<>(List.of("get"));
        command.addAll(arguments);
        GoGet.Said said = go.run(main, command.toArray(String[]::new));
        if (said.exit() == GoGet.ENDLESS) {
            count("endless in go");
            return false;
        }
        String theirs = String.join("\n", said.lines());
        count("gets");
        if (said.exit() == 0) {
            GoGet.Said list = go.run(main, "list", "-m", "all");
            theirs += "\n" + requirements(GoMod.parse("go.mod", Files.readString(main.resolve("go.mod"))).value());
            theirs += list.exit() == 0 ? list.out() : ours.substring(Math.max(0, ours.indexOf("LIST\n") + 5));
            count(list.exit() == 0 ? "lists" : "lists refused");
        } else {
            count("refused");
            boolean conflict = theirs.contains(" requires ") || theirs.contains(" conflicts with ");
            // Of several chains to the same module that cannot be had, either may be told.
            boolean sameEnd = ours.startsWith("REFUSED\n") && theirs.contains("requires\n\t") && end(ours).equals(end(theirs));
            theirs = conflict && !sameEnd ? theirs : ours.startsWith("REFUSED\n") ? ours.substring("REFUSED\n".length()) : theirs;
            count(conflict ? "conflicts" : "refused otherwise");
        }
        said.lines().forEach(line -> Stream.of("upgraded", "downgraded", "removed", "added", "go 1", "retracted")
                .filter(line::contains).forEach(this::count));
        String answer = ours.replace("REFUSED\n", "").replace("LIST\n", "");
        if (answer.equals(theirs)) {
            return true;
        }
        differences.add("seed " + seed + ": go get " + String.join(" ", arguments) + "\n" + before + "\n--- go\n" + theirs
                + "\n--- ours\n" + answer + "\n" + universe.script());
        return false;
    }

    private String ours(Path folder, GoGet go, List<String> arguments) throws Exception {
        Workspace workspace = Workspace.open(folder, GoEnv.read(go.environment(), home));
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            Resolution base = resolver.resolve(_ -> {});
            ModulePath main = new ModulePath("example.com/main");
            Comparison.Preview preview = resolver.get(base, main, arguments, _ -> {});
            Resolution after = preview.comparison().after();
            GoMod goMod = after.workspace().mains().stream()
                    .filter(m -> m.path().equals(main)).findFirst().orElseThrow().goMod();
            return String.join("\n", preview.lines()) + "\n" + requirements(goMod) + "LIST\n" + after.list();
        } catch (EditException e) {
            return "REFUSED\n" + e.getMessage();
        }
    }

    private static String end(String text) {
        return text.lines().reduce("", (_, last) -> last);
    }

    private static String requirements(GoMod goMod) {
        StringBuilder text = new StringBuilder();
        goMod.go().ifPresent(go -> text.append("go ").append(go.version()).append('\n'));
        goMod.toolchain().ifPresent(line -> text.append("toolchain ").append(line.name()).append('\n'));
        goMod.requires().stream().sorted(Comparator.comparing(Directive.Require::module)).forEach(require ->
                text.append(require.module()).append(require.indirect() ? " // indirect\n" : "\n"));
        return text.toString();
    }
}
