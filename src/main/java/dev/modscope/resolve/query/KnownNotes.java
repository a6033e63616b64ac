package dev.modscope.resolve.query;

import dev.modscope.modfile.Directive;
import dev.modscope.modfile.GoMod;
import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.Version;
import dev.modscope.workspace.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What authors say of the modules of a build list, as far as it can be known without asking a network. Remembers what
/// it has read. Safe for use from several threads.
public final class KnownNotes {
    private final Workspace workspace;
    private final Function<ModulePath, Optional<GoMod>> latest;
    private final Map<ModulePath, Said> read = new ConcurrentHashMap<>();

    /// What a go.mod says of its own module.
    private record Said(List<Directive.Retract> retracts, boolean deprecated) {
        static final Said NOTHING = new Said(List.of(), false);

        static Said in(GoMod goMod) {
            return new Said(goMod.retracts(), goMod.module().flatMap(Directive.Module::deprecated).isPresent());
        }

        boolean isRetracted(Version version) {
            return retracts.stream().anyMatch(retract -> retract.interval().contains(version));
        }
    }

    /// @param latest the go.mod of the latest version of a module that is at hand
    public KnownNotes(Workspace workspace, Function<ModulePath, Optional<GoMod>> latest) {
        this.workspace = workspace;
        this.latest = latest;
    }

    /// The modules whose selected version is retracted, and those that are deprecated.
    public record Marked(Set<ModulePath> retracted, Set<ModulePath> deprecated) {
        public Marked {
            retracted = Set.copyOf(retracted);
            deprecated = Set.copyOf(deprecated);
        }
    }

    /// What is known of these modules; replaced ones have nothing said of them.
    public Marked of(List<ModuleVersion> modules) {
        Set<ModulePath> retracted = new HashSet<>();
        Set<ModulePath> deprecated = new HashSet<>();
        for (ModuleVersion module : modules) {
            if (module.isMain() || workspace.replacement(module).isPresent()) {
                continue;
            }
            Said said = read.computeIfAbsent(module.path(), path -> latest.apply(path).map(Said::in).orElse(Said.NOTHING));
            if (said.isRetracted(module.version())) {
                retracted.add(module.path());
            }
            if (said.deprecated()) {
                deprecated.add(module.path());
            }
        }
        return new Marked(retracted, deprecated);
    }
}
