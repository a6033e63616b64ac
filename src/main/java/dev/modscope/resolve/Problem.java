package dev.modscope.resolve;

import dev.modscope.modfile.SyntaxProblem;
import dev.modscope.module.ModuleVersion;
import dev.modscope.resolve.governing.Governing;
import java.util.Optional;

/// Something wrong with an answer. The answer stands all the same.
public sealed interface Problem {
    /// One or two lines: where, what, and what can be done.
    String message();

    /// The module it is about, where it is about one.
    default Optional<ModuleVersion> about() {
        return switch (this) {
            case Unresolved(ModuleVersion module, _, _) -> Optional.of(module);
            case Mismatch(ModuleVersion module, _) -> Optional.of(module);
            case Syntax _, Outdated _, Notice _ -> Optional.empty();
        };
    }

    /// A mistake in a file of the workspace.
    record Syntax(SyntaxProblem problem) implements Problem {
        @Override
        public String message() {
            return problem.toString();
        }
    }

    /// A module of which nothing is known: the graph below it is missing.
    ///
    /// @param governing the setting that decides where it is looked for, where it is a matter of settings
    record Unresolved(ModuleVersion module, String reason, Optional<Governing> governing) implements Problem {
        @Override
        public String message() {
            return module + ": " + reason;
        }
    }

    /// A go.mod whose hash differs from the one go.sum names. Exit code 4.
    record Mismatch(ModuleVersion module, String reason) implements Problem {
        @Override
        public String message() {
            return module + ": " + reason;
        }
    }

    /// What `-mod=readonly` refuses: the go.mod file needs an update that was made in memory only. The command line fails
    /// with this message where `go` does; the window shows it.
    record Outdated(String message) implements Problem {}

    /// Something to know that changes nothing (a vendor folder, a newer go line, no proxy configured).
    record Notice(String message) implements Problem {}
}
