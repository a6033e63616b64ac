package dev.modscope.resolve.plan;

import dev.modscope.resolve.get.GetContext;
import dev.modscope.resolve.get.GetEdits;
import dev.modscope.resolve.get.GetException;
import dev.modscope.resolve.get.GetResult;
import dev.modscope.source.sum.SumLines;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.WorkspaceException;
import dev.modscope.workspace.saving.FileChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What runs of `go get` write.
public final class GetPlans {
    private final Contexts contexts;
    private final Hashes hashes;
    private final Workspace around;
    private final Manner manner;

    /// How files are written.
    ///
    /// @param formatted whether each file that is written gets the layout of `go`
    /// @param strict whether a hash that has to be confirmed and cannot be is a reason to refuse; else its line is left out
    public record Manner(boolean formatted, boolean strict) {}

    /// Where a run took place.
    @FunctionalInterface
    public interface Contexts {
        /// The context of a main module as it was before a run.
        GetContext of(MainModule main);
    }

    /// `around` is the workspace whose go.work file, where it has one, follows the go line of the modules.
    public GetPlans(Contexts contexts, Hashes hashes, Workspace around, Manner manner) {
        this.around = around;
        this.contexts = contexts;
        this.hashes = hashes;
        this.manner = manner;
    }

    /// The files of edits: each main module that is edited has been so at most once.
    /// @throws GetException where a file that is there cannot be used
    public Plan plan(Workspace base, GetEdits.Applied applied) throws GetException {
        Plan plan = Plan.nothing();
        for (MainModule main : base.mains()) {
            MainModule written = in(applied.written(), main);
            Optional<GetResult> got = applied.results().stream()
                    .filter(result -> result.main().directory().equals(main.directory()))
                    .findFirst();
            plan = plan.and(got.isPresent() ? plan(main, got.get()) : new Plan(edited(main, written), List.of()));
        }
        Optional<FileChange> work = applied.results().stream()
                .map(result -> result.content().go())
                .max(Comparator.naturalOrder())
                .flatMap(go -> GoWorkChange.of(around, go, manner.formatted()));
        return plan.and(new Plan(work.stream().toList(), List.of()));
    }

    private static MainModule in(Workspace workspace, MainModule main) {
        return workspace.mains().stream()
                .filter(other -> other.directory().equals(main.directory()))
                .findFirst()
                .orElse(main);
    }

    /// The go.mod file where only `go mod edit` changes it.
    private List<FileChange> edited(MainModule before, MainModule after) {
        String was = before.goMod().text();
        if (was.equals(after.goMod().text())) {
            return List.of();
        }
        String is = manner.formatted() ? after.goMod().formatted() : after.goMod().text();
        return List.of(FileChange.edit(before.goModFile(), was, is));
    }

    private Plan plan(MainModule before, GetResult result) throws GetException {
        GetEdits.refuseMistakes(before);
        List<FileChange> files = new ArrayList<>();
        GoModChange.of(result.main(), result.content(), manner.formatted()).ifPresentOrElse(
                text -> files.add(FileChange.edit(before.goModFile(), before.goMod().text(), text)),
                () -> files.addAll(edited(before, result.main())));
        GetContext context = contexts.of(result.main());
        Path file = context.alone().sumFiles().getFirst();
        Optional<byte[]> sums = read(context.alone(), file);
        // A byte is a character: what is not text stays as it is.
        SumLines lines = new SumLines(
                file.toString(), sums.map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).orElse(""));
        Optional<String> problem = lines.problem();
        if (problem.isPresent()) {
            throw new GetException(problem.get());
        }
        GoSumChange change = new GoSumChange(context.alone(), lines, hashes, manner.strict());
        change.add(context.touched(result));
        if (lines.hasAdded()) {
            files.add(FileChange.of(file, sums, lines.text().getBytes(StandardCharsets.ISO_8859_1)));
        }
        return new Plan(files, change.notes());
    }

    private static Optional<byte[]> read(Workspace workspace, Path file) throws GetException {
        try {
            return workspace.content(file);
        } catch (WorkspaceException e) {
            throw new GetException("go: " + e.getMessage());
        }
    }
}
