package dev.modscope.resolve.get;

import dev.modscope.module.ModuleVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One argument of a run, while it is being answered. Each path is asked for once; what came of that waits until all
/// arguments have been asked.
final class GetQuery {
    private final GetArgument argument;
    private final Set<String> asked = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private boolean resolved;
    private boolean inConflict;

    /// What came of one path.
    sealed interface Candidate {
        /// The version that the argument stands for.
        record Found(ModuleVersion module) implements Candidate {}

        /// Why there is none, in go's words.
        record Failed(String message) implements Candidate {}
    }

    GetQuery(GetArgument argument) {
        this.argument = argument;
    }

    GetArgument argument() {
        return argument;
    }

    /// Whether a path is asked for the first time.
    boolean isNew(String path) {
        return asked.add(path);
    }

    void found(ModuleVersion module) {
        candidates.add(new Candidate.Found(module));
    }

    void failed(String message) {
        candidates.add(new Candidate.Failed(argument.error(message)));
    }

    /// What came of the paths since the last call.
    List<Candidate> take() {
        List<Candidate> taken = List.copyOf(candidates);
        candidates.clear();
        return taken;
    }

    /// Whether a version was decided by this argument.
    boolean isResolved() {
        return resolved;
    }

    void resolved() {
        resolved = true;
    }

    /// Whether this is the first conflict of the argument: only that is told.
    boolean firstConflict() {
        boolean first = !inConflict;
        inConflict = true;
        return first;
    }
}
