package dev.modscope.resolve.get;

import dev.modscope.modfile.GoMod;
import dev.modscope.module.ModulePath;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list of edits, made in a workspace in memory. The edits of one main module are one run of `go get` with as many
/// arguments, in that module alone, as `go get` runs there.
public final class GetEdits {
    private final Contexts contexts;

    /// Where `go get` runs for a main module of a workspace.
    @FunctionalInterface
    public interface Contexts {
        /// The context of that main module, as it is in that workspace.
        GetContext of(Workspace workspace, MainModule main);
    }

    /// What became of a workspace, and of each main module that was edited.
    public record Applied(Workspace workspace, List<GetResult> results) {
        public Applied {
            results = List.copyOf(results);
        }
    }

    public GetEdits(Contexts contexts) {
        this.contexts = contexts;
    }

    /// Makes the edits.
    /// @throws GetException where `go get` refuses one of its runs
    public Applied apply(Workspace start, List<Edit> edits) throws GetException {
        Map<ModulePath, List<String>> arguments = new LinkedHashMap<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Get(ModulePath main, ModulePath path, String query) ->
                    arguments.computeIfAbsent(main, _ -> new ArrayList<>()).add(path + "@" + query);
            }
        }
        Applied applied = new Applied(start, List.of());
        for (Map.Entry<ModulePath, List<String>> entry : arguments.entrySet()) {
            Applied next = run(applied.workspace(), entry.getKey(), entry.getValue());
            List<GetResult> results = new ArrayList<>(applied.results());
            results.addAll(next.results());
            applied = new Applied(next.workspace(), results);
        }
        return applied;
    }

    /// Runs `go get` in one main module.
    /// @throws GetException where it refuses
    public Applied run(Workspace workspace, ModulePath path, List<String> arguments) throws GetException {
        MainModule main = main(workspace, path);
        GetResult result = GetRun.run(contexts.of(workspace, main), arguments);
        return new Applied(workspace.with(edited(main, result)), List.of(result));
    }

    private static MainModule main(Workspace workspace, ModulePath path) throws GetException {
        return workspace.mains().stream()
                .filter(main -> main.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new GetException("go: " + path + " is no main module of this workspace"));
    }

    private static MainModule edited(MainModule main, GetResult result) {
        String text = GoModText.of(main.goMod(), result.content());
        return main.with(GoMod.parse("go.mod", text).value());
    }
}
