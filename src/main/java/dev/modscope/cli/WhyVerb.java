package dev.modscope.cli;

import dev.modscope.cli.why.WhyJson;
import dev.modscope.cli.why.WhyWords;
import dev.modscope.module.ModulePath;
import dev.modscope.module.Version;
import dev.modscope.resolve.explain.Explanation;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.WorkspaceException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Why modules are selected at their versions.
@Command(
        name = "why",
        description = "Says for each module which version is selected, who asks for which version, and how a main module"
                + " comes to require it.")
final class WhyVerb implements Callable<Integer> {
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
