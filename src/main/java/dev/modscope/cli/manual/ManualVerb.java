package dev.modscope.cli.manual;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `manual man` and `manual completion`: the texts that a package installs.
@Command(
        name = "manual",
        description = "Prints the manual page, or the completion for bash and zsh: what a package installs.")
public final class ManualVerb implements Callable<Integer> {
    /// What can be printed.
    public enum Kind {
        /// The manual page, for man(1).
        man,
        /// The completion, to be read by the shell.
        completion
    }

    private final Consumer<String> out;

    @Parameters(paramLabel = "man|completion", description = "Which of the two.")
    private Kind kind = Kind.man;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Prints to `out`.
    public ManualVerb(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        out.accept(switch (kind) {
            case man -> ManualPage.of(root);
            case completion -> AutoComplete.bash(root.getCommandName(), root);
        });
        return 0;
    }
}
