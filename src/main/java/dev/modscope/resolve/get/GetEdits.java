package dev.modscope.resolve.get;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of edits, made in a workspace in memory: first the changes of the go.mod files, as `go mod edit` makes them,
/// then what is got. The gets of one main module are one run of `go get` with as many arguments, in that module alone, as
/// `go get` runs there.
public final class GetEdits {
    private final Contexts contexts;

    /// Where `go get` runs for a main module of a workspace.
    @FunctionalInterface
    public interface Contexts {
        /// The context of that main module, as it is in that workspace.
        GetContext of(Workspace workspace, MainModule main);
    }

    /// What became of a workspace.
    ///
    /// @param workspace as it is in the end
    /// @param written as it is when the changes of the go.mod files are made, before anything is got
    /// @param results of each main module in which something was got
    public record Applied(Workspace workspace, Workspace written, List<GetResult> results) {
        public Applied {
            results = List.copyOf(results);
        }

        private Applied then(Workspace next, GetResult result) {
            List<GetResult> all = new ArrayList<>(results);
            all.add(result);
            return new Applied(next, written, all);
        }
    }

    public GetEdits(Contexts contexts) {
        this.contexts = contexts;
    }

    /// Makes the edits.
    /// @throws GetException where `go mod edit` or `go get` refuses one of its runs
    public Applied apply(Workspace start, List<Edit> edits) throws GetException {
        Map<ModulePath, List<GoMod.Edit>> changes = new LinkedHashMap<>();
        Map<ModulePath, List<String>> arguments = new LinkedHashMap<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Get(ModulePath main, ModulePath path, String query) ->
                    arguments.computeIfAbsent(main, _ -> new ArrayList<>()).add(path + "@" + query);
                case Edit.Text text -> changes.computeIfAbsent(text.main(), _ -> new ArrayList<>()).add(text.change());
            }
        }
        Workspace written = start;
        for (Map.Entry<ModulePath, List<GoMod.Edit>> entry : changes.entrySet()) {
            written = written.with(changed(main(written, entry.getKey()), entry.getValue()));
        }
        Applied applied = new Applied(written, written, List.of());
        for (Map.Entry<ModulePath, List<String>> entry : arguments.entrySet()) {
            applied = run(applied, entry.getKey(), entry.getValue());
        }
        return applied;
    }

    /// Runs `go get` in one main module.
    /// @throws GetException where it refuses
    public Applied run(Workspace workspace, ModulePath path, List<String> arguments) throws GetException {
        return run(new Applied(workspace, workspace, List.of()), path, arguments);
    }

    private Applied run(Applied applied, ModulePath path, List<String> arguments) throws GetException {
        MainModule main = main(applied.workspace(), path);
        GetResult result = GetRun.run(contexts.of(applied.workspace(), main), arguments);
        return applied.then(applied.workspace().with(got(main, result)), result);
    }

    private static MainModule main(Workspace workspace, ModulePath path) throws GetException {
        return workspace.mains().stream()
                .filter(main -> main.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new GetException("go: " + path + " is no main module of this workspace"));
    }

    /// A go.mod file with mistakes is not edited: an editor would have to guess what its lines mean.
    /// @throws GetException where there are any
    public static void refuseMistakes(MainModule main) throws GetException {
        Parsed<GoMod> parsed = GoMod.parseMain("go.mod", main.goMod().text());
        if (!parsed.problems().isEmpty()) {
            throw new GetException("go: errors parsing go.mod:\n" + SyntaxProblem.inWordsOfGo(parsed.problems()));
        }
    }

    private static MainModule changed(MainModule main, List<GoMod.Edit> edits) throws GetException {
        refuseMistakes(main);
        return main.with(main.goMod().edited(edits));
    }

    private static MainModule got(MainModule main, GetResult result) {
        String text = GoModText.of(main.goMod(), result.content());
        return main.with(GoMod.parse("go.mod", text).value());
    }
}
