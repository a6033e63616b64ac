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
import dev.modscope.resolve.query.QueryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One run of `go get` with its arguments, until nothing more changes.
public final class GetRun {
    private final GetContext context;
    private final List<GetArgument> arguments = new ArrayList<>();
    private final Resolved resolved = new Resolved();
    private final Set<String> asked = new HashSet<>();
    private final Set<ModuleVersion> looked = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private final List<GaveWay> gaveWay = new ArrayList<>();
    private boolean dropToolchain;
    /// The toolchain line as it would be whatever the arguments say of it.
    private Optional<GoVersion> unasked = Optional.empty();
    private Requirements before;
    private Requirements current;
    private Map<ModulePath, Version> initial = Map.of();
    private Map<ModulePath, Version> selected = Map.of();

    private record Answer(GetArgument argument, ModuleVersion module) {}

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
        List<GetArgument> wildcards = arguments.stream().filter(GetArgument::isWildcard).toList();
        List<Answer> first = new ArrayList<>(
                ask(arguments.stream().filter(argument -> !argument.isWildcard()).toList()));
        first.addAll(askBuildList(wildcards));
        update(first);
        while (update(askBuildList(wildcards)) || update(ask(wildcards.stream().filter(argument -> !argument.isNone()).toList()))) {
            // What was added may match a pattern.
        }
        checkPatterns(wildcards);
        lines.addAll(new GetReport(context).warnings(resolved));
        GetResult.GoModContent content = content();
        if (!GoVersion.FOLLOWED.atLeast(content.go())) {
            fail(List.of("go: updating go.mod requires go >= " + content.go() + " (running go " + GoVersion.FOLLOWED
                    + "; GOTOOLCHAIN=local)"));
        }
        lines.addAll(new GetReport(context).changes(resolved, initial, selected, content, unasked));
        return new GetResult(context.main(), lines, before, current, content, gaveWay, looked);
    }

    private void parse(List<String> texts) throws GetException {
        List<String> errors = new ArrayList<>();
        for (String text : texts.isEmpty() ? List.of(".") : texts) {
            try {
                GetArgument argument = GetArgument.parse(text);
                if (argument.pattern().equals("toolchain") && argument.isNone()) {
                    dropToolchain = true;
                } else {
                    arguments.add(argument);
                }
            } catch (GetException e) {
                errors.add(e.getMessage());
            }
        }
        if (!errors.isEmpty()) {
            throw new GetException(errors);
        }
    }

    private void fail(List<String> errors) throws GetException {
        if (!errors.isEmpty()) {
            List<String> all = new ArrayList<>(lines);
            errors.forEach(error -> all.add(GoWords.of(error)));
            throw new GetException(all);
        }
    }

    /// Reads the module graph as it is before anything is asked for.
    private void start() throws GetException {
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

    /// The answers to arguments that name one module. A pattern that matched in the build list need not.
    private List<Answer> ask(List<GetArgument> questions) throws GetException {
        List<Answer> answers = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        ModuleSearch search = new ModuleSearch(context, initial, looked);
        for (GetArgument argument : questions) {
            if (!asked.add(argument.raw() + " " + argument.pattern())) {
                continue;
            }
            try {
                answers.add(new Answer(argument, argument.isNone() ? none(argument) : search.module(argument)));
            } catch (QueryException e) {
                boolean absent = e.kind() == QueryException.Kind.NOT_FOUND || e.kind() == QueryException.Kind.NO_MATCH
                        || e.kind() == QueryException.Kind.PACKAGE;
                if (!absent || !resolved.isAnswered(argument)) {
                    errors.add(argument.error(e.getMessage()));
                }
            }
        }
        fail(errors);
        return answers;
    }

    private ModuleVersion none(GetArgument argument) throws QueryException {
        ModulePath path = new ModulePath(argument.pattern());
        if (path.equals(context.main().path())) {
            throw ModuleSearch.mainModule(argument);
        }
        return new ModuleVersion(path, Version.None.INSTANCE);
    }

    /// The modules of the build list that the patterns match, at the versions these stand for.
    private List<Answer> askBuildList(List<GetArgument> wildcards) throws GetException {
        List<Answer> answers = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (GetArgument argument : wildcards) {
            for (ModulePath path : selected.keySet().stream().sorted().toList()) {
                if (argument.matches(path.value()) && asked.add(argument.raw() + " " + path)) {
                    askPattern(argument, path, answers, errors);
                }
            }
        }
        fail(errors);
        return answers;
    }

    private void askPattern(GetArgument argument, ModulePath path, List<Answer> answers, List<String> errors) {
        boolean stays = argument.version().equals("upgrade") || argument.version().equals("patch");
        if (path.equals(context.main().path()) && !stays) {
            errors.add(argument.error("can't request version \"" + argument.version() + "\" of pattern \""
                    + argument.pattern() + "\" that includes the main module (" + path + ")"));
        } else if (argument.isNone()) {
            answers.add(new Answer(argument, new ModuleVersion(path, Version.None.INSTANCE)));
        } else if (!isRemoved(path)) {
            try {
                Version version = new ModuleSearch(context, initial, looked).usableVersion(argument, path);
                answers.add(new Answer(argument, new ModuleVersion(path, version)));
            } catch (QueryException e) {
                if (e.kind() != QueryException.Kind.NOT_FOUND && e.kind() != QueryException.Kind.NO_MATCH) {
                    errors.add(argument.error(e.getMessage()));
                }
            }
        }
    }

    private boolean isRemoved(ModulePath path) {
        return arguments.stream().anyMatch(argument -> argument.isNone() && argument.matches(path.value()));
    }

    /// Takes the answers; whether the build list may have changed.
    private boolean update(List<Answer> answers) throws GetException {
        if (answers.isEmpty()) {
            return false;
        }
        List<String> errors = new ArrayList<>();
        answers.forEach(answer -> resolved.add(answer.argument(), answer.module()).ifPresent(errors::add));
        fail(errors);
        return select();
    }

    private boolean select() throws GetException {
        switch (context.edit().select(current, resolved.versions())) {
            case EditOutcome.Edited edited -> {
                edited.notes().forEach(note -> lines.add(GoWords.of(note)));
                gaveWay.addAll(edited.gaveWay());
                if (edited.changed()) {
                    settle(context.edit().settle(edited.requirements(), Optional.empty()));
                }
                return edited.changed();
            }
            case EditOutcome.Unknown unknown -> {
                lines.addAll(unknown.notes());
                fail(List.of("go: " + unknown.message()));
            }
            case EditOutcome.Refused refused -> {
                lines.addAll(refused.notes());
                fail(refused.conflicts().stream().map(this::refusal).toList());
            }
        }
        return false;
    }

    private String refusal(Conflict conflict) {
        String verb = conflict.path().size() > 2 ? " indirectly requires " : " requires ";
        String first = "go: " + resolved.reason(conflict.first()) + verb + conflict.last();
        return conflict.reason()
                .map(reason -> first + ": " + reason)
                .orElseGet(() -> first + conflict.constraint().map(c -> ", not " + resolved.reason(c)).orElse(""));
    }

    /// A module that a pattern matches has to be at the version that the pattern asks for.
    private void checkPatterns(List<GetArgument> wildcards) throws GetException {
        List<String> errors = new ArrayList<>();
        for (GetArgument argument : wildcards) {
            for (ModulePath path : selected.keySet().stream().sorted().toList()) {
                if (argument.isNone() || !argument.matches(path.value())) {
                    continue;
                }
                try {
                    new ModuleSearch(context, initial, looked).version(argument, path);
                } catch (QueryException e) {
                    errors.add(argument.error(e.getMessage()));
                }
            }
        }
        fail(errors);
    }

    private GetResult.GoModContent content() {
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
        boolean explicit = arguments.stream().anyMatch(argument -> argument.pattern().equals("toolchain"));
        unasked = toolchain.filter(t -> isKept(t, implied, false));
        return new GetResult.GoModContent(
                go, toolchain.filter(t -> !dropToolchain && isKept(t, implied, explicit)), requires);
    }

    /// A toolchain line says nothing where the go line implies it, and nothing that was understood before go 1.21.
    private static boolean isKept(GoVersion toolchain, String implied, boolean explicit) {
        return !toolchain.text().equals(implied)
                && (explicit || toolchain.fromToolchain().atLeast(GoVersion.STRICT_FROM));
    }
}
