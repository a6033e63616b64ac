package dev.modscope.cli;

import dev.modscope.cli.Desk.ClosedOutputException;
import dev.modscope.module.GoVersion;
import dev.modscope.workspace.answers.Answers;
import dev.modscope.workspace.answers.Question;
import dev.modscope.workspace.answers.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
            "list", "graph", "versions", "fmt", "edit", "work", "why", "env", "get", "download", "verify", "cache",
            "upgrades", "goal", "compare", "export", "manual", "-h", "--help", "-V", "--version", "--offline", "--train");

    private static final Set<String> PLAIN = Set.of("list", "graph");

    private static final List<List<String>> TRAINING = List.of(List.of("list"), List.of("graph"));

    private final Surroundings surroundings;
    private final Optional<Path> program;

    public Cli(Surroundings surroundings) {
        this(surroundings, surroundings.program());
    }

    /// A program that is no file as it was built keeps no answers.
    Cli(Surroundings surroundings, Optional<Path> program) {
        this.surroundings = surroundings;
        this.program = program;
    }

    /// Whether these arguments are for the command line, and no file to open in the window.
    public static boolean isMeant(List<String> arguments) {
        return !arguments.isEmpty()
                && (FIRST_WORDS.contains(arguments.getFirst())
                        || arguments.getFirst().startsWith("-C"));
    }

    /// Says that the window has shown its picture, to who times that.
    public static void tellFirstFrame(Surroundings process) {
        new Desk(process).print("first frame\n");
    }

    /// Runs a verb and answers with the exit code. Never throws for what a person did or what the world is like.
    public int run(List<String> arguments) {
        try {
            if (arguments.equals(List.of("--train"))) {
                return train();
            }
            if (arguments.equals(List.of("--version"))) {
                new Desk(surroundings).print(release() + "\n");
                return Desk.OK;
            }
            return isPlain(arguments) ? plain(arguments) : Commands.run(surroundings, arguments);
        } catch (ClosedOutputException e) {
            return Desk.NO_ANSWER;
        } catch (OutOfMemoryError e) {
            new Desk(surroundings).say("this does not fit into the memory that the program may use: -Xmx in JDK_JAVA_OPTIONS gives it more");
            return Desk.NO_ANSWER;
        }
    }

    /// Which release this is.
    static String release() {
        String version = Cli.class.getPackage().getImplementationVersion();
        return "modscope " + (version == null ? "(not packaged)" : version) + ", by the rules of go " + GoVersion.FOLLOWED;
    }

    /// `[-C DIR] list` and `[-C DIR] graph`.
    private static boolean isPlain(List<String> arguments) {
        boolean elsewhere = arguments.size() == 3 && arguments.getFirst().equals("-C");
        return (arguments.size() == 1 || elsewhere) && PLAIN.contains(arguments.getLast());
    }

    /// The answer given before, where nothing has changed that it was made from; or a new one.
    private int plain(List<String> arguments) {
        Optional<Answers> answers =
                program.isEmpty() ? Optional.empty() : Answers.ofUser(surroundings.env(), surroundings.home());
        if (answers.isEmpty()) {
            return plain(new Desk(surroundings), arguments);
        }
        List<Path> places = List.of(
                surroundings.directory(), surroundings.home(), surroundings.samples().orElse(Path.of("")));
        Question question = Question.of(program.get(), arguments, surroundings.env(), places);
        Optional<byte[]> known = answers.get().find(question);
        if (known.isPresent()) {
            new Desk(surroundings).print(known.get());
            return Desk.OK;
        }
        Copied out = new Copied(surroundings.out());
        Copied err = new Copied(surroundings.err());
        Watch watch = new Watch(Desk.disk(surroundings.with(out, err)));
        int code = plain(new Desk(surroundings.with(out, err), Optional.of(watch)), arguments);
        if (code == Desk.OK && err.written().length == 0) {
            answers.get().keep(question, watch, out.written());
        }
        return code;
    }

    private static int plain(Desk desk, List<String> arguments) {
        if (arguments.size() > 1) {
            desk.standIn(arguments.get(1));
        }
        MirrorVerbs.Mirror verb =
                arguments.getLast().equals("list") ? new MirrorVerbs.ListVerb(desk) : new MirrorVerbs.GraphVerb(desk);
        return verb.call();
    }

    /// Writes on, and keeps what was written.
    private static final class Copied extends OutputStream {
        private final OutputStream to;
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

        Copied(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int value) throws IOException {
            to.write(value);
            copy.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            to.write(bytes, from, length);
            copy.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        byte[] written() {
            return copy.toByteArray();
        }
    }

    /// Runs the verbs over the samples, so that the JDK can remember in its AOT cache what a start needs.
    private int train() {
        Path samples = surroundings.samples().orElse(surroundings.directory());
        // Twice: the second time answers are there that were kept the first time.
        for (String sample : List.of("webshop", "workspace", "unpruned", "webshop", "workspace", "unpruned")) {
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
