package dev.modscope.oracle.universe;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.GoVersion;
import dev.modscope.oracle.GoGet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plays universes before `go` and before Modscope, one at a time, over one proxy and one module cache each.
final class Comparing implements AutoCloseable {
    /// One universe in so many is resolved again in variants.
    private static final int LOOKED_AT = 4;
    /// `go mod graph` is asked after the gets of one universe in so many; after all of them in the long profile.
    private static final int GRAPHED = Boolean.getBoolean("modscope.long") ? 1 : 4;
    /// And `go list -m all` after those of one in so many; in the others the files alone are compared.
    private static final int LISTED = Boolean.getBoolean("modscope.long") ? 1 : 2;
    /// Seconds: an edit takes some milliseconds, or never ends.
    private static final int PATIENCE = 2;
    private static final String GO_LINE = "(?m)^go +1\\.(1[7-9]|2\\d)(\\.\\d+)?";

    private final Path home;
    private final Path proxy;
    private final GoGet go;
    private final Ours ours;
    private final Coverage coverage;
    private int played;

    /// What both said at one point of a universe.
    private record Said(String what, String go, String ours) {
        Optional<String> difference() {
            return go.equals(ours) ? Optional.empty()
                    : Optional.of(what + "\n--- go\n" + go + "\n--- ours\n" + ours + "\n");
        }
    }

    /// A build list, and what differs in it or in the graph.
    private record Answered(String list, Optional<String> difference) {}

    Comparing(Coverage coverage) throws IOException {
        this.coverage = coverage;
        home = UniverseFolder.create();
        proxy = Files.createDirectory(home.resolve("proxy"));
        go = new GoGet(proxy, home.resolve("cache-go"), PATIENCE);
        go.environment().put("GOTELEMETRY", "off");
        go.environment().put("GOMAXPROCS", "1");
        go.environment().put("GOGC", "off");
        GoGet environment = new GoGet(proxy, home.resolve("cache-ours"));
        environment.environment().put("GOFLAGS", "");
        environment.environment().put("MODSCOPE_HOME", home.resolve("data").toString());
        ours = new Ours(environment.environment(), home);
    }

    @Override
    public void close() throws IOException {
        UniverseFolder.delete(home);
    }

    /// The first difference, with the universe as a script; empty where there is none.
    Optional<String> difference(Universe universe) throws Exception {
        Path folder = home.resolve("u" + played++);
        try {
            UniverseFolder.publish(universe, proxy);
            Answered started = start(universe, folder.resolve("start"));
            return started.difference().isPresent() ? started.difference() : steps(universe, started.list(), folder);
        } finally {
            UniverseFolder.delete(folder);
            try (Stream<Path> files = Files.list(proxy)) {
                for (Path file : files.toList()) {
                    UniverseFolder.delete(file);
                }
            }
            UniverseFolder.delete(home.resolve("cache-go"));
            UniverseFolder.delete(home.resolve("cache-ours"));
            UniverseFolder.delete(home.resolve("data"));
        }
    }

    private GoGet.Said ask(Universe universe, Path folder, String... command) throws Exception {
        go.environment().put("GOFLAGS", command[0].equals("get") ? "-modcacherw"
                : universe.isWork() ? "-mod=readonly -modcacherw" : "-mod=mod -modcacherw");
        return go.run(folder, command);
    }

    /// The build list and the graph before anything is asked for.
    private Answered start(Universe universe, Path workspace) throws Exception {
        UniverseFolder.write(universe, workspace);
        Path folder = workspace.resolve(universe.steps().getFirst().folder());
        Ours.Resolved answer = ours.resolve(folder);
        GoGet.Said list = ask(universe, folder, "list", "-m", "all");
        UniverseFolder.write(universe, workspace);
        GoGet.Said graph = ask(universe, folder, "mod", "graph");
        coverage.count("universes");
        if (list.exit() != 0 || graph.exit() != 0) {
            coverage.count("universes refused");
            // The times of all versions are asked for, also of those that are replaced.
            boolean noInfo = (list.err() + graph.err()).contains("v1.9.9.info");
            return new Answered("", answer.refused() || noInfo
                    ? Optional.empty()
                    : Optional.of("go refuses the start:\n" + list.err() + graph.err()));
        }
        if (played % LOOKED_AT == 0) {
            look(universe, workspace.resolveSibling("variant"), answer);
        }
        Said said = new Said("at the start", list.out() + graph.out(), answer.list() + answer.graph());
        return new Answered(list.out(), said.difference());
    }

    /// What mattered in a universe: it is resolved again without it.
    private void look(Universe universe, Path variant, Ours.Resolved answer) throws Exception {
        coverage.count("looked at");
        if (answer.cyclic()) {
            coverage.count("looked at, cyclic");
        }
        if (differs(universe.withFiles(changed(universe.files(), "(?m)^replace .*$", "")), variant, answer)) {
            coverage.count("looked at, replaced");
        }
        Universe unpruned = universe.withFiles(changed(universe.files(), GO_LINE, "go 1.16"))
                .withModules(changed(universe.modules(), GO_LINE, "go 1.16"));
        UniverseFolder.publish(unpruned, proxy);
        UniverseFolder.delete(home.resolve("cache-ours"));
        if (differs(unpruned, variant, answer)) {
            coverage.count("looked at, pruned");
        }
        UniverseFolder.delete(home.resolve("cache-ours"));
        UniverseFolder.publish(universe, proxy);
    }

    private boolean differs(Universe changed, Path variant, Ours.Resolved answer) throws Exception {
        UniverseFolder.write(changed, variant);
        String list = ours.resolve(variant.resolve(changed.steps().getFirst().folder())).list();
        return !list.replaceAll(" => .*", "").equals(answer.list().replaceAll(" => .*", ""));
    }

    private static TreeMap<String, String> changed(Map<String, String> texts, String pattern, String by) {
        TreeMap<String, String> changed = new TreeMap<>();
        texts.forEach((name, text) -> changed.put(name, name.equals("go.work") ? text : text.replaceAll(pattern, by)));
        return changed;
    }

    private Optional<String> steps(Universe universe, String start, Path folder) throws Exception {
        Path theirs = folder.resolve("go");
        Path mine = folder.resolve("ours");
        UniverseFolder.write(universe, theirs);
        UniverseFolder.write(universe, mine);
        String list = start;
        for (Universe.Step step : universe.steps()) {
            GoMod before = goMod(theirs.resolve(step.folder()));
            WorkspaceFiles filesBefore = WorkspaceFiles.read(mine);
            Ours.Said answer = ours.get(mine.resolve(step.folder()), step.arguments());
            List<String> command = new ArrayList<>(List.of("get"));
            command.addAll(step.arguments());
            GoGet.Said said = ask(universe, theirs.resolve(step.folder()), command.toArray(String[]::new));
            if (said.exit() == GoGet.ENDLESS) {
                coverage.count("endless in go");
                return Optional.empty();
            }
            coverage.step(universe, step);
            if (isBeyond(said, answer) || isRefusedAtGoWork(said, answer)) {
                if (said.exit() == 0) {
                    return Optional.empty();
                }
                continue;
            }
            WorkspaceFiles written = WorkspaceFiles.read(theirs);
            WorkspaceFiles mineWritten = WorkspaceFiles.read(mine);
            Optional<String> difference = compare(step, said, answer)
                    .or(() -> files(step, written, mineWritten, filesBefore));
            if (difference.isPresent()) {
                return difference;
            }
            // The same files give the same answers.
            if (said.exit() == 0 && !(written.equals(filesBefore) && mineWritten.equals(filesBefore))) {
                Answered after = after(universe, step, theirs, mine, list);
                if (after.difference().isPresent()) {
                    return after.difference();
                }
                coverage.moved(step.arguments(), list, after.list());
                count(before, goMod(theirs.resolve(step.folder())));
                list = after.list();
            }
            // Only `go` lays files out: each get starts from the same bytes, so that the rule holds for each on its own.
            mineWritten.restore(theirs);
        }
        return Optional.empty();
    }

    /// Where packages would have to be loaded, Modscope says so; `go` finds that there are none.
    private boolean isBeyond(GoGet.Said said, Ours.Said answer) {
        boolean needed = answer.refused() && answer.lines().contains("needs the packages of the main module");
        boolean may = answer.refused() && answer.lines().contains("packages are not loaded yet")
                && said.err().contains("does not contain package");
        if (needed || may) {
            coverage.count(needed ? "packages needed" : "may be a package");
        }
        return needed || may;
    }

    /// Modscope stops at such a go.work; `go` goes on to say more, and fails in the end.
    private static boolean isRefusedAtGoWork(GoGet.Said said, Ours.Said answer) {
        String replaced = " is replaced at all versions in the go.work file.";
        return said.exit() != 0 && answer.refused() && said.err().contains(replaced) && answer.lines().contains(replaced);
    }

    private static Optional<String> files(Universe.Step step, WorkspaceFiles go, WorkspaceFiles ours, WorkspaceFiles before) {
        Map<String, String[]> differences = WorkspaceFiles.differences(go, ours, before);
        StringBuilder theirs = new StringBuilder();
        StringBuilder mine = new StringBuilder();
        differences.forEach((name, texts) -> {
            theirs.append("FILE ").append(name).append('\n').append(texts[0].replace("\r", "\\r"));
            mine.append("FILE ").append(name).append('\n').append(texts[1].replace("\r", "\\r"));
        });
        return new Said(step.toString(), theirs.toString(), mine.toString()).difference();
    }

    private static GoMod goMod(Path folder) throws IOException {
        return GoMod.parse("go.mod", Files.readString(folder.resolve("go.mod"))).value();
    }

    /// Both run in folders of their own.
    private String shown(String text) {
        return text.replaceAll("\\Q" + home + "\\E/u\\d+/(go|ours)", "WS");
    }

    private void count(GoMod before, GoMod after) {
        Optional<GoVersion> was = before.go().map(Directive.Go::version);
        Optional<GoVersion> is = after.go().map(Directive.Go::version);
        if (was.isPresent() && is.isPresent() && is.get().compareTo(was.get()) > 0) {
            coverage.count("raised the go line");
        }
    }

    private Optional<String> compare(Universe.Step step, GoGet.Said said, Ours.Said answer) {
        String theirs = (said.exit() == 0 ? "" : "REFUSED\n") + shown(String.join("\n", said.lines()));
        String mine = (answer.refused() ? "REFUSED\n" : "") + shown(answer.lines());
        if (said.exit() != 0) {
            coverage.count("refused");
        }
        return new Said(step.toString(), theirs, mine).difference();
    }

    /// The build list and the graph when a get has written its files.
    private Answered after(Universe universe, Universe.Step step, Path theirs, Path mine, String before)
            throws Exception {
        if (played % LISTED != 0) {
            Ours.Resolved answer = ours.resolve(mine.resolve(step.folder()));
            return new Answered(answer.refused() ? before : answer.list(), Optional.empty());
        }
        GoGet.Said list = ask(universe, theirs.resolve(step.folder()), "list", "-m", "all");
        Optional<GoGet.Said> graph = Optional.empty();
        if (played % GRAPHED == 0) {
            graph = Optional.of(ask(universe, theirs.resolve(step.folder()), "mod", "graph"));
        }
        if (list.exit() != 0 || graph.filter(said -> said.exit() != 0).isPresent()) {
            coverage.count("lists refused afterwards");
            return new Answered(before, Optional.empty());
        }
        Ours.Resolved answer = ours.resolve(mine.resolve(step.folder()));
        boolean same = WorkspaceFiles.read(theirs).equals(WorkspaceFiles.read(mine));
        Said said = new Said("list and graph after " + step,
                list.out() + graph.map(lines -> ordered(same, lines.out())).orElse(""),
                answer.list() + graph.map(_ -> ordered(same, answer.graph())).orElse(""));
        return new Answered(list.out(), said.difference());
    }

    /// `go mod graph` follows the order of the lines in go.mod, which differs where only `go` has laid the file out.
    private static String ordered(boolean asTheyAre, String lines) {
        return asTheyAre ? lines : lines.lines().sorted().collect(Collectors.joining("\n"));
    }
}
