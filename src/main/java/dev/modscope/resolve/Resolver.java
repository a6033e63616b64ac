package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.SemVer;
import dev.modscope.workspace.Edit;
import dev.modscope.workspace.Workspace;
import java.util.List;
import java.util.function.Consumer;

/// The one door: resolves a workspace, compares what-ifs, explains, lists versions. Remembers every go.mod it has read
/// for as long as it is open. Safe for use from several threads; interrupting the calling thread cancels its call, which
/// then throws [java.util.concurrent.CancellationException].
public final class Resolver implements AutoCloseable {
    private final Workspace workspace;
    private final Access access;

    /// A resolver over the sources that the workspace's environment names.
    public Resolver(Workspace workspace, Access access) {
        this.workspace = workspace;
        this.access = access;
    }

    /// The build list and graph of the workspace. Always answers, with its problems.
    public Resolution resolve(Consumer<Progress> progress) {
        throw new UnsupportedOperationException("engine");
    }

    /// What the edits would change.
    /// @throws EditException where `go get` would refuse, with its message
    public Comparison whatIf(Resolution base, List<Edit> edits, Consumer<Progress> progress) throws EditException {
        throw new EditException("engine");
    }

    /// Why a module is selected at its version.
    public Explanation explain(Resolution resolution, ModulePath path) {
        throw new UnsupportedOperationException("engine");
    }

    /// The axis of the version slider of a module.
    public VersionAxis axis(Resolution resolution, ModulePath path, Consumer<Progress> progress) {
        throw new UnsupportedOperationException("engine");
    }

    /// The versions that `go list -m -versions` prints: those listed, without retracted and excluded ones, ascending.
    /// @throws EditException where no source can list them
    public List<SemVer> versions(ModulePath path) throws EditException {
        throw new EditException("engine");
    }

    @Override
    public void close() {}
}
