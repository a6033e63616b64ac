package dev.modscope.cli;

import dev.modscope.cli.triage.GoalJson;
import dev.modscope.cli.triage.GoalWords;
import dev.modscope.cli.triage.UpdateJson;
import dev.modscope.cli.triage.UpdateWords;
import dev.modscope.cli.why.WhyJson;
import dev.modscope.cli.why.WhyWords;
import dev.modscope.module.GoVersion;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Shown;
import dev.modscope.module.Version;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.goal.Goal;
import dev.modscope.resolve.goal.GoalSeek;
import dev.modscope.resolve.goal.Outcome;
import dev.modscope.resolve.triage.Limits;
import dev.modscope.resolve.triage.Triage;
import dev.modscope.resolve.triage.Update;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs that explain and advise: why a module is at its version, what can be updated, how a goal is reached.
final class QuestionVerbs {
    private QuestionVerbs() {}

    /// Why modules are selected at their versions.
    @Command(
            name = "why",
            description = "Says for each module which version is selected, who asks for which version, and how a main module"
                    + " comes to require it.")
    static final class WhyVerb implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "MODULE", arity = "1..*", description = "Paths of modules.")
        private List<String> modules = List.of();

        @Option(names = "--json", description = "Prints a JSON array, one object for each module.")
        private boolean json;

        WhyVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws WorkspaceException, IOException {
            try (Resolver resolver = desk.resolver(desk.workspace())) {
                Resolution resolution = resolver.resolve(_ -> {});
                List<Explanation> explanations = modules.stream()
                        .map(path -> resolver.explain(resolution, new ModulePath(path)))
                        .toList();
                desk.print(json ? WhyJson.of(explanations) : WhyWords.of(explanations));
                int code = desk.report(resolution.problems());
                return explanations.stream().allMatch(WhyVerb::isAbsent) ? Math.max(code, Desk.NO_ANSWER) : code;
            }
        }

        private static boolean isAbsent(Explanation explanation) {
            return explanation.selected() instanceof Version.None;
        }
    }

    /// What can be updated, and what each update costs.
    @Command(
            name = "upgrades",
            description = {
                "Lists the updates of the required modules: the latest version of each and the latest patch, and what going"
                        + " there costs: the other modules that move, the go line, retracted and deprecated modules that go.",
                "Of a module whose latest version lies beyond the limits, the highest within them is listed."
            })
    static final class UpgradesVerb implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--json", description = "Prints a JSON array, one object for each update.")
        private boolean json;

        @Option(names = "--patch", description = "Only updates that keep the major and minor version.")
        private boolean patch;

        @Option(names = "--go-max", paramLabel = "V", description = "None that raises the go line above V, such as 1.24.")
        private String highestGo = "";

        @Option(names = "--min-age", paramLabel = "DAYS", description = "None that is younger.")
        private int days;

        @Option(names = "--no-prerelease", description = "No pre-releases and no pseudo-versions.")
        private boolean releasesOnly;

        @Option(names = "--all", description = "Also those beyond the limits, with the reason.")
        private boolean all;

        UpgradesVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws WorkspaceException, IOException {
            Optional<GoVersion> go = Optional.of(highestGo).filter(text -> !text.isEmpty()).map(GoVersion::new);
            if (go.filter(version -> !version.isValid()).isPresent()) {
                desk.say("modscope: --go-max " + highestGo + ": not a Go version; one such as 1.24 or 1.24.3 is wanted");
                return Desk.USAGE;
            }
            if (days < 0) {
                desk.say("modscope: --min-age " + days + ": a number of days from 0 on is wanted");
                return Desk.USAGE;
            }
            try (Resolver resolver = desk.resolver(desk.workspace())) {
                Resolution base = resolver.resolve(_ -> {});
                Limits limits = new Limits(go, days, releasesOnly);
                List<Update> updates = new Triage(resolver, base, limits, Instant.now()).run(_ -> {}, _ -> {}).stream()
                        .filter(update -> !patch || update.step() == Update.Step.PATCH)
                        .filter(update -> all || update.breaches().isEmpty())
                        .toList();
                desk.print(json ? UpdateJson.of(updates) : UpdateWords.of(updates));
                return desk.report(base.problems());
            }
        }
    }

    /// How a goal is reached.
    @Command(
            name = "goal",
            description = {
                "Searches the smallest sets of requirement changes by which a module is selected at a version or above"
                        + " (MODULE@>=V), or not at all (MODULE@none), and says what else each of them moves.",
                "At most three requirements are changed by choice; others follow from these."
            })
    static final class GoalVerb implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "GOAL", description = "MODULE@>=V or MODULE@none.")
        private String wanted = "";

        @Option(names = "--json", description = "Prints a JSON object.")
        private boolean json;

        GoalVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws WorkspaceException, IOException {
            Optional<Goal> goal = Goal.of(wanted);
            if (goal.isEmpty()) {
                desk.say("modscope: goal " + Shown.line(wanted) + ": MODULE@>=VERSION or MODULE@none is wanted");
                return Desk.USAGE;
            }
            try (Resolver resolver = desk.resolver(desk.workspace())) {
                Resolution base = resolver.resolve(_ -> {});
                Outcome outcome = new GoalSeek(resolver, base, goal.get(), _ -> {}).run(_ -> {});
                desk.print(json ? GoalJson.of(goal.get(), outcome) : GoalWords.of(goal.get(), outcome));
                int code = desk.report(base.problems());
                boolean answered = outcome.reached() || !outcome.suggestions().isEmpty();
                return answered ? code : Math.max(code, Desk.NO_ANSWER);
            }
        }
    }
}
