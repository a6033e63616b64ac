package dev.modscope.resolve.list;

import dev.modscope.mvs.KnownModules;
import dev.modscope.mvs.Pruning;
import dev.modscope.mvs.Requirements;
import dev.modscope.resolve.wave.Summaries;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.mode.BuildMode;
import dev.modscope.workspace.mode.RefusedException;
import dev.modscope.workspace.mode.VendorCheck;
import dev.modscope.workspace.mode.Vendored;
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
        boolean alone = workspace.goWork().isEmpty() && !workspace.isOutside();
        boolean summed = request.mode().isReadonly() && alone;
        Summaries summaries = new Summaries(workspace, summed ? new Summed(files, library.sums()) : files);
        Requirements written = summaries.requirements();
        Optional<Vendored> vendored = request.mode().isVendor() && !workspace.isOutside()
                ? Optional.of(vendored(request, written))
                : Optional.empty();
        boolean strict = request.mode().kind() != BuildMode.Kind.MOD && workspace.goWork().isEmpty();
        Selection selection = new Selection(written, new KnownModules(summaries), vendored, strict);
        if (selection.isBehindAtOnce()) {
            throw request.mode().updatesNeeded();
        }
        return new ListRun(library, request, selection, new InfoReader(library, request, vendored)).run();
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
