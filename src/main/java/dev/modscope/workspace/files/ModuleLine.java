package dev.modscope.workspace.files;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Shown;
import dev.modscope.workspace.WorkspaceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a go.work file needs to know of the go.mod file in a used directory: that it can be read, and its go line.
final class ModuleLine {
    private ModuleLine() {}

    /// The version in the go line of the file, or the one that a missing line means.
    /// @throws WorkspaceException where it is no go.mod file of a module, in the `go` command's words
    static GoVersion goVersion(Roots roots, Path file) throws WorkspaceException {
        String text = TextFile.read(file, file.toString()).text();
        String name = roots.shortName(file);
        Parsed<GoMod> parsed = GoMod.parse(file.toString(), text);
        Optional<GoVersion> go = go(parsed.problems().isEmpty() ? parsed : GoMod.parseDependency(name, text));
        if (go.isPresent() && !GoVersion.FOLLOWED.atLeast(go.get())) {
            throw new WorkspaceException(roots.tooNew(name, go.get()));
        }
        if (!parsed.problems().isEmpty()) {
            List<SyntaxProblem> problems = parsed.problems().stream().map(problem -> problem.in(name)).toList();
            throw new WorkspaceException("errors parsing " + name + ":\n" + SyntaxProblem.inWordsOfGo(problems));
        }
        Optional<ModulePath> path = parsed.value().module().map(module -> module.path());
        if (path.isEmpty()) {
            throw new WorkspaceException("error reading " + name
                    + ": missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod");
        }
        if (path.get().isToolchain()) {
            throw new WorkspaceException(
                    "error reading " + name + ": invalid module path: " + Shown.quoted(path.get().value()));
        }
        return go.orElse(GoVersion.UNSTATED);
    }

    private static Optional<GoVersion> go(Parsed<GoMod> parsed) {
        return parsed.problems().isEmpty() ? parsed.value().go().map(line -> line.version()) : Optional.empty();
    }
}
