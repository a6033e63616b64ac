package dev.modscope.oracle.universe;

import dev.modscope.cli.Cli;
import dev.modscope.cli.Surroundings;
import dev.modscope.resolve.Access;
import dev.modscope.resolve.Problem;
import dev.modscope.resolve.Resolution;
import dev.modscope.resolve.Resolver;
import dev.modscope.workspace.GoEnv;
import dev.modscope.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;

/// What Modscope answers in a workspace of a universe.
final class Ours {
    /// What is told beside the answer of `go`, such as what a vendor folder makes of it: scripts and tables hold those lines.
    private static final String NOTE = "modscope: note: ";

    private final Map<String, String> environment;
    private final Path home;

    /// What a command printed, and whether it refused.
    record Said(boolean refused, String lines) {}

    /// A workspace as it is.
    ///
    /// @param refused whether there is a problem with it
    /// @param cyclic whether modules require each other in a circle
    record Resolved(boolean refused, String list, String graph, boolean cyclic) {}

    Ours(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    Resolved resolve(Path folder) throws Exception {
        Workspace workspace = Workspace.open(folder, GoEnv.read(environment, home));
        try (Resolver resolver = new Resolver(workspace, Access.OFFLINE)) {
            Resolution resolution = resolver.resolve(_ -> {});
            boolean refused = !resolution.problems().stream().allMatch(problem -> problem instanceof Problem.Notice);
            boolean cyclic = new KosarajuStrongConnectivityInspector<>(resolution.graph()).stronglyConnectedSets().stream()
                    .anyMatch(component -> component.size() > 1);
            return new Resolved(refused, resolution.list(), resolution.graph().lines(), cyclic);
        }
    }

    /// `modscope get`, which writes what it changes.
    Said get(Path folder, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> command = new ArrayList<>(List.of("get"));
        command.addAll(arguments);
        int code = new Cli(new Surroundings(environment, home, folder, Optional.empty(), out, err)).run(command);
        String lines = (out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8)).lines()
                .filter(line -> !line.startsWith(NOTE)).collect(Collectors.joining("\n"));
        return new Said(code != 0, lines.stripTrailing());
    }
}
