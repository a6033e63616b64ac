package dev.modscope.resolve.list;

import dev.modscope.modfile.GoMod;
import dev.modscope.modfile.Parsed;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.resolve.query.QueryException;
import dev.modscope.resolve.query.VersionQueries;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.workspace.MainModule;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.mode.BuildMode;
import dev.modscope.workspace.mode.RefusedException;
import dev.modscope.workspace.mode.VendorCheck;
import dev.modscope.workspace.mode.Vendored;
import java.util.List;
import java.util.Optional;

/// Answers as `go list -m` does.
public final class ModuleList {
    private final Workspace workspace;
    private final Library library;
    private final Summaries.Files files;

    /// The lists of one workspace; go.mod files are read through `files`.
    public ModuleList(Workspace workspace, Library library, Summaries.Files files) {
        this.workspace = workspace;
        this.library = library;
        this.files = files;
    }

    /// The modules that a request names.
    /// @throws RefusedException where go refuses before it has anything to say
    public ListAnswer answer(ListRequest request) throws RefusedException {
        List<SyntaxProblem> malformed = library.sums().problems();
        if (request.whole() && !malformed.isEmpty() && !request.arguments().isEmpty()) {
            SyntaxProblem first = malformed.getFirst();
            throw new RefusedException("malformed go.sum:\n"
                    + SyntaxProblem.inWordsOfGo(List.of(first.in(workspace.root().resolve(first.file()).toString()))));
        }
        boolean alone = workspace.goWork().isEmpty() && !workspace.isOutside();
        boolean summed = request.mode().isReadonly() && alone;
        Workspace workspace = fixed(request);
        Summaries summaries = new Summaries(workspace, summed ? new Summed(files, library.sums()) : files);
        Requirements written = summaries.requirements();
        Optional<Vendored> vendored = request.mode().isVendor() && !workspace.isOutside()
                ? Optional.of(vendored(request, written))
                : Optional.empty();
        boolean strict = request.mode().kind() != BuildMode.Kind.MOD && workspace.goWork().isEmpty();
        Selection selection = new Selection(written, new KnownModules(summaries, workspace.env().mostModules()), vendored, strict);
        if (selection.isBehindAtOnce()) {
            throw request.mode().updatesNeeded();
        }
        return new ListRun(library, request, selection, new InfoReader(library, request, vendored)).run();
    }

    /// The workspace with every version looked up that its go.mod files do not name in full.
    private Workspace fixed(ListRequest request) throws RefusedException {
        Workspace fixed = workspace;
        for (MainModule main : workspace.mains()) {
            if (Staleness.isUnfixed(main)) {
                Parsed<GoMod> parsed = GoMod.parse(main.goModFile().toString(), main.goMod().text(), this::lookedUp);
                fixed = fixed.with(main.with(parsed.value()));
                if (request.mode().kind() != BuildMode.Kind.MOD && workspace.goWork().isEmpty()) {
                    throw request.mode().updatesNeeded();
                }
            }
        }
        return fixed;
    }

    private Optional<SemVer> lookedUp(ModulePath path, String version) {
        try {
            Version found = library.queries().find(path, version, Version.None.INSTANCE, VersionQueries.Allowed.ALL);
            return found instanceof SemVer semver ? Optional.of(semver) : Optional.empty();
        } catch (QueryException _) {
            return Optional.empty();
        }
    }

    private Vendored vendored(ListRequest request, Requirements written) throws RefusedException {
        String place = request.places().shown(workspace.root().resolve("vendor").resolve("modules.txt"));
        Vendored vendored = Vendored.read(workspace, place);
        VendorCheck.check(workspace, vendored, request.places());
        if (written.pruning() == Pruning.PRUNED) {
            VendorCheck.checkRoots(workspace, vendored, request.mode());
        }
        return vendored;
    }
}
