package dev.modscope.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modscope.faults.LongReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever Jazzer makes of the inputs for each reader, in a process of its own.
final class JazzerTest {
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");

    @TempDir
    private Path folder;

    /// For as many seconds each as `modscope.fuzz.seconds` says.
    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void findsNothing(Reader reader) throws IOException, InterruptedException {
        int seconds = Integer.getInteger("modscope.fuzz.seconds", 1800);
        Path found = Files.createDirectories(folder.resolve("found"));
        Process process = jazzer(FuzzedReader.class, "-Xmx512m", "-Dmodscope.fuzz=" + reader.name()).arguments(
                "--instrumentation_includes=dev.modscope.**", "--reproducer_path=" + found, "-artifact_prefix=" + found + "/",
                "-max_total_time=" + seconds, "-rss_limit_mb=0", "-timeout=20", "-max_len=65536", found.toString(),
                FuzzTest.corpus(reader).toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).as("%s: %s", reader, said.substring(Math.max(0, said.length() - 6000))).isZero();
        Matcher runs = RUNS.matcher(said);
        LongReport.add("fuzzed " + reader.name().toLowerCase(Locale.ROOT) + " for " + seconds + " s: "
                + (runs.find() ? runs.group(1) : "?") + " inputs, no finding");
    }

    /// What lies in the project, by all readers, while Jazzer watches for files, programs and hosts that an input names.
    @Test
    void whatWasFoundOnceDoesNoHarm() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--trace=native", "--instrumentation_includes=none.**",
                "--custom_hook_includes=dev.modscope.**", "-runs=0", "-rss_limit_mb=0", "-artifact_prefix=" + folder + "/"));
        int inputs = 0;
        for (Reader reader : Reader.values()) {
            arguments.add(FuzzTest.corpus(reader).toString());
            try (Stream<Path> files = Files.list(FuzzTest.corpus(reader))) {
                inputs += (int) files.count();
            }
        }
        Process process = jazzer(EveryReader.class, "-Xmx256m", "-XX:TieredStopAtLevel=1").arguments(arguments.toArray(String[]::new));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        // One more, for it begins with an input of no bytes.
        assertThat(said).contains("com.code_intelligence.jazzer.sanitizers.FilePathTraversal", "Done " + (inputs + 1) + " runs");
    }

    /// A process still to be started.
    @FunctionalInterface
    private interface Jazzer {
        Process arguments(String... arguments) throws IOException;
    }

    private Jazzer jazzer(Class<?> target, String... options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName()));
        return arguments -> {
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        };
    }
}
