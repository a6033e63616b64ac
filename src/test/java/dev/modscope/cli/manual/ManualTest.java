package dev.modscope.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The manual page says what the command line knows, and nothing in it is taken for an instruction.
final class ManualTest {
    @Command(name = "tool", description = ".starts with a point", footer = "Exit codes: 0 fine")
    private static final class Tool implements Runnable {
        @Override
        public void run() {}
    }

    @Command(name = "turn", description = {"Turns things.", "Back\\slash and 100%% more."})
    private static final class Turn implements Callable<Integer> {
        @Option(names = {"-f", "--far"}, paramLabel = "METRES", description = "How far.")
        private String far = "";

        @Option(names = "--secret", hidden = true, description = "Not for everyone.")
        private boolean secret;

        @Parameters(paramLabel = "THING", arity = "0..1")
        private String thing = "";

        @Override
        public Integer call() {
            return secret || far.equals(thing) ? 1 : 0;
        }
    }

    @Command(name = "shy", hidden = true)
    private static final class Shy implements Callable<Integer> {
        @Override
        public Integer call() {
            return 0;
        }
    }

    @Test
    void theManualPageHoldsEveryVerbAndOptionThatIsShown() {
        CommandLine root = new CommandLine(new Tool()).addSubcommand(new Turn()).addSubcommand(new Shy());
        assertThat(ManualPage.of(root).lines())
                .startsWith(".TH TOOL 1")
                .contains("\\&.starts with a point", ".SS turn THING", "\\fB\\-f\\fR, \\fB\\-\\-far\\fR=\\fIMETRES\\fR",
                        "Back\\eslash and 100% more.", "Exit codes: 0 fine")
                .noneMatch(line -> line.contains("secret") || line.contains("shy"));
    }

    @Test
    void completionKnowsTheVerbs() {
        StringBuilder out = new StringBuilder();
        CommandLine root = new CommandLine(new Tool()).addSubcommand(new Turn()).addSubcommand(new ManualVerb(out::append));
        assertThat(root.execute("manual", "completion")).isZero();
        assertThat(out.toString()).contains("turn", "manual", "--far");
    }
}
