package dev.modscope;

import dev.modscope.cli.Cli;
import dev.modscope.cli.Surroundings;
import java.util.List;

/// The entry: hands over to the command line or to the window.
public final class Modscope {
    private Modscope() {}

    public static void main(String[] args) {
        List<String> arguments = List.of(args);
        System.exit(new Cli(Surroundings.ofProcess()).run(arguments));
    }
}
