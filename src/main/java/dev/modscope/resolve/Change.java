package dev.modscope.resolve;

import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.mvs.RequirementPath;

/// How one module of the build list (or `go`, or `toolchain`) differs after a what-if, and the chain of requirements
/// that made it so (empty where the person asked for it).
public sealed interface Change {
    /// The module.
    ModulePath path();

    /// The chain that explains it.
    RequirementPath because();

    /// Not there before.
    record Added(ModulePath path, Version to, RequirementPath because) implements Change {}

    /// Not there any more.
    record Removed(ModulePath path, Version from, RequirementPath because) implements Change {}

    /// A higher version than before.
    record Upgraded(ModulePath path, Version from, Version to, RequirementPath because) implements Change {}

    /// A lower version than before.
    record Downgraded(ModulePath path, Version from, Version to, RequirementPath because) implements Change {}
}
