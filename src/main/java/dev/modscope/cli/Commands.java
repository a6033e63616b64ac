package dev.modscope.cli;

import dev.modscope.cli.Desk.ClosedOutputException;
import dev.modscope.cli.compare.CompareVerb;
import dev.modscope.cli.manual.ManualVerb;
import dev.modscope.workspace.WorkspaceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The verbs as picocli knows them, and what happens when one fails.
@Command(
        name = "modscope",
        versionProvider = Commands.Release.class,
        synopsisSubcommandLabel = "VERB",
        description = {
            "Explores the dependencies of Go modules.",
            "With a go.mod or go.work file, or a folder, instead of a verb: opens it in a window. Without a display it"
                    + " prints a summary and writes pictures (--pictures DIR: where to)."
        },
        footer = {
            "",
            "Exit codes: 0 answered; 1 no usable answer; 2 wrong usage; 3 answered with parts missing, each named on"
                    + " standard error; 4 something is not what its checksum says."
        })
final class Commands implements Runnable {
    private static final String MANUAL = "manual";
    private static final SequencedMap<String, Function<Desk, Callable<Integer>>> VERBS = all();

    private final Desk desk;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Says how it is used.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Says which Modscope this is, and which Go release's rules it follows.")
    private boolean version;

    private Commands(Desk desk) {
        this.desk = desk;
    }

    @Option(names = "-C", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "Stands in DIR first.")
    private void standIn(String folder) {
        desk.standIn(folder);
    }

    @Option(
            names = "--offline",
            scope = ScopeType.INHERIT,
            description = "Asks the module cache and file:// proxies only.")
    private void stayOffline(boolean offline) {
        if (offline) {
            desk.stayOffline();
        }
    }

    /// Which release this is.
    static final class Release implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Cli.release()};
        }
    }

    /// Parses the arguments and runs the verb.
    static int run(Surroundings surroundings, List<String> arguments) {
        Desk desk = new Desk(surroundings);
        CommandLine root = new CommandLine(new Commands(desk));
        verbs(verb(arguments)).forEach(verb -> root.addSubcommand(verb.apply(desk)));
        // A word that begins with @ is a module without a path, and no file of arguments.
        root.setExpandAtFiles(false);
        // These read their flags themselves.
        root.getSubcommands().values().stream().filter(verb -> verb.getCommand() instanceof MirrorVerbs.Flagged)
                .forEach(verb -> verb.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true)
                        .setEndOfOptionsDelimiter("\0"));
        StringWriter out = new StringWriter();
        root.setOut(new PrintWriter(out));
        root.setExecutionExceptionHandler((e, _, _) -> failed(desk, e));
        root.setParameterExceptionHandler((e, _) -> {
            String verb = e.getCommandLine().getCommandSpec().qualifiedName();
            desk.say("modscope: " + e.getMessage());
            desk.say("Try '" + verb + " --help'.");
            return Desk.USAGE;
        });
        int code = root.execute(withoutDoubt(arguments).toArray(String[]::new));
        root.getOut().flush();
        desk.print(out.toString());
        return code;
    }

    /// The first word that is no option; empty where there is none.
    private static String verb(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += arguments.get(at).equals("-C") ? 2 : 1;
        }
        return at < arguments.size() ? arguments.get(at) : "";
    }

    /// `list -json=FIELDS` with its own name for the fields.
    private static List<String> withoutDoubt(List<String> arguments) {
        if (!verb(arguments).equals("list")) {
            return arguments;
        }
        return arguments.stream()
                .map(argument -> argument.startsWith("-json=") || argument.startsWith("--json=")
                        ? MirrorVerbs.JSON_FIELDS + argument.substring(argument.indexOf('='))
                        : argument)
                .toList();
    }

    /// The one verb that is meant, because reading the options of all takes longer than most answers; all of them where
    /// none is meant, or one that tells of the others.
    private static Collection<Function<Desk, Callable<Integer>>> verbs(String meant) {
        return VERBS.containsKey(meant) && !meant.equals(MANUAL) ? List.of(VERBS.get(meant)) : VERBS.values();
    }

    private static SequencedMap<String, Function<Desk, Callable<Integer>>> all() {
        SequencedMap<String, Function<Desk, Callable<Integer>>> verbs = new LinkedHashMap<>();
        verbs.put("list", MirrorVerbs.ListVerb::new);
        verbs.put("graph", MirrorVerbs.GraphVerb::new);
        verbs.put("versions", MirrorVerbs.VersionsVerb::new);
        verbs.put("fmt", MirrorVerbs.FmtVerb::new);
        verbs.put("edit", MirrorVerbs.EditVerb::new);
        verbs.put("work", MirrorVerbs.WorkVerb::new);
        verbs.put("why", QuestionVerbs.WhyVerb::new);
        verbs.put("env", StoreVerbs.EnvVerb::new);
        verbs.put("download", StoreVerbs.DownloadVerb::new);
        verbs.put("verify", StoreVerbs.VerifyVerb::new);
        verbs.put("cache", StoreVerbs.CacheVerb::new);
        verbs.put("get", GetVerb::new);
        verbs.put("compare", desk -> new CompareVerb(
                new CompareVerb.Place(desk::directory, desk::sides, desk::print, desk::say, desk::report)));
        verbs.put("upgrades", QuestionVerbs.UpgradesVerb::new);
        verbs.put("goal", QuestionVerbs.GoalVerb::new);
        verbs.put("export", ExportVerb::new);
        verbs.put(MANUAL, desk -> new ManualVerb(desk::print));
        return Collections.unmodifiableSequencedMap(verbs);
    }

    private static int failed(Desk desk, Exception e) {
        switch (e) {
            case ClosedOutputException _ -> {}
            case WorkspaceException problem -> desk.say("modscope: " + problem.getMessage());
            default -> desk.say("modscope: this should not have happened: " + e);
        }
        return Desk.NO_ANSWER;
    }

    /// No verb was given.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), "a verb is missing");
    }
}
