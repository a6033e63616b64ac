package dev.modscope.cli.compare;

import dev.modscope.resolve.Problem;
import dev.modscope.resolve.compare.Column;
import dev.modscope.resolve.compare.SideException;
import dev.modscope.resolve.compare.SideReader;
import dev.modscope.workspace.WorkspaceException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// States side by side, and whether a policy holds.
@Command(
        name = "compare",
        description = {
            "Shows where two or more states differ: a module a line, a state a column, the totals last.",
            "A state is a go.mod or go.work file, a folder, a kept what-if (*.modscope.json), or a git revision, alone or"
                    + " with a path behind a colon (HEAD~3, v1.2.0:api/go.mod; NAME: where there is a file NAME). One state"
                    + " alone is compared with the files as they are. Repositories are only read."
        },
        footer = {
            "",
            "A policy is a JSON file with any of: \"goAtMost\": \"1.24\", \"minimumAgeDays\": 14, \"noRetracted\": true,"
                    + " \"noDowngrade\": true, \"owners\": [\"golang.org/x\"]. It holds for the last state; ages and"
                    + " downgrades are those of its changes from the first. Each violation is a line on standard error.",
            "",
            "Exit codes beside the usual ones: 5 the states differ (with --exit-code); 6 the policy is broken."
        })
public final class CompareVerb implements Callable<Integer> {
    /// The states differ, where one asked to be told so.
    public static final int DIFFERS = 5;
    /// A policy is broken.
    public static final int BROKEN = 6;

    private final Place place;

    @Parameters(paramLabel = "STATE", arity = "1..*", description = "What to compare.")
    private List<String> sides = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, markdown, csv or json.")
    private String format = "text";

    @Option(names = "--all", description = "Shows modules on which the states agree, too.")
    private boolean all;

    @Option(names = "--exit-code", description = "Leaves with 5 where the states differ.")
    private boolean exitCode;

    @Option(names = "--policy", paramLabel = "FILE", description = "Leaves with 6 where the last state breaks a policy.")
    private Optional<String> policy = Optional.empty();

    @Option(names = "--date", paramLabel = "DATE", description = "The day that ages are counted to, such as 2026-03-31.")
    private Optional<LocalDate> date = Optional.empty();

    /// Where the verb runs: the folder that one stands in, what reads states, where it writes, and what tells of problems
    /// and answers with the exit code for them.
    public record Place(
            Supplier<Path> directory,
            Supplier<SideReader> reader,
            Consumer<String> print,
            Consumer<String> say,
            ToIntFunction<List<Problem>> report) {}

    public CompareVerb(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() throws WorkspaceException {
        CompareRun.Format wanted;
        try {
            wanted = CompareRun.Format.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            place.say().accept("modscope: --format is text, markdown, csv or json, not \"" + format + "\"");
            return 2;
        }
        Instant now = date.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElseGet(Instant::now);
        try {
            CompareRun run = new CompareRun(place.directory().get(), place.reader().get());
            return answer(run.run(new CompareRun.Request(sides, wanted, all, policy, now)));
        } catch (SideException e) {
            place.say().accept("modscope: " + e.getMessage());
            return 1;
        }
    }

    private int answer(CompareRun.Outcome outcome) {
        place.print().accept(outcome.text());
        int code = 0;
        for (Column column : outcome.columns()) {
            code = Math.max(code, place.report().applyAsInt(column.resolution().problems()));
        }
        outcome.violations().forEach(line -> place.say().accept("policy: " + line));
        if (code != 0) {
            return code;
        }
        if (!outcome.violations().isEmpty()) {
            return BROKEN;
        }
        return exitCode && outcome.differs() ? DIFFERS : 0;
    }
}
