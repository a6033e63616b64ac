package dev.modscope.resolve.get;

import dev.modscope.modfile.Directive;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirements;
import dev.modscope.mvs.edit.Conflict;
import dev.modscope.mvs.edit.EditOutcome;
import dev.modscope.mvs.edit.GaveWay;
import dev.modscope.resolve.query.GoWords;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.workspace.mode.Places;
import dev.modscope.workspace.mode.Refusals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One run of `go get` with its arguments, until nothing more changes.
public final class GetRun {
    private final GetContext context;
    private final List<GetQuery> queries = new ArrayList<>();
    private final Resolved resolved = new Resolved();
    private final Set<ModuleVersion> looked = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private final List<GaveWay> gaveWay = new ArrayList<>();
    private boolean dropToolchain;
    /// The toolchain line as it would be whatever the arguments say of it.
    private Requirements before;
    private Requirements current;
    private Map<ModulePath, Version> initial = Map.of();
    private Map<ModulePath, Version> selected = Map.of();

    private GetRun(GetContext context) {
        this.context = context;
        before = context.written();
        current = before;
    }

    /// What `go get` would do with these arguments.
    /// @throws GetException where it refuses
    public static GetResult run(GetContext context, List<String> arguments) throws GetException {
        return new GetRun(context).run(arguments);
    }

    private GetResult run(List<String> texts) throws GetException {
        parse(texts);
        start();
        List<GetQuery> wildcards = queries.stream().filter(query -> query.argument().isWildcard()).toList();
        queries.stream().filter(query -> !query.argument().isWildcard()).forEach(this::askPath);
        boolean changed = true;
        while (changed) {
            wildcards.forEach(this::askBuildList);
            changed = update(queries);
            if (!changed) {
                wildcards.forEach(this::askMissing);
                changed = update(wildcards);
            }
        }
        checkPatterns(wildcards);
        enterWorkspace();
        boolean explicit = queries.stream().anyMatch(query -> query.argument().pattern().equals("toolchain"));
        GetResult.GoModContent content = content(explicit, dropToolchain);
        checkNewerGo(content);
        lines.addAll(new GetReport(context).changes(resolved, initial, selected, content(false, false), content));
        return new GetResult(context.main(), lines, before, current, content, gaveWay, looked);
    }

    /// Where there is a go.work file, `go get` enters its workspace, and warns of what is retracted as it is seen there.
    private void enterWorkspace() throws GetException {
        List<String> warnings = new GetReport(context).warnings(resolved);
        if (context.inWorkspace()) {
            checkNewerGo(content(false, false));
            Refusals.Entering entering = Refusals.ofEntering(context.whole(), Places.from(context.main()));
            if (!entering.faults().isEmpty()) {
                fail(Stream.concat(entering.faults().stream(), entering.endsThere() ? Stream.empty() : warnings.stream())
                        .toList());
            }
        }
        lines.addAll(warnings);
    }

    private void checkNewerGo(GetResult.GoModContent content) throws GetException {
        if (!GoVersion.FOLLOWED.atLeast(content.go())) {
            fail(List.of("go: updating go.mod requires go >= " + content.go() + " (running go " + GoVersion.FOLLOWED
                    + "; GOTOOLCHAIN=local)"));
        }
    }

    private void parse(List<String> texts) throws GetException {
        List<String> errors = new ArrayList<>();
        for (String text : texts.isEmpty() ? List.of(".") : texts) {
            try {
                GetArgument argument = GetArgument.parse(text);
                if (argument.pattern().equals("toolchain") && argument.isNone()) {
                    dropToolchain = true;
                } else {
                    queries.add(new GetQuery(argument));
                }
            } catch (GetException e) {
                errors.add(e.getMessage());
            }
        }
        if (!errors.isEmpty()) {
            throw new GetException(errors);
        }
    }

    private String words(String message) {
        return Places.from(context.main()).missing(message, context.alone());
    }

    private void fail(List<String> errors) throws GetException {
        if (!errors.isEmpty()) {
            List<String> all = new ArrayList<>(lines);
            errors.forEach(error -> all.add(words(GoWords.of(error))));
            throw new GetException(all);
        }
    }

    /// Reads the module graph as it is before anything is asked for.
    private void start() throws GetException {
        context.edit().startReading();
        context.notes().startReading();
        context.queries().startChecking();
        for (Directive.Require require : context.main().goMod().requires()) {
            if (context.alone().excluded(require.module())) {
                lines.add("go: dropping requirement on excluded version " + require.module().path() + " "
                        + require.module().version().text());
            }
        }
        Optional<ModuleVersion> addGo = context.main().goMod().go().isPresent()
                ? Optional.empty()
                : Optional.of(new ModuleVersion(ModulePath.GO, GoVersion.FOLLOWED));
        settle(context.edit().settle(context.written(), addGo));
        before = current;
        initial = selected;
    }

    private void settle(EditOutcome outcome) throws GetException {
        switch (outcome) {
            case EditOutcome.Edited edited -> {
                current = edited.requirements();
                Map<ModulePath, Version> list = new HashMap<>();
                list.put(context.main().path(), Version.Main.INSTANCE);
                context.edit().buildList(current).forEach(m -> list.put(m.path(), m.version()));
                selected = list;
            }
            case EditOutcome.Unknown unknown -> fail(List.of("go: " + unknown.message()));
            case EditOutcome.Refused refused ->
                fail(refused.conflicts().stream().map(c -> "go: " + c.summary()).toList());
        }
    }

    private ModuleSearch search() {
        return new ModuleSearch(context, initial, looked);
    }

    /// Asks for the module that an argument names.
    private void askPath(GetQuery query) {
        GetArgument argument = query.argument();
        if (query.isNew(argument.pattern())) {
            try {
                query.found(argument.isNone() ? none(argument) : search().module(argument));
            } catch (QueryException e) {
                query.failed(e.getMessage());
            }
        }
    }

    private ModuleVersion none(GetArgument argument) throws QueryException {
        ModulePath path = new ModulePath(argument.pattern());
        if (path.equals(context.main().path())) {
            throw ModuleSearch.mainModule(argument);
        }
        return new ModuleVersion(path, Version.None.INSTANCE);
    }

    /// Asks for the modules of the build list that a pattern matches, at the versions that it stands for.
    private void askBuildList(GetQuery query) {
        for (ModulePath path : buildList()) {
            if (query.argument().matches(path.value())) {
                if (query.isNew(path.value())) {
                    askPattern(query, path);
                }
            } else if (mayHoldMatches(query.argument(), path) && query.isNew(path.value())) {
                askVersion(query, path);
            }
        }
    }

    /// The paths in the build list, the main module's first.
    private List<ModulePath> buildList() {
        ModulePath main = context.main().path();
        return selected.keySet().stream()
                .sorted(Comparator.comparing((ModulePath path) -> !path.equals(main)).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void askPattern(GetQuery query, ModulePath path) {
        GetArgument argument = query.argument();
        boolean stays = argument.version().equals("upgrade") || argument.version().equals("patch");
        if (!argument.isNone() && isRemoved(path)) {
            // Another argument takes it away, and says so where that is impossible.
            return;
        }
        if (path.equals(context.main().path()) && !stays) {
            query.failed("can't request version \"" + argument.version() + "\" of pattern \""
                    + argument.pattern() + "\" that includes the main module (" + path + ")");
        } else if (argument.isNone()) {
            query.found(new ModuleVersion(path, Version.None.INSTANCE));
        } else {
            askVersion(query, path).ifPresent(query::found);
        }
    }

    /// Packages are not known here, so a module of another path is asked for only because that may fail.
    private boolean mayHoldMatches(GetArgument argument, ModulePath path) {
        return !argument.isNone() && argument.mayMatchIn(path.value())
                && !path.equals(context.main().path()) && !isRemoved(path);
    }

    private Optional<ModuleVersion> askVersion(GetQuery query, ModulePath path) {
        GetArgument argument = query.argument();
        try {
            ModuleVersion module = new ModuleVersion(path, search().version(argument, path));
            search().checkMatches(argument, module);
            return Optional.of(module);
        } catch (QueryException e) {
            if (e.kind() != QueryException.Kind.NOT_FOUND && e.kind() != QueryException.Kind.NO_MATCH) {
                query.failed(e.getMessage());
            }
            return Optional.empty();
        }
    }

    private boolean isRemoved(ModulePath path) {
        return queries.stream().map(GetQuery::argument)
                .anyMatch(argument -> argument.isNone() && argument.matches(path.value()));
    }

    /// Asks for a module above a pattern, which may hold packages that match. Where the pattern matched modules of the
    /// build list, there need not be one.
    private void askMissing(GetQuery query) {
        GetArgument argument = query.argument();
        if (argument.isNone() || !query.isNew(argument.pattern())) {
            return;
        }
        try {
            query.found(search().module(argument));
        } catch (QueryException e) {
            boolean absent = e.kind() == QueryException.Kind.NOT_FOUND || e.kind() == QueryException.Kind.NO_MATCH
                    || e.kind() == QueryException.Kind.PACKAGE;
            if (!absent || !query.isResolved()) {
                query.failed(e.getMessage());
            }
        }
    }

    /// Takes what came of the arguments; whether the build list may have changed.
    private boolean update(List<GetQuery> from) throws GetException {
        List<String> errors = new ArrayList<>();
        boolean any = false;
        for (GetQuery query : from) {
            for (GetQuery.Candidate candidate : query.take()) {
                any = true;
                switch (candidate) {
                    case GetQuery.Candidate.Found(ModuleVersion module) -> resolved.add(query, module).ifPresent(errors::add);
                    case GetQuery.Candidate.Failed(String message) -> errors.add(message);
                }
            }
        }
        fail(errors);
        return any && select();
    }

    private boolean select() throws GetException {
        switch (context.edit().select(current, resolved.versions())) {
            case EditOutcome.Edited edited -> {
                edited.notes().forEach(note -> lines.add(words(GoWords.ofConflict(note))));
                gaveWay.addAll(edited.gaveWay());
                if (edited.changed()) {
                    settle(context.edit().settle(edited.requirements(), Optional.empty()));
                }
                return edited.changed();
            }
            case EditOutcome.Unknown unknown -> {
                unknown.notes().forEach(note -> lines.add(words(GoWords.ofConflict(note))));
                fail(List.of("go: " + unknown.message()));
            }
            case EditOutcome.Refused refused -> {
                refused.notes().forEach(note -> lines.add(words(GoWords.ofConflict(note))));
                forbid(refused.conflicts());
            }
        }
        return false;
    }

    private void forbid(List<Conflict> conflicts) throws GetException {
        List<String> all = new ArrayList<>(lines);
        conflicts.forEach(conflict -> all.add(words(GoWords.of(refusal(conflict)))));
        List<ModuleVersion> shortest = conflicts.stream()
                .map(Conflict::path)
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        throw new GetException(all, shortest);
    }

    private String refusal(Conflict conflict) {
        String verb = conflict.path().size() > 2 ? " indirectly requires " : " requires ";
        String first = "go: " + resolved.reason(conflict.first()) + verb + conflict.last();
        return conflict.reason()
                .map(reason -> first + ": " + GoWords.ofConflict(reason))
                .orElseGet(() -> first + conflict.constraint().map(c -> ", not " + resolved.reason(c)).orElse(""));
    }

    /// A module that a pattern matches has to be at the version that the pattern asks for; in others packages are looked for.
    private void checkPatterns(List<GetQuery> wildcards) throws GetException {
        List<String> errors = new ArrayList<>();
        for (GetQuery query : wildcards) {
            GetArgument argument = query.argument();
            for (ModulePath path : buildList()) {
                try {
                    if (argument.matches(path.value())) {
                        checkVersion(argument, path);
                    } else if (argument.mayMatchIn(path.value())) {
                        Version version = selected.getOrDefault(path, Version.None.INSTANCE);
                        search().checkMatches(argument, new ModuleVersion(path, version));
                    }
                } catch (QueryException e) {
                    errors.add(argument.error(e.getMessage()));
                }
            }
        }
        fail(errors);
    }

    private void checkVersion(GetArgument argument, ModulePath path) throws QueryException {
        if (!argument.isNone()) {
            search().version(argument, path);
        }
    }

    /// What go.mod is to say. A toolchain line says nothing where the go line implies it, and nothing that was understood
    /// before go 1.21.
    private GetResult.GoModContent content(boolean explicitToolchain, boolean withoutToolchain) {
        GoVersion go = GoVersion.UNSTATED;
        Optional<GoVersion> toolchain = Optional.empty();
        List<GetResult.GoModContent.Line> requires = new ArrayList<>();
        for (ModuleVersion root : current.roots()) {
            if (root.path().equals(ModulePath.GO)) {
                go = new GoVersion(root.version().text());
            } else if (root.path().equals(ModulePath.TOOLCHAIN)) {
                toolchain = Optional.of(new GoVersion(root.version().text()));
            } else {
                requires.add(new GetResult.GoModContent.Line(root, !current.direct().contains(root.path())));
            }
        }
        String implied = "go" + go.text();
        return new GetResult.GoModContent(go, toolchain
                .filter(t -> !withoutToolchain && !t.text().equals(implied))
                .filter(t -> explicitToolchain || t.fromToolchain().atLeast(GoVersion.STRICT_FROM)), requires);
    }
}
