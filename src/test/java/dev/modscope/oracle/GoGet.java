package dev.modscope.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// `go get` in a folder, and what `go list -m all` says afterwards.
public final class GoGet {
    /// The exit code of a run that was ended from outside: some edits never end.
    public static final int ENDLESS = 124;

    private final Map<String, String> environment = new TreeMap<>();
    private final int patience;

    /// What `go` printed on both streams, and its exit code.
    public record Said(int exit, String out, String err) {
        /// What it said, without the downloads that it tells of in the order in which they happen.
        public List<String> lines() {
            return err.lines().filter(line -> !line.startsWith("go: downloading ")).toList();
        }
    }

    public GoGet(Path proxy, Path cache) {
        this(proxy, cache, 120);
    }

    /// One that is ended after so many seconds.
    public GoGet(Path proxy, Path cache, int patience) {
        this.patience = patience;
        environment.put("GOPROXY", proxy.toUri().toString());
        environment.put("GOMODCACHE", cache.toString());
        environment.put("GOSUMDB", "off");
        environment.put("GOFLAGS", "-mod=mod");
        environment.put("GOTOOLCHAIN", "local");
        environment.put("GOENV", "off");
    }

    /// The environment that both answer in.
    public Map<String, String> environment() {
        return environment;
    }

    /// Skips the test where there is no `go`.
    public static void assume() {
        boolean found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
        assumeTrue(found, "skipped: there is no go command on the PATH");
    }

    /// Runs `go` in a folder.
    public Said run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("go-out", ".txt");
        Path err = Files.createTempFile("go-err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            Process process = builder.start();
            boolean ended = process.waitFor(patience, TimeUnit.SECONDS);
            int exit = ended ? process.exitValue() : ENDLESS;
            process.destroyForcibly().waitFor();
            return new Said(exit, Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
