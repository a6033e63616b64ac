package dev.modscope.ui.source;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.resolve.Resolution;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.FileChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A file of the workspace, as it stands: a go.mod file with its main module, or go.work.
///
/// @param name its name as seen from the folder that is open
public record SourceFile(Path path, String name, Optional<ModulePath> main, String text, List<Directive> directives) {
    public SourceFile {
        directives = List.copyOf(directives);
    }

    /// The files of a workspace: the go.mod files in its order, then go.work.
    static List<SourceFile> of(Workspace workspace) {
        List<SourceFile> files = new ArrayList<>();
        for (MainModule main : workspace.inOrder()) {
            String name = name(workspace, main.goModFile());
            files.add(new SourceFile(
                    main.goModFile(), name, Optional.of(main.path()), main.goMod().text(), main.goMod().directives()));
        }
        workspace.goWork().ifPresent(work -> files.add(new SourceFile(
                workspace.file(), name(workspace, workspace.file()), Optional.empty(), work.text(), work.directives())));
        return files;
    }

    private static String name(Workspace workspace, Path file) {
        return file.startsWith(workspace.root()) ? workspace.root().relativize(file).toString() : file.toString();
    }

    /// The mistakes in it.
    List<SyntaxProblem> problems(Workspace workspace) {
        return workspace.problems().stream().filter(problem -> problem.file().equals(name)).toList();
    }

    /// What a what-if would make of it: the text that would be written, and what that says. The file itself where nothing
    /// would be, or where it has mistakes.
    SourceFile after(Resolution before, Resolution shown) {
        Optional<GoMod> now = goMod(before);
        Optional<GoMod> then = goMod(shown);
        boolean touched = now.isPresent() && then.isPresent() && !saysTheSame(now.get(), then.get())
                && problems(before.workspace()).isEmpty();
        if (!touched) {
            return this;
        }
        GoMod written = now.orElseThrow().edited(edits(then.orElseThrow()));
        return new SourceFile(path, name, main, written.text(), written.directives());
    }

    private Optional<GoMod> goMod(Resolution resolution) {
        return resolution.workspace().mains().stream()
                .filter(module -> main.equals(Optional.of(module.path())))
                .map(MainModule::goMod)
                .findFirst();
    }

    private static List<GoMod.Edit> edits(GoMod then) {
        List<GoMod.Edit> edits = new ArrayList<>();
        then.go().ifPresent(go -> edits.add(new GoMod.Edit.SetGo(go.version().text())));
        edits.add(new GoMod.Edit.SetToolchain(then.toolchain().map(line -> line.name().text()).orElse("")));
        boolean separate =
                then.go().filter(go -> go.version().atLeast(GoVersion.PRUNED_FROM)).isPresent();
        edits.add(new GoMod.Edit.SetRequires(then.requires(), separate));
        return edits;
    }

    private static boolean saysTheSame(GoMod now, GoMod then) {
        return said(now.directives()).equals(said(then.directives()));
    }

    /// What a get may change.
    private static Set<String> said(Collection<Directive> directives) {
        return directives.stream().map(SourceFile::said).filter(words -> !words.isEmpty()).collect(Collectors.toSet());
    }

    private static String said(Directive directive) {
        return switch (directive) {
            case Directive.Go go -> "go " + go.version();
            case Directive.Toolchain toolchain -> "toolchain " + toolchain.name();
            case Directive.Require require -> require.module() + (require.indirect() ? " // indirect" : "");
            case Directive.Exclude _, Directive.Replace _, Directive.Use _, Directive.Module _, Directive.Godebug _,
                    Directive.Retract _, Directive.Tool _, Directive.Ignore _ -> "";
        };
    }

    /// The change to another text of this file.
    FileChange changeTo(SourceFile after) {
        return FileChange.edit(path, text, after.text());
    }

    /// What a choice of files shows.
    @Override
    public String toString() {
        return name;
    }
}
