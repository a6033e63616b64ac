package dev.modscope.cli;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Shown;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Setting;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.mode.Refusals;
import dev.modscope.workspace.saving.FileChange;
import dev.modscope.workspace.saving.UnifiedDiff;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `go get` for modules: changes requirements, and writes the files that it changes.
@Command(
        name = "get",
        description = {
            "Changes what the main module requires, as 'go get QUERY...' does for modules without packages, and writes"
                    + " go.mod, go.sum and go.work. Lines of go.mod that do not change keep every byte.",
            "Packages are not loaded yet: 'go mod tidy' may add or drop requirements that only they decide."
        })
final class GetVerb implements Callable<Integer> {
    private static final String OUTSIDE = """
            go: go.mod file not found in current directory or any parent directory.
            \t'go get' is no longer supported outside a module.
            \tTo build and install a command, use 'go install' with a version,
            \tlike 'go install example.com/cmd@latest'
            \tFor more information, see https://golang.org/doc/go-get-install-deprecation
            \tor run 'go help get' or 'go help install'.""";

    private final Desk desk;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "MODULE@VERSION; without @VERSION the newest release is meant.")
    private List<String> queries = List.of();

    @Option(names = "--dry-run", description = "Says what would change in the build list, and writes nothing.")
    private boolean dryRun;

    @Option(names = "--why", description = "Says of each change in the build list, or of a refusal, what forced it.")
    private boolean why;

    @Option(names = "--diff", description = "Prints what would be written as a unified diff, and writes nothing.")
    private boolean diff;

    @Option(names = "--fmt", description = "Writes go.mod in the layout of 'go mod edit -fmt', as 'go get' does.")
    private boolean format;

    @Option(
            names = {"-modfile", "--modfile"},
            paramLabel = "FILE",
            description = "Reads and writes FILE instead of go.mod, and the .sum file beside it instead of go.sum.")
    private String modfile = "";

    @Option(names = {"-modcacherw", "--modcacherw"}, hidden = true)
    private boolean writableCache;

    @Option(
            names = "-u",
            arity = "0..1",
            fallbackValue = "upgrade",
            paramLabel = "patch",
            description = "Refused: upgrading what packages need is not possible without loading them.")
    private String upgrade = "";

    @Option(names = "-t", description = "Refused: tests are packages.")
    private boolean tests;

    @Option(names = {"-tool", "--tool"}, description = "Refused: 'modscope edit -tool=PACKAGE' adds a tool line.")
    private boolean tool;

    GetVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws WorkspaceException {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            desk.say(refusal.get());
            return Desk.NO_ANSWER;
        }
        try {
            return get(place());
        } catch (EditException e) {
            desk.say((e.isSecurity() ? "SECURITY ERROR: " : "") + e.getMessage());
            if (why && e.chain().size() > 1) {
                desk.say("\t" + e.chain().stream().map(Object::toString).collect(Collectors.joining(" requires ")));
            }
            return e.isSecurity() ? Desk.SECURITY : Desk.NO_ANSWER;
        }
    }

    private int get(Place place) throws EditException {
        MainModule main = desk.mainModule(place.workspace());
        Parsed<GoMod> parsed = GoMod.parseMain(desk.nameOf(main.goModFile()), main.goMod().text());
        if (!parsed.problems().isEmpty()) {
            desk.say("go: errors parsing " + desk.nameOf(main.goModFile()) + ":");
            desk.say(SyntaxProblem.inWordsOfGo(parsed.problems()));
            return Desk.NO_ANSWER;
        }
        try (Resolver resolver = desk.resolver(place.workspace())) {
            return get(resolver, main, place.around());
        }
    }

    private Optional<String> refusal() {
        if (desk.env().get("GO111MODULE").equals("off")) {
            return Optional.of("go: " + Refusals.DISABLED);
        }
        if (!upgrade.isEmpty()) {
            return Optional.of("go: -u needs the packages of the main module, which are not loaded yet; name the modules"
                    + " to upgrade, such as example.com/module@upgrade");
        }
        if (tests) {
            return Optional.of("go: -t needs the packages of the main module, which are not loaded yet; name a module,"
                    + " such as example.com/module@latest");
        }
        if (tool) {
            return Optional.of("go: -tool needs the packages of the main module, which are not loaded yet; run"
                    + " 'modscope get MODULE@VERSION' and then 'modscope edit -tool=PACKAGE'");
        }
        return Workspace.isInModule(desk.directory(), desk.env()) ? modfileRefusal() : Optional.of(OUTSIDE);
    }

    private Optional<String> modfileRefusal() {
        String file = modfile.isEmpty() ? desk.env().flags().modfile().orElse("") : modfile;
        if (!file.isEmpty() && !file.endsWith(".mod")) {
            return Optional.of("go: -modfile=" + file + ": file does not have .mod extension");
        }
        return file.isEmpty() || Files.exists(desk.directory().resolve(file))
                ? Optional.empty()
                : Optional.of("go: open " + file + ": no such file or directory");
    }

    /// Where `go get` runs: the workspace of a go.work file that uses the module, or that of the module alone; and the one
    /// of the go.work file that is found from here, whether it uses the module or not.
    private record Place(Workspace workspace, Workspace around) {}

    private Place place() throws WorkspaceException, EditException {
        GoEnv env = desk.env();
        if (writableCache) {
            env = env.with(Map.of("GOFLAGS", env.get("GOFLAGS") + " -modcacherw"), Setting.Origin.PROCESS);
        }
        if (!modfile.isEmpty()) {
            String flags = env.get("GOFLAGS") + " '-modfile=" + desk.directory().resolve(modfile) + "'";
            env = env.with(Map.of("GOFLAGS", flags), Setting.Origin.PROCESS);
        }
        Workspace alone = Workspace.open(desk.directory(), env.with(Map.of("GOWORK", "off"), Setting.Origin.PROCESS));
        Workspace around = around(env).orElse(alone);
        boolean used = around.mains().stream().anyMatch(main -> main.directory().equals(alone.root()))
                && !Refusals.isPassedOver(around, desk.places());
        if (used && around.goWork().isPresent() && env.flags().modfile().isPresent()) {
            throw new EditException("go: -modfile cannot be used in workspace mode");
        }
        return new Place(used ? around : alone, around);
    }

    private Optional<Workspace> around(GoEnv env) {
        try {
            GoEnv plain = env.with(Map.of("GOFLAGS", ""), Setting.Origin.PROCESS);
            return Optional.of(Workspace.open(desk.directory(), plain)).filter(found -> found.goWork().isPresent());
        } catch (WorkspaceException _) {
            // As go get: a go.work file that cannot be used is passed over.
            return Optional.empty();
        }
    }

    private int get(Resolver resolver, MainModule main, Workspace around) throws EditException {
        Resolution before = resolver.resolve(_ -> {});
        if (dryRun && !diff) {
            Comparison.Preview preview = resolver.get(before, main.path(), queries, _ -> {});
            desk.print(words(preview));
            return desk.report(preview.comparison().after().problems());
        }
        Resolver.Writing writing = new Resolver.Writing(format, around);
        Comparison.Planned planned = resolver.plan(before, main.path(), queries, writing, _ -> {});
        int code = diff ? show(planned.files()) : desk.save(planned.files());
        if (code == Desk.OK) {
            desk.print(why ? words(planned.preview()) : "");
            planned.preview().lines().forEach(desk::say);
            planned.notes().forEach(note -> desk.say("partial: " + note));
            code = planned.notes().isEmpty() ? Desk.OK : Desk.PARTIAL;
        }
        return code;
    }

    private int show(List<FileChange> files) {
        files.forEach(file -> desk.copy(Shown.file(UnifiedDiff.of(file, desk.nameOf(file.file())))));
        return Desk.OK;
    }

    /// go and toolchain first, as `go get` says it, then the counts.
    private String words(Comparison.Preview preview) {
        Comparison comparison = preview.comparison();
        StringBuilder text = new StringBuilder();
        int[] counts = new int[4];
        comparison.changes().stream()
                .sorted(Comparator.comparing((Change change) -> !change.path().isToolchain())
                        .thenComparing(Change::path))
                .forEach(change -> {
                    text.append("go: ").append(line(change)).append('\n');
                    text.append(why ? "\t" + comparison.cause(change).words() + "\n" : "");
                    counts[kind(change)]++;
                });
        if (why && !preview.undecided().isEmpty()) {
            text.append("go mod tidy may change: ").append(preview.undecided().stream()
                    .map(module -> module.path().value()).collect(Collectors.joining(", "))).append('\n');
        }
        return text.append("%d upgraded, %d downgraded, %d added, %d removed: %d modules before, %d after\n"
                        .formatted(
                                counts[0],
                                counts[1],
                                counts[2],
                                counts[3],
                                comparison.before().buildList().modules().size(),
                                comparison.after().buildList().modules().size()))
                .toString();
    }

    private static int kind(Change change) {
        return switch (change) {
            case Change.Upgraded _ -> 0;
            case Change.Downgraded _ -> 1;
            case Change.Added _ -> 2;
            case Change.Removed _ -> 3;
        };
    }

    private static String line(Change change) {
        return switch (change) {
            case Change.Added(ModulePath path, Version to, _) -> "added " + path + " " + to.text();
            case Change.Removed(ModulePath path, Version from, _) -> "removed " + path + " " + from.text();
            case Change.Upgraded(ModulePath path, Version from, Version to, _) ->
                "upgraded " + path + " " + from.text() + " => " + to.text();
            case Change.Downgraded(ModulePath path, Version from, Version to, _) ->
                "downgraded " + path + " " + from.text() + " => " + to.text();
        };
    }
}
