package dev.modscope.modfile;

import dev.modscope.module.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Runs the installed `go` command where it asks nobody.
public final class GoCommand {
    private GoCommand() {
    }

    /// What a run left behind.
    public record Result(int exit, String out, String err) {}

    public static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
    }

    /// Runs it in a folder without a go.work file.
    public static Result run(Path directory, String... arguments) throws IOException, InterruptedException {
        return run(directory, Map.of(), List.of(arguments));
    }

    /// Runs it in a folder with some more environment variables.
    public static Result run(Path directory, Map<String, String> more, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("go"));
        command.addAll(arguments);
        Path errors = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(Map.of("GOTOOLCHAIN", "local", "GOFLAGS", "", "GOWORK", "off",
                "GOTELEMETRY", "off", "GOENV", "off", "GOPROXY", "off", "GOSUMDB", "off"));
        builder.environment().putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = Tokens.decode(process.getInputStream().readAllBytes());
        int exit = process.waitFor();
        String err = Tokens.decode(Files.readAllBytes(errors));
        Files.delete(errors);
        return new Result(exit, out, err);
    }
}
