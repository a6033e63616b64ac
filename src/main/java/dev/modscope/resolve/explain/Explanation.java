package dev.modscope.resolve.explain;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.mvs.Requirement;
import dev.modscope.mvs.RequirementPath;
import java.util.List;
import java.util.Optional;

/// Why a module is selected at its version.
///
/// @param asks who asks for which version, highest version first
/// @param shortest the shortest chain from a main module to the selected version; one that starts with an `// indirect`
///     line only where no other chain leads there
/// @param recorded whether a main module has an `// indirect` line for it
/// @param stated whether the go.work file itself says this version
/// @param through the modules that every chain to it passes, whatever version it asks for, from the main modules on
/// @param lower what a lower version takes; empty for a module that is not in the build list and for main modules
/// @param majors the other major versions of the module in the build list
public record Explanation(
        ModulePath path,
        Version selected,
        List<Ask> asks,
        Optional<RequirementPath> shortest,
        boolean recorded,
        boolean stated,
        List<ModulePath> through,
        Optional<Lower> lower,
        List<Major> majors) {
    public Explanation {
        asks = List.copyOf(asks);
        through = List.copyOf(through);
        majors = List.copyOf(majors);
    }

    /// Whether only an `// indirect` line leads to the selected version: what asked for it is pruned away.
    public boolean prunedAway() {
        return shortest.filter(chain -> chain.steps().getFirst().recorded()).isPresent();
    }

    /// The same where a lower version takes nothing of the main modules' own lines for the module.
    public Explanation withoutOwnLines() {
        Optional<Lower> others = lower.map(all -> new Lower(all.to(),
                all.moves().stream().filter(lead -> !lead.required().path().equals(path)).toList()));
        return new Explanation(path, selected, asks, shortest, recorded, stated, through, others, majors);
    }

    /// One version that is asked for, and those that ask for it, sorted.
    public record Ask(Version version, List<Asker> askers) {
        public Ask {
            askers = List.copyOf(askers);
        }

        /// The module versions that ask for it.
        public List<ModuleVersion> by() {
            return askers.stream().map(Asker::module).toList();
        }
    }

    /// A module version that asks, and the steps of the shortest chain that leads to it: none for a main module.
    public record Asker(ModuleVersion module, List<Requirement> chain) {
        public Asker {
            chain = List.copyOf(chain);
        }

        /// The module versions from the main module to what this one asks for.
        public List<ModuleVersion> chainTo(ModuleVersion asked) {
            List<ModuleVersion> modules = Chains.modules(chain, module);
            modules.add(asked);
            return List.copyOf(modules);
        }
    }

    /// What a lower version takes: each of these requirements of main modules leads to a higher ask, and must itself go
    /// lower or be dropped.
    ///
    /// @param to the next lower version that is asked for, where there is one
    public record Lower(Optional<Version> to, List<Lead> moves) {
        public Lower {
            moves = List.copyOf(moves);
        }
    }

    /// A requirement of main modules, not an `// indirect` one, that leads to a module or names it.
    public record Lead(ModuleVersion required, List<ModulePath> mains) {
        public Lead {
            mains = List.copyOf(mains);
        }
    }

    /// Another major version in the build list, and the requirements of main modules that bring it. Where there are none,
    /// only an `// indirect` line holds it.
    public record Major(ModuleVersion module, List<Lead> broughtBy) {
        public Major {
            broughtBy = List.copyOf(broughtBy);
        }
    }
}
