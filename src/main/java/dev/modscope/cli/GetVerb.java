package dev.modscope.cli;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.Change;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `go get` would change, in its words; nothing is written.
@Command(
        name = "get",
        description = "Says what 'go get QUERY...' would change in the build list, and writes nothing.")
final class GetVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "MODULE@VERSION; without @VERSION the newest release is meant.")
    private List<String> queries = List.of();

    @Option(names = "--dry-run", required = true, description = "Required: changes are shown, never written.")
    private boolean dryRun;

    GetVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws WorkspaceException {
        Workspace workspace = desk.workspace();
        try (Resolver resolver = desk.resolver(workspace)) {
            Resolution before = resolver.resolve(_ -> {});
            MainModule main = desk.mainModule(workspace);
            List<Edit> edits = queries.stream().map(query -> edit(main, query)).toList();
            Comparison comparison = resolver.whatIf(before, edits, _ -> {});
            desk.print(words(comparison, main.goMod().toolchain().isPresent()));
            return desk.report(comparison.after().problems());
        } catch (EditException e) {
            desk.say(String.valueOf(e.getMessage()));
            return Desk.NO_ANSWER;
        }
    }

    private static Edit edit(MainModule main, String query) {
        int at = query.indexOf('@');
        String path = at < 0 ? query : query.substring(0, at);
        String version = at < 0 ? "upgrade" : query.substring(at + 1);
        return new Edit.Get(main.path(), new ModulePath(path), version);
    }

    /// go and toolchain first, as `go get` says it, then the counts. The toolchain is a matter of the go line where the
    /// go.mod file has no toolchain line.
    private static String words(Comparison comparison, boolean toolchain) {
        StringBuilder text = new StringBuilder();
        int[] counts = new int[4];
        comparison.changes().stream()
                .filter(change -> toolchain || !change.path().equals(ModulePath.TOOLCHAIN))
                .sorted(Comparator.comparing((Change change) -> !change.path().isToolchain())
                        .thenComparing(Change::path))
                .forEach(change -> {
                    text.append("go: ").append(line(change)).append('\n');
                    counts[kind(change)]++;
                });
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
