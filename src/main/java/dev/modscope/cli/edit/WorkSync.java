package dev.modscope.cli.edit;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.Version;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.EditException;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.files.GoFiles;
import dev.modscope.workspace.files.Roots;
import dev.modscope.workspace.files.UseLines;
import dev.modscope.workspace.saving.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `modscope work sync`: what the workspace selects becomes what each of its modules requires, as `go work sync` does it.
/// That asks only for the modules whose packages a main module needs. Packages are not loaded here: a main module with Go
/// files is taken to need every module that its go.mod file lists, which is so from go 1.17 on where that file is tidy;
/// one without has no packages that could need any.
final class WorkSync {
    private final Function<Workspace, Resolver> resolvers;
    private final Workspace workspace;
    private final Roots roots;
    private final List<FileChange> changes = new ArrayList<>();
    private final StringBuilder notes = new StringBuilder();

    WorkSync(Function<Workspace, Resolver> resolvers, Workspace workspace, Roots roots) {
        this.resolvers = resolvers;
        this.workspace = workspace;
        this.roots = roots;
    }

    Answer run(Flags flags, GoWork work) throws RefusalException {
        Resolution resolution;
        try (Resolver resolver = resolvers.apply(workspace)) {
            resolution = resolver.resolve(_ -> {});
        }
        for (Problem problem : resolution.problems()) {
            switch (problem) {
                case Problem.Syntax(SyntaxProblem mistake) when isMended(mistake) -> {}
                case Problem.Syntax _, Problem.Unresolved _, Problem.Mismatch _ ->
                        throw RefusalException.go(problem.message());
                case Problem.Outdated _, Problem.Notice _ -> {}
            }
        }
        GoVersion highest = GoVersion.UNSTATED;
        for (MainModule main : workspace.mains()) {
            Optional<GoVersion> go = sync(resolution, main);
            highest = go.isPresent() && go.get().atLeast(highest) ? go.get() : highest;
        }
        changes.add(FileChange.edit(workspace.file(), work.text(), work.printed(UseLines.raise(work, highest))));
        Answer answer = Preview.of(changes, flags, roots);
        return new Answer(answer.code(), answer.out(), notes.toString(), answer.changes());
    }

    /// A go line of go.work that is older than that of a module, which is brought up to date here.
    private static boolean isMended(SyntaxProblem mistake) {
        return mistake.message().startsWith("requires go >= ");
    }

    /// Makes one module require what is selected; its go version afterwards, or nothing where that is not possible, which
    /// is no mistake.
    private Optional<GoVersion> sync(Resolution resolution, MainModule main) {
        GoVersion before = main.goMod().go().map(Directive.Go::version).orElse(GoVersion.UNSTATED);
        List<String> selected = selected(resolution, main);
        Workspace alone = workspace.alone(main);
        try (Resolver resolver = resolvers.apply(alone)) {
            if (!GoFiles.areBelow(main.directory())) {
                withoutPackages(resolver.resolve(_ -> {}), main);
                return Optional.of(before);
            }
            if (selected.isEmpty()) {
                return Optional.of(before);
            }
            Resolver.Writing writing = new Resolver.Writing(true, alone);
            Comparison.Planned planned =
                    resolver.plan(resolver.resolve(_ -> {}), main.path(), selected, writing, _ -> {});
            Optional<FileChange> goMod = planned.files().stream()
                    .filter(change -> change.file().equals(main.goModFile())).findFirst();
            if (goMod.isEmpty()) {
                return Optional.of(before);
            }
            changes.addAll(planned.files());
            planned.notes().forEach(note -> notes.append("partial: ").append(note).append('\n'));
            notes.append("modscope: ").append(roots.shortName(main.goModFile()))
                    .append(": packages were not loaded; 'go mod tidy' may add or drop requirements\n");
            Optional<GoVersion> go = GoMod.parse("go.mod", goMod.get().textAfter()).value().go().map(Directive.Go::version);
            return Optional.of(go.orElse(before));
        } catch (EditException _) {
            return Optional.empty();
        }
    }

    /// A module without packages is left alone, unless what it requires does not fit together: then it is tidied, and
    /// requires nothing any more.
    private void withoutPackages(Resolution alone, MainModule main) {
        boolean fits = main.goMod().requires().stream().map(Directive.Require::module)
                .allMatch(module -> module.version().equals(alone.buildList().selected(module.path())));
        if (fits) {
            return;
        }
        String text = main.goMod().text();
        String tidy = main.goMod().printed(List.of(new GoMod.Edit.SetRequires(List.of(), false)));
        changes.add(FileChange.edit(main.goModFile(), text, tidy));
        notes.append("go: warning: \"all\" matched no packages\n");
    }

    /// The modules that a go.mod file lists, at the versions that the workspace selects.
    private static List<String> selected(Resolution resolution, MainModule main) {
        List<String> selected = new ArrayList<>();
        for (Directive.Require require : main.goMod().requires()) {
            Version version = resolution.buildList().selected(require.module().path());
            if (!(version instanceof Version.Main) && !(version instanceof Version.None)) {
                String argument = require.module().path() + "@" + version.text();
                if (!selected.contains(argument)) {
                    selected.add(argument);
                }
            }
        }
        return selected;
    }
}
