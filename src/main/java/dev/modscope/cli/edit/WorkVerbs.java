package dev.modscope.cli.edit;

import dev.modscope.modfile.GoMod.Edit;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.Shown;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.files.Roots;
import dev.modscope.workspace.files.TextFile;
import dev.modscope.workspace.files.UseLines;
import dev.modscope.workspace.saving.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `modscope work`: what `go work init`, `go work edit`, `go work use` and `go work sync` do.
public final class WorkVerbs {
    private static final String NO_FILE = "no go.work file found\n"
            + "\t(run 'go work init' first or specify path using GOWORK environment variable)";

    private static final String HELP = "Run 'modscope work --help' for usage.";

    private final Roots roots;
    private final Function<Workspace, Resolver> resolvers;

    /// `resolvers` makes what answers for a workspace.
    public WorkVerbs(Roots roots, Function<Workspace, Resolver> resolvers) {
        this.roots = roots;
        this.resolvers = resolvers;
    }

    /// Runs the verb of `work` that the arguments start with.
    public Answer run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            List<String> behind = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
            return switch (verb) {
                case "init" -> init(behind);
                case "edit" -> new WorkEdit(roots).run(behind);
                case "use" -> use(behind);
                case "sync" -> sync(behind);
                case "vendor" -> throw RefusalException.go("work vendor is not supported: it copies packages, which are"
                        + " not loaded yet; run 'go work vendor'");
                case "" -> throw RefusalException.usage("a verb is missing: expected init, edit, use or sync\n" + HELP);
                default -> throw RefusalException.usage("go work " + Shown.line(verb) + ": unknown command\n" + HELP);
            };
        } catch (RefusalException e) {
            return e.answer();
        } catch (WorkspaceException e) {
            return RefusalException.go(String.valueOf(e.getMessage())).answer();
        }
    }

    private static Flags flags(String verb, String arguments) {
        return new Flags("usage: modscope work " + verb + " " + arguments + "\nRun 'modscope work --help' for details.")
                .toggle("modcacherw", "dry-run", "diff").texts("modfile");
    }

    private Answer init(List<String> arguments) throws RefusalException, WorkspaceException {
        Flags flags = flags("init", "[moddirs]");
        List<String> directories = flags.read(arguments);
        Path file = roots.goWork().orElse(roots.directory().resolve("go.work"));
        if (roots.exists(file)) {
            throw RefusalException.go(file + " already exists");
        }
        GoWork work = GoWork.parse("go.work", "").value().edited(List.of(new Edit.SetGo(GoVersion.FOLLOWED.text())));
        UseLines lines = new UseLines(roots, file, work);
        lines.add(directories, false);
        return written(lines, flags, work, changed -> FileChange.create(file, changed));
    }

    private Answer use(List<String> arguments) throws RefusalException, WorkspaceException {
        Flags flags = flags("use", "[-r] [moddirs]").toggle("r");
        List<String> directories = flags.read(arguments);
        Path path = file(roots);
        TextFile file = open(path, roots.shortName(path));
        GoWork work = read(file);
        checkAge(roots, path, work);
        UseLines lines = new UseLines(roots, path, work);
        lines.add(directories, flags.isOn("r"));
        return written(lines, flags, work, file::changed);
    }

    private Answer sync(List<String> arguments) throws RefusalException, WorkspaceException {
        Flags flags = flags("sync", "");
        if (!flags.read(arguments).isEmpty()) {
            throw RefusalException.usage("work sync takes no arguments\n" + HELP);
        }
        Path path = file(roots);
        GoWork work = read(open(path, roots.shortName(path)));
        checkAge(roots, path, work);
        return new WorkSync(resolvers, Workspace.open(path, roots.env()), roots).run(flags, work);
    }

    /// Makes a change of a new text.
    @FunctionalInterface
    private interface Changed {
        FileChange to(String text);
    }

    private Answer written(UseLines lines, Flags flags, GoWork work, Changed changed) {
        List<Edit> edits = lines.edits();
        String warnings = lines.warnings().stream().map(line -> line + "\n").collect(Collectors.joining());
        if (!lines.errors().isEmpty()) {
            String errors = lines.errors().stream().map(line -> "go: " + line + "\n").collect(Collectors.joining());
            return new Answer(1, "", warnings + errors, List.of());
        }
        Answer answer = Preview.of(List.of(changed.to(work.printed(edits))), flags, roots);
        // 3 says that parts are missing.
        return new Answer(lines.isPartial() ? 3 : answer.code(), answer.out(), warnings, answer.changes());
    }

    /// The go.work file that a verb means when it names none.
    static Path file(Roots roots) throws WorkspaceException {
        return roots.goWork().orElseThrow(() -> new WorkspaceException(NO_FILE));
    }

    static TextFile open(Path path, String name) throws WorkspaceException {
        try {
            return TextFile.read(path, name);
        } catch (WorkspaceException e) {
            throw new WorkspaceException("reading go.work: " + e.getMessage());
        }
    }

    static GoWork read(TextFile file) throws WorkspaceException {
        Parsed<GoWork> parsed = GoWork.parse(file.name(), file.text());
        if (!parsed.problems().isEmpty()) {
            throw new WorkspaceException("errors parsing go.work:\n" + SyntaxProblem.inWordsOfGo(parsed.problems()));
        }
        return parsed.value();
    }

    static void checkAge(Roots roots, Path path, GoWork work) throws WorkspaceException {
        if (work.go().isPresent() && !GoVersion.FOLLOWED.atLeast(work.go().get().version())) {
            throw new WorkspaceException(roots.tooNew(roots.shortName(path), work.go().get().version()));
        }
    }
}
