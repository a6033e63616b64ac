package dev.modscope.workspace;

import dev.modscope.modfile.GoWork;
import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModuleVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The main modules that are open, read once; after this everything is a value.
public final class Workspace {
    private final GoEnv env;

    Workspace(GoEnv env) {
        this.env = env;
    }

    /// Opens a go.mod or go.work file, or the workspace that a directory belongs to as `go` finds it (GOWORK, then
    /// parents). A file with mistakes opens on what can be understood, with [#problems].
    public static Workspace open(Path fileOrDirectory, GoEnv env) throws WorkspaceException {
        throw new WorkspaceException("source");
    }

    /// The environment it was opened in.
    public GoEnv env() {
        return env;
    }

    /// The folder of the go.work file, or of the one go.mod file.
    public Path root() {
        throw new UnsupportedOperationException("source");
    }

    /// The file that was opened: go.work, or go.mod.
    public Path file() {
        throw new UnsupportedOperationException("source");
    }

    /// The go.work file, where there is one.
    public Optional<GoWork> goWork() {
        throw new UnsupportedOperationException("source");
    }

    /// The main modules, in the order `go` lists them.
    public List<MainModule> mains() {
        throw new UnsupportedOperationException("source");
    }

    /// What stands in for a module version, by go.work first, then by the main modules.
    public Optional<Replacement> replacement(ModuleVersion module) {
        throw new UnsupportedOperationException("source");
    }

    /// Whether a main module excludes a version.
    public boolean excluded(ModuleVersion module) {
        throw new UnsupportedOperationException("source");
    }

    /// Every mistake in the files, in the order of the files.
    public List<SyntaxProblem> problems() {
        throw new UnsupportedOperationException("source");
    }
}
