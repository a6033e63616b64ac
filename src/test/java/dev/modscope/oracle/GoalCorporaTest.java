package dev.modscope.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.module.ModulePath;
import dev.modscope.module.ModuleVersion;
import dev.modscope.module.SemVer;
import dev.modscope.module.Version;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Comparison;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.VersionAxis;
import dev.modscope.resolve.goal.Goal;
import dev.modscope.resolve.goal.GoalSeek;
import dev.modscope.resolve.goal.Outcome;
import dev.modscope.resolve.goal.Suggestion;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import dev.modscope.workspace.saving.Saving;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goals of real workspaces: every way that is suggested, written by `get` into a copy of the files, reaches its goal when
/// these are read anew.
class GoalCorporaTest {
    /// So many ways of one goal are written; the best first.
    private static final int WAYS = 12;
    private static final int GOALS = Integer.getInteger("modscope.goals", 5);

    @TempDir
    private Path home;

    private int goals;
    private int ways;
    private int unreached;

    @Test
    void everySuggestionReachesItsGoal() throws Exception {
        Corpora.assume();
        long seed = Long.getLong("modscope.seed", System.nanoTime());
        System.out.println("GoalCorporaTest: -Dmodscope.seed=" + seed);
        for (String name : List.of("gin", "caddy", "hugo", "terraform")) {
            check(name, new Random(seed));
        }
        System.out.println("GoalCorporaTest: " + goals + " goals, " + ways + " ways, " + unreached + " goals without a way");
        assertThat(goals).isEqualTo(4 * GOALS);
        // Some goals have no way, and say why; with any seed, more have one.
        assertThat(unreached).isLessThan(goals);
    }

    private void check(String name, Random random) throws Exception {
        Path folder = Files.createDirectories(home.resolve(name));
        byte[] goMod = Files.readAllBytes(Corpora.workspace(name).resolve("go.mod"));
        Files.write(folder.resolve("go.mod"), goMod);
        try (Resolver resolver = new Resolver(Workspace.open(folder, environment()), Access.OFFLINE)) {
            Resolution base = resolver.resolve(_ -> {});
            for (Goal goal : goals(resolver, base, random)) {
                Outcome outcome = new GoalSeek(resolver, base, goal, _ -> {}).run(_ -> {});
                goals++;
                unreached += outcome.suggestions().isEmpty() ? 1 : 0;
                assertThat(outcome.reached()).as(goal.text()).isFalse();
                assertThat(outcome.suggestions().isEmpty()).as(goal.text()).isEqualTo(!outcome.reason().isEmpty());
                for (Suggestion way : outcome.suggestions().subList(0, Math.min(WAYS, outcome.suggestions().size()))) {
                    write(resolver, base, way);
                    try (Resolver anew = new Resolver(Workspace.open(folder, environment()), Access.OFFLINE)) {
                        assertThat(goal.isReached(anew.resolve(_ -> {}))).as(name + ": " + goal.text() + " by " + way).isTrue();
                    }
                    Files.write(folder.resolve("go.mod"), goMod);
                    ways++;
                }
            }
        }
    }

    private void write(Resolver resolver, Resolution base, Suggestion way) throws Exception {
        List<String> arguments = way.edits().stream().map(edit -> edit.path() + "@" + edit.query()).toList();
        Resolver.Writing writing = new Resolver.Writing(false, base.workspace());
        Comparison.Planned planned =
                resolver.plan(base, base.workspace().mains().getFirst().path(), arguments, writing, _ -> {});
        Saving.in(environment()).write(planned.files().stream()
                .filter(change -> change.file().endsWith("go.mod")).toList());
    }

    /// By turns: a module goes, a module rises to a version that is published.
    private static List<Goal> goals(Resolver resolver, Resolution base, Random random) {
        List<ModuleVersion> modules = new ArrayList<>(base.buildList().modules());
        modules.removeIf(module -> module.isMain() || base.replaced(module));
        Collections.sort(modules);
        Collections.shuffle(modules, random);
        List<Goal> goals = new ArrayList<>();
        for (ModuleVersion module : modules) {
            if (goals.size() % 2 == 0) {
                goals.add(new Goal.Without(module.path()));
            } else {
                List<Version> higher = higher(resolver, base, module.path());
                if (!higher.isEmpty()) {
                    goals.add(new Goal.AtLeast(module.path(), higher.get(random.nextInt(higher.size()))));
                }
            }
            if (goals.size() == GOALS) {
                break;
            }
        }
        return goals;
    }

    private static List<Version> higher(Resolver resolver, Resolution base, ModulePath path) {
        Version selected = base.buildList().selected(path);
        return resolver.axis(base, path, _ -> {}).stops().stream().map(VersionAxis.Stop::version)
                .filter(version -> version.compareTo(selected) > 0)
                .filter(version -> version instanceof SemVer semantic && semantic.prerelease().isEmpty())
                .toList();
    }

    private GoEnv environment() throws Exception {
        return GoEnv.read(
                Map.of(
                        "GOPROXY", Corpora.proxy().toUri().toString(),
                        "GOMODCACHE", home.resolve("cache").toString(),
                        "GOFLAGS", "-mod=mod",
                        "GOSUMDB", "off",
                        "GOWORK", "off"),
                home);
    }
}
