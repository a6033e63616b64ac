package dev.modscope.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// Runs the verbs once over the samples, so that the JDK can remember in its AOT cache what a start needs.
final class Training {
    private static final List<String> SAMPLES = List.of("webshop", "workspace", "unpruned");
    private static final List<List<String>> RUNS = List.of(
            List.of("list"),
            List.of("graph"),
            List.of("env"),
            List.of("why", "--json", "log.example/log"),
            List.of("versions", "log.example/log"));

    private final Surroundings process;

    Training(Surroundings process) {
        this.process = process;
    }

    int run() {
        Path samples = process.samples().orElse(process.directory());
        for (String sample : SAMPLES) {
            Surroundings there = new Surroundings(
                    process.env(),
                    process.home(),
                    samples.resolve(sample),
                    process.samples(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
            RUNS.forEach(run -> new Cli(there).run(run));
        }
        return Desk.OK;
    }
}
