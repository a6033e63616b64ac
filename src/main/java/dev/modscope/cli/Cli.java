package dev.modscope.cli;

import dev.modscope.cli.Desk.ClosedOutputException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The headless face: reads the arguments, runs the verb, answers with an exit code. `list` and `graph` in their plain
/// form do not pass through picocli, whose start would be a good part of their time.
public final class Cli {
    /// The exit code for arguments that do not fit.
    public static final int WRONG_USAGE = Desk.USAGE;

    private static final Set<String> FIRST_WORDS = Set.of(
            "list", "graph", "versions", "fmt", "edit", "work", "why", "env", "get", "export", "-h", "--help", "-V", "--version",
            "--offline", "--train");

    private static final List<List<String>> TRAINING = List.of(
            List.of("list"),
            List.of("graph"),
            List.of("env"),
            List.of("why", "--json", "log.example/log"),
            List.of("versions", "log.example/log"));

    private final Surroundings surroundings;

    public Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Whether these arguments are for the command line, and no file to open in the window.
    public static boolean isMeant(List<String> arguments) {
        return !arguments.isEmpty()
                && (FIRST_WORDS.contains(arguments.getFirst())
                        || arguments.getFirst().startsWith("-C"));
    }

    /// Runs a verb and answers with the exit code. Never throws for what a person did or what the world is like.
    public int run(List<String> arguments) {
        try {
            if (arguments.equals(List.of("--train"))) {
                return train();
            }
            Optional<MirrorVerbs.Plain> plain = plain(arguments);
            return plain.isPresent() ? plain.get().call() : Commands.run(surroundings, arguments);
        } catch (ClosedOutputException e) {
            return Desk.NO_ANSWER;
        }
    }

    /// `[-C DIR] list` and `[-C DIR] graph`.
    private Optional<MirrorVerbs.Plain> plain(List<String> arguments) {
        boolean elsewhere = arguments.size() == 3 && arguments.getFirst().equals("-C");
        if (arguments.size() != 1 && !elsewhere) {
            return Optional.empty();
        }
        Desk desk = new Desk(surroundings);
        if (elsewhere) {
            desk.standIn(arguments.get(1));
        }
        return switch (arguments.getLast()) {
            case "list" -> Optional.of(new MirrorVerbs.ListVerb(desk));
            case "graph" -> Optional.of(new MirrorVerbs.GraphVerb(desk));
            default -> Optional.empty();
        };
    }

    /// Runs the verbs over the samples, so that the JDK can remember in its AOT cache what a start needs.
    private int train() {
        Path samples = surroundings.samples().orElse(surroundings.directory());
        for (String sample : List.of("webshop", "workspace", "unpruned")) {
            Surroundings there = new Surroundings(
                    surroundings.env(),
                    surroundings.home(),
                    samples.resolve(sample),
                    surroundings.samples(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
            TRAINING.forEach(arguments -> new Cli(there).run(arguments));
        }
        return Desk.OK;
    }
}
