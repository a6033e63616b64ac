package dev.modscope.resolve.plan;

import dev.modscope.resolve.get.GetResult;
import dev.modscope.workspace.saving.FileChange;
import java.util.List;
import java.util.Optional;

/// What runs of `go get` write.
public final class GetPlans {
    private final boolean formatted;

    /// `formatted` asks for the layout of `go` in each file that is written.
    public GetPlans(boolean formatted) {
        this.formatted = formatted;
    }

    /// The files of runs that follow each other.
    public Plan plan(List<GetResult> results) {
        Plan plan = Plan.nothing();
        for (GetResult result : results) {
            plan = plan.and(plan(result));
        }
        return plan;
    }

    private Plan plan(GetResult result) {
        Optional<FileChange> goMod = GoModChange.of(result.main(), result.content(), formatted);
        return new Plan(goMod.stream().toList(), List.of());
    }
}
