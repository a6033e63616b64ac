package dev.modscope.cli;

import java.io.File;
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

    /// The file of the program, where it runs from one as it was built.
    Optional<Path> program() {
        String classPath = System.getProperty("java.class.path", "");
        int end = classPath.indexOf(File.pathSeparatorChar);
        String first = end < 0 ? classPath : classPath.substring(0, end);
        return first.endsWith("modscope.jar") ? Optional.of(Path.of(first)) : Optional.empty();
    }

    /// The same with other outputs.
    Surroundings with(OutputStream otherOut, OutputStream otherErr) {
        return new Surroundings(env, home, directory, samples, otherOut, otherErr);
    }
}
