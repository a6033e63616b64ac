package dev.modscope.resolve.get;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.query.QueryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What `go get` prints when all arguments have been resolved.
final class GetReport {
    private final GetContext context;

    GetReport(GetContext context) {
        this.context = context;
    }

    private record Change(String from, String to) {}

    /// Deprecated modules and retracted versions among those that were asked for.
    List<String> warnings(Resolved resolved) {
        List<String> deprecations = new ArrayList<>();
        List<String> retractions = new ArrayList<>();
        Optional<String> switchTo = Optional.empty();
        for (Map.Entry<ModulePath, Resolved.Reason> entry : resolved.reasons().entrySet()) {
            ModuleVersion module = new ModuleVersion(entry.getKey(), entry.getValue().version());
            try {
                context.notesForAll().deprecated(module).filter(text -> !text.isEmpty()).ifPresent(text ->
                        deprecations.add("go: module " + module.path() + " is deprecated: " + text));
                Optional<String> retracted = context.notesForAll().retracted(module);
                if (retracted.isPresent()) {
                    retractions.add("go: warning: " + module + ": " + retracted.get());
                    switchTo = Optional.of(switchTo.isEmpty() ? module.path().value() : "<module>");
                }
            } catch (QueryException _) {
                // What the author says of it cannot be had; go keeps silent about that too.
            }
        }
        List<String> lines = new ArrayList<>(deprecations);
        lines.addAll(retractions);
        switchTo.ifPresent(path ->
                lines.add("go: to switch to the latest unretracted version, run:\n\tgo get " + path + "@latest"));
        return lines;
    }

    /// The versions that moved, of what was asked for and of what go.mod requires.
    List<String> changes(
            Resolved resolved,
            Map<ModulePath, Version> initial,
            Map<ModulePath, Version> selected,
            GetResult.GoModContent unasked,
            GetResult.GoModContent content) {
        Map<String, Change> changes = new HashMap<>();
        resolved.reasons().forEach((path, reason) -> {
            String from = text(initial, path);
            if (!from.isEmpty() || !(reason.version() instanceof Version.None)) {
                put(changes, path, from, reason.version().text());
            }
        });
        GoMod goMod = context.main().goMod();
        for (Directive.Require require : context.inWorkspace() ? List.<Directive.Require>of() : goMod.requires()) {
            ModulePath path = require.module().path();
            put(changes, path, require.module().version().text(), text(selected, path));
        }
        for (GetResult.GoModContent.Line line : content.requires()) {
            ModulePath path = line.module().path();
            put(changes, path, text(initial, path), line.module().version().text());
        }
        List<String> lines = new ArrayList<>();
        toolchainChanges(unasked, content).forEach((path, change) -> line(path, change).ifPresent(lines::add));
        new TreeMap<>(changes).forEach((path, change) ->
                line(new ModulePath(path), change).ifPresent(lines::add));
        return lines;
    }

    /// In a workspace `go` has already put the new go.mod file in place of the old one when it compares them, so that
    /// only what a toolchain argument asks for shows.
    private Map<ModulePath, Change> toolchainChanges(GetResult.GoModContent unasked, GetResult.GoModContent content) {
        GoMod goMod = context.main().goMod();
        String newToolchain = content.toolchain().map(GoVersion::text).orElse("");
        if (context.inWorkspace()) {
            String put = unasked.toolchain().map(GoVersion::text).orElse("");
            return Map.of(ModulePath.TOOLCHAIN, new Change(put, newToolchain));
        }
        String oldGo = goMod.go().map(go -> go.version().text()).orElse(GoVersion.FOLLOWED.text());
        String oldToolchain = goMod.toolchain().map(line -> line.name().text()).orElse("");
        return new TreeMap<>(Map.of(
                ModulePath.GO, new Change(oldGo, content.go().text()),
                ModulePath.TOOLCHAIN, new Change(oldToolchain, newToolchain)));
    }

    private static String text(Map<ModulePath, Version> versions, ModulePath path) {
        Version version = versions.get(path);
        return version == null ? "" : version.text();
    }

    private static void put(Map<String, Change> changes, ModulePath path, String from, String to) {
        if (!path.isToolchain() && !from.equals(to)) {
            changes.put(path.value(), new Change(from, to));
        }
    }

    private static Optional<String> line(ModulePath path, Change change) {
        if (change.from().equals(change.to())) {
            return Optional.empty();
        }
        if (change.from().isEmpty()) {
            return Optional.of("go: added " + path + " " + change.to());
        }
        if (change.to().isEmpty() || change.to().equals("none")) {
            return Optional.of("go: removed " + path + " " + change.from());
        }
        int order = Version.of(path, change.to()).compareTo(Version.of(path, change.from()));
        String moved = path + " " + change.from() + " => " + change.to();
        return Optional.of(order > 0 ? "go: upgraded " + moved + note(path, change) : "go: downgraded " + moved);
    }

    private static String note(ModulePath path, Change change) {
        boolean pruningStarts = path.equals(ModulePath.GO)
                && !new GoVersion(change.from()).atLeast(GoVersion.PRUNED_FROM)
                && new GoVersion(change.to()).atLeast(GoVersion.PRUNED_FROM);
        return pruningStarts
                ? "\n\tnote: expanded dependencies to upgrade to go 1.17 or higher; run 'go mod tidy' to clean up"
                : "";
    }
}
