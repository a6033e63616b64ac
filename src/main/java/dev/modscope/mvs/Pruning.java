package dev.modscope.mvs;

import dev.modscope.module.GoVersion;

/// How much of a module's requirements belongs to the module graph.
public enum Pruning {
    /// go 1.17 and above: the module's own requirements count, those of its dependencies only where these are pruned out
    /// by nothing else.
    PRUNED,
    /// Below go 1.17: everything reachable counts.
    UNPRUNED,
    /// A workspace of several main modules.
    WORKSPACE;

    /// The pruning that a go line stands for.
    public static Pruning of(GoVersion go) {
        return go.atLeast(GoVersion.PRUNED_FROM) ? PRUNED : UNPRUNED;
    }
}
