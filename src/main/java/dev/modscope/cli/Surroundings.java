package dev.modscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a process is given: its environment variables, the user's home folder, the folder it stands in, the folder of
/// the samples where there is one, and its two outputs.
public record Surroundings(
        Map<String, String> env,
        Path home,
        Path directory,
        Optional<Path> samples,
        OutputStream out,
        OutputStream err) {
    /// Those of this process.
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("user.home", "")),
                Path.of(System.getProperty("user.dir", "")),
                Optional.ofNullable(System.getProperty("modscope.samples")).map(Path::of),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }
}
