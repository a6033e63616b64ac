package dev.modscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.export.Readers.Count;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The programs of Graphviz, where they are installed.
final class Graphviz {
    private Graphviz() {}

    static boolean isThere() {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "gc"))
                .anyMatch(Files::isExecutable);
    }

    /// What it counts in a graph.
    static Count count(String dot) throws IOException, InterruptedException {
        // One line: nodes, edges, the graph's name and the file.
        String[] counted = run(dot, "gc", "-n", "-e").strip().split("\\s+");
        return new Count(Integer.parseInt(counted[0]), Integer.parseInt(counted[1]));
    }

    /// A picture of a graph, as SVG.
    static String picture(String dot) throws IOException, InterruptedException {
        return run(dot, "dot", "-Tsvg");
    }

    private static String run(String dot, String... command) throws IOException, InterruptedException {
        Path input = Files.createTempFile("graph", ".gv");
        Path output = Files.createTempFile("graph", ".out");
        Path errors = Files.createTempFile("graph", ".err");
        try {
            Files.writeString(input, dot);
            Process process = new ProcessBuilder(command)
                    .redirectInput(input.toFile()).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("in time").isTrue();
            assertThat(Files.readString(errors, StandardCharsets.UTF_8)).as(String.join(" ", command)).isEmpty();
            assertThat(process.exitValue()).isZero();
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            for (Path file : List.of(input, output, errors)) {
                Files.delete(file);
            }
        }
    }
}
