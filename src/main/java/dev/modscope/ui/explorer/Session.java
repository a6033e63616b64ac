package dev.modscope.ui.explorer;

import dev.modscope.resolve.Access;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.governing.Cause;
import dev.modscope.resolve.governing.Governing;
import dev.modscope.workspace.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An open workspace with its answer and the resolver that gave it.
public record Session(Resolver resolver, Access access, Resolution base) {
    /// The workspace.
    public Workspace workspace() {
        return base.workspace();
    }

    /// The proxies on the network that GOPROXY names; none where all is read from disk, or nobody is asked anyway.
    public List<String> networkSources() {
        if (workspace().needsNewerGo()) {
            return List.of();
        }
        return Arrays.stream(workspace().env().get("GOPROXY").split("[,|]", -1))
                .map(String::trim)
                .filter(source -> source.startsWith("https://") || source.startsWith("http://"))
                .toList();
    }

    /// Whether all questions are answered on this machine.
    boolean asksNobody() {
        return access == Access.OFFLINE || (networkSources().isEmpty() && !workspace().env().get("GOPROXY").contains("direct"));
    }

    /// Whether all that may be asked lies on this machine, so that what it does not list is not there.
    public boolean hasAllAtHand() {
        String proxies = workspace().env().get("GOPROXY");
        boolean away = proxies.contains("http") || proxies.contains("direct") || !workspace().env().get("GONOPROXY").isEmpty();
        return proxies.startsWith("file://") && !away;
    }

    /// How many modules the answer knows nothing of.
    int unknown() {
        return (int) base.problems().stream().filter(Problem.Unresolved.class::isInstance).count();
    }

    /// What to ask where the graph is larger than what is followed.
    Optional<Banner> beyondLimit() {
        long cut = base.problems().stream()
                .filter(problem -> problem instanceof Problem.Unresolved(_, _, Optional<Governing> governing)
                        && governing.filter(found -> found.cause() == Cause.LIMIT).isPresent())
                .count();
        return cut == 0 ? Optional.empty() : Optional.of(new Banner.CutShort(workspace().env().mostModules(), (int) cut));
    }

    /// What to ask where a go.mod file was opened and its workspace is shown.
    Optional<Banner> workspaceOf(Path module) {
        return workspace().goWork().isPresent() && module.endsWith("go.mod")
                ? Optional.of(new Banner.Belongs(module, workspace().file()))
                : Optional.empty();
    }
}
